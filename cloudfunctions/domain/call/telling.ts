import { addDays, atHour, type Day, type Instant } from '@contract/kernel';
import { REMINDING_HOUR } from '../reminder/when';
import type { CallEvent } from './events';
import { daysOf, type Call } from './state';

/** What is told of a call to the applicants that it may concern, each at its time. */
export const CALL_TELLINGS = [
  'callOpened',
  'callBegins',
  'callMoved',
  'callClosed',
  'callEndsIn7Days',
  'callEndsIn2Days',
] as const;
export type CallTelling = (typeof CALL_TELLINGS)[number];

/** One message to all whom some items of a call may concern; found out, applicant by applicant, when it is due. */
export interface CallJob {
  callId: string;
  telling: CallTelling;
  /** The event that set the days of which it tells. */
  daysEventId: string;
  itemIds: string[];
  firstDay: Day;
  lastDay: Day;
  dueAt: Instant;
  /** The last day on which telling it is of use. */
  usefulUntil: Day;
}

const ENDS = [
  { telling: 'callEndsIn7Days', days: 7, usefulUntil: 3 },
  { telling: 'callEndsIn2Days', days: 2, usefulUntil: 0 },
] as const;

/**
 * What follows from an event of a call: told at once, on the first day, and 7 and 2 days before the last. A moment
 * that is over when the event happens is left out. Items with other days are told apart.
 * @param call as it stands after the event
 */
export function tellingsOf(
  event: CallEvent,
  call: Call,
  callId: string,
  { at, today }: { at: Instant; today: Day },
): CallJob[] {
  if (event.type === 'callRevised' && !event.data.moved) return [];
  return groupsOf(call).flatMap(({ firstDay, lastDay, itemIds }): CallJob[] => {
    const job = (telling: CallTelling, dueAt: Instant, usefulUntil: Day): CallJob => ({
      callId,
      telling,
      daysEventId: call.daysEventId,
      itemIds,
      firstDay,
      lastDay,
      dueAt,
      usefulUntil,
    });
    if (event.type === 'callClosed') return [job('callClosed', at, addDays(today, 30))];
    const first = event.type === 'callOpened' ? 'callOpened' : 'callMoved';
    const later = [
      ...(firstDay > today ? [job('callBegins', atHour(firstDay, REMINDING_HOUR), lastDay)] : []),
      ...ENDS.map(({ telling, days, usefulUntil }) =>
        job(telling, atHour(addDays(lastDay, -days), REMINDING_HOUR), addDays(lastDay, -usefulUntil)),
      ),
    ];
    return [job(first, at, lastDay), ...later.filter(({ dueAt }) => dueAt > at)];
  });
}

/** Items by their days. */
function groupsOf({ terms }: Call): { firstDay: Day; lastDay: Day; itemIds: string[] }[] {
  const groups = new Map<string, { firstDay: Day; lastDay: Day; itemIds: string[] }>();
  for (const item of terms.items) {
    const days = daysOf(terms, item);
    const key = `${days.firstDay} ${days.lastDay}`;
    const group = groups.get(key) ?? { ...days, itemIds: [] };
    group.itemIds.push(item.itemId);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Whether it is still to be told: the call stands as it did, and the day has not gone by. */
export function stillToTell(job: CallJob, call: Call | null, today: Day): boolean {
  if (!call || today > job.usefulUntil) return false;
  if (job.telling === 'callClosed') return call.state === 'closed';
  return call.state === 'open' && call.daysEventId === job.daysEventId;
}
