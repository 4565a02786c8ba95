import { addDays, addYears, formatDay } from '@contract/kernel';
import { accept, refuse, type Decision } from '../shared/decision';
import { itemOf } from './inputs';
import type { ClaimCommand, ClaimContext } from './commands';
import type { ClaimEvent } from './events';
import type { Claim } from './state';

type PremisesCommand = Extract<ClaimCommand, { type: 'grantPremises' | 'endPremises' }>;

/** The last day of a term of whole years that begins on a day. */
export const lastDayOfTerm = (firstDay: string, years: number): string =>
  addDays(addYears(firstDay, years), -1);

/**
 * Premises of article 8: given by the examining office for a term that is never shorter than the plan promises
 * (不少于3年), and over when the term is, or earlier with a reason.
 * Refuses with OUT_OF_TURN (not in kind) or BAD_INPUT (place, areaSqm, years, reason).
 */
export function decidePremises(
  command: PremisesCommand,
  claim: Claim,
  { actor, today }: ClaimContext,
): Decision<ClaimEvent> {
  if (command.type === 'endPremises') {
    const atTerm = claim.premises !== undefined && today > claim.premises.lastDay;
    if (actor.as === 'system' && !atTerm) return refuse('OUT_OF_TURN', '使用期还没有到。');
    if (!atTerm && !command.reason.trim())
      return refuse('BAD_INPUT', '使用期未到，提前收回请写明原因。', 'reason');
    return accept({ type: 'premisesEnded', data: { atTerm }, text: { reason: command.reason } });
  }
  const amount = itemOf(claim.itemId)?.amount;
  if (amount?.kind !== 'inKind') return refuse('OUT_OF_TURN', '该事项不是办公场所。');
  const { place, areaSqm, firstDay, years } = command.grant;
  if (!place.trim()) return refuse('BAD_INPUT', '请填写场所位置。', 'place');
  if (!Number.isInteger(areaSqm) || areaSqm < 1)
    return refuse('BAD_INPUT', '面积请填整数平方米。', 'areaSqm');
  if (!Number.isInteger(years) || years < amount.minYears)
    return refuse('BAD_INPUT', `方案第${claim.article}条规定使用期不少于${amount.minYears}年。`, 'years');
  const lastDay = lastDayOfTerm(firstDay, years);
  if (lastDay <= today)
    return refuse('BAD_INPUT', `使用期到${formatDay(lastDay)}，已经过去，请核对起始日。`, 'firstDay');
  return accept({
    type: 'premisesGranted',
    data: { place: place.trim(), areaSqm, firstDay, years, lastDay },
  });
}
