import { testCloud, type TestCloud } from './kit';

/** Functions as child processes: caller, environment, clock, time-out, one caller at a time. */
let test_: TestCloud;
let call: TestCloud['cloud']['call'];

beforeAll(async () => {
  test_ = await testCloud();
  call = test_.cloud.call;
});
afterAll(() => test_.stop());

interface Context {
  OPENID?: string;
  SOURCE: string;
  ENV: string;
}

test('the caller is known by openid, or has none', async () => {
  expect(await call<Context>('probe', { action: 'context' }, 'person-a')).toMatchObject({
    OPENID: 'person-a',
    SOURCE: 'wx_client',
    ENV: 'local',
  });
  const nobody = await call<Context>('probe', { action: 'context' });
  expect(nobody.OPENID).toBeUndefined();
  expect(nobody.SOURCE).toBe('wx_http');
});

test('an openid never stays behind for the next caller of the instance', async () => {
  await call('probe', { action: 'context' }, 'person-a');
  for (let i = 0; i < 8; i++)
    expect((await call<Context>('probe', { action: 'context' })).OPENID).toBeUndefined();
});

test('a function calls a function; the chain is in SOURCE', async () => {
  const inner = { action: 'call', name: 'probe', data: { action: 'context' } };
  expect(await call<Context>('probe', inner, 'person-a')).toMatchObject({ SOURCE: 'wx_client,scf' });
});

test('nested calls do not wait for the instances that wait for them', async () => {
  const deep = { action: 'call', name: 'probe', data: { action: 'echo', value: 1 } };
  expect(await Promise.all(Array.from({ length: 6 }, () => call('probe', deep)))).toEqual([1, 1, 1, 1, 1, 1]);
});

test('many callers at once, one at a time in each instance', async () => {
  const callers = Array.from({ length: 12 }, (_, i) => `person-${i}`);
  const seen = await Promise.all(
    callers.map((openid) => call<Context>('probe', { action: 'context' }, openid)),
  );
  expect(seen.map((c) => c.OPENID)).toEqual(callers);
});

test('a function sees the clock of the cloud in every form of Date', async () => {
  const {
    now,
    called,
    static: ms,
  } = await call<{ now: string; called: string; static: number }>('probe', { action: 'now' });
  const clock = test_.cloud.clock.now();
  expect(Math.abs(Date.parse(now) - clock)).toBeLessThan(2_000);
  expect(Math.abs(ms - clock)).toBeLessThan(2_000);
  expect(Math.abs(Date.parse(called) - clock)).toBeLessThan(3_000);
});

test('nothing of the machine’s environment reaches a function', async () => {
  process.env.SECRET_OF_THE_MACHINE = 'x';
  const environment = await call<Record<string, string>>('probe', { action: 'environment' });
  expect(environment.SECRET_OF_THE_MACHINE).toBeUndefined();
  expect(environment.HOME).toBeUndefined();
  expect(environment.TZ).toBe('UTC');
});

test('what a function throws is told, and the next call works', async () => {
  await expect(call('probe', { action: 'fail' })).rejects.toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
    message: 'on purpose',
  });
  expect(await call('probe', { action: 'echo', value: 1 })).toBe(1);
});

test('an instance that dies is told, and the next call works', async () => {
  await expect(call('probe', { action: 'exit' })).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
  expect(await call('probe', { action: 'echo', value: 1 })).toBe(1);
});

test('a where() write or count inside a transaction is an error in the log that names the line', async () => {
  await test_.db.createCollection('t');
  await test_.db.collection('t').add({ data: { _id: 'a', kind: 'x' } });
  await call('probe', { action: 'transactionWithWhere', collection: 't' });
  const error = test_.cloud.log().find((line) => line.includes('runs outside the open transaction'));
  expect(error).toContain('where().update() on t');
  expect(error).toMatch(/probe\/index\.js:\d+:\d+/);
});

test('where() writes outside a transaction are no error', async () => {
  const before = test_.cloud.log().filter((line) => line.includes('ERROR')).length;
  await test_.db
    .collection('t')
    .where({ kind: 'x' })
    .update({ data: { seen: 1 } });
  expect(test_.cloud.log().filter((line) => line.includes('ERROR'))).toHaveLength(before);
});

test('the last calls are kept with duration and error', async () => {
  await call('probe', { action: 'fail' }).catch(() => undefined);
  const [last] = test_.cloud.functions.calls();
  expect(last).toMatchObject({ function: 'probe', action: 'fail', error: 'FUNCTIONS_EXECUTE_FAIL' });
  expect(last?.ms).toBeGreaterThanOrEqual(0);
});
