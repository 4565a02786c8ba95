import { instantOf, msOf, type Instant } from '@contract/kernel';
import { database, rows } from './database';
import { now } from './clock';
import type { Reminder } from './reminders';

/** Longer than a function may run: what is still leased after it belongs to a run that was killed. */
export const LEASE_MS = 120_000;
const PAGE = 1000;

/**
 * Takes everything that is due to these persons, so that one run at a time sends to a person (WeChat refuses two at
 * once) and several messages can go out as one. One conditional update takes a row for one run only; then each run
 * looks whether another holds rows of the same person, and gives that person's back. When both see each other both
 * give back, and the next slot tries again.
 * @param holder of this run and page; never used twice
 */
export async function leaseFor(
  personIds: readonly string[],
  holder: string,
  at: Instant,
): Promise<Reminder[]> {
  const _ = database().command;
  const reminders = () => database().collection('reminders');
  const until = instantOf(msOf(now()) + LEASE_MS);
  await reminders()
    .where({ personId: _.in([...personIds]), state: 'planned', dueAt: _.lte(at) })
    .update({ data: { state: 'sending', holder, dueAt: until } });
  const [mine, others] = await Promise.all([
    leasedBy(holder),
    rows<Pick<Reminder, 'personId'>>(
      reminders()
        .where({ personId: _.in([...personIds]), state: 'sending', holder: _.neq(holder) })
        .field({ personId: true })
        .limit(PAGE),
    ),
  ]);
  if (others.length === 0) return mine;
  const busy = new Set(others.map(({ personId }) => personId));
  await reminders()
    .where({ holder, state: 'sending', personId: _.in([...busy]) })
    .update({ data: { state: 'planned', dueAt: at } });
  return mine.filter(({ personId }) => !busy.has(personId));
}

async function leasedBy(holder: string): Promise<Reminder[]> {
  const _ = database().command;
  const all: Reminder[] = [];
  for (let after = ''; ;) {
    const found = await rows<Reminder>(
      database()
        .collection('reminders')
        .where({ holder, state: 'sending', _id: _.gt(after) })
        .orderBy('_id', 'asc')
        .limit(PAGE),
    );
    all.push(...found);
    if (found.length < PAGE) return all;
    after = found.at(-1)?._id ?? '';
  }
}
