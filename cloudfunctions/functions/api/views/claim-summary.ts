import { CLAIM_STATE_LABELS, OFFICES, type ClaimSummary, type OfficeId } from '@contract';
import { itemOf } from '@domain/application/inputs';
import type { Claim } from '@domain/application/state';
import type { Applicant } from '@domain/people/applicant';
import { applicantsOf } from '@platform/applicants';
import type { StoredClaim } from '@platform/claims';
import { readMany } from '@platform/database';
import type { StoredList } from '@platform/lists';

/** The office that has the claim in hand. */
function holderOf(claim: Claim): OfficeId | undefined {
  switch (claim.state) {
    case 'submitted':
    case 'examining':
    case 'granted':
      return claim.examiningOffice as OfficeId;
    case 'recommended':
    case 'listed':
    case 'inNotice':
    case 'underObjection':
      return 'kjj';
    case 'noticePassed':
      return 'xzf';
    case 'decided':
      return 'czj';
    default:
      return undefined;
  }
}

/** Summaries of claims, with names and lists read once for all of them. */
export async function claimSummaries(claims: readonly StoredClaim[]): Promise<ClaimSummary[]> {
  const applicants = await applicantsOf(claims.map(({ state }) => state.applicantId));
  const listIds = claims.flatMap(({ state }) => (state.listId ? [state.listId] : []));
  const lists = await readMany<StoredList>('lists', listIds);
  const nameOf = new Map(applicants.map((applicant) => [applicant._id, applicant]));
  const listOf = new Map(lists.map((list) => [list._id, list]));
  return claims.map((claim) =>
    claimSummary(claim, nameOf.get(claim.state.applicantId), listOf.get(claim.state.listId ?? '')),
  );
}

export function claimSummary(stored: StoredClaim, applicant?: Applicant, list?: StoredList): ClaimSummary {
  const { state: claim } = stored;
  const holder = holderOf(claim);
  return {
    id: stored._id,
    number: claim.number,
    itemId: claim.itemId,
    itemTitle: itemOf(claim.itemId)?.title ?? '',
    article: claim.article,
    applicantId: claim.applicantId,
    applicantName: applicant?.name ?? '',
    state: claim.state,
    stateLabel: stateLabelOf(claim),
    officeName: holder && OFFICES[holder],
    due: dueOf(claim, list),
    updatedAt: stored.updatedAt,
    ...(claim.amountKind === 'inKind' ? { inKind: true } : {}),
    version: stored.version,
  };
}

/** A decided claim says how far its payment is; the rest is the state's name. */
function stateLabelOf(claim: Claim): string {
  if (claim.state === 'decided' && claim.payments.length > 0) return '已审定，分期拨付中';
  return CLAIM_STATE_LABELS[claim.state];
}

function dueOf(claim: Claim, list: StoredList | undefined): ClaimSummary['due'] {
  if (claim.state === 'returned' && claim.returned) return { day: claim.returned.dueDay, label: '补正截止' };
  if (claim.state === 'granted' && claim.premises)
    return { day: claim.premises.lastDay, label: '免费使用到' };
  const period = list?.state.period;
  if (period && (claim.state === 'inNotice' || claim.state === 'underObjection'))
    return { day: period.lastDay, label: period.provisional ? '公示截止（暂定）' : '公示截止' };
  return undefined;
}
