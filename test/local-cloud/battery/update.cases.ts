import type { Command } from '../kit';

/**
 * Updates of one document and what must stand afterwards, from MongoDB's documentation.
 * `fails`: MongoDB refuses the update and nothing changes.
 */
export interface UpdateCase {
  name: string;
  doc: Record<string, unknown>;
  update: (_: Command) => Record<string, unknown>;
  want?: Record<string, unknown>;
  /** How many documents count as updated; 1 unless said. */
  updated?: number;
  fails?: RegExp;
}

export const UPDATE_CASES: UpdateCase[] = [
  // set
  { name: 'a field is set', doc: { a: 1 }, update: () => ({ a: 2 }), want: { a: 2 } },
  { name: 'a new field comes last', doc: { a: 1 }, update: () => ({ b: 2 }), want: { a: 1, b: 2 } },
  {
    name: 'the same value changes nothing',
    doc: { a: 1 },
    update: () => ({ a: 1 }),
    want: { a: 1 },
    updated: 0,
  },
  { name: 'null is a value', doc: { a: 1 }, update: () => ({ a: null }), want: { a: null } },
  {
    name: 'a nested object merges field by field',
    doc: { m: { a: 1, b: 2 } },
    update: () => ({ m: { a: 9 } }),
    want: { m: { a: 9, b: 2 } },
  },
  {
    name: 'set replaces a whole object',
    doc: { m: { a: 1, b: 2 } },
    update: (_) => ({ m: _.set({ a: 9 }) }),
    want: { m: { a: 9 } },
  },
  {
    name: 'set may empty an object',
    doc: { m: { a: 1 } },
    update: (_) => ({ m: _.set({}) }),
    want: { m: {} },
  },
  {
    name: 'a dotted path makes the objects on its way',
    doc: {},
    update: () => ({ 'a.b.c': 1 }),
    want: { a: { b: { c: 1 } } },
  },
  {
    name: 'a dotted path names an element',
    doc: { l: [1, 2, 3] },
    update: () => ({ 'l.1': 9 }),
    want: { l: [1, 9, 3] },
  },
  {
    name: 'an element beyond the end is padded with null',
    doc: { l: [1] },
    update: () => ({ 'l.3': 9 }),
    want: { l: [1, null, null, 9] },
  },
  {
    name: 'a path into an object in an array',
    doc: { l: [{ a: 1 }] },
    update: () => ({ 'l.0.b': 2 }),
    want: { l: [{ a: 1, b: 2 }] },
  },
  {
    name: 'a path into null is refused',
    doc: { m: null },
    update: () => ({ 'm.a': 1 }),
    fails: /Cannot create field/,
  },
  {
    name: 'a path into a text is refused',
    doc: { m: 'x' },
    update: () => ({ 'm.a': 1 }),
    fails: /Cannot create field/,
  },
  {
    name: 'a path into a number is refused',
    doc: { m: 1 },
    update: () => ({ 'm.a.b': 1 }),
    fails: /Cannot create field/,
  },
  {
    name: 'a named field of an array is refused',
    doc: { l: [1] },
    update: () => ({ 'l.a': 1 }),
    fails: /Cannot create field/,
  },
  { name: 'an array replaces an array', doc: { l: [1, 2] }, update: () => ({ l: [3] }), want: { l: [3] } },
  {
    name: 'a path inside another is refused',
    doc: { m: {} },
    update: (_) => ({ m: _.set({ a: 1 }), 'm.b': 2 }),
    fails: /conflict/,
  },
  {
    name: 'a key with a dollar sign is refused',
    doc: {},
    update: (_) => ({ m: _.set({ $a: 1 }) }),
    fails: /dollar/,
  },
  // unset
  {
    name: 'remove takes a field away',
    doc: { a: 1, b: 2 },
    update: (_) => ({ a: _.remove() }),
    want: { b: 2 },
  },
  {
    name: 'remove of what is missing changes nothing',
    doc: { a: 1 },
    update: (_) => ({ z: _.remove() }),
    want: { a: 1 },
    updated: 0,
  },
  {
    name: 'remove of a nested field',
    doc: { m: { a: 1, b: 2 } },
    update: (_) => ({ 'm.a': _.remove() }),
    want: { m: { b: 2 } },
  },
  {
    name: 'remove of an element leaves null',
    doc: { l: [1, 2, 3] },
    update: (_) => ({ 'l.1': _.remove() }),
    want: { l: [1, null, 3] },
  },
  {
    name: 'remove below a text changes nothing',
    doc: { a: 'x' },
    update: (_) => ({ 'a.b': _.remove() }),
    want: { a: 'x' },
    updated: 0,
  },
  // numbers
  { name: 'inc adds', doc: { n: 1 }, update: (_) => ({ n: _.inc(2) }), want: { n: 3 } },
  { name: 'inc takes away', doc: { n: 1 }, update: (_) => ({ n: _.inc(-2) }), want: { n: -1 } },
  {
    name: 'inc of a missing field begins at the amount',
    doc: {},
    update: (_) => ({ n: _.inc(5) }),
    want: { n: 5 },
  },
  {
    name: 'inc by zero of a missing field makes it',
    doc: {},
    update: (_) => ({ n: _.inc(0) }),
    want: { n: 0 },
  },
  {
    name: 'inc of a text is refused',
    doc: { n: 'x' },
    update: (_) => ({ n: _.inc(1) }),
    fails: /non-numeric/,
  },
  {
    name: 'inc of null is refused',
    doc: { n: null },
    update: (_) => ({ n: _.inc(1) }),
    fails: /non-numeric/,
  },
  {
    name: 'inc on a nested path',
    doc: { m: { n: 1 } },
    update: (_) => ({ m: { n: _.inc(1) } }),
    want: { m: { n: 2 } },
  },
  { name: 'mul multiplies', doc: { n: 3 }, update: (_) => ({ n: _.mul(4) }), want: { n: 12 } },
  { name: 'mul of a missing field is zero', doc: {}, update: (_) => ({ n: _.mul(4) }), want: { n: 0 } },
  {
    name: 'mul of a text is refused',
    doc: { n: 'x' },
    update: (_) => ({ n: _.mul(2) }),
    fails: /non-numeric/,
  },
  { name: 'max raises', doc: { n: 3 }, update: (_) => ({ n: _.max(5) }), want: { n: 5 } },
  {
    name: 'max leaves a greater value',
    doc: { n: 9 },
    update: (_) => ({ n: _.max(5) }),
    want: { n: 9 },
    updated: 0,
  },
  { name: 'max of a missing field sets it', doc: {}, update: (_) => ({ n: _.max(5) }), want: { n: 5 } },
  { name: 'min lowers', doc: { n: 9 }, update: (_) => ({ n: _.min(5) }), want: { n: 5 } },
  {
    name: 'min compares across types: a number is less than a text',
    doc: { n: 'x' },
    update: (_) => ({ n: _.min(5) }),
    want: { n: 5 },
  },
  {
    name: 'max compares across types: a text is more than a number',
    doc: { n: 9 },
    update: (_) => ({ n: _.max('x' as never) }),
    want: { n: 'x' },
  },
  // arrays
  { name: 'push appends', doc: { l: [1] }, update: (_) => ({ l: _.push(2) }), want: { l: [1, 2] } },
  {
    name: 'push appends several',
    doc: { l: [1] },
    update: (_) => ({ l: _.push([2, 3]) }),
    want: { l: [1, 2, 3] },
  },
  { name: 'push makes the array', doc: {}, update: (_) => ({ l: _.push(1) }), want: { l: [1] } },
  {
    name: 'push of objects',
    doc: { l: [{ a: 1 }] },
    update: (_) => ({ l: _.push({ a: 2 }) }),
    want: { l: [{ a: 1 }, { a: 2 }] },
  },
  {
    name: 'push to a text is refused',
    doc: { l: 'x' },
    update: (_) => ({ l: _.push(1) }),
    fails: /must be an array/,
  },
  {
    name: 'push to null is refused',
    doc: { l: null },
    update: (_) => ({ l: _.push(1) }),
    fails: /must be an array/,
  },
  {
    name: 'push at a position',
    doc: { l: [1, 4] },
    update: (_) => ({ l: _.push({ each: [2, 3], position: 1 }) }),
    want: { l: [1, 2, 3, 4] },
  },
  {
    name: 'push and keep the last ones',
    doc: { l: [1, 2] },
    update: (_) => ({ l: _.push({ each: [3], slice: -2 }) }),
    want: { l: [2, 3] },
  },
  {
    name: 'push and keep the first ones',
    doc: { l: [1, 2] },
    update: (_) => ({ l: _.push({ each: [3], slice: 2 }) }),
    want: { l: [1, 2] },
    updated: 0,
  },
  {
    name: 'push and keep none',
    doc: { l: [1, 2] },
    update: (_) => ({ l: _.push({ each: [3], slice: 0 }) }),
    want: { l: [] },
  },
  {
    name: 'push and sort numbers',
    doc: { l: [3, 1] },
    update: (_) => ({ l: _.push({ each: [2], sort: 1 }) }),
    want: { l: [1, 2, 3] },
  },
  {
    name: 'push and sort objects by a field, descending',
    doc: { l: [{ n: 1 }] },
    update: (_) => ({ l: _.push({ each: [{ n: 3 }, { n: 2 }], sort: { n: -1 } }) }),
    want: { l: [{ n: 3 }, { n: 2 }, { n: 1 }] },
  },
  {
    name: 'push of nothing sorted',
    doc: { l: [3, 1] },
    update: (_) => ({ l: _.push({ each: [], sort: 1 }) }),
    want: { l: [1, 3] },
  },
  {
    name: 'unshift puts in front',
    doc: { l: [3] },
    update: (_) => ({ l: _.unshift([1, 2]) }),
    want: { l: [1, 2, 3] },
  },
  { name: 'pop takes the last', doc: { l: [1, 2] }, update: (_) => ({ l: _.pop() }), want: { l: [1] } },
  { name: 'shift takes the first', doc: { l: [1, 2] }, update: (_) => ({ l: _.shift() }), want: { l: [2] } },
  {
    name: 'pop of an empty array changes nothing',
    doc: { l: [] },
    update: (_) => ({ l: _.pop() }),
    want: { l: [] },
    updated: 0,
  },
  {
    name: 'pop of a missing field changes nothing',
    doc: { a: 1 },
    update: (_) => ({ l: _.pop() }),
    want: { a: 1 },
    updated: 0,
  },
  { name: 'pop of a text is refused', doc: { l: 'x' }, update: (_) => ({ l: _.pop() }), fails: /non-array/ },
  {
    name: 'pull takes every equal element',
    doc: { l: [1, 2, 1] },
    update: (_) => ({ l: _.pull(1) }),
    want: { l: [2] },
  },
  {
    name: 'pull by a condition',
    doc: { l: [1, 5, 9] },
    update: (_) => ({ l: _.pull(_.gt(4)) }),
    want: { l: [1] },
  },
  {
    name: 'pull objects by a member',
    doc: {
      l: [
        { a: 1, b: 1 },
        { a: 2, b: 1 },
      ],
    },
    update: (_) => ({ l: _.pull({ a: 1 }) }),
    want: { l: [{ a: 2, b: 1 }] },
  },
  {
    name: 'pull objects by a condition on a member',
    doc: { l: [{ n: 1 }, { n: 7 }] },
    update: (_) => ({ l: _.pull({ n: _.gt(5) }) }),
    want: { l: [{ n: 1 }] },
  },
  { name: 'pull in', doc: { l: [1, 2, 3] }, update: (_) => ({ l: _.pull(_.in([1, 3])) }), want: { l: [2] } },
  {
    name: 'pull of nothing that is there',
    doc: { l: [1] },
    update: (_) => ({ l: _.pull(9) }),
    want: { l: [1] },
    updated: 0,
  },
  {
    name: 'pull from a text is refused',
    doc: { l: 'x' },
    update: (_) => ({ l: _.pull(1) }),
    fails: /non-array/,
  },
  {
    name: 'pullAll takes each of the values',
    doc: { l: [1, 2, 3, 1] },
    update: (_) => ({ l: _.pullAll([1, 3]) }),
    want: { l: [2] },
  },
  {
    name: 'pullAll needs the whole object',
    doc: { l: [{ a: 1 }, { a: 1, b: 2 }] },
    update: (_) => ({ l: _.pullAll([{ a: 1 }]) }),
    want: { l: [{ a: 1, b: 2 }] },
  },
  { name: 'addToSet adds once', doc: { l: [1] }, update: (_) => ({ l: _.addToSet(2) }), want: { l: [1, 2] } },
  {
    name: 'addToSet leaves what is there',
    doc: { l: [1] },
    update: (_) => ({ l: _.addToSet(1) }),
    want: { l: [1] },
    updated: 0,
  },
  {
    name: 'addToSet adds each of several',
    doc: { l: [1] },
    update: (_) => ({ l: _.addToSet({ $each: [1, 2, 2, 3] }) }),
    want: { l: [1, 2, 3] },
  },
  {
    name: 'addToSet of an array adds one element',
    doc: { l: [1] },
    update: (_) => ({ l: _.addToSet([1, 2]) }),
    want: { l: [1, [1, 2]] },
  },
  {
    name: 'addToSet of an object counts the order of its fields',
    doc: { l: [{ a: 1, b: 2 }] },
    update: (_) => ({ l: _.addToSet({ b: 2, a: 1 }) }),
    want: {
      l: [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    },
  },
  {
    name: 'addToSet to a text is refused',
    doc: { l: 'x' },
    update: (_) => ({ l: _.addToSet(1) }),
    fails: /must be an array|non-array/,
  },
  // rename and several at once
  { name: 'rename', doc: { a: 1, b: 2 }, update: (_) => ({ a: _.rename('c') }), want: { b: 2, c: 1 } },
  {
    name: 'rename over another field',
    doc: { a: 1, b: 2 },
    update: (_) => ({ a: _.rename('b') }),
    want: { b: 1 },
  },
  {
    name: 'rename of what is missing',
    doc: { b: 2 },
    update: (_) => ({ a: _.rename('c') }),
    want: { b: 2 },
    updated: 0,
  },
  {
    name: 'rename into another object',
    doc: { a: 1, m: {} },
    update: (_) => ({ a: _.rename('m.x') }),
    want: { m: { x: 1 } },
  },
  {
    name: 'several operators at once',
    doc: { n: 1, l: [1], a: 1 },
    update: (_) => ({ n: _.inc(1), l: _.push(2), a: _.remove(), b: 5 }),
    want: { n: 2, l: [1, 2], b: 5 },
  },
  {
    name: 'one refused operator changes nothing at all',
    doc: { n: 'x', a: 1 },
    update: (_) => ({ a: 2, n: _.inc(1) }),
    fails: /non-numeric/,
  },
  { name: 'bit and', doc: { n: 13 }, update: (_) => ({ n: _.bit({ and: 10 }) }), want: { n: 8 } },
  { name: 'bit or', doc: { n: 3 }, update: (_) => ({ n: _.bit({ or: 5 }) }), want: { n: 7 } },
];
