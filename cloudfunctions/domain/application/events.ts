import type { Day, Fen, Grade } from '@contract/kernel';
import type { Excess } from '../payment/budget';
import type {
  CommittedYear,
  ExamClock,
  HandedPaper,
  PremisesGrant,
  RefusalStage,
  SentBackTo,
  Submission,
  YearsLeft,
} from './state';

/** Everything that can happen to a claim. Data holds ids and figures; words travel beside it. */
export type ClaimEvent =
  | {
      type: 'submitted';
      data: Submission & { clock: ExamClock };
    }
  | { type: 'examinationStarted'; data: { office: string } }
  /** The last day was provisional; the year's holidays are known now. */
  | { type: 'examinationMoved'; data: { before: Day; clock: ExamClock } }
  | { type: 'conditionChecked'; data: { conditionId: string; proved: boolean; paperIds: readonly string[] } }
  | {
      type: 'returned';
      data: { dueDay: Day; round: number; clock: ExamClock };
      text: { missing: readonly string[]; reason?: string };
    }
  | { type: 'supplementExtended'; data: { dueDay: Day }; text: { reason: string } }
  | { type: 'supplemented'; data: { papers: HandedPaper[]; clock: ExamClock }; text: { note: string } }
  | { type: 'recommended'; data: { documentNumber: string }; text: { note: string; unchecked?: string } }
  | {
      type: 'refused';
      /** `ground` is the id of a condition, or of a ground of article 21; `article` is where it stands. */
      data: { stage: RefusalStage; documentNumber?: string; ground?: string; article?: number };
      text: { reason: string };
    }
  | {
      type: 'sentBack';
      data: { to: SentBackTo; documentNumber: string; listId?: string; clock?: ExamClock };
      text: { reason: string };
    }
  | { type: 'listed'; data: { listId: string } }
  | { type: 'noticeEntered'; data: { listId: string } }
  | {
      type: 'noticeRestarted';
      data: { listId: string; number: number; lastDay: Day };
      text: { reason: string };
    }
  | { type: 'unlisted'; data: { listId: string }; text: { reason: string } }
  | { type: 'objectionRaised'; data: { objectionId: string; dueDay: Day } }
  | { type: 'objectionDismissed'; data: { objectionId: string }; text: { reason: string } }
  | { type: 'noticePassed'; data: { listId: string } }
  | {
      type: 'decided';
      /** `overBudget`: where the year's plan was knowingly exceeded, with `budgetReason`. */
      data: { documentNumber: string; years: CommittedYear[]; left: YearsLeft; overBudget?: Excess[] };
      text: { reason: string; budgetReason?: string };
    }
  | {
      type: 'gradeRecorded';
      data: {
        year: number;
        grade: Grade;
        documentNumber: string;
        left: YearsLeft;
        /** What the grade opens, in which budget year and on which day it was entered. */
        fen?: Fen;
        budgetYear?: number;
        day: Day;
      };
    }
  /** A correction: the grade it names counts no longer, nor what it opened; the year waits for its grade again. */
  | {
      type: 'gradeCountered';
      data: { year: number; grade: Grade; left: YearsLeft; fen?: Fen; budgetYear?: number; day: Day };
      text: { reason: string };
    }
  | {
      type: 'paymentRecorded';
      data: {
        year: number;
        fen: Fen;
        day: Day;
        voucher: string;
        budgetYear: number;
        overBudget?: Excess[];
      };
      text?: { budgetReason: string };
    }
  /** A correction: the payment it names is taken back whole (art. 21 专款专用; a wrong entry is never edited). */
  | {
      type: 'paymentCountered';
      data: { paymentId: string; year: number; fen: Fen; day: Day; voucher?: string; budgetYear: number };
      text: { reason: string };
    }
  | { type: 'withdrawn'; data: object; text: { reason: string } }
  | { type: 'laterHanded'; data: { papers: HandedPaper[] } }
  | { type: 'premisesGranted'; data: PremisesGrant }
  | { type: 'premisesEnded'; data: { atTerm: boolean }; text: { reason: string } };

export type ClaimEventType = ClaimEvent['type'];
