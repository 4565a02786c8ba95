import { type Day, addDays, weekdayOf, yearOf } from '@contract/kernel';

export interface Arrangement {
  year: number;
  holidays: readonly Day[];
  workdays: readonly Day[];
}

/** How a period counts, day by day, so that whoever publishes sees it beforehand. */
export interface PeriodPreview {
  firstDay: Day;
  lastDay: Day;
  /** Days inside the period that do not count. */
  skipped: { day: Day; why: '周末' | '放假' }[];
  /** Weekend days that count, being worked in lieu. */
  worked: Day[];
  /** The first year of the period for which no arrangement is known. */
  uncovered?: number;
}

/**
 * The period of a notice published on `today`: `count` working days from the day after (the server
 * counts it again when it publishes, this is the view of it before).
 * @param count working days, 1 to 60
 */
export function previewPeriod(
  today: Day,
  count: number,
  arrangements: readonly Arrangement[],
): PeriodPreview {
  const known = new Map(arrangements.map((one) => [one.year, one]));
  const preview: PeriodPreview = { firstDay: addDays(today, 1), lastDay: today, skipped: [], worked: [] };
  for (let left = count; left > 0;) {
    const day = addDays(preview.lastDay, 1);
    preview.lastDay = day;
    const year = known.get(yearOf(day));
    if (!year) preview.uncovered ??= yearOf(day);
    const weekend = [0, 6].includes(weekdayOf(day));
    if (year?.workdays.includes(day)) {
      if (weekend) preview.worked.push(day);
      left -= 1;
    } else if (year?.holidays.includes(day)) preview.skipped.push({ day, why: '放假' });
    else if (weekend) preview.skipped.push({ day, why: '周末' });
    else left -= 1;
  }
  return preview;
}
