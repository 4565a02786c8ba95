import { AGGREGATE_CASES } from './aggregate.cases';
import { testCloud, type Database, type TestCloud } from '../kit';
import { QUERY_CASES } from './query.cases';
import { UPDATE_CASES } from './update.cases';

/**
 * The battery: every case goes through the unmodified SDK; what is expected was written by
 * hand from MongoDB's documentation.
 */
let test_: TestCloud;
let db: Database;
let count = 0;

beforeAll(async () => {
  test_ = await testCloud();
  db = test_.db;
});
afterAll(() => test_.stop());

async function filled(docs: Record<string, unknown>[], name = `c${++count}`): Promise<string> {
  await db.createCollection(name).catch(() => undefined);
  for (const [i, doc] of docs.entries())
    await db.collection(name).add({ data: { _id: String(i + 1), ...doc } });
  return name;
}

test('the battery has at least 150 cases', () => {
  expect(QUERY_CASES.length + UPDATE_CASES.length + AGGREGATE_CASES.length).toBeGreaterThanOrEqual(150);
});

describe('queries', () => {
  test.each(QUERY_CASES.map((c) => [c.name, c] as const))('%s', async (_name, c) => {
    const collection = await filled(c.docs);
    let query = db.collection(collection).where(c.where(db.command, db));
    for (const [field, way] of c.order ?? []) query = query.orderBy(field, way) as typeof query;
    if (c.skip) query = query.skip(c.skip) as typeof query;
    if (c.limit) query = query.limit(c.limit) as typeof query;
    const { data } = (await query.get()) as { data: { _id: string }[] };
    expect(data.map((d) => d._id).join(' ')).toBe(c.want);
    if (!c.skip && !c.limit) {
      const { total } = (await db.collection(collection).where(c.where(db.command, db)).count()) as {
        total: number;
      };
      expect(total).toBe(data.length);
    }
  });
});

describe('updates', () => {
  test.each(UPDATE_CASES.map((c) => [c.name, c] as const))('%s', async (_name, c) => {
    const collection = await filled([c.doc]);
    const document = db.collection(collection).doc('1');
    const update = document.update({ data: c.update(db.command) as never });
    if (c.fails) {
      await expect(update).rejects.toMatchObject({
        errCode: -502001,
        errMsg: expect.stringMatching(c.fails),
      });
    } else {
      expect((await update) as unknown).toMatchObject({ stats: { updated: c.updated ?? 1 } });
    }
    const { data } = (await document.get()) as { data: unknown };
    const want = { _id: '1', ...(c.fails ? c.doc : c.want) };
    expect(data).toEqual(want);
    // The order of fields counts as well.
    expect(JSON.stringify(data)).toBe(JSON.stringify(want));
  });
});

describe('aggregations', () => {
  test.each(AGGREGATE_CASES.map((c) => [c.name, c] as const))('%s', async (_name, c) => {
    if (c.other) {
      await db.createCollection('other').catch(() => undefined);
      await db
        .collection('other')
        .where({ _id: db.command.exists(true) })
        .remove();
      await filled(c.other, 'other');
    }
    const collection = await filled(c.docs);
    const pipeline = c.run(db.collection(collection).aggregate(), db.command.aggregate, db.command);
    if (c.fails) {
      await expect(pipeline.end()).rejects.toMatchObject({ errMsg: expect.stringMatching(c.fails) });
      return;
    }
    expect((await pipeline.end()).list).toEqual(c.want);
  });
});
