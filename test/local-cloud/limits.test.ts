import { LIMITS } from '../../local-cloud/limits';
import { testCloud, type Database, type TestCloud } from './kit';

/** Each limit of local-cloud/limits.ts, met from the outside. */
let test_: TestCloud;
let db: Database;

const post = (path: string, body: string | object, headers: Record<string, string> = {}) =>
  fetch(`${test_.cloud.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

beforeAll(async () => {
  test_ = await testCloud();
  db = test_.db;
  await db.createCollection('rows');
  test_.cloud.store.write((writer) => {
    for (let i = 0; i < 10_050; i++)
      writer.put('rows', { _id: `r${String(i).padStart(5, '0')}`, k: 1 }, true);
  });
});
afterAll(() => test_.stop());

test('get() gives 100 rows unless told, and never more than 1,000', async () => {
  expect((await db.collection('rows').get()).data).toHaveLength(LIMITS.rowsByDefault);
  expect((await db.collection('rows').limit(5000).get()).data).toHaveLength(LIMITS.rowsAtMost);
  // Not only because the SDK asks for no more.
  const answer = await post('/admin', {
    action: 'database.getDocument',
    collectionName: 'rows',
    queryType: 'WHERE',
    limit: 5000,
  });
  expect(((await answer.json()) as { data: { list: unknown[] } }).data.list).toHaveLength(LIMITS.rowsAtMost);
});

test('aggregate() gives 20 rows unless told, and never more than 10,000', async () => {
  expect((await db.collection('rows').aggregate().match({ k: 1 }).end()).list).toHaveLength(
    LIMITS.aggregateRowsByDefault,
  );
  const all = await db.collection('rows').aggregate().match({ k: 1 }).limit(20_000).project({ _id: 1 }).end();
  expect(all.list).toHaveLength(LIMITS.aggregateRowsAtMost);
});

test('a document above 16 MB is refused and nothing is stored', async () => {
  await expect(
    db.collection('rows').add({ data: { _id: 'huge', text: 'x'.repeat(18 * 1024 * 1024) } }),
  ).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining('16 MB'),
  });
  expect(await db.collection('rows').where({ _id: 'huge' }).count()).toMatchObject({ total: 0 });
  expect((await db.collection('rows').limit(1).get()).data).toHaveLength(1);
});

test('an answer above 16 MB is refused', async () => {
  await db.createCollection('large');
  for (let i = 0; i < 5; i++)
    await db.collection('large').add({ data: { text: 'x'.repeat(4 * 1024 * 1024) } });
  await expect(db.collection('large').get()).rejects.toMatchObject({
    errMsg: expect.stringContaining('16 MB'),
  });
  expect((await db.collection('large').limit(2).get()).data).toHaveLength(2);
});

test('a function without config.json ends after 3 s', async () => {
  const begun = Date.now();
  await expect(test_.cloud.call('slow', { ms: 10_000 })).rejects.toMatchObject({
    code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  });
  expect(Date.now() - begun).toBeGreaterThanOrEqual(LIMITS.functionTimeoutByDefaultS * 1000);
  expect(Date.now() - begun).toBeLessThan(8_000);
  expect(await test_.cloud.call('slow', { ms: 1 })).toBe('done');
});

test('config.json sets the time-out, 60 s at most', () => {
  const timeout = (name: string) => test_.cloud.functions.get(name)?.timeoutS;
  expect(timeout('probe')).toBe(8);
  expect(timeout('greedy')).toBe(LIMITS.functionTimeoutAtMostS);
});

test('a client’s request is 100 KB of text at most', async () => {
  const value = 'x'.repeat(LIMITS.callRequestBytes);
  expect((await post('/call/probe', { action: 'echo', value })).status).toBe(413);
  const fits = 'x'.repeat(LIMITS.callRequestBytes - 100);
  expect(await (await post('/call/probe', { action: 'echo', value: fits })).json()).toBe(fits);
});

test('a function’s result to the client is 1 MB at most', async () => {
  await expect(
    test_.cloud.call('probe', { action: 'large', bytes: LIMITS.callResultBytes + 1 }),
  ).rejects.toMatchObject({
    code: 'FUNCTIONS_RESULT_TOO_LARGE',
  });
  expect(String(await test_.cloud.call('probe', { action: 'large', bytes: 1_000_000 }))).toHaveLength(
    1_000_000,
  );
});

test('an instance serves one caller at a time, and there are few instances', async () => {
  const begun = Date.now();
  await Promise.all(
    Array.from({ length: 2 * LIMITS.instancesPerFunction }, () =>
      test_.cloud.call('probe', { action: 'wait', ms: 400 }),
    ),
  );
  expect(Date.now() - begun).toBeGreaterThanOrEqual(2 * 400 - 20);
});

test('getTempFileURL and deleteFile take 50 files a call', async () => {
  const fileList = Array.from({ length: LIMITS.filesPerCall + 1 }, (_, i) => `cloud://x/${i}`);
  await expect(test_.sdk.getTempFileURL({ fileList })).rejects.toBeTruthy();
  await expect(test_.sdk.deleteFile({ fileList })).rejects.toBeTruthy();
  expect((await test_.sdk.getTempFileURL({ fileList: fileList.slice(1) })).fileList).toHaveLength(
    LIMITS.filesPerCall,
  );
});

test('a cloudPath has at most 850 bytes', async () => {
  const fileContent = Buffer.from('x');
  await expect(test_.sdk.uploadFile({ cloudPath: '和'.repeat(284), fileContent })).rejects.toBeTruthy();
  await test_.sdk.uploadFile({ cloudPath: '和'.repeat(283), fileContent });
});

test('a query that looks at more than 1,000 documents is written to the log with its shape, without its values', async () => {
  await db.collection('rows').where({ k: 2, secret: 'private' }).get();
  const line = test_.cloud.log().find((l) => l.includes('slow query') && l.includes('secret'));
  expect(line).toContain('{k: ?, secret: ?}');
  expect(line).not.toContain('private');
});
