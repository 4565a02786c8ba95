import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURES, testCloud, type TestCloud } from './kit';

/** Timers: seven fields in Asia/Shanghai, on the moved clock, slot by slot. */
interface Fire {
  time: string;
  now: string;
  trigger: string;
  source: string;
}

const folder = mkdtempSync(join(tmpdir(), 'timers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of functions that holds the ticker alone, with one trigger. */
function ticker(config: string, name = 'tick'): string {
  const path = mkdtempSync(join(folder, 'f-'));
  mkdirSync(join(path, 'ticker'));
  writeFileSync(
    join(path, 'ticker/index.js'),
    `module.exports = require(${JSON.stringify(join(FIXTURES, 'ticker/index.js'))});`,
  );
  writeFileSync(
    join(path, 'ticker/config.json'),
    JSON.stringify({ triggers: [{ name, type: 'timer', config }] }),
  );
  return path;
}

let test_: TestCloud;
afterEach(() => test_.stop());

async function start(config: string, at = '2026-11-02T01:00:30.000Z', data?: string, name?: string) {
  test_ = await testCloud({ functions: ticker(config, name), start: at, ...(data ? { data } : {}) });
  for (const collection of ['fires', 'due'])
    await test_.db.createCollection(collection).catch(() => undefined);
}

const clock = async (body: unknown) => {
  const answer = await fetch(`${test_.cloud.url}/_local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as { now: string; today: string } };
};
const fires = async () => (await test_.db.collection('fires').limit(1000).get()).data as Fire[];

test('every slot fires at its own time', async () => {
  await start('0 */10 * * * * *');
  await clock({ advance: '35m' });
  const seen = await fires();
  expect(seen.map((f) => f.time)).toEqual([
    '2026-11-02T01:10:00Z',
    '2026-11-02T01:20:00Z',
    '2026-11-02T01:30:00Z',
  ]);
  for (const { time, now, source } of seen) {
    expect(Date.parse(now) - Date.parse(time)).toBeLessThan(5_000);
    expect(source).toBe('wx_trigger');
  }
});

test.each([
  [
    'a time of day is meant in Asia/Shanghai',
    '0 5 9 * * * *',
    ['2026-11-02T01:05:00Z', '2026-11-03T01:05:00Z'],
  ],
  ['a weekday by its name', '0 0 10 * * WED *', ['2026-11-04T02:00:00Z', '2026-11-11T02:00:00Z']],
  ['weekdays by a range of names', '0 0 10 * * SAT-SUN *', ['2026-11-07T02:00:00Z', '2026-11-08T02:00:00Z']],
  ['the last field is the year', '0 0 0 1 1 * 2027', ['2026-12-31T16:00:00Z']],
  ['a day of the month or a weekday', '0 0 0 10 * MON *', ['2026-11-08T16:00:00Z', '2026-11-09T16:00:00Z']],
])('%s', async (_name, config, want) => {
  await start(config);
  await clock({ to: new Date(Date.parse(want.at(-1) as string) + 1000).toISOString() });
  expect((await fires()).map((f) => f.time)).toEqual(want);
});

test('the clock moves forward only', async () => {
  await start('0 0 0 1 1 * *');
  expect((await clock({ to: '2026-11-01T00:00:00Z' })).status).toBe(400);
  expect((await clock({ advance: '-1d' })).status).toBe(400);
  expect((await clock({ advance: 'soon' })).status).toBe(400);
  expect((await clock({ to: 'never' })).status).toBe(400);
  expect((await clock({})).status).toBe(400);
  expect((await clock({ to: '2026-11-10' })).body.today).toBe('2026-11-10');
});

test('in a demonstration the last slot before a jump ends is fired too, and those before it are left out', async () => {
  test_ = await testCloud({
    functions: ticker('0 * * * * * *'),
    start: '2026-11-02T01:00:30.000Z',
    fireLastSlot: true,
  });
  for (const collection of ['fires', 'due']) await test_.db.createCollection(collection);
  await test_.db.collection('due').add({ data: { _id: 'mode' } });
  await clock({ to: '2026-11-02T05:30:20.000Z' });
  expect((await fires()).map(({ time }) => time)).toEqual(['2026-11-02T01:01:00Z', '2026-11-02T05:30:00Z']);
});

test('30 days of a minute trigger with ten due instants take seconds, at the due instants', async () => {
  await start('0 * * * * * *');
  await test_.db.collection('due').add({ data: { _id: 'mode' } });
  const due = Array.from(
    { length: 10 },
    (_, i) => `2026-11-${String(4 + i * 2).padStart(2, '0')}T08:0${i}:00.000Z`,
  );
  for (const at of due) await test_.db.collection('due').add({ data: { at } });
  const begun = Date.now();
  await clock({ advance: '30d' });
  expect(Date.now() - begun).toBeLessThan(10_000);
  // The first slot asks what is due; the others are those it named.
  expect((await fires()).slice(1).map((f) => Date.parse(f.time))).toEqual(due.map((at) => Date.parse(at)));
});

test('a write by anybody makes the word of the function void', async () => {
  await start('0 * * * * * *');
  await test_.db.collection('due').add({ data: { _id: 'mode' } });
  await clock({ advance: '1h' });
  expect(await fires()).toHaveLength(1);
  await test_.db.collection('due').add({ data: { at: '2026-11-02T05:00:00.000Z' } });
  await clock({ advance: '6h' });
  expect((await fires()).map((f) => f.time).slice(1)).toEqual([
    '2026-11-02T02:01:00Z',
    '2026-11-02T05:00:00Z',
  ]);
});

test('a timer is fired by hand, by its name or its function’s', async () => {
  await start('0 0 0 1 1 * *', undefined, undefined, 'nightly');
  const fire = (name: string) => fetch(`${test_.cloud.url}/_local/timers/${name}/fire`, { method: 'POST' });
  expect((await fire('nightly')).status).toBe(200);
  expect(await (await fire('ticker')).json()).toMatchObject({
    function: 'ticker',
    trigger: 'nightly',
    error: null,
  });
  expect((await fire('nothing')).status).toBe(404);
  expect(await fires()).toHaveLength(2);
});

test('real time fires too', async () => {
  await start('* * * * * * *');
  let seen: Fire[] = [];
  for (let i = 0; i < 150 && seen.length < 2; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await fires();
  }
  expect(seen.length).toBeGreaterThanOrEqual(2);
  expect(new Set(seen.map((f) => f.time)).size).toBe(seen.length);
});

test('the clock runs on from where it stopped, and missed slots are caught up by one fire', async () => {
  const data = mkdtempSync(join(folder, 'd-'));
  await start('0 0 * * * * *', '2026-11-02T01:30:00.000Z', data);
  await clock({ advance: '5d' });
  const stopped = test_.cloud.clock.now();
  await test_.db.collection('fires').where({ trigger: 'tick' }).remove();
  await test_.cloud.store.meta.put('timers', { 'ticker/tick': Date.parse('2026-11-05T00:00:00Z') });
  await test_.cloud.stop();
  test_ = await testCloud({ functions: ticker('0 0 * * * * *'), data });
  const now = test_.cloud.clock.now();
  expect(now).toBeGreaterThanOrEqual(stopped);
  expect(now - stopped).toBeLessThan(10_000);
  for (let i = 0; i < 100 && (await fires()).length === 0; i++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await fires()).map((f) => f.time)).toEqual(['2026-11-07T01:00:00Z']);
});

test('a duplicate and a late timer on demand', async () => {
  await start('0 0 * * * * *', '2026-11-02T01:30:00.000Z');
  test_.cloud.faults.add({ kind: 'duplicateTimer', timer: 'tick' });
  test_.cloud.faults.add({ kind: 'lateTimer', timer: 'tick', byMs: 600_000 });
  await clock({ advance: '2h' });
  const seen = await fires();
  expect(seen.map((f) => f.time)).toEqual([
    '2026-11-02T02:00:00Z',
    '2026-11-02T02:00:00Z',
    '2026-11-02T03:00:00Z',
  ]);
  expect(Date.parse((seen[0] as Fire).now)).toBeGreaterThanOrEqual(Date.parse('2026-11-02T02:10:00Z'));
});

test('a trigger of fewer than seven fields is refused at the start', async () => {
  await start('0 0 0 1 1 * *');
  await expect(testCloud({ functions: ticker('0 0 * * *') })).rejects.toThrow(/7/);
});
