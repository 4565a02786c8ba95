import type { Instant } from '@contract/kernel';
import type { StoredClaim } from './claims';
import { read } from './database';
import type { StoredFile } from './files';
import { rolesOn, standsFor, type Person } from './people';

/**
 * Who may read a file: its owner while it belongs to nothing; of a draft the applicant's contacts; of a claim
 * also the office that examines it and those who gather, decide and pay; of an objection its owner and who
 * gathers, never the firm (it does not learn who objected).
 * @param claimId when the caller names the claim, the file must be bound to it
 */
export async function mayRead(
  person: Person,
  file: StoredFile,
  at: Instant,
  claimId?: string,
): Promise<boolean> {
  const { boundTo, personId, state } = file;
  if (state === 'removing') return false;
  if (!boundTo) return personId === person._id && claimId === undefined;
  if (boundTo.startsWith('objection:')) return personId === person._id || gathers(person, at);
  if (claimId !== undefined && claimId !== boundTo) return false;
  const claim = await read<StoredClaim>('claims', boundTo);
  if (claim) return (await standsFor(person._id, claim.state.applicantId)) || concerned(person, claim, at);
  const draft = await read<{ applicantId: string }>('drafts', boundTo);
  return draft !== null && standsFor(person._id, draft.applicantId);
}

const gathers = (person: Person, at: Instant): boolean =>
  rolesOn(person, at).some(({ role }) => role === 'gatherer');

function concerned(person: Person, { state }: StoredClaim, at: Instant): boolean {
  return rolesOn(person, at).some(({ role, office }) => {
    if (role === 'examiner') return office === state.examiningOffice;
    return role === 'gatherer' || role === 'decider' || role === 'payer';
  });
}
