import { testCloud, type Database, type TestCloud } from './kit';

/** Faults on demand, through the one interface; off by default. */
let test_: TestCloud;
let db: Database;

const faults = async (method: string, body?: unknown) => {
  const answer = await fetch(`${test_.cloud.url}/_local/faults`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
};

beforeAll(async () => {
  test_ = await testCloud();
  db = test_.db;
  await db.createCollection('t');
  await db.collection('t').add({ data: { _id: 'a', n: 1 } });
});
beforeEach(() => faults('DELETE'));
afterAll(() => test_.stop());

const read = async () => (await db.collection('t').doc('a').get()).data.n as number;

test('none is armed at the start; an unknown one is refused', async () => {
  expect((await faults('GET')).body).toEqual([]);
  expect((await faults('POST', { kind: 'nonsense' })).status).toBe(400);
});

test('a conflict at the n-th operation of a transaction', async () => {
  await faults('POST', { kind: 'conflict', operation: 2 });
  const transaction = await db.startTransaction();
  await transaction.collection('t').doc('a').get();
  await expect(
    transaction
      .collection('t')
      .doc('a')
      .update({ data: { n: 2 } }),
  ).rejects.toMatchObject({ errCode: -501001 });
  const again = await db.startTransaction();
  await again
    .collection('t')
    .doc('a')
    .update({ data: { n: 2 } });
  await again.commit();
  expect(await read()).toBe(2);
});

test('the answer of a commit is lost, what it wrote is there', async () => {
  await faults('POST', { kind: 'lostAnswer', action: 'database.commitTransaction' });
  const transaction = await db.startTransaction();
  await transaction
    .collection('t')
    .doc('a')
    .update({ data: { n: 77 } });
  await expect(transaction.commit()).rejects.toBeTruthy();
  expect(await read()).toBe(77);
});

test('an answer comes too late for a function’s time', async () => {
  await faults('POST', { kind: 'delay', action: 'functions.invokeFunction', delayMs: 9500 });
  await expect(
    test_.cloud.call('probe', { action: 'call', name: 'probe', data: { action: 'echo', value: 1 } }),
  ).rejects.toMatchObject({
    code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  });
});

test('a person whose messages fail', async () => {
  await test_.cloud.messages.subscribe('p', { T: 'accept' });
  for (const errcode of [43101, 47003, 45009]) {
    await faults('POST', { kind: 'openid', openid: 'p', errcode, times: 1 });
    const send = {
      action: 'send',
      catch: true,
      message: { touser: 'p', templateId: 'T', data: { thing1: { value: '好' } } },
    };
    expect(await test_.cloud.call('probe', send)).toMatchObject({ ok: false, error: { errCode: errcode } });
  }
  expect(test_.cloud.messages.quota('p', 'T')).toBe(1);
});

test('a full disk: writes fail, reads go on, and all is well afterwards', async () => {
  const before = await read();
  await faults('POST', { kind: 'fullDisk' });
  await expect(
    db
      .collection('t')
      .doc('a')
      .update({ data: { n: -1 } }),
  ).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining('no space'),
  });
  await expect(db.createCollection('more')).rejects.toBeTruthy();
  await expect(test_.sdk.uploadFile({ cloudPath: 'x', fileContent: Buffer.from('x') })).rejects.toBeTruthy();
  const transaction = await db.startTransaction();
  await transaction
    .collection('t')
    .doc('a')
    .update({ data: { n: -1 } });
  await expect(transaction.commit()).rejects.toBeTruthy();
  expect(await read()).toBe(before);
  await faults('DELETE');
  await db
    .collection('t')
    .doc('a')
    .update({ data: { n: 5 } });
  expect(await read()).toBe(5);
});
