import type { Day, Fen, Grade } from '@contract/kernel';
import type { PremisesGrant, RefusalStage, SentBackTo } from '../application/state';
import type { ClaimEvent } from '../application/events';
import type { Period } from '../notice/state';

/** Everything that a message about a claim may speak of. Names and free text are given by the caller, never kept in events. */
export interface Told {
  claimId: string;
  number: string;
  applicantName: string;
  itemTitle: string;
  article: number;
  /** The examining office, as people call it. */
  officeName: string;
  /** The day (Asia/Shanghai) of the event. */
  day: Day;
  /** The list it is part of, once it is. */
  listId?: string;
  period?: Period;
  /** Until when what is missing may be handed in, while it is asked for. */
  supplementDue?: Day;
  /** Until when the office is to have examined it. */
  examinationDue?: Day;
  /** More time for the same supplement, and why. */
  extended?: { dueDay: Day; reason: string };
  /** Sent back after a recommendation: to its office or to be listed again, and why. */
  sentBack?: { to: SentBackTo; reason: string };
  returned?: { dueDay: Day; missing: readonly string[] };
  /** Of an entry that left a corrected notice: why. */
  unlisted?: { reason: string };
  refused?: { stage: RefusalStage; reason: string; article?: number };
  decided?: { fen: Fen; documentNumber: string };
  paid?: { year: number; fen: Fen; day: Day; voucher: string };
  /** Papers that may still follow, by name, and until when (容缺). */
  later?: { dueDay: Day; papers: readonly string[] };
  premises?: PremisesGrant;
  graded?: { year: number; grade: Grade; fen: Fen };
  /** A grade that was taken back, and why. */
  ungraded?: { year: number; grade: Grade; reason: string };
  /** The examination's last day was counted anew. */
  clockMoved?: { before: Day; dueDay: Day };
  countered?: { year: number; fen: Fen; day: Day; reason: string };
  /** The next instalment that is decided and not paid, and the next year to be graded. */
  instalment?: { year: number; fen: Fen; from: Day };
  grading?: { year: number; from: Day };
  /** Why an objection was not upheld. */
  dismissed?: { reason: string };
}

/** A public notice as everybody may see it. */
export interface NoticeTold {
  noticeId: string;
  title: string;
  period?: Period;
}

/** A claim prepared from a recognition, waiting for one tap. */
export interface PreparedTold {
  applicantName: string;
  itemTitle: string;
  recognition: string;
  number: string;
  day: Day;
  recognitionId: string;
}

/** A recognition of an applicant that runs out. */
export interface RecognitionTold {
  applicantName: string;
  /** 高新技术企业 and the like. */
  recognition: string;
  /** Of its certificate; absent where the firm's own word is all there is. */
  number?: string;
  validTo: Day;
}

/** A call as far as it concerns one applicant: the titles of the items that may be for it. */
export interface CallTold {
  callId: string;
  title: string;
  firstDay: Day;
  lastDay: Day;
  items: readonly string[];
  applicantName: string;
}

/** A draft that waits: for the end of its window, or for the day on which it is discarded. */
export interface DraftTold {
  draftId: string;
  itemTitle: string;
  applicantName: string;
  lastDay: Day;
}

/** Words that came with an event; a list stays a list. Empty when they were erased. */
export type EventWords = Readonly<Record<string, string | readonly string[]>>;

/** What an event itself adds to a message. */
export function toldBy(event: Pick<ClaimEvent, 'type' | 'data'>, words: EventWords): Partial<Told> {
  const claimEvent = event as ClaimEvent;
  switch (claimEvent.type) {
    case 'returned': {
      const { missing = [] } = words;
      return {
        returned: {
          dueDay: claimEvent.data.dueDay,
          missing: typeof missing === 'string' ? [missing] : missing,
        },
      };
    }
    case 'unlisted':
      return { unlisted: { reason: String(words.reason ?? '') } };
    case 'refused':
      return {
        refused: {
          stage: claimEvent.data.stage,
          reason: String(words.reason ?? ''),
          ...(claimEvent.data.article === undefined ? {} : { article: claimEvent.data.article }),
        },
      };
    case 'supplementExtended':
      return { extended: { dueDay: claimEvent.data.dueDay, reason: String(words.reason ?? '') } };
    case 'sentBack':
      return { sentBack: { to: claimEvent.data.to, reason: String(words.reason ?? '') } };
    case 'decided': {
      const { documentNumber, years } = claimEvent.data;
      return { decided: { documentNumber, fen: years.reduce((sum, { fen }) => sum + fen, 0) } };
    }
    case 'paymentRecorded': {
      const { year, fen, day, voucher } = claimEvent.data;
      return { paid: { year, fen, day, voucher } };
    }
    case 'gradeRecorded': {
      const { year, grade, fen = 0 } = claimEvent.data;
      return { graded: { year, grade, fen } };
    }
    case 'gradeCountered': {
      const { year, grade } = claimEvent.data;
      return { ungraded: { year, grade, reason: String(words.reason ?? '') } };
    }
    case 'examinationMoved': {
      const { before, clock } = claimEvent.data;
      return { clockMoved: { before, dueDay: clock.dueDay ?? before } };
    }
    case 'paymentCountered': {
      const { year, fen, day } = claimEvent.data;
      return { countered: { year, fen, day, reason: String(words.reason ?? '') } };
    }
    case 'objectionDismissed':
      return { dismissed: { reason: String(words.reason ?? '') } };
    default:
      return {};
  }
}

/** What is told of an assignment of a commissioner. */
export interface AssignmentTold {
  applicantId: string;
  applicantName: string;
  commissionerName: string;
  from: Day;
  until: Day;
  mayPrepare: boolean;
  /** For the commissioner, not for the firm. */
  serving?: true;
}

/** What is told of a draft that a commissioner prepared. */
export interface DraftPreparedTold {
  draftId: string;
  itemTitle: string;
  applicantName: string;
  commissionerName: string;
}

/** What is told of a firm's need; its title alone, the details stay where they are. */
export interface NeedTold {
  applicantId: string;
  applicantName: string;
  commissionerName: string;
  title: string;
}
