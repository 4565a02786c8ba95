import { CLAIM_STATE_LABELS, type PublicState } from '@contract/kernel';
import type { Claim } from './state';

/**
 * How a claim's state is named to whoever may see the claim: the same words in the list, on the desk and to the
 * firm. A decided claim says how far its payment is.
 */
export function shownState(claim: Claim): string {
  if (claim.state === 'decided' && claim.payments.length > 0) return '已审定，分期拨付中';
  return CLAIM_STATE_LABELS[claim.state];
}

/**
 * What the public may know of an entry of a list. Whatever the county decides or pays after the period stays between
 * it and the applicant; an entry that an objection or the county took off this list is said to be off it.
 * @param over whether the list's period is over
 */
export function publicState(
  claim: Pick<Claim, 'state' | 'listId' | 'refused'> | undefined,
  listId: string,
  over: boolean,
): PublicState {
  if (claim && (claim.listId !== listId || claim.refused?.stage === 'objection')) return 'removed';
  if (claim?.state === 'underObjection') return 'underObjection';
  return over || (claim && claim.state !== 'inNotice' && claim.state !== 'listed') ? 'passed' : 'inNotice';
}
