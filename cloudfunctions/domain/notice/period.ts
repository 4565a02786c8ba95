import { endOfDay, type Instant } from '@contract/kernel';
import type { Period } from './state';

/**
 * True when a notice period is over at an instant: after 24:00 in Asia/Shanghai of its last day. A provisional
 * end never passes by itself: the holidays still to be announced could only make the period longer.
 */
export function periodOver(period: Period | undefined, at: Instant): boolean {
  return period !== undefined && !period.provisional && at >= endOfDay(period.lastDay);
}
