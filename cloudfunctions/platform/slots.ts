import type { Instant } from '@contract/kernel';
import { addDays, dayOf, startOfDay } from '@contract/kernel';
import { database } from './database';
import { transact, type Tx } from './transact';

/** Days for which claimed slots are kept: far longer than the platform repeats a call. */
const KEPT_DAYS = 3;

/**
 * Claims something that may be done once (a timer's slot, a pushed event).
 * @returns false when it was claimed before
 */
export async function claimOnce(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const ref = { collection: 'slots', id } as const;
  if (await tx.get(ref)) return false;
  await tx.create(ref, { at });
  return true;
}

export async function claimSlot(id: string, at: Instant): Promise<boolean> {
  return transact((tx) => claimOnce(tx, id, at));
}

/**
 * Takes or renews the lease on something that one worker at a time may do.
 * @returns false while another holder's lease runs
 */
export async function lease(
  tx: Tx,
  id: string,
  holder: string,
  times: { now: Instant; until: Instant },
): Promise<boolean> {
  const ref = { collection: 'slots', id } as const;
  const held = await tx.get<{ holder?: string; until?: Instant }>(ref);
  if (held?.holder && held.holder !== holder && (held.until ?? '') > times.now) return false;
  await tx.set(ref, { at: times.now, holder, until: times.until });
  return true;
}

/** Gives a lease back before it runs out. */
export async function release(tx: Tx, id: string): Promise<void> {
  await tx.remove({ collection: 'slots', id });
}

/** Removes what was claimed long ago. Outside transactions. */
export async function sweepSlots(at: Instant): Promise<void> {
  const _ = database().command;
  const before = startOfDay(addDays(dayOf(at), -KEPT_DAYS));
  await database()
    .collection('slots')
    .where({ at: _.lt(before) })
    .remove();
}
