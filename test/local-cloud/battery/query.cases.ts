import type { Command, Database } from '../kit';

/**
 * Conditions and what they must find, written by hand from MongoDB's documentation.
 * `docs` are stored as `{_id: "1", …}`, `{_id: "2", …}` …; `want` is the ids found, in order.
 */
export interface QueryCase {
  name: string;
  docs: Record<string, unknown>[];
  where: (_: Command, db: Database) => Record<string, unknown>;
  order?: [string, 'asc' | 'desc'][];
  skip?: number;
  limit?: number;
  want: string;
}

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const values = (...list: unknown[]) => list.map((v) => (v === undefined ? {} : { v }));

export const QUERY_CASES: QueryCase[] = [
  // Equality
  { name: 'equals a number', docs: values(1, 2, '1'), where: () => ({ v: 1 }), want: '1' },
  { name: 'equals a text, case counts', docs: values('a', 'A'), where: () => ({ v: 'a' }), want: '1' },
  {
    name: 'equals a boolean, not a number',
    docs: values(true, 1, 'true'),
    where: () => ({ v: true }),
    want: '1',
  },
  {
    name: 'equals a date',
    docs: values(day(1), day(2), day(1).getTime()),
    where: () => ({ v: day(1) }),
    want: '1',
  },
  {
    name: 'null finds null and missing',
    docs: values(null, undefined, 0, ''),
    where: (_) => ({ v: _.eq(null) }),
    want: '1 2',
  },
  {
    name: 'null inside an array is found',
    docs: values([1, null], [1], []),
    where: (_) => ({ v: _.eq(null) }),
    want: '1',
  },
  {
    name: 'a value finds arrays that contain it',
    docs: values([1, 2], [3], 1),
    where: () => ({ v: 1 }),
    want: '1 3',
  },
  {
    name: 'a whole array is compared in order',
    docs: values([1, 2], [2, 1], [[1, 2]]),
    where: (_) => ({ v: _.eq([1, 2]) }),
    want: '1 3',
  },
  {
    name: 'an empty array equals only an empty array',
    docs: values([], null, undefined, [[]]),
    where: (_) => ({ v: _.eq([]) }),
    want: '1 4',
  },
  {
    name: 'a whole object counts the order of its fields',
    docs: values({ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1, b: 2, c: 3 }),
    where: (_) => ({ v: _.eq({ a: 1, b: 2 }) }),
    want: '1',
  },
  {
    name: 'nested fields by object',
    docs: values({ a: { b: 1 } }, { a: { b: 2 } }),
    where: () => ({ v: { a: { b: 1 } } }),
    want: '1',
  },
  {
    name: 'nested fields by dotted path',
    docs: values({ a: { b: 1, c: 9 } }, { a: { b: 2 } }),
    where: () => ({ 'v.a.b': 1 }),
    want: '1',
  },
  {
    name: 'a path goes through arrays of objects',
    docs: values([{ a: 1 }, { a: 2 }], [{ a: 3 }], { a: 2 }),
    where: () => ({ 'v.a': 2 }),
    want: '1 3',
  },
  {
    name: 'a path names an element by number',
    docs: values([5, 6], [6, 5]),
    where: () => ({ 'v.0': 5 }),
    want: '1',
  },
  {
    name: 'a number in a path goes on inside the element',
    docs: values([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }]),
    where: () => ({ 'v.1.a': 2 }),
    want: '1',
  },
  {
    name: 'several conditions all hold',
    docs: [
      { a: 1, b: 1 },
      { a: 1, b: 2 },
    ],
    where: () => ({ a: 1, b: 2 }),
    want: '2',
  },
  { name: 'an object id given as text', docs: [{}, {}], where: () => ({ _id: '2' }), want: '2' },
  // Comparison
  {
    name: 'neq finds what is missing too',
    docs: values(1, 2, undefined, null),
    where: (_) => ({ v: _.neq(1) }),
    want: '2 3 4',
  },
  {
    name: 'neq refuses an array that contains the value',
    docs: values([1, 2], [2, 3]),
    where: (_) => ({ v: _.neq(1) }),
    want: '2',
  },
  {
    name: 'neq null means present and not null',
    docs: values(null, undefined, 0),
    where: (_) => ({ v: _.neq(null) }),
    want: '3',
  },
  {
    name: 'gt compares only its own type',
    docs: values(5, 15, '20', null, day(1), true),
    where: (_) => ({ v: _.gt(10) }),
    want: '2',
  },
  { name: 'gte includes the bound', docs: values(9, 10, 11), where: (_) => ({ v: _.gte(10) }), want: '2 3' },
  {
    name: 'lt on texts goes by bytes',
    docs: values('a', 'B', 'b'),
    where: (_) => ({ v: _.lt('a') }),
    want: '2',
  },
  {
    name: 'lte on dates',
    docs: values(day(1), day(2), day(3)),
    where: (_) => ({ v: _.lte(day(2)) }),
    want: '1 2',
  },
  { name: 'a range by and', docs: values(1, 5, 10), where: (_) => ({ v: _.gt(1).and(_.lt(10)) }), want: '2' },
  {
    name: 'bounds may be met by different elements of an array',
    docs: values([1, 20], [5], [30]),
    where: (_) => ({ v: _.gt(10).and(_.lt(3)) }),
    want: '1',
  },
  {
    name: 'gte null finds null and missing',
    docs: values(null, undefined, 0),
    where: (_) => ({ v: _.gte(null) }),
    want: '1 2',
  },
  {
    name: 'gt false finds true only',
    docs: values(true, false, 1),
    where: (_) => ({ v: _.gt(false) }),
    want: '1',
  },
  {
    name: 'in finds any of the values',
    docs: values(1, 2, 3, [3, 4]),
    where: (_) => ({ v: _.in([1, 3]) }),
    want: '1 3 4',
  },
  {
    name: 'in with null finds what is missing',
    docs: values(null, undefined, 1),
    where: (_) => ({ v: _.in([null]) }),
    want: '1 2',
  },
  {
    name: 'in with nothing finds nothing',
    docs: values(1, undefined),
    where: (_) => ({ v: _.in([]) }),
    want: '',
  },
  { name: 'in with dates', docs: values(day(1), day(2)), where: (_) => ({ v: _.in([day(2)]) }), want: '2' },
  {
    name: 'nin finds the others and what is missing',
    docs: values(1, 2, undefined),
    where: (_) => ({ v: _.nin([1]) }),
    want: '2 3',
  },
  {
    name: 'nin with null refuses what is missing',
    docs: values(1, undefined, null),
    where: (_) => ({ v: _.nin([null]) }),
    want: '1',
  },
  {
    name: 'a dotted range through an array of objects',
    docs: values([{ n: 1 }, { n: 9 }], [{ n: 3 }]),
    where: (_) => ({ 'v.n': _.gt(5) }),
    want: '1',
  },
  // Logic
  {
    name: 'or of two fields',
    docs: [{ a: 1 }, { b: 1 }, { a: 2, b: 2 }],
    where: (_) => _.or([{ a: 1 }, { b: 1 }]) as never,
    want: '1 2',
  },
  { name: 'or on one field', docs: values(1, 5, 9), where: (_) => ({ v: _.lt(2).or(_.gt(8)) }), want: '1 3' },
  {
    name: 'and of or',
    docs: [
      { a: 1, b: 1 },
      { a: 1, b: 3 },
      { a: 2, b: 1 },
    ],
    where: (_) => _.and([_.or([{ a: 1 }, { a: 2 }]), { b: 1 }]) as never,
    want: '1 3',
  },
  {
    name: 'nor refuses each',
    docs: [{ a: 1 }, { b: 1 }, { c: 1 }],
    where: (_) => _.nor([{ a: 1 }, { b: 1 }]) as never,
    want: '3',
  },
  {
    name: 'not finds what is missing too',
    docs: values(1, 20, undefined),
    where: (_) => ({ v: _.not(_.gt(10)) }),
    want: '1 3',
  },
  { name: 'not of in', docs: values(1, 2, undefined), where: (_) => ({ v: _.not(_.in([1])) }), want: '2 3' },
  // Elements
  {
    name: 'exists true finds null too',
    docs: values(null, undefined, 0),
    where: (_) => ({ v: _.exists(true) }),
    want: '1 3',
  },
  {
    name: 'exists false',
    docs: values(null, undefined, 0),
    where: (_) => ({ v: _.exists(false) }),
    want: '2',
  },
  {
    name: 'exists on a dotted path through an array',
    docs: values([{ a: 1 }], [{ b: 1 }], []),
    where: (_) => ({ 'v.a': _.exists(true) }),
    want: '1',
  },
  { name: 'mod', docs: values(10, 11, '10', null), where: (_) => ({ v: _.mod(5, 0) }), want: '1' },
  { name: 'mod with a rest', docs: values(7, 8, -3), where: (_) => ({ v: _.mod(4, 3) }), want: '1' },
  // Arrays
  {
    name: 'all contains each value',
    docs: values([1, 2, 3], [1], [2, 1]),
    where: (_) => ({ v: _.all([1, 2]) }),
    want: '1 3',
  },
  {
    name: 'all of one value finds a plain field',
    docs: values(1, [1], 2),
    where: (_) => ({ v: _.all([1]) }),
    want: '1 2',
  },
  {
    name: 'all with nothing finds nothing',
    docs: values([1], []),
    where: (_) => ({ v: _.all([]) }),
    want: '',
  },
  {
    name: 'size counts the elements',
    docs: values([1, 2], [1], [], 'ab'),
    where: (_) => ({ v: _.size(2) }),
    want: '1',
  },
  { name: 'size zero', docs: values([], undefined, null), where: (_) => ({ v: _.size(0) }), want: '1' },
  {
    name: 'elemMatch needs one element for all its conditions',
    docs: values([{ a: 1, b: 2 }], [{ a: 1 }, { b: 2 }]),
    where: (_) => ({ v: _.elemMatch({ a: 1, b: 2 }) }),
    want: '1',
  },
  {
    name: 'elemMatch with comparisons',
    docs: values([{ n: 1 }, { n: 20 }], [{ n: 5 }]),
    where: (_) => ({ v: _.elemMatch({ n: { $gt: 3, $lt: 10 } }) }),
    want: '2',
  },
  {
    name: 'elemMatch on plain values',
    docs: values([1, 20], [5], 5),
    where: (_) => ({ v: _.elemMatch({ $gt: 3, $lt: 10 }) }),
    want: '2',
  },
  {
    name: 'elemMatch by fields skips plain values',
    docs: values([1, 'a'], [{ a: 1 }]),
    where: (_) => ({ v: _.elemMatch({ a: 1 }) }),
    want: '2',
  },
  {
    name: 'elemMatch on a missing member finds only objects',
    docs: values([1], [{ b: 1 }]),
    where: (_) => ({ v: _.elemMatch({ a: _.eq(null) }) }),
    want: '2',
  },
  // Regular expressions
  {
    name: 'a pattern in a text',
    docs: values('apple', 'grape', 'plum'),
    where: (_, db) => ({ v: db.RegExp({ regexp: 'ap', options: '' }) }),
    want: '1 2',
  },
  {
    name: 'a pattern without case',
    docs: values('Apple', 'plum'),
    where: (_, db) => ({ v: db.RegExp({ regexp: 'aPP', options: 'i' }) }),
    want: '1',
  },
  {
    name: 'a pattern tied to the start',
    docs: values('apple', 'grape'),
    where: () => ({ v: /^ap/ }),
    want: '1',
  },
  {
    name: 'a pattern finds an element',
    docs: values(['plum', 'apple'], ['plum']),
    where: () => ({ v: /^a/ }),
    want: '1',
  },
  { name: 'a pattern never fits a number', docs: values(12, '12'), where: () => ({ v: /1/ }), want: '2' },
  {
    name: 'a pattern by lines',
    docs: values('a\nb', 'ab'),
    where: (_, db) => ({ v: db.RegExp({ regexp: '^b', options: 'm' }) }),
    want: '1',
  },
  {
    name: 'dot and newline with s',
    docs: values('a\nb', 'ab'),
    where: (_, db) => ({ v: db.RegExp({ regexp: 'a.b', options: 's' }) }),
    want: '1',
  },
  {
    name: 'Chinese by pattern',
    docs: values('和林格尔县', '呼和浩特'),
    where: () => ({ v: /^和林/ }),
    want: '1',
  },
  {
    name: 'in with patterns',
    docs: values('apple', 'plum', 'fig'),
    where: (_) => ({ v: _.in([/^a/, 'fig']) }),
    want: '1 3',
  },
  {
    name: 'not of a pattern finds what is missing',
    docs: values('apple', 'plum', undefined),
    where: (_) => ({ v: _.not(/^a/ as never) }),
    want: '2 3',
  },
  // Expressions
  {
    name: 'expr compares two fields',
    docs: [
      { a: 1, b: 2 },
      { a: 3, b: 2 },
    ],
    where: (_) => ({ $expr: { $gt: ['$a', '$b'] } }) as never,
    want: '2',
  },
  {
    name: 'expr compares across types by MongoDB order',
    docs: values('text', 5),
    where: () => ({ $expr: { $gt: ['$v', 10] } }),
    want: '1',
  },
  // Order
  {
    name: 'order ascending by type, then value',
    docs: values('b', 2, null, true, day(1), 1, 'a', undefined),
    where: () => ({}),
    order: [['v', 'asc']],
    want: '3 8 6 2 7 1 4 5',
  },
  {
    name: 'order descending',
    docs: values(1, 3, 2),
    where: () => ({}),
    order: [['v', 'desc']],
    want: '2 3 1',
  },
  {
    name: 'order by two keys',
    docs: [
      { a: 1, b: 1 },
      { a: 2, b: 1 },
      { a: 1, b: 2 },
    ],
    where: () => ({}),
    order: [
      ['a', 'desc'],
      ['b', 'desc'],
    ],
    want: '2 3 1',
  },
  {
    name: 'order ascending takes the least element',
    docs: values([5, 1], 3, [2, 9]),
    where: () => ({}),
    order: [['v', 'asc']],
    want: '1 3 2',
  },
  {
    name: 'order descending takes the greatest element',
    docs: values([5, 1], 3, [2, 9]),
    where: () => ({}),
    order: [['v', 'desc']],
    want: '3 1 2',
  },
  {
    name: 'an empty array comes before null',
    docs: values(null, [], 1),
    where: () => ({}),
    order: [['v', 'asc']],
    want: '2 1 3',
  },
  {
    name: 'order by a dotted path',
    docs: values({ n: 2 }, { n: 1 }),
    where: () => ({}),
    order: [['v.n', 'asc']],
    want: '2 1',
  },
  {
    name: 'texts in order of their bytes',
    docs: values('中', 'z', '😀', '￥'),
    where: () => ({}),
    order: [['v', 'asc']],
    want: '2 1 4 3',
  },
  {
    name: 'skip and limit after order',
    docs: values(5, 4, 3, 2, 1),
    where: () => ({}),
    order: [['v', 'asc']],
    skip: 1,
    limit: 2,
    want: '4 3',
  },
  {
    name: 'objects in order by their fields',
    docs: values({ a: 2 }, { a: 1 }, { b: 0 }),
    where: () => ({}),
    order: [['v', 'asc']],
    want: '2 1 3',
  },
];
