import { dayOf, type Day, type Instant } from '@contract/kernel';
import { decideCall, evolveCall, firstDayOf, lastDayOf, type CallCommand } from '@domain/call/decide';
import type { CallEvent } from '@domain/call/events';
import type { Call } from '@domain/call/state';
import { windowsAfter, type ItemWindow } from '@domain/call/windows';
import type { Actor } from '@domain/shared/decision';
import { leaveTellings } from './call-jobs';
import { commit, type AggregateKind, type StoredAggregate } from './commit';
import { read, readMany, type Ref } from './database';
import type { Tx } from './transact';

export type StoredCall = StoredAggregate<Call> & { firstDay: Day; lastDay: Day; live: boolean };

export const CALLS: AggregateKind<Call, CallEvent> = {
  collection: 'calls',
  evolve: (call, event, { id }) => evolveCall(call, event, id),
  project: ({ state, terms }) => ({
    /** Not ended early; whether it is open on a day its days say. */
    live: state === 'open',
    firstDay: firstDayOf(terms),
    lastDay: lastDayOf(terms),
  }),
};

/** The document of all windows of an item: the guard that says whether it may be applied for. */
interface Windows {
  windows: ItemWindow[];
}

const windowsRef = (itemId: string): Ref => ({ collection: 'windows', id: itemId });

/** The windows of an item, outside transactions. */
export async function windowsOf(itemId: string): Promise<ItemWindow[]> {
  return (await read<Windows>('windows', itemId))?.windows ?? [];
}

/** The windows of several items. */
export async function windowsOfAll(itemIds: readonly string[]): Promise<Map<string, ItemWindow[]>> {
  const found = await readMany<Windows & { _id: string }>('windows', itemIds);
  return new Map(found.map(({ _id, windows }) => [_id, windows]));
}

/** The windows of an item as they stand in the transaction. */
export async function windowsIn(tx: Tx, itemId: string): Promise<ItemWindow[]> {
  return (await tx.get<Windows>(windowsRef(itemId)))?.windows ?? [];
}

export interface CommandCall {
  callId: string;
  actor: Actor;
  commandId: string;
  at: Instant;
  expectedVersion?: number;
  command: CallCommand;
}

/**
 * Carries out one command on one call. The windows of all items it names or named are read and written in the same
 * transaction, so that two calls at once cannot open an item twice, and a submission meets either the old or the new.
 * @throws RefusedError with what the decider refuses
 */
export async function commandCall(input: CommandCall): Promise<{ callId: string; version: number }> {
  const { callId, command, at } = input;
  const today = dayOf(at);
  let windows = new Map<string, ItemWindow[]>();
  return commit<Call, CallEvent, { callId: string; version: number }>({
    kind: CALLS,
    id: callId,
    actor: input.actor,
    commandId: input.commandId,
    at,
    expectedVersion: input.expectedVersion,
    async decide(call, tx) {
      const named = [
        ...(call?.terms.items ?? []),
        ...(command.type === 'close' ? [] : command.terms.items),
      ].map(({ itemId }) => itemId);
      windows = new Map();
      for (const itemId of new Set(named)) windows.set(itemId, await windowsIn(tx, itemId));
      return decideCall(command, call, { callId, today, windowsOf: (itemId) => windows.get(itemId) ?? [] });
    },
    async alongside(tx, call, events) {
      for (const { id, event } of events) await leaveTellings(tx, id, event, call, { callId, at });
      for (const [itemId, before] of windows) {
        const after = windowsAfter(before, itemId, call, callId, today);
        if (after.length === 0) await tx.remove(windowsRef(itemId));
        else await tx.set(windowsRef(itemId), { windows: after });
      }
    },
    result: (_call, version) => ({ callId, version }),
  });
}
