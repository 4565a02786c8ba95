import { update as mingoUpdate } from 'mingo/updater';
import { messageOf } from '../errors';
import { isPlainObject, type Doc } from '../ejson';
import { refused } from './check-update';
import { MINGO_OPTIONS } from './context';
import { compareValues, rankOf } from './order';

/** Operators that make the objects on the way to a missing path. */
const MAKES_PARENTS = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet']);

/**
 * Applies an update to a document in place.
 * @returns whether anything changed. @throws CloudError where MongoDB refuses the update.
 */
export function applyModifier(doc: Doc, modifier: Doc, inserting = false): boolean {
  const { $setOnInsert, ...rest } = modifier;
  const effective: Doc = { ...rest };
  if (inserting && isPlainObject($setOnInsert))
    effective.$set = { ...(effective.$set as Doc | undefined), ...$setOnInsert };
  for (const [op, fields] of Object.entries(effective)) {
    for (const [path, value] of Object.entries(fields as Doc)) checkTarget(doc, op, path, value);
  }
  let changed = false;
  for (const op of Object.keys(effective)) {
    const fields = { ...(effective[op] as Doc) };
    for (const path of Object.keys(fields)) {
      const own = applyOwn(doc, op, path, fields[path]);
      if (own === undefined) continue;
      changed ||= own;
      delete fields[path];
    }
    if (Object.keys(fields).length === 0) continue;
    try {
      const touched = mingoUpdate(
        doc,
        { [op]: fields },
        [],
        {},
        { cloneMode: 'deep', queryOptions: MINGO_OPTIONS },
      );
      changed ||= touched.length > 0;
    } catch (error) {
      throw refused(messageOf(error));
    }
  }
  return changed;
}

/** Checks what stands at the path now. */
function checkTarget(doc: Doc, op: string, path: string, value: unknown): void {
  const target = walk(
    doc,
    path,
    op === '$unset' || op === '$pull' || op === '$pullAll' || op === '$pop' || op === '$rename',
  );
  if (op === '$rename') walk(doc, value as string, false);
  if (!target.found) return;
  const current = target.value;
  switch (op) {
    case '$inc':
    case '$mul':
    case '$bit':
      if (typeof current !== 'number')
        throw refused(
          `Cannot apply ${op} to a value of non-numeric type. {_id: ${String(doc._id)}} has the field '${path}' of non-numeric type ${typeName(current)}`,
        );
      return;
    case '$push':
    case '$addToSet':
      if (!Array.isArray(current))
        throw refused(
          `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${String(doc._id)}}`,
        );
      return;
    case '$pull':
    case '$pullAll':
      if (!Array.isArray(current)) throw refused(`Cannot apply ${op} to a non-array value`);
      return;
    case '$pop':
      if (!Array.isArray(current))
        throw refused(`Path '${path}' contains an element of non-array type '${typeName(current)}'`);
      return;
  }
  void value;
}

/** Follows a path; a parent that cannot hold it is refused unless the operator only takes away. */
function walk(doc: Doc, path: string, lenient: boolean): { found: boolean; value?: unknown } {
  let node: unknown = doc;
  const parts = path.split('.');
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (Array.isArray(node)) {
      if (!/^\d+$/.test(part)) {
        if (part.startsWith('$')) return { found: false };
        if (lenient) return { found: false };
        throw refused(`Cannot create field '${part}' in element {${parts[i - 1] ?? ''}: [...]}`);
      }
      if (Number(part) >= node.length) return { found: false };
      node = node[Number(part)];
    } else if (isPlainObject(node)) {
      if (!Object.prototype.hasOwnProperty.call(node, part)) return { found: false };
      node = node[part];
    } else {
      if (lenient) return { found: false };
      throw refused(
        `Cannot create field '${part}' in element {${parts[i - 1] ?? ''}: ${node === null ? 'null' : JSON.stringify(node)}}`,
      );
    }
  }
  return { found: true, value: node };
}

/**
 * Cases mingo gets wrong, done here; undefined leaves the case to mingo.
 * `$min`/`$max` compare across types, `$inc`/`$mul` make a missing field.
 */
function applyOwn(doc: Doc, op: string, path: string, value: unknown): boolean | undefined {
  if (path.includes('$')) return undefined;
  if (op === '$pullAll') return pullAll(doc, path, value);
  if (!MAKES_PARENTS.has(op) && op !== '$unset') return undefined;
  const place = parentOf(doc, path, MAKES_PARENTS.has(op));
  if (!place) return op === '$unset' ? false : undefined;
  const { parent, key } = place;
  const current = (parent as Doc)[key];
  const exists = Object.prototype.hasOwnProperty.call(parent, key);
  switch (op) {
    case '$set':
      if (exists && same(current, value)) return false;
      (parent as Doc)[key] = value;
      return true;
    case '$unset':
      if (!exists) return false;
      if (Array.isArray(parent)) parent[Number(key)] = null;
      else delete (parent as Doc)[key];
      return true;
    case '$inc':
    case '$mul': {
      const next =
        op === '$inc'
          ? (exists ? (current as number) : 0) + (value as number)
          : exists
            ? (current as number) * (value as number)
            : 0;
      if (exists && next === current) return false;
      (parent as Doc)[key] = next;
      return true;
    }
    case '$min':
    case '$max': {
      const result = exists ? compareValues(value, current) : op === '$min' ? -1 : 1;
      if (op === '$min' ? result >= 0 : result <= 0) return false;
      (parent as Doc)[key] = value;
      return true;
    }
    case '$push':
      if (
        exists &&
        isPlainObject(value) &&
        Array.isArray(value.$each) &&
        value.$each.length === 0 &&
        Object.keys(value).every((k) => k === '$each' || k === '$position')
      )
        return false;
      if (!exists && isPlainObject(value) && Array.isArray(value.$each)) {
        (parent as Doc)[key] = [];
        return undefined;
      }
      return undefined;
    case '$addToSet': {
      const list = exists ? (current as unknown[]) : [];
      const wanted = isPlainObject(value) && Array.isArray(value.$each) ? value.$each : [value];
      const before = list.length;
      for (const item of wanted) if (!list.some((have) => same(have, item))) list.push(item);
      (parent as Doc)[key] = list;
      return !exists || list.length > before;
    }
    default:
      return undefined;
  }
}

/** `$pullAll` takes exactly equal elements, the order of an object's fields included. */
function pullAll(doc: Doc, path: string, values: unknown): boolean {
  const place = parentOf(doc, path, false);
  const list = place && (place.parent as Doc)[place.key];
  if (!place || !Array.isArray(list)) return false;
  const kept = list.filter((item) => !(values as unknown[]).some((value) => same(item, value)));
  (place.parent as Doc)[place.key] = kept;
  return kept.length < list.length;
}

/** The container of a path's last part, made on the way when `create` says so; arrays are padded with null. */
function parentOf(
  doc: Doc,
  path: string,
  create: boolean,
): { parent: Doc | unknown[]; key: string } | undefined {
  const parts = path.split('.');
  let node: Doc | unknown[] = doc;
  for (const part of parts.slice(0, -1)) {
    const next: unknown = (node as Doc)[part];
    if (next !== null && typeof next === 'object' && (Array.isArray(next) || isPlainObject(next))) {
      node = next as Doc | unknown[];
      continue;
    }
    if (!create || next !== undefined) return undefined;
    pad(node, part);
    const made: Doc = {};
    (node as Doc)[part] = made;
    node = made;
  }
  const key = parts[parts.length - 1] as string;
  if (create) pad(node, key);
  return { parent: node, key };
}

function pad(node: Doc | unknown[], key: string): void {
  if (Array.isArray(node) && /^\d+$/.test(key)) while (node.length < Number(key)) node.push(null);
}

function same(a: unknown, b: unknown): boolean {
  return rankOf(a) === rankOf(b) && compareValues(a, b) === 0;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
