import { type Day, formatDay } from '@contract/kernel';
import type { PeriodView } from '@contract';

/** How the period was counted, so that anyone can count again. */
export function periodInWords(period: PeriodView): string {
  return (
    `${formatDay(period.publishedDay)}发布，发布当天不算，从${formatDay(period.firstDay)}起` +
    `共${lengthInWords(period)}，到${formatDay(period.lastDay)}24时止。${period.counted ?? ''}`
  );
}

/** “5个工作日”, “7天”. */
export function lengthInWords({ workingDays, naturalDays }: PeriodView): string {
  return naturalDays === undefined ? `${workingDays}个工作日` : `${naturalDays}天（自然日）`;
}

/** Working days left; before the first day of the period all of them are. Undefined once it is over, and for natural days. */
export function workingDaysLeft(period: PeriodView, open: boolean, today: Day): number | undefined {
  if (!open || period.naturalDays !== undefined) return undefined;
  return today < period.firstDay ? period.workingDays : period.daysLeft;
}
