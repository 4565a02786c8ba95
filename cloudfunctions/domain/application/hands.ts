import type { OfficeId, Role } from '@contract/kernel';
import type { Claim } from './state';

/**
 * Whether a claim is a matter for a role of an office (art. 21): examiners see the claims of their own office,
 * the gathering office all of them, deciders and payers what has come as far as them. Nobody else sees it.
 */
export function inHandsOf(claim: Claim, role: Role, office: OfficeId): boolean {
  switch (role) {
    case 'examiner':
      return office === claim.examiningOffice;
    case 'gatherer':
      return true;
    case 'decider':
      return ['noticePassed', 'decided', 'paid'].includes(claim.state) || claim.refused?.stage === 'decision';
    case 'payer':
      return claim.state === 'decided' || claim.state === 'paid';
    default:
      return false;
  }
}
