import type { Day } from '@contract/kernel';
import { gradingOf, instalmentOf } from '../payment/schedule';
import type { Matter } from './kind';

/** Days that messages are tied to, as the subject says them now; undefined while there is none to rely on. */
export const DEADLINES = {
  /** The last day of a notice. A provisional one is none: it does not pass by itself and will be counted anew. */
  noticeEnd: ({ list }: Matter) => (list?.period?.provisional ? undefined : list?.period?.lastDay),
  /** The notice's last day as published, also while it is provisional. */
  noticeLastDay: ({ list }: Matter) => list?.period?.lastDay,
  /** Until when what is missing may be handed in (art. 21: the office's one notice of what is missing). */
  supplementDue: ({ claim }: Matter) => claim?.returned?.dueDay,
  /** Until when the office is to have examined the claim; none while its clock stands still. */
  examinationDue: ({ claim }: Matter) => claim?.clock.dueDay,
  /** The last day on which a recognition holds. */
  recognitionEnd: ({ doc }: Matter) => (doc as { validTo?: Day } | null)?.validTo,
  /** Until when papers may follow a submission (容缺). */
  laterDue: ({ claim }: Matter) => claim?.later?.dueDay,
  /** The first day on which what is decided and not paid may be paid: that of its budget year. */
  instalmentOpens: ({ claim }: Matter) => instalmentOf(claim)?.from,
  /** The first day on which the next year can be graded (art. 13). */
  gradeOpens: ({ claim }: Matter) => gradingOf(claim)?.from,
  /** The last day of a term of premises (art. 8). */
  premisesEnd: ({ claim }: Matter) => claim?.premises?.lastDay,
  /** The last day of a role in an office, or of a commissioner's service. */
  termEnd: ({ doc }: Matter) => (doc as { until?: Day } | null)?.until,
} satisfies Record<string, (matter: Matter) => Day | undefined>;
export type DeadlineName = keyof typeof DEADLINES;

export function deadlineOf(name: DeadlineName, matter: Matter): Day | undefined {
  return DEADLINES[name](matter);
}
