import { dayOf, type Day, type Instant } from '@contract/kernel';
import { read } from './database';

/** That 县科技局 assigned a commissioner (科技特派员) to an applicant for a term, and whether the applicant agreed. */
export interface Assignment {
  _id: string;
  personId: string;
  applicantId: string;
  from: Day;
  until: Day;
  agreedAt?: Instant;
  endedAt?: Instant;
}

export const assignmentId = (personId: string, applicantId: string): string => `${personId}:${applicantId}`;

/** True while the person serves the applicant: within the term, agreed, not ended. The only place that says so. */
export async function servesNow(personId: string, applicantId: string, at: Instant): Promise<boolean> {
  const found = await read<Assignment>('assignments', assignmentId(personId, applicantId));
  return found !== null && isServing(found, at);
}

export function isServing({ from, until, agreedAt, endedAt }: Assignment, at: Instant): boolean {
  const today = dayOf(at);
  return agreedAt !== undefined && endedAt === undefined && from <= today && today <= until;
}
