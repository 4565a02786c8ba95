import { formatFen, refusal, type Fen, type Refusal } from '@contract/kernel';
import type { DecidedYear, YearsLeft } from '../application/state';
import type { DecisionBounds, YearBounds } from '../rules/bounds';

/**
 * Whether an amount for each named year is what the plan allows (kernel, money decisions):
 * an exact amount whole or not at all, a floor kept, a ceiling never passed at its widest reading,
 * and passed at its cautious one only with a recorded reason.
 * @param already years decided earlier, counted into the ceilings over all years
 * @returns null when all is in order, else the first refusal
 */
export function checkDecision(
  bounds: DecisionBounds,
  already: readonly DecidedYear[],
  years: readonly DecidedYear[],
  reason: string,
): Refusal | null {
  const seen = new Set(already.map(({ year }) => year));
  for (const { year, fen } of years) {
    if (seen.has(year)) return refusal('OUT_OF_TURN', `第${year}年的金额已经审定。`, 'years');
    seen.add(year);
    const bound = bounds.years.find((b) => b.year === year);
    if (!bound) return refusal('BAD_INPUT', `该事项没有第${year}年的支持。`, 'years');
    const fault = checkYear(bound, fen, reason);
    if (fault) return fault;
  }
  const total = [...already, ...years].reduce((sum, { fen }) => sum + fen, 0);
  return checkCeilings(total, bounds.totalCautiousFen, bounds.totalWidestFen, reason, '各年合计');
}

/** Which years are still to be decided or graded after a decision. */
export function yearsLeft(bounds: DecisionBounds, decided: readonly DecidedYear[]): YearsLeft {
  const open = bounds.years.filter(({ year }) => !decided.some((entry) => entry.year === year));
  return {
    toDecide: open.filter(({ needsGrade }) => !needsGrade).map(({ year }) => year),
    toGrade: open.filter(({ needsGrade }) => needsGrade).map(({ year }) => year),
  };
}

function checkYear(bound: YearBounds, fen: Fen, reason: string): Refusal | null {
  const label = `第${bound.year}年`;
  if (bound.needsGrade) return refusal('GRADE_NEEDED', `${label}须先录入上级科技部门的考核结果。`, 'years');
  if (bound.needsBasis)
    return refusal(
      'AMOUNT_NEEDS_BASIS',
      `${label}缺少计算依据（如市级金额、总投资额），暂不能审定。`,
      'years',
    );
  if (bound.exactFen !== undefined && fen !== bound.exactFen)
    return refusal(
      'AMOUNT_NOT_EXACT',
      `${label}应为${formatFen(bound.exactFen)}，只能全额审定或不予支持。`,
      'years',
    );
  if (bound.minFen !== undefined && fen < bound.minFen)
    return refusal('AMOUNT_BELOW_FLOOR', `${label}不得低于${formatFen(bound.minFen)}。`, 'years');
  if (fen <= 0 && bound.exactFen === undefined)
    return refusal('BAD_INPUT', `${label}的金额应大于0。`, 'years');
  return checkCeilings(fen, bound.cautiousMaxFen, bound.widestMaxFen, reason, label);
}

function checkCeilings(
  fen: Fen,
  cautious: Fen | undefined,
  widest: Fen | undefined,
  reason: string,
  label: string,
): Refusal | null {
  if (widest !== undefined && fen > widest)
    return refusal('AMOUNT_ABOVE_CEILING', `${label}最高不超过${formatFen(widest)}。`, 'years');
  if (cautious !== undefined && fen > cautious && !reason)
    return refusal(
      'AMOUNT_REASON_NEEDED',
      `${label}超过审慎口径的${formatFen(cautious)}，请写明理由。`,
      'reason',
    );
  return null;
}
