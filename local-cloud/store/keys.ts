import { createHash } from 'node:crypto';
import { EJSON } from 'bson';
import type { Doc } from '../ejson';

/**
 * Keys of the ordered store. A value becomes a flat list `[rank, value]` whose order is
 * MongoDB's order of types and, inside a type, of values. `lmdb` keeps such lists sorted.
 */
export type Key = (string | number)[];

/** MongoDB's order of types (missing and null share a rank, as they do in an index). */
export const RANK = {
  min: 0,
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  binary: 6,
  boolean: 8,
  date: 9,
  regex: 11,
  other: 12,
  max: 99,
} as const;

/** Characters of a text kept in a key; lmdb refuses keys above 1,978 bytes. */
export const KEPT = 160;

/** Rank and comparable value of one value; `cut` says that the text was too long to be kept whole. */
export function keyOf(value: unknown): { key: Key; cut: boolean } {
  if (value === null || value === undefined) return { key: [RANK.null, 0], cut: false };
  switch (typeof value) {
    case 'number':
      return { key: [RANK.number, Number.isNaN(value) ? -Infinity : value === 0 ? 0 : value], cut: false };
    case 'bigint':
      return { key: [RANK.number, Number(value)], cut: false };
    case 'string':
      return text(RANK.string, value);
    case 'boolean':
      return { key: [RANK.boolean, value ? 1 : 0], cut: false };
  }
  if (value instanceof Date) return { key: [RANK.date, value.getTime()], cut: false };
  if (value instanceof RegExp) return text(RANK.regex, String(value));
  if (Array.isArray(value)) return text(RANK.array, EJSON.stringify(value as unknown as Doc));
  return text(RANK.object, EJSON.stringify(value as Doc));
}

function text(rank: number, value: string): { key: Key; cut: boolean } {
  if (value.length <= KEPT) return { key: [rank, value], cut: false };
  const hash = createHash('sha256').update(value).digest('base64url').slice(0, 22);
  return { key: [rank, `${value.slice(0, KEPT)}\u{10fffd}${hash}`], cut: true };
}

/** The key of a document's `_id`, used in every table. */
export function idKey(id: unknown): Key {
  return keyOf(id).key;
}

/** Values at a dotted path as an index sees them: through arrays, a missing one as undefined. */
export function valuesAt(doc: unknown, path: string): unknown[] {
  return collect(doc, path.split('.'), 0);
}

function collect(node: unknown, parts: string[], at: number): unknown[] {
  if (at === parts.length) return [node];
  const part = parts[at] as string;
  if (Array.isArray(node)) {
    const out: unknown[] = [];
    if (/^\d+$/.test(part) && Number(part) < node.length)
      out.push(...collect(node[Number(part)], parts, at + 1));
    for (const item of node) {
      if (item !== null && typeof item === 'object' && !Array.isArray(item))
        out.push(...collect(item, parts, at));
    }
    return out.length ? out : [undefined];
  }
  if (node !== null && typeof node === 'object' && !(node instanceof Date) && !(node instanceof RegExp)) {
    return collect((node as Doc)[part], parts, at + 1);
  }
  return [undefined];
}
