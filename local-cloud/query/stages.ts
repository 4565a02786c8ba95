import { Lazy, type Iterator } from 'mingo/lazy';
import { $group } from 'mingo/operators/pipeline';
import type { Options } from 'mingo/types';
import { isPlainObject, type Doc } from '../ejson';
import { comparator, compareValues, type Order } from './order';

type Stage = (rows: Iterator, argument: unknown, options: Options) => Iterator;

/** MongoDB's order, arrays included; a stable sort. */
const $sort: Stage = (rows, argument) => {
  if (!isPlainObject(argument) || Object.keys(argument).length === 0)
    throw new Error('$sort needs at least one key');
  const order = Object.entries(argument) as Order;
  if (order.some(([, way]) => way !== 1 && way !== -1)) throw new Error('$sort key ordering must be 1 or -1');
  return Lazy((rows.collect() as Doc[]).slice().sort(comparator(order)));
};

/** No documents, no row. */
const $count: Stage = (rows, argument) => {
  if (typeof argument !== 'string' || argument === '' || argument.startsWith('$') || argument.includes('.'))
    throw new Error('the count field must be a non-empty string without $ or .');
  const total = rows.collect().length;
  return Lazy(total ? [{ [argument]: total }] : []);
};

/** Each document at most once. */
const $sample: Stage = (rows, argument) => {
  const size = isPlainObject(argument) ? Number(argument.size) : Number.NaN;
  if (!Number.isInteger(size) || size < 0)
    throw new Error('size argument to $sample must be a positive integer');
  const all = rows.collect().slice();
  for (let i = all.length - 1; i > 0; i--) {
    const k = Math.floor(Math.random() * (i + 1));
    [all[i], all[k]] = [all[k], all[i]];
  }
  return Lazy(all.slice(0, size));
};

/** MongoDB itself makes a $group with a $switch of this stage. */
const $bucket: Stage = (rows, argument, options) => {
  const { groupBy, boundaries, default: rest, output } = (isPlainObject(argument) ? argument : {}) as Doc;
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw new Error('$bucket needs at least two boundaries');
  if (boundaries.some((b, i) => i > 0 && compareValues(boundaries[i - 1], b) >= 0))
    throw new Error('$bucket boundaries must be in ascending order');
  const branches = boundaries.slice(0, -1).map((low: unknown, i) => ({
    case: { $and: [{ $gte: [groupBy, low] }, { $lt: [groupBy, boundaries[i + 1]] }] },
    then: { $literal: low },
  }));
  const _id = { $switch: rest === undefined ? { branches } : { branches, default: { $literal: rest } } };
  const grouped = $group(
    rows as never,
    { _id, ...((output as Doc | undefined) ?? { count: { $sum: 1 } }) } as never,
    options,
  );
  return $sort(grouped as never, { _id: 1 }, options);
};

export const PIPELINE_CORRECTIONS: Record<string, Stage> = { $sort, $count, $sample, $bucket };
