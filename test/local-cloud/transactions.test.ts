import { testCloud, type Database, type TestCloud } from './kit';

/** Transactions over several requests: snapshot, locks, conflicts, lifetime. */
let test_: TestCloud;
let db: Database;

beforeAll(async () => {
  test_ = await testCloud({
    transactionMs: 4000,
    lockWaitMs: 300,
    indexes: { numbered: [{ name: 'number', keys: [['number', 1]], unique: true }] },
  });
  db = test_.db;
  await db.createCollection('t');
});
beforeEach(async () => {
  test_.cloud.faults.clear();
  await db
    .collection('t')
    .where({ _id: db.command.exists(true) })
    .remove();
  await db.collection('t').add({ data: { _id: 'a', n: 1 } });
  await db.collection('t').add({ data: { _id: 'b', n: 1 } });
});
afterAll(() => test_.stop());

const read = async (id: string) => ((await db.collection('t').doc(id).get()).data as { n: number }).n;
type Transaction = Database;
const doc = (transaction: Transaction, id: string) => transaction.collection('t').doc(id);

test('nothing is seen outside before the commit', async () => {
  const transaction = await db.startTransaction();
  await doc(transaction, 'a').update({ data: { n: 2 } });
  expect(((await doc(transaction, 'a').get()).data as { n: number }).n).toBe(2);
  expect(await read('a')).toBe(1);
  await transaction.commit();
  expect(await read('a')).toBe(2);
});

test('reads are of the moment of the first operation', async () => {
  const transaction = await db.startTransaction();
  await doc(transaction, 'b').get();
  await db
    .collection('t')
    .doc('a')
    .update({ data: { n: 50 } });
  await db.collection('t').doc('b').remove();
  await db.collection('t').add({ data: { _id: 'new', n: 1 } });
  expect(((await doc(transaction, 'a').get()).data as { n: number }).n).toBe(1);
  expect(((await doc(transaction, 'b').get()).data as { n: number }).n).toBe(1);
  await expect(doc(transaction, 'new').get()).rejects.toBeTruthy();
  await transaction.rollback(undefined as never);
});

test('a write to a document changed since the snapshot conflicts at once', async () => {
  const transaction = await db.startTransaction();
  await doc(transaction, 'a').get();
  await db
    .collection('t')
    .doc('a')
    .update({ data: { n: 50 } });
  await expect(doc(transaction, 'a').update({ data: { n: 2 } })).rejects.toMatchObject({
    errCode: -501001,
    errMsg: expect.stringContaining('TransactionConflict'),
  });
  // As in MongoDB the transaction is over.
  await expect(transaction.commit()).rejects.toBeTruthy();
  expect(await read('a')).toBe(50);
});

test('two transactions on one document: the second conflicts at once', async () => {
  const first = await db.startTransaction();
  const second = await db.startTransaction();
  await doc(first, 'a').update({ data: { n: 2 } });
  await expect(doc(second, 'a').update({ data: { n: 3 } })).rejects.toMatchObject({ errCode: -501001 });
  await first.commit();
  expect(await read('a')).toBe(2);
});

test('two transactions that add the same id: the second conflicts', async () => {
  const first = await db.startTransaction();
  const second = await db.startTransaction();
  await first.collection('t').add({ data: { _id: 'guard' } });
  await expect(second.collection('t').add({ data: { _id: 'guard' } })).rejects.toMatchObject({
    errCode: -501001,
  });
  await first.commit();
});

test('a plain write waits for the transaction that holds the document', async () => {
  const transaction = await db.startTransaction();
  await doc(transaction, 'a').update({ data: { n: 2 } });
  const order: string[] = [];
  const write = db
    .collection('t')
    .doc('a')
    .update({ data: { n: db.command.inc(10) } })
    .then(() => order.push('write'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  order.push('commit');
  await transaction.commit();
  await write;
  expect(order).toEqual(['commit', 'write']);
  expect(await read('a')).toBe(12);
});

test('a plain write that waits too long fails and changes nothing', async () => {
  const transaction = await db.startTransaction();
  await doc(transaction, 'a').update({ data: { n: 2 } });
  await expect(
    db
      .collection('t')
      .doc('a')
      .update({ data: { n: 9 } }),
  ).rejects.toMatchObject({ errCode: -502001 });
  await transaction.rollback(undefined as never);
  expect(await read('a')).toBe(1);
});

test('operations at the same time in one transaction are busy', async () => {
  const transaction = await db.startTransaction();
  const results = await Promise.allSettled([doc(transaction, 'a').get(), doc(transaction, 'b').get()]);
  const refused = results.filter((r) => r.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect((refused[0] as PromiseRejectedResult).reason.errMsg).toContain('TransactionBusy');
  await transaction.rollback(undefined as never);
});

test('operations one after another are never taken for busy', async () => {
  const transaction = await db.startTransaction();
  for (let i = 0; i < 20; i++) await doc(transaction, i % 2 ? 'a' : 'b').get();
  await transaction.commit();
});

test('a transaction ends after its lifetime and gives its locks back', async () => {
  const transaction = await db.startTransaction();
  await doc(transaction, 'a').update({ data: { n: 2 } });
  await new Promise((resolve) => setTimeout(resolve, 4200));
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  await db
    .collection('t')
    .doc('a')
    .update({ data: { n: 5 } });
  expect(await read('a')).toBe(5);
});

test('a closed transaction does nothing any more', async () => {
  const transaction = await db.startTransaction();
  await doc(transaction, 'a').update({ data: { n: 2 } });
  await transaction.commit();
  await expect(doc(transaction, 'a').update({ data: { n: 3 } })).rejects.toBeTruthy();
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  expect(await read('a')).toBe(2);
});

test('runTransaction gives its result and rolls back what throws', async () => {
  const result = await db.runTransaction(async (transaction: Transaction) => {
    await doc(transaction, 'a').update({ data: { n: 7 } });
    return 'given';
  });
  expect(result).toBe('given');
  await expect(
    db.runTransaction(async (transaction: Transaction) => {
      await doc(transaction, 'a').update({ data: { n: 8 } });
      throw new Error('stop');
    }),
  ).rejects.toThrow('stop');
  expect(await read('a')).toBe(7);
});

test('runTransaction runs again after a conflict at the commit', async () => {
  test_.cloud.faults.add({ kind: 'conflict', at: 'commit', times: 2 });
  let runs = 0;
  await db.runTransaction(async (transaction: Transaction) => {
    runs += 1;
    await doc(transaction, 'a').update({ data: { n: 100 + runs } });
  });
  expect(runs).toBe(3);
  expect(await read('a')).toBe(103);
});

test('a server date is refused inside a transaction', async () => {
  const transaction = await db.startTransaction();
  await expect(doc(transaction, 'a').update({ data: { at: db.serverDate() } })).rejects.toBeTruthy();
});

test('a unique index holds within and across transactions', async () => {
  const numbered = (t: Transaction) => t.collection('numbered');
  const first = await db.startTransaction();
  await numbered(first).add({ data: { _id: '1', number: 'N' } });
  await expect(numbered(first).add({ data: { _id: '2', number: 'N' } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('E11000'),
  });
  const second = await db.startTransaction();
  await numbered(second).add({ data: { _id: '1', number: 'N' } });
  await second.commit();
  const third = await db.startTransaction();
  await expect(numbered(third).add({ data: { _id: '3', number: 'N' } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('E11000'),
  });
  const fourth = await db.startTransaction();
  await numbered(fourth).doc('1').remove();
  await numbered(fourth).add({ data: { _id: '4', number: 'N' } });
  await fourth.commit();
  expect((await db.collection('numbered').get()).data).toEqual([{ _id: '4', number: 'N' }]);
});

test('set and remove inside a transaction', async () => {
  const transaction = await db.startTransaction();
  await doc(transaction, 'a').set({ data: { whole: true } });
  await doc(transaction, 'made').set({ data: { n: 3 } });
  await doc(transaction, 'b').remove();
  await transaction.commit();
  expect((await db.collection('t').get()).data).toEqual([
    { _id: 'a', whole: true },
    { _id: 'made', n: 3 },
  ]);
});

test('a where() read inside a transaction is refused', async () => {
  const transaction = await db.startTransaction();
  await expect(
    (transaction.collection('t') as never as ReturnType<Database['collection']>).where({ n: 1 }).get(),
  ).rejects.toBeTruthy();
});
