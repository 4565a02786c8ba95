import type { Applicant } from '@domain/people/applicant';
import { read, readMany } from './database';

export async function applicantsOf(ids: readonly string[]): Promise<Applicant[]> {
  return readMany<Applicant>('applicants', ids);
}

export async function applicantOf(id: string): Promise<Applicant | null> {
  return read<Applicant>('applicants', id);
}
