import { type Day, formatDay } from '@contract/kernel';
import type { PeriodView } from '@contract';

/** How the period was counted, so that anyone can count again. */
export function periodInWords(period: PeriodView): string {
  return (
    `${formatDay(period.publishedDay)}发布，发布当天不算，从${formatDay(period.firstDay)}起` +
    `共${period.workingDays}个工作日，到${formatDay(period.lastDay)}24时止。`
  );
}

/** Working days left; before the first day of the period all of them are. Undefined once it is over. */
export function workingDaysLeft(period: PeriodView, open: boolean, today: Day): number | undefined {
  if (!open) return undefined;
  return today < period.firstDay ? period.workingDays : period.daysLeft;
}
