import { addDays, endOfDay, formatDay, weekdayOf, type Day, type Instant } from '@contract/kernel';
import { workingDaysAfter, type WorkingCalendar } from '../shared/calendar';
import type { Period, PeriodLength } from './state';

/**
 * True when a notice period is over at an instant: after 24:00 in Asia/Shanghai of its last day. A provisional
 * end never passes by itself: the holidays still to be announced could only make the period longer.
 */
export function periodOver(period: Period | undefined, at: Instant): boolean {
  return period !== undefined && !period.provisional && at >= endOfDay(period.lastDay);
}

/**
 * The period of a notice published on a day, counted from the day after it.
 * Natural days run on over weekends and holidays, so their end is never provisional.
 */
export function countPeriod(calendar: WorkingCalendar, publishedDay: Day, length: PeriodLength): Period {
  if (length.naturalDays !== undefined) {
    const { naturalDays } = length;
    const lastDay = addDays(publishedDay, naturalDays);
    const firstDay = addDays(publishedDay, 1);
    return {
      naturalDays,
      publishedDay,
      firstDay,
      lastDay,
      provisional: false,
      counted: '周末和节假日计算在内。',
    };
  }
  const { workingDays } = length;
  const span = workingDaysAfter(calendar, publishedDay, workingDays);
  return { workingDays, publishedDay, ...span, counted: countedText(calendar, span.firstDay, span.lastDay) };
}

/** Which days of a span were left out, and which weekend days were worked and counted. */
function countedText(calendar: WorkingCalendar, firstDay: Day, lastDay: Day): string {
  const found = { weekend: [] as Day[], holiday: [] as Day[], worked: [] as Day[] };
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    const weekend = [0, 6].includes(weekdayOf(day));
    if (calendar.isWorkingDay(day)) {
      if (weekend) found.worked.push(day);
    } else found[weekend ? 'weekend' : 'holiday'].push(day);
  }
  const days = (list: readonly Day[]) => list.map((day) => formatDay(day).replace(/^\d+年/, '')).join('、');
  const parts = [
    ...(found.weekend.length > 0 ? [`${days(found.weekend)}为周末，不计`] : []),
    ...(found.holiday.length > 0 ? [`${days(found.holiday)}放假，不计`] : []),
    ...(found.worked.length > 0 ? [`${days(found.worked)}调休上班，计入`] : []),
  ];
  return parts.length > 0 ? `${parts.join('；')}。` : '';
}

/** "5个工作日", "7天": how long a period is. */
export function lengthText({ workingDays, naturalDays }: PeriodLength): string {
  return naturalDays === undefined ? `${workingDays}个工作日` : `${naturalDays}天（自然日）`;
}
