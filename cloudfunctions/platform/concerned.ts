import type { Instant } from '@contract/kernel';
import { hears, NOTHING_OFF } from '@domain/reminder/choices';
import type { To } from '@domain/reminder/kind';
import { switchedOff } from './choices';
import { readMany } from './database';
import { followId } from './follows';
import { recipientsOf } from './recipients';
import type { Reminder } from './reminders';

/** Documents of one request (platform limit). */
const PAGE = 1000;

/**
 * Those of these reminders that must not go to a phone any more, by id: the person left the firm, lost the role, is
 * no commissioner of it now, follows the notice no longer, or switched such messages off since it was planned.
 */
export async function concernedNoMore(reminders: readonly Reminder[], at: Instant): Promise<Set<string>> {
  const related = reminders.filter((one): one is Reminder & { via: To } => one.via !== undefined);
  const [named, following, off] = await Promise.all([
    recipientsOf(
      related.map(({ via }) => via),
      at,
    ),
    followsOf(related),
    switchedOff(related.map(({ personId }) => personId)),
  ]);
  const concerned = ({ via, personId }: Reminder & { via: To }): boolean =>
    'followersOf' in via ? following.has(followId(via.followersOf, personId)) : named(via).includes(personId);
  const wished = ({ kind, via, personId }: Reminder & { via: To }): boolean =>
    hears(kind, via, off.get(personId) ?? NOTHING_OFF);
  return new Set(related.filter((one) => !concerned(one) || !wished(one)).map(({ _id }) => _id));
}

async function followsOf(reminders: readonly (Reminder & { via: To })[]): Promise<Set<string>> {
  const ids = reminders.flatMap(({ via, personId }) =>
    'followersOf' in via ? followId(via.followersOf, personId) : [],
  );
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += PAGE)
    for (const { _id } of await readMany<{ _id: string }>('follows', ids.slice(from, from + PAGE)))
      found.add(_id);
  return found;
}
