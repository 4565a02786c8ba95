import type { Instant } from '@contract/kernel';
import type { ToPhoneView } from '@contract';
import { database, readMany, rows } from './database';
import type { InboxMessage } from './inbox';
import type { Person } from './people';
import { reject } from './refused';
import type { Reminder } from './reminders';
import { once } from './transact';

const PAGE = 20;
/** Counted up to here; people are shown "99+". */
const COUNTED = 100;

/** Messages that never reached a phone after every try, oldest first. `cursor` is the last id before. */
export async function toPhone(cursor?: string): Promise<{ items: ToPhoneView[]; next?: string }> {
  const _ = database().command;
  const found = await rows<Reminder>(
    database()
      .collection('reminders')
      .where({ state: 'listed', ...(cursor ? { _id: _.gt(cursor) } : {}) })
      .orderBy('_id', 'asc')
      .limit(PAGE + 1),
  );
  const shown = found.slice(0, PAGE);
  const [people, messages] = await Promise.all([
    readMany<Person>(
      'people',
      shown.map(({ personId }) => personId),
    ),
    readMany<InboxMessage>(
      'inbox',
      shown.map(({ _id }) => _id),
    ),
  ]);
  const names = new Map(people.map(({ _id, displayName }) => [_id, displayName]));
  const titles = new Map(messages.map(({ _id, matterTitle }) => [_id, matterTitle]));
  return {
    items: shown.map(({ _id, title, personId, at }) => ({
      id: _id,
      title,
      matterTitle: titles.get(_id) ?? '',
      personName: names.get(personId) ?? '',
      at,
    })),
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
