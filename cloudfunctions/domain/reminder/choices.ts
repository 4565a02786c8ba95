import { MESSAGE_KINDS, type MessageKind } from '@contract';
import { KINDS } from './kinds';

/** Kinds that a person may switch off. */
export const OPTIONAL_KINDS: readonly MessageKind[] = MESSAGE_KINDS.filter(
  (kind) => KINDS[kind].choice === 'optional',
);

/** Whether somebody who switched these kinds off hears of this one: duties always reach the inbox. */
export function wants(kind: MessageKind, off: readonly string[]): boolean {
  return KINDS[kind].choice === 'duty' || !off.includes(kind);
}
