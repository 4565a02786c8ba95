import tcb from '@cloudbase/node-sdk';
import { testCloud, type TestCloud } from './kit';

/** The same server under @cloudbase/node-sdk, whose answers and errors differ in form. */
let test_: TestCloud;
let db: ReturnType<ReturnType<typeof tcb.init>['database']>;
let app: ReturnType<typeof tcb.init>;

beforeAll(async () => {
  test_ = await testCloud();
  app = tcb.init({ env: test_.cloud.env, secretId: 'any', secretKey: 'any' });
  db = app.database();
  await db.createCollection('things');
});
afterAll(() => test_.stop());

test('add, several at once, get, set, update, remove', async () => {
  const things = db.collection('things');
  expect(await things.add({ _id: 'a', n: 1 })).toMatchObject({ id: 'a' });
  expect(await things.add([{ _id: 'b' }, { _id: 'c' }])).toMatchObject({ ids: ['b', 'c'] });
  expect((await things.doc('a').get()).data).toEqual([{ _id: 'a', n: 1 }]);
  expect(await things.doc('a').set({ n: 2 })).toMatchObject({ updated: 1 });
  expect(await things.doc('d').set({ n: 2 })).toMatchObject({ updated: 0, upsertedId: 'd' });
  expect(await things.doc('a').update({ n: db.command.inc(1) })).toMatchObject({ updated: 1 });
  expect(await things.where({ n: 3 }).count()).toMatchObject({ total: 1 });
  expect(await things.doc('a').remove()).toMatchObject({ deleted: 1 });
});

test('an insert of several keeps those before the one that fails', async () => {
  await db.createCollection('several');
  await expect(
    db.collection('several').add([{ _id: '1' }, { _id: '1' }, { _id: '2' }]),
  ).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  });
  expect((await db.collection('several').get()).data).toEqual([{ _id: '1' }]);
});

test('codes arrive as the server names them', async () => {
  await expect(db.collection('nowhere').get()).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  });
  await expect(db.createCollection('things')).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_ALREADY_EXIST',
  });
  await expect(app.callFunction({ name: 'nothing', data: {} })).rejects.toMatchObject({
    code: 'FUNCTION_NOT_FOUND',
  });
  await expect(app.callFunction({ name: 'probe', data: { action: 'fail' } })).rejects.toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
    message: expect.stringContaining('on purpose'),
  });
});

test('updateAndReturn gives the document after the update', async () => {
  await db.createCollection('counters');
  const counters = db.collection('counters');
  await counters.add({ _id: 'x', n: 1, kind: 'k' });
  const answer = await (
    counters.where({ kind: 'k' }) as unknown as {
      updateAndReturn(data: unknown): Promise<{ updated: number; doc: unknown }>;
    }
  ).updateAndReturn({ n: db.command.inc(5) });
  expect(answer).toMatchObject({ updated: 1, doc: { _id: 'x', n: 6 } });
});

test('a multiple:false option changes one document only', async () => {
  await db.createCollection('one');
  await db.collection('one').add([{ k: 1 }, { k: 1 }]);
  const option = db.collection('one').where({ k: 1 }).options({ multiple: false });
  expect(await option.update({ seen: true })).toMatchObject({ updated: 1 });
  expect(await db.collection('one').where({ k: 1 }).options({ multiple: false }).remove()).toMatchObject({
    deleted: 1,
  });
  expect(await db.collection('one').count()).toMatchObject({ total: 1 });
});

test('a function is called with its data', async () => {
  expect(
    (await app.callFunction({ name: 'probe', data: { action: 'echo', value: { a: [1] } } })).result,
  ).toEqual({ a: [1] });
});

test('a transaction commits and rolls back', async () => {
  await db.createCollection('accounts');
  await db.collection('accounts').add([
    { _id: 'p', n: 10 },
    { _id: 'q', n: 0 },
  ]);
  const transaction = await db.startTransaction();
  await transaction
    .collection('accounts')
    .doc('p')
    .update({ n: db.command.inc(-4) });
  await transaction
    .collection('accounts')
    .doc('q')
    .update({ n: db.command.inc(4) });
  await transaction.commit();
  const undone = await db.startTransaction();
  await undone.collection('accounts').doc('p').update({ n: 0 });
  await undone.rollback();
  expect((await db.collection('accounts').get()).data).toEqual([
    { _id: 'p', n: 6 },
    { _id: 'q', n: 4 },
  ]);
});
