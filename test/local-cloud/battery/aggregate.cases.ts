import type { Aggregate, Aggregation, Command } from '../kit';

/** Pipelines and what they must give, from the documentation of MongoDB and CloudBase. */
export interface AggregateCase {
  name: string;
  docs: Record<string, unknown>[];
  /** Documents of a second collection, `other`. */
  other?: Record<string, unknown>[];
  run: (pipeline: Aggregation, $: Aggregate, _: Command) => Aggregation;
  want?: unknown[];
  fails?: RegExp;
}

const at = new Date('2026-11-05T23:30:15.250Z');
const one = (v: unknown) => [{ v }];
/** An expression over one document, as the value of `r`. */
const expr = (
  name: string,
  docs: Record<string, unknown>[],
  make: ($: Aggregate) => unknown,
  ...r: unknown[]
): AggregateCase => ({
  name,
  docs,
  run: (p, $) => p.project({ _id: 0, r: make($) }),
  want: r.map((value) => (value === undefined ? {} : { r: value })),
});

const sales = [
  { k: 'a', n: 1 },
  { k: 'b', n: 5 },
  { k: 'a', n: 3 },
];

export const AGGREGATE_CASES: AggregateCase[] = [
  // Stages
  {
    name: 'match then count',
    docs: sales,
    run: (p) => p.match({ k: 'a' }).count('total'),
    want: [{ total: 2 }],
  },
  {
    name: 'count of nothing gives no row',
    docs: sales,
    run: (p) => p.match({ k: 'z' }).count('total'),
    want: [],
  },
  {
    name: 'group with sums, in order',
    docs: sales,
    run: (p, $) => p.group({ _id: '$k', n: $.sum('$n') }).sort({ _id: 1 }),
    want: [
      { _id: 'a', n: 4 },
      { _id: 'b', n: 5 },
    ],
  },
  {
    name: 'group of all',
    docs: sales,
    run: (p, $) => p.group({ _id: null, n: $.sum('$n'), c: $.sum(1) }),
    want: [{ _id: null, n: 9, c: 3 }],
  },
  {
    name: 'group by two fields',
    docs: [
      { a: 1, b: 1 },
      { a: 1, b: 1 },
      { a: 1, b: 2 },
    ],
    run: (p, $) => p.group({ _id: { a: '$a', b: '$b' }, c: $.sum(1) }).sort({ '_id.b': 1 }),
    want: [
      { _id: { a: 1, b: 1 }, c: 2 },
      { _id: { a: 1, b: 2 }, c: 1 },
    ],
  },
  {
    name: 'group by a missing field is null',
    docs: [{ k: 1 }, {}],
    run: (p, $) => p.group({ _id: '$k', c: $.sum(1) }).sort({ _id: 1 }),
    want: [
      { _id: null, c: 1 },
      { _id: 1, c: 1 },
    ],
  },
  {
    name: 'sum ignores what is no number',
    docs: [{ n: 1 }, { n: 'x' }, {}],
    run: (p, $) => p.group({ _id: null, n: $.sum('$n') }),
    want: [{ _id: null, n: 1 }],
  },
  {
    name: 'avg, min, max',
    docs: sales,
    run: (p, $) => p.group({ _id: null, avg: $.avg('$n'), min: $.min('$n'), max: $.max('$n') }),
    want: [{ _id: null, avg: 3, min: 1, max: 5 }],
  },
  {
    name: 'avg of no numbers is null',
    docs: [{ n: 'x' }],
    run: (p, $) => p.group({ _id: null, avg: $.avg('$n') }),
    want: [{ _id: null, avg: null }],
  },
  {
    name: 'first and last after sort',
    docs: sales,
    run: (p, $) => p.sort({ n: 1 }).group({ _id: null, first: $.first('$n'), last: $.last('$n') }),
    want: [{ _id: null, first: 1, last: 5 }],
  },
  {
    name: 'push and addToSet',
    docs: [{ v: 1 }, { v: 1 }],
    run: (p, $) => p.group({ _id: null, all: $.push('$v'), set: $.addToSet('$v') }),
    want: [{ _id: null, all: [1, 1], set: [1] }],
  },
  {
    name: 'push of objects',
    docs: sales,
    run: (p, $) =>
      p
        .sort({ n: 1 })
        .group({ _id: '$k', l: $.push({ n: '$n' }) })
        .sort({ _id: 1 }),
    want: [
      { _id: 'a', l: [{ n: 1 }, { n: 3 }] },
      { _id: 'b', l: [{ n: 5 }] },
    ],
  },
  {
    name: 'standard deviation of a population',
    docs: [{ n: 2 }, { n: 4 }],
    run: (p, $) => p.group({ _id: null, d: $.stdDevPop('$n') }),
    want: [{ _id: null, d: 1 }],
  },
  {
    name: 'sort descending, skip, limit',
    docs: sales,
    run: (p) => p.sort({ n: -1 }).skip(1).limit(1).project({ _id: 0, n: 1 }),
    want: [{ n: 3 }],
  },
  {
    name: 'limit then sort keeps its order of stages',
    docs: sales,
    run: (p) => p.sort({ n: 1 }).limit(2).sort({ n: -1 }).project({ _id: 0, n: 1 }),
    want: [{ n: 3 }, { n: 1 }],
  },
  {
    name: 'sort descending by an array takes its greatest',
    docs: [{ v: [1, 9] }, { v: 5 }],
    run: (p) => p.project({ v: 1 }).sort({ v: -1 }).project({ _id: 1 }),
    want: [{ _id: '1' }, { _id: '2' }],
  },
  {
    name: 'unwind',
    docs: [{ l: [1, 2] }],
    run: (p) => p.unwind('$l').project({ _id: 0 }),
    want: [{ l: 1 }, { l: 2 }],
  },
  {
    name: 'unwind drops empty, null and missing',
    docs: [{ l: [] }, { l: null }, {}, { l: [1] }],
    run: (p) => p.unwind('$l').project({ _id: 0 }),
    want: [{ l: 1 }],
  },
  {
    name: 'unwind keeps them when asked',
    docs: [{ l: [] }, { l: null }, { l: [1] }],
    run: (p) => p.unwind({ path: '$l', preserveNullAndEmptyArrays: true }),
    want: [{ _id: '1' }, { _id: '2', l: null }, { _id: '3', l: 1 }],
  },
  {
    name: 'unwind of a plain value is that value',
    docs: [{ l: 7 }],
    run: (p) => p.unwind('$l').project({ _id: 0 }),
    want: [{ l: 7 }],
  },
  {
    name: 'unwind with an index',
    docs: [{ l: ['x', 'y'] }],
    run: (p) => p.unwind({ path: '$l', includeArrayIndex: 'i' }).project({ _id: 0 }),
    want: [
      { l: 'x', i: 0 },
      { l: 'y', i: 1 },
    ],
  },
  {
    name: 'project keeps fields',
    docs: [{ a: 1, b: 2 }],
    run: (p) => p.project({ a: 1 }),
    want: [{ _id: '1', a: 1 }],
  },
  {
    name: 'project drops fields',
    docs: [{ a: 1, b: 2 }],
    run: (p) => p.project({ a: 0 }),
    want: [{ _id: '1', b: 2 }],
  },
  {
    name: 'project a nested field',
    docs: [{ m: { a: 1, b: 2 } }],
    run: (p) => p.project({ _id: 0, 'm.a': 1 }),
    want: [{ m: { a: 1 } }],
  },
  {
    name: 'project through an array',
    docs: [{ l: [{ a: 1, b: 2 }] }],
    run: (p) => p.project({ _id: 0, 'l.a': 1 }),
    want: [{ l: [{ a: 1 }] }],
  },
  {
    name: 'project refuses keep and drop together',
    docs: one(1),
    run: (p) => p.project({ a: 1, b: 0 }),
    fails: /project|inclusion|exclusion/i,
  },
  {
    name: 'addFields over a field',
    docs: [{ a: 1 }],
    run: (p, $) => p.addFields({ a: $.add(['$a', 1]), b: 'x' }),
    want: [{ _id: '1', a: 2, b: 'x' }],
  },
  {
    name: 'replaceRoot',
    docs: [{ m: { a: 1 } }],
    run: (p) => p.replaceRoot({ newRoot: '$m' }),
    want: [{ a: 1 }],
  },
  {
    name: 'sortByCount',
    docs: sales,
    run: (p) => p.sortByCount('$k'),
    want: [
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ],
  },
  {
    name: 'bucket',
    docs: sales,
    run: (p, $) => p.bucket({ groupBy: '$n', boundaries: [0, 3, 10], output: { c: $.sum(1) } }),
    want: [
      { _id: 0, c: 1 },
      { _id: 3, c: 2 },
    ],
  },
  {
    name: 'bucket with a default',
    docs: sales,
    run: (p) => p.bucket({ groupBy: '$n', boundaries: [0, 2], default: 'more' }),
    want: [
      { _id: 0, count: 1 },
      { _id: 'more', count: 2 },
    ],
  },
  {
    name: 'lookup by equality',
    docs: [{ k: 1 }, { k: 2 }],
    other: [{ x: 1, n: 'one' }],
    run: (p) => p.lookup({ from: 'other', localField: 'k', foreignField: 'x', as: 'o' }),
    want: [
      { _id: '1', k: 1, o: [{ _id: '1', x: 1, n: 'one' }] },
      { _id: '2', k: 2, o: [] },
    ],
  },
  {
    name: 'lookup by a pipeline',
    docs: [{ k: 2 }],
    other: [{ n: 1 }, { n: 3 }],
    run: (p, $) =>
      p.lookup({
        from: 'other',
        let: { k: '$k' },
        pipeline: $.pipeline()
          .match({ $expr: $.gt(['$n', '$$k']) })
          .project({ _id: 0 })
          .done(),
        as: 'o',
      }),
    want: [{ _id: '1', k: 2, o: [{ n: 3 }] }],
  },
  {
    name: 'match after group',
    docs: sales,
    run: (p, $, _) => p.group({ _id: '$k', c: $.sum(1) }).match({ c: _.gt(1) }),
    want: [{ _id: 'a', c: 2 }],
  },
  {
    name: 'sample of more than there is',
    docs: one(1),
    run: (p) => p.sample({ size: 5 }),
    want: [{ _id: '1', v: 1 }],
  },
  {
    name: 'a sort by anything but 1 and -1 is refused',
    docs: one(1),
    run: (p) => p.sort({ v: 2 }),
    fails: /sort/,
  },
  // Arithmetic
  expr('add', one(2), ($) => $.add(['$v', 3]), 5),
  expr('add of null is null', one(null), ($) => $.add(['$v', 3]), null),
  expr('subtract', one(5), ($) => $.subtract(['$v', 3]), 2),
  expr(
    'subtract of dates is milliseconds',
    [{ v: at }],
    ($) => $.subtract(['$v', new Date(at.getTime() - 1000)]),
    1000,
  ),
  expr('multiply', one(4), ($) => $.multiply(['$v', 2.5]), 10),
  expr('divide', one(7), ($) => $.divide(['$v', 2]), 3.5),
  expr('mod', one(7), ($) => $.mod(['$v', 4]), 3),
  expr('abs, ceil, floor', one(-1.5), ($) => [$.abs('$v'), $.ceil('$v'), $.floor('$v')], [1.5, -1, -2]),
  expr('trunc', one(-1.7), ($) => $.trunc('$v'), -1),
  expr('sqrt and pow', one(9), ($) => [$.sqrt('$v'), $.pow(['$v', 2])], [3, 81]),
  expr('ln of one', one(1), ($) => $.ln('$v'), 0),
  // Comparison and logic
  expr('cmp', one(2), ($) => [$.cmp(['$v', 3]), $.cmp(['$v', 2]), $.cmp(['$v', 1])], [-1, 0, 1]),
  expr('eq of a missing field with null is false', [{}], ($) => $.eq(['$v', null]), false),
  expr('gt by MongoDB order of types', one('a'), ($) => $.gt(['$v', 5]), true),
  expr(
    'and: zero and null are false, an empty text is true',
    one(0),
    ($) => [$.and(['$v', true]), $.and(['', true]), $.or([null, '']), $.not([0])],
    [false, true, true, true],
  ),
  expr('cond', one(5), ($) => $.cond({ if: $.gte(['$v', 5]), then: 'yes', else: 'no' }), 'yes'),
  expr('ifNull', [{}], ($) => $.ifNull(['$v', 'none']), 'none'),
  expr(
    'switch',
    one(5),
    ($) => $.switch({ branches: [{ case: $.eq(['$v', 1]), then: 'one' }], default: 'other' }),
    'other',
  ),
  // Arrays
  expr('size', one([1, 2]), ($) => $.size('$v'), 2),
  {
    name: 'size of a text is refused',
    docs: one('x'),
    run: (p, $) => p.project({ r: $.size('$v') }),
    fails: /size/,
  },
  expr('arrayElemAt from the end', one([1, 2, 3]), ($) => $.arrayElemAt(['$v', -1]), 3),
  expr('arrayElemAt beyond the end is missing', one([1]), ($) => $.arrayElemAt(['$v', 5]), undefined),
  expr('concatArrays', one([1]), ($) => $.concatArrays(['$v', [2]]), [1, 2]),
  expr('filter', one([1, 5, 9]), ($) => $.filter({ input: '$v', as: 'x', cond: $.gt(['$$x', 3]) }), [5, 9]),
  expr('map', one([1, 2]), ($) => $.map({ input: '$v', as: 'x', in: $.multiply(['$$x', 2]) }), [2, 4]),
  expr(
    'reduce',
    one([1, 2, 3]),
    ($) => $.reduce({ input: '$v', initialValue: 0, in: $.add(['$$value', '$$this']) }),
    6,
  ),
  expr('in', one([1, 2]), ($) => $.in([2, '$v']), true),
  expr('indexOfArray', one(['a', 'b']), ($) => $.indexOfArray(['$v', 'b']), 1),
  expr('isArray', one([1]), ($) => $.isArray('$v'), true),
  expr('range', one(1), ($) => $.range([0, 6, 2]), [0, 2, 4]),
  expr('reverseArray', one([1, 2]), ($) => $.reverseArray('$v'), [2, 1]),
  expr('slice', one([1, 2, 3, 4]), ($) => [$.slice(['$v', 2]), $.slice(['$v', -2]), $.slice(['$v', 1, 2])], [
    [1, 2],
    [3, 4],
    [2, 3],
  ]),
  expr('zip', one([1, 2]), ($) => $.zip({ inputs: ['$v', ['a', 'b']] }), [
    [1, 'a'],
    [2, 'b'],
  ]),
  expr(
    'arrayToObject and objectToArray',
    [{ v: { a: 1 } }],
    ($) => [$.objectToArray('$v'), $.arrayToObject([[['k', 2]]])],
    [[{ k: 'a', v: 1 }], { k: 2 }],
  ),
  // Sets
  expr(
    'setUnion and setIntersection',
    one([1, 2]),
    ($) => [$.size($.setUnion(['$v', [2, 3]])), $.setIntersection(['$v', [2, 3]])],
    [3, [2]],
  ),
  expr(
    'setDifference, setEquals, setIsSubset',
    one([1, 2]),
    ($) => [$.setDifference(['$v', [2]]), $.setEquals(['$v', [2, 1, 1]]), $.setIsSubset([[1], '$v'])],
    [[1], true, true],
  ),
  expr(
    'anyElementTrue and allElementsTrue',
    one([true, false]),
    ($) => [$.anyElementTrue(['$v']), $.allElementsTrue(['$v'])],
    [true, false],
  ),
  // Texts
  expr('concat', one('a'), ($) => $.concat(['$v', '-', 'b']), 'a-b'),
  expr('concat with null is null', one(null), ($) => $.concat(['$v', 'b']), null),
  expr('toLower and toUpper', one('aB'), ($) => [$.toLower('$v'), $.toUpper('$v')], ['ab', 'AB']),
  expr('split', one('a,b'), ($) => $.split(['$v', ',']), ['a', 'b']),
  expr('strLenBytes and strLenCP', one('和林'), ($) => [$.strLenBytes('$v'), $.strLenCP('$v')], [6, 2]),
  expr('substr to the end by -1', one('abcd'), ($) => $.substr(['$v', 1, -1]), 'bcd'),
  expr('substrBytes', one('和林'), ($) => $.substrBytes(['$v', 0, 3]), '和'),
  expr('substrCP', one('和林格尔'), ($) => $.substrCP(['$v', 1, 2]), '林格'),
  expr(
    'indexOfBytes and indexOfCP',
    one('和林'),
    ($) => [$.indexOfBytes(['$v', '林']), $.indexOfCP(['$v', '林'])],
    [3, 1],
  ),
  expr('indexOfCP of what is not there', one('ab'), ($) => $.indexOfCP(['$v', 'z']), -1),
  expr('strcasecmp', one('AB'), ($) => [$.strcasecmp(['$v', 'ab']), $.strcasecmp(['$v', 'ac'])], [0, -1]),
  // Dates
  expr(
    'parts of a date in UTC',
    [{ v: at }],
    ($) => [
      $.year('$v'),
      $.month('$v'),
      $.dayOfMonth('$v'),
      $.hour('$v'),
      $.minute('$v'),
      $.second('$v'),
      $.millisecond('$v'),
    ],
    [2026, 11, 5, 23, 30, 15, 250],
  ),
  expr(
    'parts of a date in Asia/Shanghai',
    [{ v: at }],
    ($) => [
      $.dayOfMonth({ date: '$v', timezone: 'Asia/Shanghai' } as never),
      $.hour({ date: '$v', timezone: 'Asia/Shanghai' } as never),
    ],
    [6, 7],
  ),
  expr('dayOfWeek counts from Sunday as 1', [{ v: at }], ($) => $.dayOfWeek('$v'), 5),
  expr('dayOfYear', [{ v: new Date('2026-02-01T00:00:00Z') }], ($) => $.dayOfYear('$v'), 32),
  expr(
    'week counts from the first Sunday',
    [{ v: new Date('2026-01-01T00:00:00Z') }, { v: new Date('2026-01-04T00:00:00Z') }, { v: at }],
    ($) => $.week('$v'),
    0,
    1,
    44,
  ),
  expr(
    'isoWeek and isoDayOfWeek',
    [{ v: new Date('2026-01-01T00:00:00Z') }],
    ($) => [$.isoWeek('$v'), $.isoDayOfWeek('$v'), $.isoWeekYear('$v')],
    [1, 4, 2026],
  ),
  expr(
    'dateToString',
    [{ v: at }],
    ($) => $.dateToString({ date: '$v', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }),
    '2026-11-06',
  ),
  expr(
    'dateToString with time',
    [{ v: at }],
    ($) => $.dateToString({ date: '$v', format: '%H:%M:%S.%L' }),
    '23:30:15.250',
  ),
  expr(
    'dateFromParts',
    one(1),
    ($) => $.dateFromParts({ year: 2026, month: 2, day: 3 }),
    new Date('2026-02-03T00:00:00Z'),
  ),
  expr(
    'dateFromString',
    one('2026-11-05'),
    ($) => $.dateFromString({ dateString: '$v' }),
    new Date('2026-11-05T00:00:00Z'),
  ),
  // Objects and variables
  expr('mergeObjects', [{ v: { a: 1, b: 1 } }], ($) => $.mergeObjects(['$v', { b: 2 }]), { a: 1, b: 2 }),
  expr('let', one(2), ($) => $.let({ vars: { x: $.add(['$v', 1]) }, in: $.multiply(['$$x', 2]) }), 6),
  expr('literal', one(1), ($) => $.literal('$v'), '$v'),
  expr('a path through an array gathers values', one([{ a: 1 }, { b: 2 }, { a: 3 }]), () => '$v.a', [1, 3]),
  expr('neq', one(2), ($) => [$.neq(['$v', 2]), $.neq(['$v', 3])], [false, true]),
  expr('a missing field leaves no member', [{}], () => '$v', undefined),
  expr('exp and log10', one(100), ($) => [$.exp(0), $.log10('$v'), $.log([8, 2])], [1, 2, 3]),
  expr('allElementsTrue of nothing', one([]), ($) => [$.allElementsTrue(['$v']), $.anyElementTrue(['$v'])], [
    true,
    false,
  ]),
  expr('split without the separator', one('ab'), ($) => $.split(['$v', ',']), ['ab']),
  {
    name: 'bucketAuto',
    docs: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }],
    run: (p) => p.bucketAuto({ groupBy: '$n', buckets: 2 }),
    want: [
      { _id: { min: 1, max: 3 }, count: 2 },
      { _id: { min: 3, max: 4 }, count: 2 },
    ],
  },
  {
    name: 'unset members of groups by null',
    docs: [{ v: null }, {}],
    run: (p, $) => p.group({ _id: '$v', c: $.sum(1) }),
    want: [{ _id: null, c: 2 }],
  },
  {
    name: 'mergeObjects as an accumulator',
    docs: [{ m: { a: 1 } }, { m: { b: 2 } }],
    run: (p, $) => p.group({ _id: null, m: $.mergeObjects('$m') }),
    want: [{ _id: null, m: { a: 1, b: 2 } }],
  },
];
