import type { Instant } from '@contract/kernel';
import type { MessageKind } from '@contract';
import type { Subject, To } from '@domain/reminder/kind';
import { KINDS } from '@domain/reminder/kinds';
import type { MessageText } from '@domain/reminder/message';
import { NO_TRIES, type Tries } from '@domain/reminder/sending';
import type { Lapse } from '@domain/reminder/standing';
import type { TemplateName } from '@domain/reminder/templates';
import type { StoredBell } from './bells';
import { database, rows } from './database';

/**
 * Why a reminder is closed. `inboxOnly`: the person allows no message, or has no phone here; `read`: it was read in
 * the inbox before morning; `left`: the person is not concerned any more, or switched it off meanwhile.
 */
export type Outcome =
  | Lapse
  | 'sent'
  | 'inboxOnly'
  | 'read'
  | 'left'
  | 'refused'
  | 'fault'
  | 'unclear'
  | 'gaveUp'
  | 'phoned'
  | 'notReached';

/**
 * One message on its way to one person's phone; it stands in the inbox already, under the same id.
 * planned: due at `dueAt`; sending: leased by `holder` until `dueAt`; closed and listed: over, `listed` ones are for
 * a phone call.
 */
export interface Reminder {
  _id: string;
  kind: MessageKind;
  template: TemplateName;
  personId: string;
  /** The relation by which the person hears of it; looked at again before it goes to the phone. */
  via?: To;
  subject: Subject;
  /** The event that caused it. */
  eventId: string;
  /** The day of its deadline when it was planned; another one puts it aside. */
  standsOn?: string;
  /** Found later than this it is closed, not sent. */
  uselessAfter?: Instant;
  title: string;
  page: string;
  values: MessageText['values'];
  /** When it came into the inbox. */
  at: Instant;
  dueAt: Instant;
  state: 'planned' | 'sending' | 'closed' | 'listed';
  holder?: string;
  tries: Tries;
  outcome?: Outcome;
  closedAt?: Instant;
}

/** A reminder of a bell for one of its recipients. */
export function newReminder(input: {
  bell: StoredBell;
  message: MessageText;
  personId: string;
  via: To;
  at: Instant;
  dueAt: Instant;
}): Reminder {
  const { bell, message, personId, via, at, dueAt } = input;
  const { kind, subject, eventId, standsOn, uselessAfter } = bell;
  return {
    _id: `${bell._id}:${personId}`,
    kind,
    template: KINDS[kind].template,
    personId,
    via,
    subject,
    eventId,
    standsOn,
    uselessAfter,
    title: message.title,
    page: message.page,
    values: message.values,
    at,
    dueAt,
    state: 'planned',
    tries: NO_TRIES,
  };
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
