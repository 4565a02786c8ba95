import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose } from '../../local-cloud/store/plan';
import type { IndexSpec } from '../../local-cloud/store/indexes';
import { testCloud, type Database, type TestCloud } from './kit';

/** Declared indexes: which query uses which, the same answers as without, uniqueness. */
const SPECS: Record<string, IndexSpec[]> = {
  claims: [
    {
      name: 'state_sort',
      keys: [
        ['state', 1],
        ['sort', -1],
      ],
    },
    { name: 'grams', keys: [['grams', 1]] },
    {
      name: 'queues_sort',
      keys: [
        ['queues', 1],
        ['sort', 1],
      ],
    },
    { name: 'number', keys: [['number', 1]], unique: true },
    { name: 'amount', keys: [['amount', 1]] },
  ],
};

const plan = (condition: Record<string, unknown>, order: [string, 1 | -1][] = []) =>
  choose(
    condition,
    order,
    (SPECS.claims as IndexSpec[]).map((spec) => ({
      spec,
      orderedFrom: spec.name === 'grams' || spec.name === 'queues_sort' ? 1 : 0,
      multikey: spec.name === 'grams' || spec.name === 'queues_sort',
    })),
  );

describe('the choice', () => {
  test.each([
    ['equality and order by one index', { state: 's' }, [['sort', -1]], 'index state_sort ordered'],
    ['the same order the other way', { state: 's' }, [['sort', 1]], 'index state_sort ordered'],
    [
      'a cursor behind the equality',
      { state: 's', sort: { $lt: 'x' } },
      [['sort', -1]],
      'index state_sort ordered',
    ],
    [
      'several states need sorting',
      { state: { $in: ['a', 'b'] } },
      [['sort', -1]],
      'index state_sort sorted',
    ],
    ['a range alone', { amount: { $gte: 1 } }, [], 'index amount ordered'],
    ['an order alone', {}, [['amount', -1]], 'index amount ordered'],
    ['an array of grams', { grams: { $all: ['x', 'y'] } }, [], 'index grams ordered'],
    [
      'one element of an array, and an order behind it',
      { queues: 'pay', sort: { $gt: 'x' } },
      [['sort', 1]],
      'index queues_sort ordered',
    ],
    ['an array itself as an order', {}, [['queues', 1]], 'scan'],
    ['one gram', { grams: 'ab' }, [['sort', 1]], 'index grams sorted'],
    ['the id first of all', { _id: 'x', state: 's' }, [], 'ids'],
    ['a pattern tied to the start', { number: /^2026/ }, [], 'index number ordered'],
    ['a free pattern', { number: /2026/ }, [], 'scan'],
    ['no index for the field', { other: 1 }, [], 'scan'],
    [
      'a condition inside $and',
      { $and: [{ state: 's' }, { amount: 5 }] },
      [['sort', 1]],
      'index state_sort ordered',
    ],
  ] as const)('%s', (_name, condition, order, want) => {
    const chosen = plan(condition as never, order as never);
    const text =
      chosen.kind === 'index'
        ? `index ${chosen.index} ${chosen.ordered ? 'ordered' : 'sorted'}`
        : chosen.kind;
    expect(text).toBe(want);
  });
});

describe('the answers', () => {
  let test_: TestCloud;
  let db: Database;
  const data: Record<string, unknown>[] = [];

  beforeAll(async () => {
    test_ = await testCloud({ indexes: SPECS });
    db = test_.db;
    await db.createCollection('plain');
    for (let i = 0; i < 400; i++) {
      const odd: unknown[] = [null, 'text', true, new Date(i), [i, 'x'], { a: i }, -i, i / 3];
      data.push({
        _id: `d${i}`,
        state: `s${i % 7}`,
        sort: `2026-${String((i * 37) % 400).padStart(4, '0')}`,
        grams: [`g${i % 5}`, `g${i % 11}`],
        number: `N${i}`,
        ...(i % 13 ? { amount: i % 10 ? i : odd[(i / 10) % odd.length] } : {}),
      });
    }
    test_.cloud.store.write((writer) => {
      for (const doc of data) {
        writer.put('claims', doc, true);
        writer.put('plain', doc, true);
      }
    });
  });
  afterAll(() => test_.stop());

  const cases: [string, (_: Database) => Record<string, unknown>, [string, 'asc' | 'desc'][]][] = [
    ['equality and order', () => ({ state: 's3' }), [['sort', 'desc']]],
    ['cursor', (_) => ({ state: 's3', sort: _.lt('2026-0200') }), [['sort', 'desc']]],
    ['several states', (_) => ({ state: _.in(['s1', 's2']) }), [['sort', 'asc']]],
    ['range of numbers among other types', (_) => ({ amount: _.gte(50).and(_.lt(60)) }), [['_id', 'asc']]],
    ['greater than', (_) => ({ amount: _.gt(390) }), [['_id', 'asc']]],
    ['less than', (_) => ({ amount: _.lte(-50) }), [['_id', 'asc']]],
    ['dates', (_) => ({ amount: _.gte(new Date(0)) }), [['_id', 'asc']]],
    ['null and missing', (_) => ({ amount: _.eq(null) }), [['_id', 'asc']]],
    ['a whole array', (_) => ({ amount: _.eq([40, 'x']) }), [['_id', 'asc']]],
    ['a whole object', (_) => ({ amount: _.eq({ a: 50 }) }), [['_id', 'asc']]],
    ['an element', () => ({ grams: 'g4' }), [['_id', 'asc']]],
    ['all of several elements', (_) => ({ grams: _.all(['g4', 'g9']) }), [['_id', 'asc']]],
    ['elements', (_) => ({ grams: _.in(['g4', 'g9']) }), [['_id', 'asc']]],
    [
      'order over all types',
      () => ({}),
      [
        ['amount', 'asc'],
        ['_id', 'asc'],
      ],
    ],
    ['prefix', () => ({ number: /^N39/ }), [['_id', 'asc']]],
    ['two ids', (_) => ({ _id: _.in(['d9', 'd3']) }), [['_id', 'asc']]],
  ];
  test.each(cases)('%s: as without an index', async (_name, where, order) => {
    const read = async (collection: string) => {
      let query = db.collection(collection).where(where(db.command));
      for (const [field, way] of order) query = query.orderBy(field, way);
      return (await query.limit(1000).get()).data.map((d: { _id: string }) => d._id);
    };
    const found = await read('claims');
    expect(found).toEqual(await read('plain'));
    expect(found.length).toBeGreaterThan(0);
  });

  test('pages by a cursor reach every row once', async () => {
    const seen: string[] = [];
    let last = '9';
    for (;;) {
      const { data: page } = await db
        .collection('claims')
        .where({ state: 's2', sort: db.command.lt(last) })
        .orderBy('sort', 'desc')
        .limit(10)
        .get();
      if (page.length === 0) break;
      seen.push(...page.map((d: { _id: string }) => d._id));
      last = page.at(-1).sort;
    }
    expect(new Set(seen).size).toBe(data.filter((d) => d.state === 's2').length);
    expect(seen).toHaveLength(new Set(seen).size);
  });

  test('an update moves the document in its indexes', async () => {
    await db
      .collection('claims')
      .doc('d1')
      .update({ data: { state: 'moved', grams: ['new'] } });
    expect((await db.collection('claims').where({ state: 'moved' }).get()).data).toHaveLength(1);
    expect((await db.collection('claims').where({ grams: 'new' }).get()).data).toHaveLength(1);
    expect((await db.collection('claims').where({ state: 's1', _id: 'd1' }).get()).data).toHaveLength(0);
    await db.collection('claims').doc('d1').remove();
    expect((await db.collection('claims').where({ state: 'moved' }).get()).data).toHaveLength(0);
  });

  test('a unique index refuses a second, and a missing field counts as null', async () => {
    await expect(db.collection('claims').add({ data: { number: 'N2' } })).rejects.toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('E11000'),
    });
    await expect(
      db
        .collection('claims')
        .doc('d3')
        .update({ data: { number: 'N2' } }),
    ).rejects.toMatchObject({ errCode: -502001 });
    expect((await db.collection('claims').doc('d3').get()).data.number).toBe('N3');
    await db.collection('claims').add({ data: { _id: 'none1' } });
    await expect(db.collection('claims').add({ data: { _id: 'none2' } })).rejects.toMatchObject({
      errCode: -502001,
    });
  });

  test('texts longer than a key are still told apart and ordered', async () => {
    const long = 'x'.repeat(500);
    await db
      .collection('claims')
      .add({ data: { _id: 'l1', number: `${long}b`, state: 'long', sort: `${long}2` } });
    await db
      .collection('claims')
      .add({ data: { _id: 'l2', number: `${long}a`, state: 'long', sort: `${long}1` } });
    expect(
      (
        await db
          .collection('claims')
          .where({ number: `${long}a` })
          .get()
      ).data,
    ).toMatchObject([{ _id: 'l2' }]);
    const ordered = await db.collection('claims').where({ state: 'long' }).orderBy('sort', 'asc').get();
    expect(ordered.data.map((d: { _id: string }) => d._id)).toEqual(['l2', 'l1']);
    const above = await db
      .collection('claims')
      .where({ number: db.command.gt(`${long}a`) })
      .get();
    expect(above.data.map((d: { _id: string }) => d._id)).toEqual(['l1']);
  });
});

describe('declarations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'indexes-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('an index declared later knows the documents from before; one no longer declared goes', async () => {
    const first = await testCloud({ data: join(folder, 'a') });
    await first.db.createCollection('c');
    await first.db.collection('c').add({ data: { _id: '1', k: 'x' } });
    await first.cloud.stop();
    const second = await testCloud({
      data: join(folder, 'a'),
      indexes: { c: [{ name: 'k', keys: [['k', 1]] }] },
    });
    expect((await second.db.collection('c').where({ k: 'x' }).get()).data).toHaveLength(1);
    expect(second.cloud.store.indexesOf('c')).toHaveLength(1);
    await second.cloud.stop();
    const third = await testCloud({ data: join(folder, 'a') });
    expect(third.cloud.store.indexesOf('c')).toHaveLength(0);
    await third.cloud.stop();
  });

  test.each([
    ['no name', { c: [{ keys: [['a', 1]] }] }],
    ['no keys', { c: [{ name: 'x', keys: [] }] }],
    ['a wrong direction', { c: [{ name: 'x', keys: [['a', 2]] }] }],
    [
      'a name twice',
      {
        c: [
          { name: 'x', keys: [['a', 1]] },
          { name: 'x', keys: [['b', 1]] },
        ],
      },
    ],
  ])('%s: refused at the start', async (_name, indexes) => {
    await expect(testCloud({ indexes: indexes as never, data: join(folder, 'b') })).rejects.toThrow(
      /indexes/,
    );
  });
});
