import type { AmountKind, ClaimState, Day, Fen, Grade, Instant } from '@contract/kernel';
import type { FactInput } from '@contract';
import type { EvidenceDef } from '../policy/types';

/** Files handed in for one paper an item asks for. */
export interface HandedPaper {
  paperId: string;
  fileIds: string[];
}

/**
 * The office's clock: the day by which examination is to be done. It stands still while the claim waits for its
 * firm; what was left of the term goes on when the firm has supplemented.
 */
export interface ExamClock {
  /** Absent while the clock stands still. */
  dueDay?: Day;
  /** Working days left when it was stopped. */
  left?: number;
  /** The holiday table did not cover the span. */
  provisional?: boolean;
  /** Of a provisional last day: from the day after `from` so many working days, so that it can be counted anew. */
  from?: Day;
  workingDays?: number;
}

/** A condition as an examiner found it proved: by which papers, who and when. */
export interface ConditionCheck {
  conditionId: string;
  paperIds: string[];
  by: string;
  at: Instant;
}

/** Where a claim may be sent back to after it was recommended. */
export type SentBackTo = 'examination' | 'list';

/** Where a refusal came from: each has its own words for the firm. */
export type RefusalStage = 'examination' | 'objection' | 'decision';

export interface DecidedYear {
  year: number;
  fen: Fen;
}

/** A year's amount as it was decided or opened by its grade: the budget it belongs to, and on which day. */
export interface CommittedYear extends DecidedYear {
  budgetYear: number;
  decidedOn: Day;
}

/** Years of the schedule that are not settled: to be decided, or waiting for their grade (art. 13). */
export interface YearsLeft {
  toDecide: number[];
  toGrade: number[];
}

/** A recorded payment; `countered` once a counter-entry has taken it back (it is never changed or removed). */
export interface Payment {
  /** The id of its event. */
  id: string;
  year: number;
  fen: Fen;
  day: Day;
  voucher: string;
  budgetYear: number;
  countered?: { day: Day; voucher?: string; textId: string };
}

/** What a submission fixes: examination judges these values, by the pack and the day they were given. */
export interface Submission {
  number: string;
  applicantId: string;
  itemId: string;
  article: number;
  amountKind: AmountKind;
  examiningOffice: string;
  matterKey: string;
  packVersion: string;
  /** The day asked about and the base year: frozen together with the facts. */
  asOf: Day;
  baseYear: number;
  facts: FactInput[];
  papers: HandedPaper[];
  /** Version of the integrity pledge that was signed; its instant is the submission's. */
  pledgeVersion: string;
  /** The recognition of which it was prepared (免申即享): what an office recorded stands for these papers. */
  prepared?: { recognitionId: string; document: string; waived: readonly string[] };
  /** The call under which it was submitted; absent where the item is open without one. */
  callId?: string;
  /** What that call asked for, where it is not what the item asks for by itself. */
  asked?: readonly AskedPaper[];
  /** Papers allowed to follow (容缺) that were not handed in, and until when they may. */
  later?: LaterPapers;
}

/** A paper as an item or a call asks for it; `later`: it may follow after submission (容缺). */
export type AskedPaper = EvidenceDef;

export interface LaterPapers {
  paperIds: string[];
  /** The last day on which they may follow, Asia/Shanghai. */
  dueDay: Day;
}

/** Premises given for a term (art. 8): where, how large in whole square metres, from when and for how long. */
export interface PremisesGrant {
  place: string;
  areaSqm: number;
  firstDay: Day;
  /** Whole years, never fewer than the plan promises. */
  years: number;
  lastDay: Day;
}

/**
 * A claim as its events leave it. Free text is referenced by the id of the event that brought it
 * (`texts/{event id}`); persons by id only.
 */
export interface Claim extends Submission {
  state: Exclude<ClaimState, 'draft'>;
  /** How often it was sent back for supplement. */
  rounds: number;
  clock: ExamClock;
  /** Who took it in hand, and when. */
  examiner?: { by: string; at: Instant };
  checks: ConditionCheck[];
  returned?: { dueDay: Day; textId: string };
  /** The last time it was sent back after a recommendation; gone once it is recommended or listed again. */
  sentBack?: { to: SentBackTo; textId: string };
  refused?: { stage: RefusalStage; textId: string; ground?: string; article?: number };
  recommended?: { by: string; documentNumber: string };
  listId?: string;
  /** The version of its notice that the claim knows of; absent for the first. */
  noticeVersion?: number;
  openObjections: string[];
  /** By when the open objections are to be checked, each its own day. */
  objectionsDue: { objectionId: string; dueDay: Day }[];
  decision?: { documentNumber: string; years: CommittedYear[] };
  yearsLeft: YearsLeft;
  grades: { year: number; grade: Grade }[];
  payments: Payment[];
  /** Premises in use, or that were. */
  premises?: PremisesGrant;
}

/** Fen decided so far, all years. */
export function decidedFen(claim: Claim): Fen {
  return (claim.decision?.years ?? []).reduce((sum, { fen }) => sum + fen, 0);
}

/** Fen paid so far, all years or one; what a counter-entry took back is not paid. */
export function paidFen(claim: Claim, year?: number): Fen {
  return claim.payments
    .filter((p) => !p.countered && (year === undefined || p.year === year))
    .reduce((sum, { fen }) => sum + fen, 0);
}

/** True when every year is settled and everything decided has been paid. */
export function isPaidInFull(claim: Claim): boolean {
  const { toDecide, toGrade } = claim.yearsLeft;
  return toDecide.length + toGrade.length === 0 && paidFen(claim) === decidedFen(claim);
}

/** The earliest budget year of which something is decided and not paid; null when there is none. */
export function nextPayYear(claim: Claim): number | null {
  const open = (claim.decision?.years ?? []).filter(({ year, fen }) => fen > paidFen(claim, year));
  return open.length > 0 ? Math.min(...open.map(({ budgetYear }) => budgetYear)) : null;
}

/** Fen decided for one year, undefined while open. */
export function decidedFor(claim: Claim, year: number): Fen | undefined {
  return claim.decision?.years.find((entry) => entry.year === year)?.fen;
}
