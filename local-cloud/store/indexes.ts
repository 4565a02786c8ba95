import type { Doc } from '../ejson';
import { keyOf, valuesAt, type Key } from './keys';

export interface IndexSpec {
  name: string;
  /** Fields in order; the direction is kept for the cloud, here every field is stored ascending and read either way. */
  keys: [field: string, direction: 1 | -1][];
  unique?: boolean;
}

/** Indexes of every collection, as the build writes them for deploying. */
export type IndexDeclarations = Record<string, IndexSpec[]>;

export interface Entries {
  keys: Key[];
  /** Some field held an array. */
  multikey: boolean;
  /**
   * An order is given only by fields from this position on: those before it held an array or a text too long to be
   * kept whole, and must be fixed by equality (as MongoDB does it with multikey paths). 0 when there was none.
   */
  orderedFrom: number;
}

/** Entries of one document in one index: one, or one per element when a field is an array. */
export function entriesOf(doc: Doc, spec: IndexSpec): Entries {
  let keys: Key[] = [[]];
  let multikey = false;
  let orderedFrom = 0;
  for (const [position, [field]] of spec.keys.entries()) {
    const found = valuesAt(doc, field);
    const values: unknown[] = [];
    let plain = found.length <= 1;
    if (!plain) multikey = true;
    for (const value of found) {
      if (Array.isArray(value)) {
        multikey = true;
        plain = false;
        // The array itself too, so that equality with a whole array finds it.
        values.push(...(value.length ? value : [undefined]), value);
      } else values.push(value);
    }
    const next: Key[] = [];
    const seen = new Set<string>();
    for (const value of values) {
      const part = keyOf(value);
      plain &&= !part.cut;
      const mark = part.key.join('\u0000');
      if (seen.has(mark)) continue;
      seen.add(mark);
      for (const key of keys) next.push([...key, ...part.key]);
    }
    keys = next;
    if (!plain) orderedFrom = position + 1;
  }
  return { keys, multikey, orderedFrom };
}

/** Checks the file of declarations. @throws Error that names what is wrong. */
export function readDeclarations(value: unknown, from: string): IndexDeclarations {
  const fail = (why: string): never => {
    throw new Error(`${from}: ${why}`);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('an object of collections is expected');
  const out: IndexDeclarations = {};
  for (const [collection, list] of Object.entries(value as Record<string, unknown>)) {
    if (!Array.isArray(list)) return fail(`${collection} must hold a list of indexes`);
    const names = new Set<string>();
    out[collection] = list.map((raw: unknown) => {
      const spec = raw as Partial<IndexSpec>;
      if (typeof spec?.name !== 'string' || !spec.name) return fail(`an index of ${collection} has no name`);
      if (names.has(spec.name)) return fail(`${collection}.${spec.name} is declared twice`);
      names.add(spec.name);
      const keys = (Array.isArray(spec.keys) ? spec.keys : []).map((k: unknown) => {
        if (!Array.isArray(k) || typeof k[0] !== 'string' || (k[1] !== 1 && k[1] !== -1))
          return fail(`${collection}.${spec.name}: keys are [field, 1 or -1]`);
        return [k[0], k[1]] as [string, 1 | -1];
      });
      if (!keys.length) return fail(`${collection}.${spec.name} has no keys`);
      return { name: spec.name, keys, ...(spec.unique ? { unique: true } : {}) };
    });
  }
  return out;
}

/** Whether two declarations mean the same index. */
export function sameIndex(a: IndexSpec, b: IndexSpec): boolean {
  return (
    a.name === b.name &&
    Boolean(a.unique) === Boolean(b.unique) &&
    JSON.stringify(a.keys) === JSON.stringify(b.keys)
  );
}
