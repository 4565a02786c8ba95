import type { Instant } from '@contract/kernel';
import { deadlineOf } from './deadlines';
import type { Bell, Matter } from './kind';
import { KINDS } from './kinds';

/** Why a planned message is closed without being told. */
export type Lapse = 'ended' | 'moved' | 'late';

/**
 * Looks at a message once more, when it is due and again before each try to send.
 * @returns why it must not go out any more, or null: its matter has ended or gone on, the deadline it tells of was
 * given another day, or it is too late to be of use
 */
export function lapseOf(
  { kind, eventId, standsOn, uselessAfter }: Pick<Bell, 'kind' | 'eventId' | 'standsOn' | 'uselessAfter'>,
  matter: Matter,
  now: Instant,
): Lapse | null {
  const { still, tiedTo } = KINDS[kind];
  if (!matter.doc || !still(matter, { eventId })) return 'ended';
  if (tiedTo && deadlineOf(tiedTo, matter) !== standsOn) return 'moved';
  if (uselessAfter && now >= uselessAfter) return 'late';
  return null;
}
