import { Aggregator } from 'mingo/aggregator';
import { isPlainObject, type Doc } from '../ejson';
import { messageOf, requestFailed } from '../errors';
import { select, type ScanLog } from '../store/select';
import type { Store } from '../store/store';
import { MINGO_OPTIONS } from './context';
import type { Order } from './order';

/** Runs a pipeline; leading $match, $sort, $skip and $limit are answered by the store and its indexes. */
export function aggregate(store: Store, collection: string, stages: Doc[], log: ScanLog): Doc[] {
  const rest = [...stages];
  let condition: Doc = {};
  let order: Order | undefined;
  let limit: number | undefined;
  if (isPlainObject(rest[0]?.$match)) condition = rest.shift()?.$match as Doc;
  if (isPlainObject(rest[0]?.$sort) && plainOrder(rest[0].$sort))
    order = Object.entries(rest.shift()?.$sort as Doc) as Order;
  if (typeof rest[0]?.$limit === 'number') limit = rest.shift()?.$limit as number;
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    throw requestFailed('[FailedOperation] the limit must be positive');
  const docs = select(store, collection, { condition, order, limit }, log);
  if (rest.length === 0) return docs;
  try {
    const options = {
      ...MINGO_OPTIONS,
      collectionResolver: (other: string) => (store.hasCollection(other) ? [...store.all(other)] : []),
    };
    return new Aggregator(rest as never, options).run<Doc>(docs);
  } catch (error) {
    throw requestFailed(`[FailedOperation] ${messageOf(error)}`);
  }
}

function plainOrder(sort: unknown): boolean {
  return isPlainObject(sort) && Object.values(sort).every((v) => v === 1 || v === -1);
}
