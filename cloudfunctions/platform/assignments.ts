import { dayOf, type Instant } from '@contract/kernel';
import { isServing, type Assignment } from '@domain/commissioner/assignment';
import { database, read, rows, type Ref } from './database';

export const assignmentId = (personId: string, applicantId: string): string => `${personId}:${applicantId}`;
export const assignmentRef = (id: string): Ref => ({ collection: 'assignments', id });

/** The assignment by which a person serves an applicant now; null without one, or once its term is over. */
export async function servingNow(
  personId: string,
  applicantId: string,
  at: Instant,
): Promise<Assignment | null> {
  const found = await read<Assignment>('assignments', assignmentId(personId, applicantId));
  return found && isServing(found, dayOf(at)) ? found : null;
}

/** Every assignment of a commissioner; few, for each serves some firms. */
export async function assignmentsOf(personId: string): Promise<Assignment[]> {
  return rows<Assignment>(database().collection('assignments').where({ personId }).limit(200));
}

export async function assignmentsTo(applicantId: string): Promise<Assignment[]> {
  return rows<Assignment>(database().collection('assignments').where({ applicantId }).limit(200));
}

/** Who serves an applicant now. */
export async function servantsOf(applicantId: string, at: Instant): Promise<string[]> {
  const today = dayOf(at);
  return (await assignmentsTo(applicantId))
    .filter((one) => isServing(one, today))
    .map(({ personId }) => personId);
}
