import { addDays, addMonths, atHour, type Day, type Instant } from '@contract/kernel';
import { lastWorkingDay, workingDayBefore, type WorkingCalendar } from '../shared/calendar';
import type { When } from './kind';

/** The hour of the day (Asia/Shanghai) at which people are reminded of an end. */
export const REMINDING_HOUR = 9;

/**
 * When a message is due.
 * @param at the event's instant
 * @param deadline the day it is counted from; undefined while there is none
 * @returns null when it is not to be told: there is no deadline, or its moment was over at the event
 */
export function dueAtOf(
  when: When,
  { at, deadline, calendar }: { at: Instant; deadline?: Day; calendar: WorkingCalendar },
): Instant | null {
  if (when === 'atOnce') return at;
  if (!deadline) return null;
  const planned = atHour(dayBefore(when, deadline, calendar), REMINDING_HOUR);
  if (planned >= at) return planned;
  return when.whenPast === 'atOnce' ? at : null;
}

function dayBefore(when: Exclude<When, 'atOnce'>, deadline: Day, calendar: WorkingCalendar): Day {
  if ('days' in when) return addDays(deadline, -when.days);
  if ('months' in when) return addMonths(deadline, -when.months);
  if (when.workingDays === 0) return lastWorkingDay(calendar, deadline);
  let day = deadline;
  for (let left = when.workingDays; left > 0; left -= 1) day = workingDayBefore(calendar, day);
  return day;
}
