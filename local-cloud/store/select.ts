import { LIMITS } from '../limits';
import type { Doc } from '../ejson';
import { compile } from '../query/find';
import { comparator, type Order } from '../query/order';
import { idKey, type Key } from './keys';
import { choose, type Plan } from './plan';
import type { Store } from './store';

export interface Selection {
  condition: Doc;
  order?: Order;
  skip?: number;
  limit?: number;
}

/** Told of every query that looked at more documents than is healthy. */
export type ScanLog = (message: string) => void;

/** Documents that meet a condition, in order; uses an index where one serves. */
export function select(store: Store, collection: string, selection: Selection, log: ScanLog): Doc[] {
  const { condition, order = [], skip = 0, limit = Infinity } = selection;
  const plan = choose(condition, order, store.indexesOf(collection));
  const test = compile(condition);
  const out: Doc[] = [];
  let looked = 0;
  const sortedByPlan = plan.ordered;
  const enough = sortedByPlan ? skip + limit : Infinity;
  for (const doc of candidates(store, collection, plan)) {
    looked += 1;
    if (!test(doc)) continue;
    out.push(doc);
    if (out.length >= enough) break;
  }
  if (looked > LIMITS.scanWarning)
    log(
      `slow query: ${collection} looked at ${looked} documents for ${shape(condition)}${order.length ? ` order ${order.map(([f, d]) => `${f} ${d}`).join(', ')}` : ''} (${plan.kind === 'index' ? `index ${plan.index}` : plan.kind})`,
    );
  if (!sortedByPlan && order.length) out.sort(comparator(order));
  return skip || out.length > limit ? out.slice(skip, skip + limit) : out;
}

/** How many documents meet a condition. */
export function count(store: Store, collection: string, condition: Doc, log: ScanLog): number {
  if (Object.keys(condition).length === 0) return store.size(collection);
  return select(store, collection, { condition }, log).length;
}

function* candidates(store: Store, collection: string, plan: Plan): Iterable<Doc> {
  if (plan.kind === 'ids') {
    for (const id of plan.ids) {
      const doc = store.byIdKey(collection, idKey(id));
      if (doc) yield doc;
    }
    return;
  }
  if (plan.kind === 'scan') {
    yield* store.all(collection, plan.reverse);
    return;
  }
  const seen = new Set<string>();
  const several =
    plan.ranges.length > 1 ||
    store.indexesOf(collection).some((i) => i.spec.name === plan.index && i.multikey);
  const once = (id: Key): boolean => {
    if (!several) return true;
    const mark = id.join('\u0000');
    return seen.has(mark) ? false : Boolean(seen.add(mark));
  };
  for (const { from, to } of plan.ranges) {
    for (const id of store.range(collection, plan.index, plan.fields, from, to, plan.reverse)) {
      if (!once(id)) continue;
      const doc = store.byIdKey(collection, id);
      if (doc) yield doc;
    }
  }
}

/** The form of a condition without its values: what an index must serve, with nothing personal in it. */
export function shape(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length ? shape(value[0]) : ''}${value.length > 1 ? ', …' : ''}]`;
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return `{${Object.entries(value as Doc)
      .map(([k, v]) => `${k}: ${shape(v)}`)
      .join(', ')}}`;
  return '?';
}
