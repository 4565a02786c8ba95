import { isPlainObject, type Doc } from '../ejson';
import type { Order } from '../query/order';
import type { IndexSpec } from './indexes';
import { idKey, KEPT, keyOf, RANK, type Key } from './keys';

/** What a condition demands of one field, as far as an index can use it. */
interface Demand {
  equals?: unknown[];
  low?: { value: unknown };
  high?: { value: unknown };
}

export type Plan =
  | { kind: 'ids'; ids: unknown[]; ordered: false }
  | {
      kind: 'index';
      index: string;
      fields: number;
      ranges: { from: Key; to: Key }[];
      ordered: boolean;
      reverse: boolean;
    }
  | { kind: 'scan'; ordered: boolean; reverse: boolean };

interface Candidate {
  spec: IndexSpec;
  /** Fields before this position give an order only where equality fixes them. */
  orderedFrom: number;
  multikey: boolean;
}

/**
 * Chooses how to reach the candidates of a query. Every plan is a superset: the caller
 * still tests each document, so a plan can be slow but never wrong.
 */
export function choose(condition: Doc, order: Order, indexes: readonly Candidate[]): Plan {
  const demands = demandsOf(condition);
  const byId = demands.get('_id')?.equals;
  if (byId) return { kind: 'ids', ids: byId, ordered: false };
  let best: { plan: Plan; score: number } | undefined;
  for (const candidate of indexes) {
    const found = tryIndex(candidate, demands, order);
    if (found && (!best || found.score > best.score)) best = found;
  }
  if (best) return best.plan;
  const [first] = order;
  if (order.length === 1 && first?.[0] === '_id')
    return { kind: 'scan', ordered: true, reverse: first[1] === -1 };
  return { kind: 'scan', ordered: order.length === 0, reverse: false };
}

function tryIndex(
  candidate: Candidate,
  demands: Map<string, Demand>,
  order: Order,
): { plan: Plan; score: number } | undefined {
  const { spec } = candidate;
  let prefixes: Key[] = [[]];
  let used = 0;
  let single = true;
  for (const [field] of spec.keys) {
    const equals = demands.get(field)?.equals;
    if (!equals || prefixes.length * equals.length > 200) break;
    if (equals.length !== 1) single = false;
    prefixes = prefixes.flatMap((p) => equals.map((value) => [...p, ...keyOf(value).key]));
    used += 1;
  }
  const next = spec.keys[used]?.[0];
  const demand = next === undefined ? undefined : demands.get(next);
  const ranged = Boolean(demand && (demand.low || demand.high));
  const direction = candidate.orderedFrom > used || !single ? undefined : sorted(spec, used, demands, order);
  if (used === 0 && !ranged && (direction === undefined || order.length === 0)) return undefined;
  const ranges = prefixes.map((prefix) =>
    ranged ? bounds(prefix, demand as Demand, candidate.multikey) : { from: prefix, to: prefix },
  );
  const ordered = direction !== undefined;
  const plan: Plan = {
    kind: 'index',
    index: spec.name,
    fields: spec.keys.length,
    ranges,
    ordered: ordered || (order.length === 0 && ranges.length === 1),
    reverse: direction === -1,
  };
  // Equality narrows most; an order that needs no sorting decides between equals.
  return {
    plan,
    score: used * 10 + (ordered && order.length ? 6 : 0) + (ranged ? 5 : 0) + (spec.unique ? 1 : 0),
  };
}

/** Direction in which the index gives the wanted order, or undefined when it does not. */
function sorted(
  spec: IndexSpec,
  used: number,
  demands: Map<string, Demand>,
  order: Order,
): 1 | -1 | undefined {
  if (order.length === 0) return 1;
  const fixed = new Set(spec.keys.slice(0, used).map(([field]) => field));
  const wanted = order.filter(([field]) => !fixed.has(field) && demands.get(field)?.equals?.length !== 1);
  if (wanted.length === 0) return 1;
  const rest = spec.keys.slice(used).map(([field]) => field);
  // Ties end in ascending _id, so _id may close the list of keys.
  const names = [...rest, '_id'];
  const direction = (wanted[0] as [string, 1 | -1])[1];
  const fits = wanted.every(([field, way], i) => names[i] === field && way === direction);
  return fits ? direction : undefined;
}

function bounds(prefix: Key, demand: Demand, multikey: boolean): { from: Key; to: Key } {
  const low = demand.low && trimmed(demand.low.value, false);
  const high = demand.high && trimmed(demand.high.value, true);
  const rank = (low ?? high)?.[0] as number;
  const from: Key = [...prefix, ...(low ?? [rank])];
  // On an array one element may satisfy each bound: only one of them can narrow the search.
  // A rank and a half is above every value of the rank.
  const to: Key = [...prefix, ...(high && !(multikey && low) ? high : [rank + 0.5])];
  return { from, to };
}

/** A bound as key; a text longer than what keys keep is widened so that nothing is lost. */
function trimmed(value: unknown, upper: boolean): Key {
  if (typeof value === 'string' && value.length > KEPT)
    return [RANK.string, value.slice(0, KEPT) + (upper ? '\u{10ffff}' : '')];
  return keyOf(value).key;
}

function demandsOf(condition: Doc, into = new Map<string, Demand>()): Map<string, Demand> {
  for (const [field, wanted] of Object.entries(condition)) {
    if (field === '$and' && Array.isArray(wanted)) {
      for (const part of wanted) if (isPlainObject(part)) demandsOf(part, into);
      continue;
    }
    if (field.startsWith('$')) continue;
    const demand = into.get(field) ?? {};
    into.set(field, demand);
    if (wanted instanceof RegExp) {
      prefix(demand, wanted);
    } else if (isPlainObject(wanted) && Object.keys(wanted).some((k) => k.startsWith('$'))) {
      for (const [op, value] of Object.entries(wanted)) narrow(demand, op, value, wanted);
    } else if (usable(wanted)) demand.equals ??= [wanted];
  }
  return into;
}

function narrow(demand: Demand, op: string, value: unknown, whole: Doc): void {
  switch (op) {
    case '$eq':
      if (usable(value)) demand.equals ??= [value];
      return;
    case '$in':
      if (Array.isArray(value) && value.every(usable)) demand.equals ??= dedupe(value);
      return;
    case '$all': {
      // Whoever has all the values has the first one.
      const first: unknown = Array.isArray(value) ? value[0] : undefined;
      if (usable(first) && !(isPlainObject(first) && '$elemMatch' in first)) demand.equals ??= [first];
      return;
    }
    case '$gt':
    case '$gte':
      if (comparable(value)) demand.low ??= { value };
      return;
    case '$lt':
    case '$lte':
      if (comparable(value)) demand.high ??= { value };
      return;
    case '$regex':
      if (value instanceof RegExp) prefix(demand, value);
      else if (typeof value === 'string' && !whole.$options) prefix(demand, new RegExp(value));
      return;
  }
}

/** `^abc` is a range of texts. */
function prefix(demand: Demand, pattern: RegExp): void {
  if (/[ixm]/.test(pattern.flags)) return;
  const literal = /^\^([\p{L}\p{N}_\- :/]+)/u.exec(pattern.source)?.[1];
  if (!literal || /^[*?{+]/.test(pattern.source.slice(literal.length + 1)) || pattern.source.includes('|'))
    return;
  demand.low ??= { value: literal };
  demand.high ??= { value: `${literal}\u{10fffe}` };
}

/** null also finds what is missing, which has the same key; patterns and undefined are left to a scan. */
function usable(value: unknown): boolean {
  return value !== undefined && !(value instanceof RegExp);
}

function comparable(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string' || value instanceof Date;
}

function dedupe(values: unknown[]): unknown[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const mark = idKey(value).join('\u0000');
    return seen.has(mark) ? false : seen.add(mark);
  });
}
