import type { AmountKind, ApplicantKind, Day, Fen } from '@contract/kernel';
import type { Answer, FactProblem, FactSource, Verdict } from '@contract/policy';
import type { ItemDef, Leaf, PolicyPack, ReadingId } from '../policy/types';

export type FactRaw = number | boolean | string;

/** One answer. `null` is 不清楚: known to have been asked, still unknown. `year` belongs to yearly facts. */
export interface FactValue {
  fact: string;
  value: FactRaw | null;
  year?: number;
  source?: FactSource;
}

export interface EvaluationInput {
  asOf: Day;
  /** The last full year: yearly facts are addressed relative to it. */
  baseYear: number;
  pack: PolicyPack;
  facts: readonly FactValue[];
  applicantKind: ApplicantKind;
  /** Fen already decided for this applicant in this year, by item, where a yearly cap binds. */
  drawn?: Readonly<Record<string, Fen>>;
}

/** A value that is missing: a fact, with its calendar year where it is yearly. */
export interface Need {
  fact: string;
  year?: number;
}

/** How one condition came out, with its numbers; words are made later (words.ts). */
export interface LeafResult {
  leaf: Leaf;
  state: Answer;
  /** The firm's value in the leaf's unit, absent when unknown. */
  value?: FactRaw;
  /** The rate that holds here, where it goes by bands. */
  threshold?: number;
  /** How much is missing, in the leaf's unit (fen, basis points, pieces, days); absent when met or unknown. */
  distance?: number;
  reading?: ReadingId;
  /** Leaves that share a number are alternatives. */
  alternative?: number;
  /** Of alternatives, those that are enough only together share a number. */
  branch?: number;
}

export type YearState = 'certain' | 'open' | 'floor' | 'ceiling' | 'missing' | 'none';

export interface YearResult {
  year: number;
  calendarYear?: number;
  state: YearState;
  lowFen: Fen;
  highFen: Fen;
  /** The open reading that makes it so. */
  reading?: ReadingId;
  /** Its grade is not known yet. */
  ungraded: boolean;
}

/** The kinds stay apart; what does not belong to the kind is 0. */
export interface AmountResult {
  kind: AmountKind;
  years: readonly YearResult[];
  certainFen: Fen;
  openLowFen: Fen;
  openHighFen: Fen;
  atLeastFen: Fen;
  cautiousMaxFen: Fen;
  widestMaxFen: Fen;
  missing: readonly Need[];
  /** Fen already decided in the cap's year by other claims; 0 where no yearly cap binds. */
  drawnFen: Fen;
  /** The number the formula works on (growth, total investment, municipal sum), where it is known. */
  base?: number;
}

export interface ItemResult {
  item: ItemDef;
  verdict: Verdict;
  conditions: readonly LeafResult[];
  /** Askable values on which the verdict still depends. */
  missing: readonly Need[];
  amount: AmountResult;
  /** Open readings that matter for this applicant. */
  readings: readonly ReadingId[];
  /**
   * Of an undecided item: whether something that concerns it alone is known, was only answered with
   * 不清楚, or was not asked at all. `known` where it is decided.
   */
  asked: 'known' | 'unclear' | 'notYet';
}

export interface Totals {
  certainFen: Fen;
  openLowFen: Fen;
  openHighFen: Fen;
  atLeastFen: Fen;
  atLeastOpenFen: Fen;
  upToCautiousFen: Fen;
  upToWidestFen: Fen;
  missingInput: number;
  toBeDecided: number;
  inKind: number;
  waiting: number;
}

export interface Evaluation {
  asOf: Day;
  baseYear: number;
  applicantKind: ApplicantKind;
  packVersion: string;
  items: readonly ItemResult[];
  totals: Totals;
  problems: readonly FactProblem[];
}
