import { testCloud, type Database, type TestCloud } from './kit';

/** Commands on documents through the unmodified wx-server-sdk, with the errors its callers see. */
let test_: TestCloud;
let db: Database;

beforeAll(async () => {
  test_ = await testCloud();
  db = test_.db;
  await db.createCollection('things');
});
afterAll(() => test_.stop());

const things = () => db.collection('things');

test('an id is made when none is given, and ids grow', async () => {
  const first = (await things().add({ data: { n: 1 } })) as { _id: string };
  const second = (await things().add({ data: { n: 2 } })) as { _id: string };
  expect(first._id).toMatch(/^[0-9a-f]{24}$/);
  expect(second._id > first._id).toBe(true);
});

test('values come back as they were stored', async () => {
  const value = {
    text: '和林格尔',
    whole: 42,
    large: 796000000000,
    part: 0.1,
    negative: -1.5,
    yes: true,
    none: null,
    date: new Date('2026-11-05T16:00:00.123Z'),
    list: [1, 'a', null, [2], { b: new Date(0) }],
    object: { empty: {}, deep: { deeper: [] } },
  };
  await things().add({ data: { _id: 'values', ...value } });
  const { data } = await things().doc('values').get();
  expect(data).toEqual({ _id: 'values', ...value });
});

test('undefined members are left out', async () => {
  await things().add({ data: { _id: 'undef', a: undefined, b: { c: undefined } } });
  expect((await things().doc('undef').get()).data).toEqual({ _id: 'undef', b: {} });
});

test('an id may be a number', async () => {
  await things().add({ data: { _id: 7, n: 1 } });
  expect((await things().doc(7).get()).data).toEqual({ _id: 7, n: 1 });
  await expect(things().doc('7').get()).rejects.toMatchObject({ errCode: -1 });
});

test('a second document of the same id is refused', async () => {
  await things().add({ data: { _id: 'same' } });
  await expect(things().add({ data: { _id: 'same' } })).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining('E11000'),
  });
});

test('a missing collection is told apart', async () => {
  await expect(db.collection('nowhere').add({ data: {} })).rejects.toMatchObject({ errCode: -502005 });
  await expect(db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 });
  await expect(db.collection('nowhere').where({ a: 1 }).count()).rejects.toMatchObject({ errCode: -502005 });
});

test('a collection is made once', async () => {
  await db.createCollection('made');
  await expect(db.createCollection('made')).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_ALREADY_EXIST',
  });
});

test('a missing document throws, or is null when asked', async () => {
  await expect(things().doc('none').get()).rejects.toMatchObject({
    errMsg: expect.stringContaining('does not exist'),
  });
  const quiet = test_.sdk.database({ throwOnNotFound: false });
  expect((await quiet.collection('things').doc('none').get()).data).toBeFalsy();
});

test('set replaces the whole document and keeps its id', async () => {
  await things().add({ data: { _id: 'set', a: 1, m: { x: 1 } } });
  const changed = (await things()
    .doc('set')
    .set({ data: { b: 2, m: {} } })) as unknown as { stats: unknown };
  expect(changed.stats).toEqual({ updated: 1, created: 0 });
  expect((await things().doc('set').get()).data).toEqual({ _id: 'set', b: 2, m: {} });
});

test('set makes a document that is missing', async () => {
  const made = (await things()
    .doc('fresh')
    .set({ data: { a: 1 } })) as unknown as { stats: unknown };
  expect(made.stats).toEqual({ updated: 0, created: 1 });
  expect((await things().doc('fresh').get()).data).toEqual({ _id: 'fresh', a: 1 });
});

test('update of a missing document changes nothing', async () => {
  expect(
    await things()
      .doc('none')
      .update({ data: { a: 1 } }),
  ).toMatchObject({ stats: { updated: 0 } });
});

test('remove counts what it removed', async () => {
  await things().add({ data: { _id: 'gone' } });
  expect(await things().doc('gone').remove()).toMatchObject({ stats: { removed: 1 } });
  expect(await things().doc('gone').remove()).toMatchObject({ stats: { removed: 0 } });
});

test('where().update() changes every match, where().remove() removes every match', async () => {
  await db.createCollection('many');
  for (let i = 0; i < 5; i++) await db.collection('many').add({ data: { kind: i < 3 ? 'a' : 'b', n: i } });
  expect(
    await db
      .collection('many')
      .where({ kind: 'a' })
      .update({ data: { seen: true } }),
  ).toMatchObject({
    stats: { updated: 3 },
  });
  expect(await db.collection('many').where({ seen: true }).count()).toMatchObject({ total: 3 });
  expect(await db.collection('many').where({ kind: 'a' }).remove()).toMatchObject({ stats: { removed: 3 } });
  expect(await db.collection('many').count()).toMatchObject({ total: 2 });
});

test('update and remove without a condition are refused and change nothing', async () => {
  await db.createCollection('guarded');
  await db.collection('guarded').add({ data: { a: 1 } });
  await expect(
    db
      .collection('guarded')
      .where({})
      .update({ data: { a: 2 } }),
  ).rejects.toMatchObject({ errCode: -502001 });
  await expect(db.collection('guarded').where({}).remove()).rejects.toMatchObject({ errCode: -502001 });
  expect((await db.collection('guarded').get()).data).toMatchObject([{ a: 1 }]);
});

test('a projection keeps or drops fields', async () => {
  await things().add({ data: { _id: 'proj', a: 1, m: { x: 1, y: 2 }, l: [{ k: 1, z: 2 }] } });
  const read = async (fields: Record<string, boolean>) =>
    (await things().doc('proj').field(fields).get()).data;
  expect(await read({ a: true })).toEqual({ _id: 'proj', a: 1 });
  expect(await read({ a: true, _id: false })).toEqual({ a: 1 });
  expect(await read({ a: false, l: false })).toEqual({ _id: 'proj', m: { x: 1, y: 2 } });
  expect(await read({ 'm.x': true })).toEqual({ _id: 'proj', m: { x: 1 } });
  expect(await read({ 'l.k': true })).toEqual({ _id: 'proj', l: [{ k: 1 }] });
});

test('a server date is the clock of the cloud, with its offset', async () => {
  await things().add({
    data: { _id: 'dated', at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) },
  });
  const { data } = (await things().doc('dated').get()) as { data: { at: Date; later: Date } };
  expect(Math.abs(data.at.getTime() - test_.cloud.clock.now())).toBeLessThan(5_000);
  expect(data.later.getTime() - data.at.getTime()).toBe(60_000);
  await things()
    .doc('dated')
    .update({ data: { at: db.serverDate({ offset: -1000 }) } });
  expect(((await things().doc('dated').get()) as { data: { at: Date } }).data.at).toBeInstanceOf(Date);
});

test('keys that begin with a dollar sign are refused', async () => {
  await expect(things().add({ data: { m: { $bad: 1 } } })).rejects.toMatchObject({ errCode: -502001 });
  await expect(
    things()
      .doc('dollar')
      .set({ data: { $bad: 1 } }),
  ).rejects.toMatchObject({ errCode: -502001 });
  await expect(things().doc('dollar').get()).rejects.toBeTruthy();
});

test('an unknown operator is an error, not an empty result', async () => {
  await expect(
    things()
      .where({ a: { $nonsense: 1 } })
      .get(),
  ).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining('$nonsense'),
  });
});

test('skip and limit reach every row once, in order', async () => {
  await db.createCollection('rows');
  for (let i = 0; i < 25; i++) await db.collection('rows').add({ data: { _id: `r${i}`, n: i % 5 } });
  const seen: string[] = [];
  for (let skip = 0; ; skip += 10) {
    const page = await db
      .collection('rows')
      .orderBy('n', 'asc')
      .orderBy('_id', 'desc')
      .skip(skip)
      .limit(10)
      .get();
    if (page.data.length === 0) break;
    seen.push(...page.data.map((d: { _id: string }) => String(d._id)));
  }
  expect(new Set(seen).size).toBe(25);
  expect(seen.slice(0, 5)).toEqual(['r5', 'r20', 'r15', 'r10', 'r0']);
});

test('a projection cuts an array or picks one element of it', async () => {
  await things().add({
    data: { _id: 'arr', l: [1, 2, 3, 4], o: [{ k: 1 }, { k: 2, z: 1 }, { k: 2, z: 2 }] },
  });
  const { project } = db.command;
  const read = async (fields: object) => (await things().doc('arr').field(fields).get()).data;
  expect((await read({ l: project.slice(2) })).l).toEqual([1, 2]);
  expect((await read({ l: project.slice(-1) })).l).toEqual([4]);
  expect((await read({ l: project.slice([1, 2]) })).l).toEqual([2, 3]);
  expect((await read({ o: project.elemMatch({ k: 2 }) })).o).toEqual([{ k: 2, z: 1 }]);
});
