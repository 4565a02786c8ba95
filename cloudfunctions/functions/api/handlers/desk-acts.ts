import type { ActionName, Role } from '@contract';
import type { ClaimCommand } from '@domain/application/commands';
import type { Claim } from '@domain/application/state';
import { commandClaim } from '@platform/claims';
import { rolesOn, standsFor } from '@platform/people';
import { reject } from '@platform/refused';
import type { Tx } from '@platform/transact';
import type { Handlers, PersonCall } from '../handler';
import { officeClaim } from './desk';

type Names = Extract<
  ActionName,
  | 'decisions.approve'
  | 'decisions.refuse'
  | 'decisions.sendBack'
  | 'grades.record'
  | 'grades.counter'
  | 'payments.record'
  | 'premises.grant'
  | 'premises.end'
  | 'payments.counter'
>;

/** What the offices of art. 21 do to one claim. Turn and money are the decider's; rights are checked here. */
export const deskActHandlers: Handlers<Names> = {
  'decisions.approve': (input, call) =>
    act(call, 'decider', input, {
      type: 'approve',
      documentNumber: input.documentNumber,
      years: input.years,
      reason: input.reason ?? '',
      budgetReason: input.budgetReason,
    }),

  'decisions.refuse': (input, call) =>
    act(call, 'decider', input, {
      type: 'refuseDecision',
      documentNumber: input.documentNumber,
      reason: input.reason,
    }),

  async 'decisions.sendBack'(input, call) {
    const { state } = await officeClaim(input.claimId, call.person, call.at);
    // What was recommended is sent back by whoever gathers, what has passed its notice by whoever decides.
    const role = state.state === 'recommended' ? 'gatherer' : 'decider';
    return act(call, role, input, {
      type: 'sendBack',
      to: input.to,
      documentNumber: input.documentNumber ?? '',
      reason: input.reason,
    });
  },

  'grades.record': (input, call) =>
    act(call, 'examiner', input, {
      type: 'recordGrade',
      year: input.year,
      grade: input.grade,
      documentNumber: input.documentNumber,
    }),

  'grades.counter': (input, call) =>
    act(call, 'examiner', input, { type: 'counterGrade', year: input.year, reason: input.reason }),

  'payments.record': (input, call) =>
    act(call, 'payer', input, {
      type: 'recordPayment',
      year: input.year,
      fen: input.fen,
      day: input.day,
      voucher: input.voucher,
      budgetReason: input.budgetReason,
    }),

  'payments.counter': (input, call) =>
    act(call, 'payer', input, {
      type: 'counterPayment',
      paymentId: input.paymentId,
      day: input.day,
      voucher: input.voucher,
      reason: input.reason,
    }),

  'premises.grant': ({ place, areaSqm, firstDay, years, ...input }, call) =>
    act(call, 'examiner', input, { type: 'grantPremises', grant: { place, areaSqm, firstDay, years } }),

  'premises.end': (input, call) =>
    act(call, 'examiner', input, { type: 'endPremises', reason: input.reason ?? '' }),
};

export interface Target {
  commandId: string;
  claimId: string;
  expectedVersion?: number;
}

/** Carries out one command of an office on one claim: by the right office, and not for a firm of one's own. */
export async function act(
  { person, at }: PersonCall,
  role: Role,
  { commandId, claimId, expectedVersion }: Target,
  command: ClaimCommand,
  alongside?: (tx: Tx) => Promise<void>,
): Promise<{ version: number }> {
  const { state: claim } = await officeClaim(claimId, person, at);
  const office = officeFor(claim, role, person, at);
  if (!office) reject('NOT_ALLOWED');
  if (await standsFor(person._id, claim.applicantId)) reject('CONFLICT_OF_INTEREST');
  const { version } = await commandClaim({
    claimId,
    actor: { personId: person._id, as: 'office', office },
    commandId,
    at,
    expectedVersion,
    command,
    alongside: alongside && ((tx) => alongside(tx)),
  });
  return { version };
}

/** The office for which the caller may do this to the claim; an examiner acts for the claim's own office only. */
function officeFor(claim: Claim, role: Role, person: PersonCall['person'], at: string): string | undefined {
  return rolesOn(person, at).find(
    (held) => held.role === role && (role !== 'examiner' || held.office === claim.examiningOffice),
  )?.office;
}
