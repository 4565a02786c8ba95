import { requestFailed } from '../errors';
import { isPlainObject, type Doc } from '../ejson';

const OPERATORS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$push',
  '$pull',
  '$pullAll',
  '$pop',
  '$addToSet',
  '$rename',
  '$setOnInsert',
  '$bit',
  '$currentDate',
]);

/** The error of an update that MongoDB refuses. */
export const refused = (message: string) => requestFailed(`[FailedOperation.Update] ${message}`);

/**
 * Checks an update as MongoDB does before anything is changed: known operators, no
 * operator among values, no `_id`, no path twice or inside another.
 * @throws CloudError DATABASE_REQUEST_FAILED
 */
export function checkModifier(modifier: Doc): void {
  const paths: string[] = [];
  for (const [op, fields] of Object.entries(modifier)) {
    if (!OPERATORS.has(op)) throw refused(`Unknown modifier: ${op}`);
    if (!isPlainObject(fields))
      throw refused(`Modifiers operate on fields but we found ${typeof fields} for ${op}`);
    for (const [path, value] of Object.entries(fields)) {
      checkPath(path);
      if (path === '_id' || path.startsWith('_id.'))
        throw refused("Performing an update on the path '_id' would modify the immutable field '_id'");
      paths.push(path);
      if (op === '$rename') {
        if (typeof value !== 'string') throw refused("The 'to' field for $rename must be a string");
        checkPath(value);
        paths.push(value);
      }
      if (op === '$set' || op === '$setOnInsert' || op === '$min' || op === '$max') checkKeys(value);
      if ((op === '$inc' || op === '$mul') && typeof value !== 'number')
        throw refused(
          `Cannot ${op === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${typeof value}}`,
        );
    }
  }
  const sorted = [...paths].sort();
  sorted.forEach((path, i) => {
    const next = sorted[i + 1];
    if (next !== undefined && (next === path || next.startsWith(`${path}.`)))
      throw refused(`Updating the path '${next}' would create a conflict at '${path}'`);
  });
}

/** Refuses keys that begin with `$` anywhere in a stored value. */
export function checkKeys(value: unknown): void {
  if (Array.isArray(value)) value.forEach(checkKeys);
  else if (isPlainObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (key.startsWith('$'))
        throw refused(`The dollar ($) prefixed field '${key}' is not valid for storage.`);
      if (key === '') throw refused('An empty field name is not valid for storage.');
      checkKeys(member);
    }
  }
}

function checkPath(path: string): void {
  if (path === '' || path.split('.').some((part) => part === ''))
    throw refused(`The update path '${path}' contains an empty field name`);
  if (path.startsWith('$'))
    throw refused(`The dollar ($) prefixed field '${path}' is not valid for storage.`);
}
