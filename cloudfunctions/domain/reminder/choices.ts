import { MESSAGE_KINDS, type MessageKind } from '@contract';
import type { To } from './kind';
import { KINDS } from './kinds';
import { servedGroupOf } from './served';

/** Kinds that a person may switch off. */
export const OPTIONAL_KINDS: readonly MessageKind[] = MESSAGE_KINDS.filter(
  (kind) => KINDS[kind].choice === 'optional',
);

/** What a person switched off: optional kinds, and groups of messages of the firms that they serve. */
export interface Off {
  off: readonly string[];
  servedOff: readonly string[];
}
export const NOTHING_OFF: Off = { off: [], servedOff: [] };

/**
 * Whether somebody hears of it by this relation: duties always reach the inbox of those whose duty it is, and
 * commissioners hear of the firms they serve as they wish.
 */
export function hears(kind: MessageKind, via: To, { off, servedOff }: Off): boolean {
  const group = servedGroupOf(kind, via);
  return group ? !servedOff.includes(group) : wants(kind, off);
}

/** Whether somebody who switched these kinds off hears of this one of their own: duties cannot be switched off. */
export function wants(kind: MessageKind, off: readonly string[]): boolean {
  return KINDS[kind].choice === 'duty' || !off.includes(kind);
}
