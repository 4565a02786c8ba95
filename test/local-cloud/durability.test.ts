import { mkdtempSync, rmSync, writeFileSync, mkdirSync, existsSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../../local-cloud/start';
import { ask, kill, load, startProcess, type Acknowledged } from './killing';
import { FIXTURES } from './kit';

/** What was acknowledged survives a kill −9 at any moment; a transaction is whole or absent. */
const KILLS = Number(process.env.LOCAL_CLOUD_KILLS ?? 4);
const WRITERS = 4;
const folder = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = (data: string) => ({
  port: 0,
  data,
  functions: join(data, 'none'),
  app: join(data, 'none'),
  noWait: true,
});

test(
  `${KILLS} kills under load lose nothing that was acknowledged`,
  async () => {
    const data = join(folder, 'killed');
    const acknowledged: Acknowledged = { added: [], moved: [] };
    for (let round = 0; round < KILLS; round++) {
      const running = await startProcess(data);
      if (round === 0) {
        for (const name of ['added', 'accounts', 'journal'])
          await ask(running.url, { action: 'database.addCollection', collectionName: name });
        const accounts = Array.from({ length: WRITERS }, (_, w) => [`p${w}`, `q${w}`]).flat();
        await ask(running.url, {
          action: 'database.insertDocument',
          collectionName: 'accounts',
          data: accounts.map((_id) => JSON.stringify({ _id, n: 0 })),
        });
      }
      const before = acknowledged.added.length;
      const loading = load(running.url, round, WRITERS, acknowledged);
      while (acknowledged.added.length < before + 20) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
      await kill(running);
      await loading;

      const cloud = await startLocalCloud(options(data));
      const added = new Set([...cloud.store.all('added')].map((d) => d._id));
      expect(acknowledged.added.filter((id) => !added.has(id))).toEqual([]);
      const journal = [...cloud.store.all('journal')].map((d) => String(d._id));
      expect(acknowledged.moved.filter((id) => !journal.includes(id))).toEqual([]);
      for (let w = 0; w < WRITERS; w++) {
        const moved = journal.filter((id) => id.includes(`-w${w}-`)).length;
        expect([cloud.store.get('accounts', `p${w}`)?.n, cloud.store.get('accounts', `q${w}`)?.n]).toEqual([
          -moved || 0,
          moved,
        ]);
      }
      await cloud.stop();
    }
    expect(acknowledged.moved.length).toBeGreaterThan(KILLS * 5);
  },
  60_000 + KILLS * 20_000,
);

test('a second start on the same folder says who holds it', async () => {
  const data = join(folder, 'held');
  const running = await startProcess(data);
  await expect(startLocalCloud(options(data))).rejects.toThrow(
    new RegExp(`${running.child.pid}.*${running.url}`),
  );
  await expect(startProcess(data)).rejects.toThrow(/正由进程/);
  // The first one goes on as if nothing had been.
  await ask(running.url, { action: 'database.addCollection', collectionName: 'c' });
  await kill(running);
  const cloud = await startLocalCloud(options(data));
  expect(cloud.store.collections()).toEqual(['c']);
  await expect(startLocalCloud(options(data))).rejects.toThrow(/已由本进程打开/);
  await cloud.stop();
});

test('function instances end with the process that started them', async () => {
  const data = join(folder, 'children');
  const running = await startProcess(data, ['--functions', FIXTURES]);
  const answer = await fetch(`${running.url}/call/probe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'pid' }),
  });
  const pid = (await answer.json()) as number;
  const alive = () => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  expect(alive()).toBe(true);
  await kill(running);
  for (let i = 0; i < 100 && alive(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(alive()).toBe(false);
});

test('everything is there after an orderly stop', async () => {
  const data = join(folder, 'orderly');
  const first = await startLocalCloud({ ...options(data), start: '2026-11-02T01:00:00Z' });
  first.store.addCollection('c');
  first.store.write((writer) => writer.put('c', { _id: '1', at: new Date(5), list: [{ a: null }] }, true));
  await first.messages.subscribe('o', { T: 'accept' });
  await first.stop();
  const second = await startLocalCloud(options(data));
  expect(second.store.get('c', '1')).toEqual({ _id: '1', at: new Date(5), list: [{ a: null }] });
  expect(second.messages.quota('o', 'T')).toBe(1);
  expect(second.clock.isDemo()).toBe(true);
  await second.stop();
});

test('fresh empties what the local cloud made, and nothing else', async () => {
  const data = join(folder, 'fresh');
  const first = await startLocalCloud({ ...options(data), fresh: true, start: '2026-11-02T01:00:00Z' });
  first.store.addCollection('c');
  await first.stop();
  writeFileSync(join(data, 'notes.txt'), 'mine');
  const second = await startLocalCloud({ ...options(data), fresh: true, start: '2026-12-02T01:00:00Z' });
  expect(second.store.collections()).toEqual([]);
  expect(second.clock.today()).toBe('2026-12-02');
  expect(existsSync(join(data, 'notes.txt'))).toBe(true);
  await second.stop();
});

test('a damaged database is told and left as it is', async () => {
  const data = join(folder, 'damaged');
  mkdirSync(join(data, 'db'), { recursive: true });
  writeFileSync(join(data, 'db/data.mdb'), 'this is no database'.repeat(2000));
  await expect(startLocalCloud(options(data))).rejects.toThrow(/数据文件/);
  expect(existsSync(join(data, 'db/data.mdb'))).toBe(true);
  expect(existsSync(join(data, 'owner.json'))).toBe(false);
});

test('a database that was cut is told and left as it is', async () => {
  const data = join(folder, 'cut');
  const first = await startLocalCloud(options(data));
  first.store.addCollection('c');
  for (let i = 0; i < 300; i++)
    first.store.write((writer) => writer.put('c', { _id: i, text: 'x'.repeat(2000) }, true));
  await first.stop();
  const file = join(data, 'db/data.mdb');
  const { size } = statSync(file);
  truncateSync(file, Math.floor(size / 2));
  await expect(startLocalCloud(options(data))).rejects.toThrow(/不完整/);
  expect(statSync(file).size).toBe(Math.floor(size / 2));
});

test('a log that cannot be written stops nothing', async () => {
  const data = join(folder, 'nolog');
  mkdirSync(join(data, 'local-cloud.log'), { recursive: true });
  const cloud = await startLocalCloud(options(data));
  cloud.store.addCollection('c');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await fetch(`${cloud.url}/_local/clock`)).status).toBe(200);
  await cloud.stop();
});

test('a clock file that is broken starts the clock anew', async () => {
  const data = join(folder, 'noclock');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'clock.json'), '{"now":');
  const cloud = await startLocalCloud({ ...options(data), start: '2026-11-02T01:00:00Z' });
  expect(cloud.clock.today()).toBe('2026-11-02');
  await cloud.stop();
});
