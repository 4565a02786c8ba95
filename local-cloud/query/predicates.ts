import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { isPlainObject, type Doc } from '../ejson';
import { compareValues, rankOf } from './order';

type Predicate = (doc: Doc) => boolean;
type Operator = (path: string, wanted: unknown, options: Options) => Predicate;

/**
 * What a condition on a path looks at: the values there, through arrays of objects, and
 * for a value that is an array its elements too.
 */
export function candidates(doc: unknown, path: string): unknown[] {
  const found: unknown[] = [];
  reach(doc, path.split('.'), 0, found);
  return found.flatMap((value) => (Array.isArray(value) ? [value, ...value] : [value]));
}

function reach(node: unknown, parts: string[], at: number, found: unknown[]): void {
  if (at === parts.length) {
    found.push(node);
    return;
  }
  const part = parts[at] as string;
  if (Array.isArray(node)) {
    if (/^\d+$/.test(part) && Number(part) < node.length) reach(node[Number(part)], parts, at + 1, found);
    for (const item of node) if (isPlainObject(item)) reach(item, parts, at, found);
    return;
  }
  if (isPlainObject(node)) reach(node[part], parts, at + 1, found);
  else found.push(undefined);
}

/** Equality of stored values: types are kept apart, the order of an object's fields counts. */
function same(a: unknown, b: unknown): boolean {
  return rankOf(a) === rankOf(b) && compareValues(a, b) === 0;
}

function equals(doc: Doc, path: string, wanted: unknown): boolean {
  return candidates(doc, path).some((value) => same(value, wanted));
}

/** One value of $in or $all: a pattern fits texts, anything else must be equal. */
function fits(doc: Doc, path: string, wanted: unknown): boolean {
  if (wanted instanceof RegExp)
    return candidates(doc, path).some(
      (value) => (typeof value === 'string' && wanted.test(value)) || same(value, wanted),
    );
  return equals(doc, path, wanted);
}

/** Any of many values: texts, by far the most frequent, are looked up; the rest is compared one by one. */
function oneOf(path: string, values: readonly unknown[]): Predicate {
  const texts = new Set(values.filter((value) => typeof value === 'string'));
  const others = values.filter((value) => typeof value !== 'string');
  return (doc) =>
    (texts.size > 0 && candidates(doc, path).some((value) => texts.has(value as string))) ||
    others.some((value) => fits(doc, path, value));
}

/** Comparisons hold only between values of one type; of null only the equal half does. */
function compared(holds: (result: number) => boolean): Operator {
  return (path, wanted) => {
    const rank = rankOf(wanted);
    return (doc) =>
      candidates(doc, path).some((value) => rankOf(value) === rank && holds(compareValues(value, wanted)));
  };
}

function list(wanted: unknown, operator: string): unknown[] {
  if (!Array.isArray(wanted)) throw new Error(`${operator} needs an array`);
  return wanted;
}

const $elemMatch: Operator = (path, wanted, options) => {
  if (!isPlainObject(wanted)) throw new Error('$elemMatch needs an Object');
  const keys = Object.keys(wanted);
  const onValues =
    keys.length > 0 && keys.every((k) => k.startsWith('$') && !['$and', '$or', '$nor'].includes(k));
  const query = new Query((onValues ? { value: wanted } : wanted) as never, options);
  const test = (item: unknown) =>
    onValues ? query.test({ value: item } as never) : isPlainObject(item) && query.test(item as never);
  return (doc) => {
    const found: unknown[] = [];
    reach(doc, path.split('.'), 0, found);
    return found.some((value) => Array.isArray(value) && value.some(test));
  };
};

const $mod: Operator = (path, wanted) => {
  const [divisor, rest] = list(wanted, '$mod').map((n) => Math.trunc(Number(n)));
  if (!divisor) throw new Error('divisor cannot be 0');
  return (doc) =>
    candidates(doc, path).some(
      (v) => typeof v === 'number' && Number.isFinite(v) && Math.trunc(v) % divisor === rest,
    );
};

export const QUERY_CORRECTIONS: Record<string, Operator> = {
  $eq: (path, wanted) => (doc) => equals(doc, path, wanted),
  $ne: (path, wanted) => (doc) => !equals(doc, path, wanted),
  $in: (path, wanted) => oneOf(path, list(wanted, '$in')),
  $nin: (path, wanted) => {
    const found = oneOf(path, list(wanted, '$nin'));
    return (doc) => !found(doc);
  },
  $gt: compared((result) => result > 0),
  $gte: compared((result) => result >= 0),
  $lt: compared((result) => result < 0),
  $lte: compared((result) => result <= 0),
  $mod,
  $elemMatch,
  $all: (path, wanted, options) => {
    const tests = list(wanted, '$all').map((value): Predicate =>
      isPlainObject(value) && '$elemMatch' in value
        ? $elemMatch(path, value.$elemMatch, options)
        : (doc) => fits(doc, path, value),
    );
    return (doc) => tests.length > 0 && tests.every((test) => test(doc));
  },
};
