import { addDays, atHour, dayOf, type Instant } from '@contract/kernel';

/** Nobody's phone is made to ring between these hours (Asia/Shanghai). The inbox is filled all the same. */
export const QUIET_FROM_HOUR = 21;
export const QUIET_UNTIL_HOUR = 8;

/**
 * When a message that is due at an instant may go to the phone: at once by day, in the morning by night, unless it
 * would be of no use by then.
 */
export function phoneFrom(at: Instant, uselessAfter?: Instant): Instant {
  const day = dayOf(at);
  if (at >= atHour(day, QUIET_UNTIL_HOUR) && at < atHour(day, QUIET_FROM_HOUR)) return at;
  const morning = atHour(at < atHour(day, QUIET_UNTIL_HOUR) ? day : addDays(day, 1), QUIET_UNTIL_HOUR);
  return uselessAfter && uselessAfter <= morning ? at : morning;
}
