import type { Instant } from '@contract/kernel';
import type { Bell } from '@domain/reminder/kind';
import type { Lapse } from '@domain/reminder/standing';
import { database, rows } from './database';
import { addMissing } from './many';
import type { Tx } from './transact';

/**
 * A message that waits for its time. `rung`: told; `lapsed`: it was not true any more; `failed`: put aside after
 * several failures of ours.
 */
export interface StoredBell extends Omit<Bell, 'id'> {
  _id: string;
  state: 'waiting' | 'rung' | 'lapsed' | 'failed';
  outcome?: Lapse | 'nobody';
  /** Followers before this one have been told already. */
  next?: string;
  attempts?: number;
}

const stored = ({ id, ...rest }: Bell): Omit<StoredBell, '_id'> & { _id: string } => ({
  _id: id,
  ...rest,
  state: 'waiting',
});

/**
 * Hands messages over in the transaction of the act that causes them; those that exist already stay as they are.
 * For sources other than claims and lists, whose events find their messages by themselves.
 */
export async function tell(tx: Tx, bells: readonly (Bell | null)[]): Promise<void> {
  for (const bell of bells) {
    if (!bell) continue;
    const { _id, ...rest } = stored(bell);
    if (!(await tx.get({ collection: 'bells', id: _id })))
      await tx.create({ collection: 'bells', id: _id }, rest);
  }
}

export async function addBells(bells: readonly Bell[]): Promise<void> {
  await addMissing('bells', bells.map(stored));
}

/** Messages whose time has come, oldest first. */
export async function dueBells(at: Instant, limit: number): Promise<StoredBell[]> {
  const _ = database().command;
  return rows<StoredBell>(
    database()
      .collection('bells')
      .where({ state: 'waiting', dueAt: _.lte(at) })
      .orderBy('dueAt', 'asc')
      .limit(limit),
  );
}

/** When the next message's time comes; null when none waits. */
export async function nextBell(): Promise<Instant | null> {
  const [first] = await rows<StoredBell>(
    database().collection('bells').where({ state: 'waiting' }).orderBy('dueAt', 'asc').limit(1),
  );
  return first?.dueAt ?? null;
}
