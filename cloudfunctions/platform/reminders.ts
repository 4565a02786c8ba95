import type { Instant } from '@contract/kernel';
import type { MessageKind } from '@contract';
import type { PlannedReminder } from '@domain/reminder/state';
import { NO_TRIES, type Tries } from '@domain/reminder/sending';
import type { Lapse } from '@domain/reminder/standing';
import { database, rows, type Ref } from './database';
import type { Tx } from './transact';

/** Why a reminder is closed. `inboxOnly`: the person allows no message, or has no phone here. */
export type Outcome = Lapse | 'sent' | 'inboxOnly' | 'refused' | 'fault' | 'unclear' | 'gaveUp';

/**
 * A reminder as stored. planned: due at `dueAt`; sending: leased until `dueAt`; closed and listed: over, `listed`
 * ones are for a phone call.
 */
export interface Reminder extends Omit<PlannedReminder, 'id'> {
  _id: string;
  kind: MessageKind;
  state: 'planned' | 'sending' | 'closed' | 'listed';
  tries: Tries;
  outcome?: Outcome;
  closedAt?: Instant;
}

export const reminderRef = (id: string): Ref => ({ collection: 'reminders', id });

/** Stores planned reminders; those that exist already stay as they are. */
export async function addReminders(tx: Tx, planned: readonly PlannedReminder[]): Promise<void> {
  for (const { id, ...reminder } of planned) {
    if (await tx.get(reminderRef(id))) continue;
    await tx.create(reminderRef(id), { ...reminder, state: 'planned', tries: NO_TRIES });
  }
}

/** Writes a reminder anew with some fields changed (documents are set whole). */
export async function setReminder(tx: Tx, reminder: Reminder, changed: Partial<Reminder>): Promise<void> {
  const { _id, ...rest } = reminder;
  await tx.set(reminderRef(_id), { ...rest, ...changed });
}

/** Reminders of a state that are due, oldest first. */
export async function dueReminders(
  state: 'planned' | 'sending',
  at: Instant,
  limit: number,
): Promise<Reminder[]> {
  const _ = database().command;
  return rows<Reminder>(
    database()
      .collection('reminders')
      .where({ state, dueAt: _.lte(at) })
      .orderBy('dueAt', 'asc')
      .limit(limit),
  );
}

/** When the next reminder is due, a lease runs out included; null when none is planned. */
export async function nextReminderDue(): Promise<Instant | null> {
  const due: Instant[] = [];
  for (const state of ['planned', 'sending'] as const) {
    const query = database().collection('reminders').where({ state }).orderBy('dueAt', 'asc').limit(1);
    due.push(...(await rows<Reminder>(query)).map(({ dueAt }) => dueAt));
  }
  return due.sort()[0] ?? null;
}
