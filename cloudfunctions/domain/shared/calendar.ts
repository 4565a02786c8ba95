import { addDays, endOfDay, weekdayOf, yearOf, type Day, type Instant } from '@contract/kernel';

/** The State Council's arrangement of one year: days off on weekdays, and weekend days worked in lieu. */
export interface YearArrangement {
  year: number;
  holidays: readonly Day[];
  workdays: readonly Day[];
}

export interface WorkingCalendar {
  /** The last year in a row for which an arrangement is known. */
  coveredUntil: number;
  isWorkingDay(day: Day): boolean;
  isCovered(day: Day): boolean;
}

/**
 * A calendar from arrangements; a year entered by staff prevails over the built-in one.
 * Beyond the years known, weekdays count as working days and the result is marked provisional by its users:
 * tables silently call 2027-01-01 a working day, so a date past them must never pass as certain.
 */
export function workingCalendar(arrangements: readonly YearArrangement[]): WorkingCalendar {
  const byYear = new Map<number, { holidays: Set<Day>; workdays: Set<Day> }>();
  for (const { year, holidays, workdays } of arrangements)
    byYear.set(year, { holidays: new Set(holidays), workdays: new Set(workdays) });
  const isCovered = (day: Day) => byYear.has(yearOf(day));
  return {
    coveredUntil: Math.max(0, ...byYear.keys()),
    isCovered,
    isWorkingDay(day) {
      const known = byYear.get(yearOf(day));
      if (known?.workdays.has(day)) return true;
      if (known?.holidays.has(day)) return false;
      const weekday = weekdayOf(day);
      return weekday !== 0 && weekday !== 6;
    },
  };
}

/** A span of working days, with whether it can be relied on. */
export interface Span {
  firstDay: Day;
  lastDay: Day;
  provisional: boolean;
  why?: string;
}

/**
 * The span of `count` working days that begins the day after `day`.
 * @param count working days, at least 1
 */
export function workingDaysAfter(calendar: WorkingCalendar, day: Day, count: number): Span {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('count of working days must be at least 1');
  const firstDay = addDays(day, 1);
  let current = day;
  let uncovered: number | undefined;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (!calendar.isCovered(current)) uncovered ??= yearOf(current);
    if (calendar.isWorkingDay(current)) left -= 1;
  }
  return uncovered === undefined
    ? { firstDay, lastDay: current, provisional: false }
    : {
        firstDay,
        lastDay: current,
        provisional: true,
        why: `国务院${uncovered}年放假安排尚未录入，截止日暂按周一至周五推算，录入后会重新计算并通知有关单位。`,
      };
}

/** The working day before `day` (strictly earlier). */
export function workingDayBefore(calendar: WorkingCalendar, day: Day): Day {
  let current = addDays(day, -1);
  while (!calendar.isWorkingDay(current)) current = addDays(current, -1);
  return current;
}

/** The last working day up to a day, itself included. */
export function lastWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  return calendar.isWorkingDay(day) ? day : workingDayBefore(calendar, day);
}

/** Working days from `today` to `lastDay`, both included; 0 when `lastDay` is past. */
export function workingDaysLeft(calendar: WorkingCalendar, today: Day, lastDay: Day): number {
  let left = 0;
  for (let current = today; current <= lastDay; current = addDays(current, 1))
    if (calendar.isWorkingDay(current)) left += 1;
  return left;
}

/** The instant at which a period that ends "on lastDay" is over: 24:00 in Asia/Shanghai (art. 21 names no hour). */
export function periodEnd(lastDay: Day): Instant {
  return endOfDay(lastDay);
}
