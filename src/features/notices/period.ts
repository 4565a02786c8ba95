import { formatDay } from '@contract/kernel';
import type { PeriodView } from '@contract';

/** How the period was counted, so that anyone can count again. */
export function periodInWords(period: PeriodView): string {
  return (
    `${formatDay(period.publishedDay)}发布，发布当天不算，从${formatDay(period.firstDay)}起` +
    `共${period.workingDays}个工作日，到${formatDay(period.lastDay)}24时止。`
  );
}
