import type { AmountKind, Day, Fen, ListState } from '@contract/kernel';

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
  examiningOffice: string;
}

/** A notice period as it was counted, from the day after publication (art. 21 names no length: a setting). */
export interface Period {
  workingDays: number;
  publishedDay: Day;
  firstDay: Day;
  lastDay: Day;
  provisional: boolean;
  why?: string;
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
}
