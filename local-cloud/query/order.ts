import type { Doc } from '../ejson';
import { keyOf, RANK, valuesAt } from '../store/keys';

export type Order = [field: string, direction: 1 | -1][];

/** MongoDB's order of two values: by type, then by value (text by its UTF-8 bytes). */
export function compareValues(a: unknown, b: unknown): number {
  const rankA = rankOf(a);
  const rankB = rankOf(b);
  if (rankA !== rankB) return rankA - rankB;
  switch (rankA) {
    case RANK.null:
      return 0;
    case RANK.string:
      return compareText(a as string, b as string);
    case RANK.array:
      return compareLists(a as unknown[], b as unknown[]);
    case RANK.object:
      return compareObjects(a as Doc, b as Doc);
    case RANK.number: {
      if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
      if (Number.isNaN(b)) return 1;
      return Math.sign(Number(a) - Number(b)) || (Number(a) < Number(b) ? -1 : Number(a) > Number(b) ? 1 : 0);
    }
    case RANK.boolean:
      return Number(a) - Number(b);
    case RANK.date:
      return Math.sign((a as Date).getTime() - (b as Date).getTime());
    default:
      return compareText(String(keyOf(a).key[1]), String(keyOf(b).key[1]));
  }
}

/** A comparison of documents by several keys; an array counts by its least element ascending, its greatest descending. */
export function comparator(order: Order): (a: Doc, b: Doc) => number {
  return (a, b) => {
    for (const [field, direction] of order) {
      const result = compareValues(sortValue(a, field, direction), sortValue(b, field, direction));
      if (result !== 0) return result * direction;
    }
    return 0;
  };
}

/** The value by which MongoDB sorts a document at a path. */
export function sortValue(doc: Doc, field: string, direction: 1 | -1): unknown {
  const candidates: unknown[] = [];
  for (const value of valuesAt(doc, field)) {
    // An empty array sorts before null in MongoDB, as undefined does.
    if (Array.isArray(value)) candidates.push(...value);
    else candidates.push(value);
  }
  if (candidates.length === 0) return EMPTY_ARRAY;
  return candidates.reduce((best, value) => {
    const result = compareValues(value, best);
    return direction === 1 ? (result < 0 ? value : best) : result > 0 ? value : best;
  });
}

const EMPTY_ARRAY = Symbol('empty array');

/** MongoDB's rank of a value's type; null and missing share one. */
export function rankOf(value: unknown): number {
  if (value === EMPTY_ARRAY) return RANK.min;
  if (value === null || value === undefined) return RANK.null;
  if (typeof value === 'number' || typeof value === 'bigint') return RANK.number;
  if (typeof value === 'string') return RANK.string;
  if (typeof value === 'boolean') return RANK.boolean;
  if (value instanceof Date) return RANK.date;
  if (value instanceof RegExp) return RANK.regex;
  if (Array.isArray(value)) return RANK.array;
  return RANK.object;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  // Code units order like UTF-8 bytes except for surrogates, which are compared as bytes.
  if (/[\ud800-\udfff]/.test(a) || /[\ud800-\udfff]/.test(b))
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

function compareLists(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const result = compareValues(a[i], b[i]);
    if (result) return result;
  }
  return a.length - b.length;
}

/** Objects compare field by field in their own order: type, name, value. */
function compareObjects(a: Doc, b: Doc): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [nameA, valueA] = left[i] as [string, unknown];
    const [nameB, valueB] = right[i] as [string, unknown];
    const result =
      rankOf(valueA) - rankOf(valueB) || compareText(nameA, nameB) || compareValues(valueA, valueB);
    if (result) return result;
  }
  return left.length - right.length;
}
