import type { AmountKind, Day, Fen, ListState } from '@contract/kernel';

/** What one year of support may come to, in fen. What the plan leaves open has neither. */
export interface YearMoney {
  /** Of support, from 1. */
  year: number;
  lowFen?: Fen;
  highFen?: Fen;
  kind: 'certain' | 'open' | 'floor' | 'ceiling' | 'undecided';
}

/** One line of a list as it was frozen: what the public may see, and the claim it stands for. */
export interface ListEntry {
  claimId: string;
  number: string;
  applicantId: string;
  applicantName: string;
  unifiedCode?: string;
  itemId: string;
  itemTitle: string;
  article: number;
  amountKind: AmountKind;
  amountText: string;
  /** Figure, floor or ceiling over all years, where the plan fixes one. */
  fen?: Fen;
  /** Year by year, so that what later years bind is read from the snapshot itself. */
  years: YearMoney[];
  /** What makes two claims one matter (certificate, project, year), where the item names it. */
  matterKey: string;
  examiningOffice: string;
  /** The call under which it was submitted; it lays down how long the notice lasts. */
  callId?: string;
}

/** How long a notice lasts: so many working days, or so many days one after the other (art. 21 names neither). */
export type PeriodLength =
  { workingDays: number; naturalDays?: undefined } | { naturalDays: number; workingDays?: undefined };

/** A notice period as it was counted, from the day after publication. */
export type Period = PeriodLength & {
  publishedDay: Day;
  firstDay: Day;
  lastDay: Day;
  provisional: boolean;
  why?: string;
  /** Which days were left out and which were counted in, in words. */
  counted?: string;
};

/** An earlier version of a notice; its entries stay readable in `noticePages`. */
export interface EarlierVersion {
  /** 1 is the first publication. */
  number: number;
  title: string;
  period: Period;
  entryCount: number;
  /** Under which the reason for this version is kept; the first publication has none. */
  textId?: string;
}

/** A list to be paid (拟兑现名单): gathered, frozen into a snapshot, published, closed. */
export interface PayList {
  state: ListState;
  title: string;
  claimIds: string[];
  entries: ListEntry[];
  leftOut: { claimId: string; why: string }[];
  period?: Period;
  /** The event that last set the period's end; reminders planned under an earlier one lapse. */
  periodEventId?: string;
  /** Versions before the one that holds; absent while nothing was corrected. */
  earlier?: EarlierVersion[];
  /** The event of the last correction, under which its reason is kept. */
  correctionTextId?: string;
}

/** The version of the notice that holds. */
export const versionNumber = ({ earlier = [] }: Pick<PayList, 'earlier'>): number => earlier.length + 1;
