import type { Instant } from '@contract/kernel';
import { lapseOf } from '@domain/reminder/standing';
import type { ToPhoneView } from '@contract';
import { database, readMany, rows } from './database';
import { concernedNoMore } from './concerned';
import type { InboxMessage } from './inbox';
import { mattersOf } from './matters';
import type { Person } from './people';
import { reject } from './refused';
import type { Reminder } from './reminders';
import { once } from './transact';

const PAGE = 20;
/** Counted up to here; people are shown "99+". */
const COUNTED = 100;

/**
 * Messages that never reached a phone after every try, oldest first; what settled itself since, or concerns the
 * person no more, says so. `cursor` is the last id before.
 */
export async function toPhone(
  cursor: string | undefined,
  at: Instant,
): Promise<{ items: ToPhoneView[]; next?: string }> {
  const _ = database().command;
  const found = await rows<Reminder>(
    database()
      .collection('reminders')
      .where({ state: 'listed', ...(cursor ? { _id: _.gt(cursor) } : {}) })
      .orderBy('_id', 'asc')
      .limit(PAGE + 1),
  );
  const shown = found.slice(0, PAGE);
  const [people, messages, matter, left] = await Promise.all([
    readMany<Person>(
      'people',
      shown.map(({ personId }) => personId),
    ),
    readMany<InboxMessage>(
      'inbox',
      shown.map(({ _id }) => _id),
    ),
    mattersOf(shown.map(({ subject }) => subject)),
    concernedNoMore(shown, at),
  ]);
  const names = new Map(people.map(({ _id, displayName }) => [_id, displayName]));
  const inbox = new Map(messages.map((message) => [message._id, message]));
  const needlessOf = (reminder: Reminder): string | undefined => {
    if (left.has(reminder._id)) return '此人已不再负责这件事，或不想收到这类消息，请不要告知。';
    if (lapseOf(reminder, matter(reminder.subject), at))
      return '这件事已经办过、有了变动或过了时间，不用再打电话。';
    return inbox.get(reminder._id)?.read ? '本人已在“我的消息”里读过，不用再打电话。' : undefined;
  };
  return {
    items: shown.map((reminder) => {
      const needless = needlessOf(reminder);
      return {
        id: reminder._id,
        title: reminder.title,
        body: inbox.get(reminder._id)?.body ?? '',
        matterTitle: inbox.get(reminder._id)?.matterTitle ?? '',
        personName: names.get(reminder.personId) ?? '',
        at: reminder.at,
        ...(needless ? { needless } : {}),
      };
    }),
    ...(found.length > PAGE ? { next: shown.at(-1)?._id } : {}),
  };
}

export async function countToPhone(): Promise<number> {
  const query = database().collection('reminders').where({ state: 'listed' }).field({ _id: true });
  return (await rows(query.limit(COUNTED))).length;
}

/** Notes that somebody phoned. @throws RefusedError NOT_FOUND, OUT_OF_TURN when it was noted before */
export async function phoned(
  key: { personId: string; commandId: string },
  reminderId: string,
  reached: boolean,
  at: Instant,
): Promise<{ reached: boolean }> {
  return once(key, async (tx) => {
    const ref = { collection: 'reminders', id: reminderId } as const;
    const reminder = await tx.get<Reminder>(ref);
    if (!reminder) reject('NOT_FOUND', undefined, 'reminderId');
    if (reminder.state !== 'listed') reject('OUT_OF_TURN', '这条已经处理过了。', 'reminderId');
    const { _id, ...rest } = reminder;
    await tx.set(ref, {
      ...rest,
      state: 'closed',
      outcome: reached ? 'phoned' : 'notReached',
      closedAt: at,
      phonedBy: key.personId,
    });
    return { reached };
  });
}
