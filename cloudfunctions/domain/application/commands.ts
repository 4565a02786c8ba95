import type { Day, Fen, Grade } from '@contract/kernel';
import type { Actor } from '../shared/decision';
import type { DecisionBounds } from '../rules/bounds';
import type { Funds } from '../payment/funds';
import type { ClaimEvent } from './events';
import type { WorkingCalendar } from '../shared/calendar';
import type { ExamCondition } from './examination';
import type { DecidedYear, HandedPaper, PremisesGrant, SentBackTo } from './state';

/** The clock is the decider's. */
type Submitted = Omit<Extract<ClaimEvent, { type: 'submitted' }>['data'], 'clock'>;

/** What may be asked of a claim. `office` acts by role, checked before; the decider checks turn and money. */
export type ClaimCommand =
  | { type: 'submit'; data: Submitted; missingPapers: readonly string[]; pledged: boolean }
  | { type: 'startExamination' }
  | { type: 'checkCondition'; conditionId: string; proved: boolean; paperIds: readonly string[] }
  | { type: 'return'; missing: readonly string[]; dueDay: Day; reason: string }
  | { type: 'extendSupplement'; dueDay: Day; reason: string }
  | { type: 'supplement'; papers: HandedPaper[]; note: string }
  | { type: 'recommend'; documentNumber: string; note: string; uncheckedReason: string }
  | { type: 'refuseExamination'; ground: string; reason: string }
  | { type: 'withdraw'; reason: string }
  | { type: 'list'; listId: string }
  | { type: 'enterNotice'; listId: string }
  /** The notice was published anew: the entry stays in it, and its period starts anew. */
  | { type: 'restartNotice'; listId: string; number: number; lastDay: Day; reason: string }
  /** A correction of the notice left the entry out: back to where it was recommended. */
  | { type: 'unlist'; listId: string; reason: string }
  | { type: 'raiseObjection'; objectionId: string; dueDay: Day }
  | { type: 'decideObjection'; objectionId: string; upheld: boolean; reason: string }
  | { type: 'passNotice'; listId: string }
  | {
      type: 'approve';
      documentNumber: string;
      years: DecidedYear[];
      reason: string;
      /** Why a year's budget may be exceeded. */
      budgetReason?: string;
    }
  | { type: 'refuseDecision'; documentNumber: string; reason: string }
  | { type: 'sendBack'; to: SentBackTo; documentNumber: string; reason: string }
  | { type: 'recordGrade'; year: number; grade: Grade; documentNumber: string }
  /** A grade that was entered wrongly is taken back, while nothing of its year is paid. */
  | { type: 'counterGrade'; year: number; reason: string }
  /** The examination's last day is counted anew, now that more holidays are known. */
  | { type: 'recountClock' }
  /** Papers that were allowed to follow (容缺), handed in before the examination ends. */
  | { type: 'handLater'; papers: HandedPaper[] }
  | { type: 'grantPremises'; grant: Omit<PremisesGrant, 'lastDay'> }
  | { type: 'endPremises'; reason: string }
  | { type: 'recordPayment'; year: number; fen: Fen; day: Day; voucher: string; budgetReason?: string }
  | { type: 'counterPayment'; paymentId: string; day: Day; voucher?: string; reason: string };

export type ClaimCommandType = ClaimCommand['type'];

/** Everything a decision needs from outside the claim. */
export interface ClaimContext {
  actor: Actor;
  today: Day;
  /** True when the claim's notice period is over at the instant of the command. */
  noticeOver: boolean;
  /** True when a correction of its list left the claim out. */
  leftOut?: boolean;
  calendar: WorkingCalendar;
  /** Working days that the item's office has to examine it: a setting, the plan names none. */
  examinationDays: number;
  /** The evaluator's answers on the frozen values, one for each condition of the item. */
  conditions(): readonly ExamCondition[];
  /** What the plan allows, given the frozen facts and the grades known so far. */
  bounds(grades: readonly { year: number; grade: Grade }[]): DecisionBounds;
  /** Budgets, yearly caps and vouchers that the command touches, as they stand in its transaction. */
  funds: Funds;
}
