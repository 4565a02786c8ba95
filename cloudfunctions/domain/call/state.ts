import type { Day, DayUnit, OfficeId } from '@contract/kernel';
import type { AskedPaper } from '../application/state';

/** What 科技局 lays down in a call (申报通知). Days are days in Asia/Shanghai, both ends included. */
export interface CallTerms {
  year: number;
  title: string;
  items: readonly CallItem[];
  /** Absent only when every item is open all year. */
  firstDay?: Day;
  lastDay?: Day;
  contact: { office: OfficeId; phone: string };
  /** Length of the public notice that follows; art. 21 names none. */
  notice: { days: number; unit: DayUnit };
  note?: string;
}

export interface CallItem {
  itemId: string;
  allYear: boolean;
  /** Everything asked for, where it is not what the item asks for by itself. */
  papers?: readonly AskedPaper[];
}

export interface Call {
  state: 'open' | 'closed';
  terms: CallTerms;
  /** The event that last set the days; what was told of earlier ones no longer holds. */
  daysEventId: string;
  /** The day on which it was ended before its time. */
  closedOn?: Day;
}

/** The days on which an item is open: the call's window, or the whole year. */
export function daysOf(terms: CallTerms, item: CallItem): { firstDay: Day; lastDay: Day } {
  if (item.allYear) return { firstDay: `${terms.year}-01-01`, lastDay: `${terms.year}-12-31` };
  if (!terms.firstDay || !terms.lastDay) throw new Error(`a call without a window names ${item.itemId}`);
  return { firstDay: terms.firstDay, lastDay: terms.lastDay };
}

/** The window of the call itself; the year's when all its items are open all year. */
export function windowOf(terms: CallTerms): { firstDay: Day; lastDay: Day; allYear: boolean } {
  const item = terms.items.find(({ allYear }) => !allYear) ?? terms.items[0];
  if (!item) throw new Error('a call names at least one item');
  return { ...daysOf(terms, item), allYear: item.allYear };
}
