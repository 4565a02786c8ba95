import type { Day, Fen, Grade } from '@contract/kernel';
import type { DecidedYear, HandedPaper, PremisesGrant, RefusalStage, Submission, YearsLeft } from './state';

/** Everything that can happen to a claim. Data holds ids and figures; words travel beside it. */
export type ClaimEvent =
  | {
      type: 'submitted';
      data: Submission;
    }
  | { type: 'examinationStarted'; data: { office: string } }
  | { type: 'returned'; data: { dueDay: Day; round: number }; text: { missing: readonly string[] } }
  | { type: 'supplemented'; data: { papers: HandedPaper[] }; text: { note: string } }
  | { type: 'recommended'; data: { documentNumber: string }; text: { note: string } }
  | { type: 'refused'; data: { stage: RefusalStage; documentNumber?: string }; text: { reason: string } }
  | { type: 'listed'; data: { listId: string } }
  | { type: 'noticeEntered'; data: { listId: string } }
  | { type: 'objectionRaised'; data: { objectionId: string } }
  | { type: 'objectionDismissed'; data: { objectionId: string }; text: { reason: string } }
  | { type: 'noticePassed'; data: { listId: string } }
  | {
      type: 'decided';
      data: { documentNumber: string; years: DecidedYear[]; left: YearsLeft };
      text: { reason: string };
    }
  | {
      type: 'gradeRecorded';
      data: { year: number; grade: Grade; documentNumber: string; fen?: Fen; left: YearsLeft };
    }
  | { type: 'paymentRecorded'; data: { year: number; fen: Fen; day: Day; voucher: string } }
  | { type: 'withdrawn'; data: object; text: { reason: string } }
  | { type: 'laterHanded'; data: { papers: HandedPaper[] } }
  | { type: 'premisesGranted'; data: PremisesGrant }
  | { type: 'premisesEnded'; data: { atTerm: boolean }; text: { reason: string } };

export type ClaimEventType = ClaimEvent['type'];
