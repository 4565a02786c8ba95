import { Binary, BSONRegExp, EJSON, Long, ObjectId } from 'bson';
import { invalidParam } from './errors';

export type Doc = Record<string, unknown>;

/** What a server date becomes; `null` where server dates are refused (inside a transaction). */
export type ServerDate = ((offsetMs: number) => Date) | null;

/**
 * Reads the canonical EJSON the SDK sends and brings it to the values the store keeps:
 * plain numbers, `Date`, `RegExp`, object ids as text (the SDK treats `$oid` as text).
 * @throws CloudError INVALID_PARAM when the text is not EJSON.
 */
export function parseEjson(text: unknown, serverDate: ServerDate): unknown {
  if (typeof text !== 'string') throw invalidParam('EJSON text expected');
  let value: unknown;
  try {
    value = EJSON.parse(text, { relaxed: true });
  } catch (error) {
    throw invalidParam(`malformed EJSON: ${String((error as Error).message).slice(0, 200)}`);
  }
  return plain(value, serverDate);
}

/** As `parseEjson`, where an object is the only thing that makes sense. */
export function parseEjsonObject(text: unknown, serverDate: ServerDate): Doc {
  const value = parseEjson(text, serverDate);
  if (!isPlainObject(value)) throw invalidParam('an object is expected');
  return value;
}

/** Canonical EJSON of one value; members that are `undefined` are left out. */
export function toEjson(value: unknown): string {
  return EJSON.stringify(strip(value) as Doc, { relaxed: false });
}

export function isPlainObject(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const proto = Object.getPrototypeOf(value) as unknown;
  return proto === Object.prototype || proto === null;
}

function plain(value: unknown, serverDate: ServerDate): unknown {
  if (Array.isArray(value)) return value.map((v) => plain(v, serverDate));
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Long) return value.toNumber();
  if (value instanceof BSONRegExp) return regExp(value.pattern, value.options);
  if (value instanceof Date && Number.isNaN(value.getTime()))
    throw invalidParam('a date that does not exist');
  if (!isPlainObject(value)) return value;
  const stamp = value.$tcb_server_date;
  if (stamp !== undefined) {
    if (!serverDate) throw invalidParam('[InvalidParameter] serverDate is not supported in a transaction');
    const offset = isPlainObject(stamp) ? Number(stamp.offset ?? 0) : 0;
    return serverDate(Number.isFinite(offset) ? offset : 0);
  }
  const out: Doc = {};
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') throw invalidParam('__proto__ is not a key');
    out[key] = plain(member, serverDate);
  }
  return out;
}

/** MongoDB knows i, m, s, x, u; of a JavaScript pattern's flags g and y mean nothing here. */
export function regExp(pattern: string, options: string): RegExp {
  const flags = [...new Set(options)].filter((f) => 'imsu'.includes(f)).join('');
  try {
    return new RegExp(pattern, flags);
  } catch {
    throw invalidParam(`invalid regular expression /${pattern}/${options}`);
  }
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((v) => (v === undefined ? null : strip(v)));
  if (value instanceof RegExp) return new BSONRegExp(value.source, value.flags.replace(/[^imsux]/g, ''));
  if (value instanceof Binary || !isPlainObject(value)) return value;
  const out: Doc = {};
  for (const [key, member] of Object.entries(value)) if (member !== undefined) out[key] = strip(member);
  return out;
}
