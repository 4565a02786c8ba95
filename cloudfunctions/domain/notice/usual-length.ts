import { DAY_UNIT_LABELS, type Day, type DayUnit } from '@contract/kernel';
import type { WorkingCalendar } from '../shared/calendar';
import { countPeriod } from './period';
import type { PeriodLength } from './state';

/** What a call lays down for the notice of the list that follows it. */
export interface LaidDown {
  title: string;
  days: number;
  unit: DayUnit;
}

export interface UsualLength {
  days: number;
  unit: DayUnit;
  /** Where it comes from, and what else was laid down, in words. */
  why: string;
}

export const lengthIn = ({ days, unit }: Pick<LaidDown, 'days' | 'unit'>): PeriodLength =>
  unit === 'working' ? { workingDays: days } : { naturalDays: days };

const inWords = ({ days, unit }: Pick<LaidDown, 'days' | 'unit'>): string =>
  `${days}${DAY_UNIT_LABELS[unit]}`;

/**
 * How long a notice lasts unless whoever publishes it says otherwise: what the calls of its claims laid down; where
 * they differ the longer, counted from the day it would be published. Without any call the usual length (a setting:
 * article 21 names none).
 */
export function usualLength(
  laidDown: readonly LaidDown[],
  usual: Pick<LaidDown, 'days' | 'unit'>,
  { calendar, today }: { calendar: WorkingCalendar; today: Day },
): UsualLength {
  const endOf = (one: Pick<LaidDown, 'days' | 'unit'>) => countPeriod(calendar, today, lengthIn(one)).lastDay;
  const [longest] = [...laidDown].sort((a, b) => (endOf(a) < endOf(b) ? 1 : endOf(a) > endOf(b) ? -1 : 0));
  if (!longest) return { ...usual, why: `没有申报通知规定公示期，按通常的${inWords(usual)}。` };
  const { days, unit } = longest;
  const others = laidDown.filter((one) => inWords(one) !== inWords(longest));
  const named = (one: LaidDown) => `《${one.title}》为${inWords(one)}`;
  const why =
    others.length === 0
      ? `按《${longest.title}》的规定，公示${inWords(longest)}。`
      : `各通知规定的公示期不同：${[longest, ...others].map(named).join('，')}；取较长的。`;
  return { days, unit, why };
}
