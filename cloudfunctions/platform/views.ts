import type { ActionName } from '@contract';
import type { Instant, OfficeId } from '@contract/kernel';
import type { Subject } from '@contract/rights';
import { randomId } from './ids';
import { transact } from './transact';

/** That a member of an office looked at what holds personal data of others. */
export interface View {
  _id: string;
  personId: string;
  office: OfficeId;
  action: ActionName;
  subject: Subject;
  subjectId: string;
  /** Whom it concerns, where it belongs to an applicant. */
  applicantId?: string;
  at: Instant;
}

/** Records a view; made before the answer goes out, so that nothing is seen unrecorded. */
export async function recordView(view: Omit<View, '_id'>): Promise<void> {
  const id = randomId();
  await transact((tx) => tx.create({ collection: 'views', id }, view));
}
