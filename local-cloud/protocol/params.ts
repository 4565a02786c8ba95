import { invalidParam, requestFailed } from '../errors';
import { parseEjsonObject, toEjson, type Doc } from '../ejson';
import { LIMITS } from '../limits';
import type { Order } from '../query/order';

/** The members of a request, as they came. */
export type Params = Record<string, unknown>;

export function name(params: Params): string {
  if (typeof params.collectionName !== 'string' || !params.collectionName)
    throw invalidParam('collectionName is missing');
  return params.collectionName;
}

export function transactionOf(params: Params): string | undefined {
  return typeof params.transactionId === 'string' && params.transactionId ? params.transactionId : undefined;
}

export function withIdFirst(doc: Doc, id: unknown): Doc {
  const { _id: _, ...rest } = doc;
  return { _id: id, ...rest };
}

export function orderOf(order: unknown): Order {
  if (!order) return [];
  return Object.entries(parseEjsonObject(order, null)).map(([field, direction]) => [
    field,
    Number(direction) === -1 ? -1 : 1,
  ]);
}

export function natural(value: unknown, what: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw invalidParam(`${what} must be a natural number`);
  return number;
}

/** Rows as the SDK expects them, within the size of one answer. */
export function listOf(docs: Doc[]): string[] {
  let bytes = 0;
  return docs.map((doc) => {
    const text = toEjson(doc);
    bytes += Buffer.byteLength(text);
    if (bytes > LIMITS.replyBytes)
      throw requestFailed('[FailedOperation] the answer exceeds the limit of 16 MB');
    return text;
  });
}
