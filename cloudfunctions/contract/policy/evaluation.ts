import { z } from 'zod/mini';
import { AMOUNT_KINDS, APPLICANT_KINDS } from '../kernel';
import { factNeed, factProblem, questionView } from './facts';
import { ANSWERS, RESULT_GROUPS, VERDICTS } from './terms';

const fen = z.int();

/** A condition with the firm's value beside the threshold, as people read them. */
export const conditionResult = z.object({
  id: z.string(),
  text: z.string(),
  state: z.enum(ANSWERS),
  value: z.optional(z.string()),
  threshold: z.optional(z.string()),
  /** How far it is from being met: "还差0.01元". */
  distance: z.optional(z.string()),
  /** The open reading that decides it. */
  reading: z.optional(z.int()),
  /** Conditions with the same number are alternatives; … */
  alternative: z.optional(z.int()),
  /** … of which those with the same branch are enough only together. */
  branch: z.optional(z.int()),
});
export type ConditionResultView = z.infer<typeof conditionResult>;

/** What one year of support may bring. Kinds are never turned into one another. */
export const yearAmount = z.object({
  year: z.int(),
  calendarYear: z.optional(z.int()),
  state: z.enum(['certain', 'open', 'floor', 'ceiling', 'missing', 'none']),
  lowFen: z.optional(fen),
  highFen: z.optional(fen),
  text: z.string(),
});
export type YearAmountView = z.infer<typeof yearAmount>;

export const amountView = z.object({
  kind: z.enum(AMOUNT_KINDS),
  /** The whole as one phrase. */
  text: z.string(),
  /** The formula with the numbers in it. */
  formula: z.optional(z.string()),
  years: z.array(yearAmount),
  /** What the open part waits for, as a clause: "待县科技局确认", "按第2、3年考核结果确定". */
  waitsFor: z.optional(z.string()),
  certainFen: z.optional(fen),
  openLowFen: z.optional(fen),
  openHighFen: z.optional(fen),
  atLeastFen: z.optional(fen),
  cautiousMaxFen: z.optional(fen),
  widestMaxFen: z.optional(fen),
  missing: z.array(factNeed),
});
export type AmountView = z.infer<typeof amountView>;

export const itemResult = z.object({
  id: z.string(),
  title: z.string(),
  article: z.int(),
  verdict: z.enum(VERDICTS),
  group: z.enum(RESULT_GROUPS),
  conditions: z.array(conditionResult),
  missing: z.array(factNeed),
  amount: amountView,
  readings: z.array(z.int()),
  claimable: z.boolean(),
  examiningOffice: z.string(),
  lead: z.string(),
});
export type ItemResultView = z.infer<typeof itemResult>;

/** Sums by kind; they are never added together. */
export const totals = z.object({
  certainFen: fen,
  openLowFen: fen,
  openHighFen: fen,
  atLeastFen: fen,
  /** Floors that hang on an office's word. */
  atLeastOpenFen: fen,
  upToCautiousFen: fen,
  upToWidestFen: fen,
  missingInput: z.int(),
  toBeDecided: z.int(),
  inKind: z.int(),
  /** Items that still wait for answers: in no sum. */
  waiting: z.int(),
});
export type TotalsView = z.infer<typeof totals>;

export const yearTotals = z.object({
  year: z.int(),
  certainFen: fen,
  openLowFen: fen,
  openHighFen: fen,
  atLeastFen: fen,
  /** The part of `atLeastFen` that hangs on an office's word; absent where none does. */
  atLeastOpenFen: z.optional(fen),
  upToFen: fen,
});
export type YearTotalsView = z.infer<typeof yearTotals>;

/** The answer of the self-check. */
export const evaluationView = z.object({
  asOf: z.string(),
  baseYear: z.int(),
  applicantKind: z.enum(APPLICANT_KINDS),
  packVersion: z.string(),
  plan: z.string(),
  /** It is an estimate and says so. */
  caution: z.string(),
  items: z.array(itemResult),
  totals,
  years: z.array(yearTotals),
  problems: z.array(factProblem),
  next: z.optional(questionView),
  /** Cards that may still come, at most: what is asked together counts once, follow-ups are counted in. */
  questionsLeft: z.int(),
  /** Cards of which something was answered (不清楚 is an answer). */
  questionsAnswered: z.int(),
});
export type EvaluationView = z.infer<typeof evaluationView>;
