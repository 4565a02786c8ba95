import { formatFen, yearOf, type Day, type Fen } from '@contract/kernel';
import {
  RD_COST_CATEGORIES,
  type RdCostCategory,
  type RdCostInput,
  type RdCostProblem,
} from '@contract/policy';

/** No county firm spends more on one category in a year: 1000亿元, a unit mistaken. */
const BEYOND_BELIEF: Fen = 10_000_000_000_000;
const EARLIEST_YEAR = 2008;

/**
 * What cannot be right in the figures of the R&D cost tool, each at its field. Nothing is repaired: the
 * measures are computed from the figures as they stand.
 * @param today a later year's figures cannot be known yet
 */
export function rdCostProblems(input: RdCostInput, today: Day): RdCostProblem[] {
  const { accounting, highTech, deduction } = input;
  return [
    ...(accounting ? beyondBelief('accounting', accounting) : []),
    ...(highTech ? beyondBelief('highTech', highTech) : []),
    ...(deduction ? [...beyondBelief('deduction', deduction.costs), ...ofDeduction(deduction, today)] : []),
  ];
}

function beyondBelief(
  measure: RdCostProblem['measure'],
  costs: Record<RdCostCategory, Fen>,
): RdCostProblem[] {
  return RD_COST_CATEGORIES.filter((category) => costs[category] > BEYOND_BELIEF).map((field) => ({
    measure,
    field,
    message: `超过${formatFen(BEYOND_BELIEF)}，请核对单位。`,
  }));
}

function ofDeduction(input: NonNullable<RdCostInput['deduction']>, today: Day): RdCostProblem[] {
  const { costs, offsetsFen, year, excludedIncomeFen, totalIncomeFen, untaxedIncomeFen } = input;
  const spent = RD_COST_CATEGORIES.reduce((sum, category) => sum + costs[category], 0);
  const found: [boolean, string, string][] = [
    [
      year < EARLIEST_YEAR || year > yearOf(today),
      'year',
      `年份应在${EARLIEST_YEAR}年至${yearOf(today)}年之间。`,
    ],
    [untaxedIncomeFen > totalIncomeFen, 'untaxedIncomeFen', '不征税收入和投资收益大于收入总额，请核对。'],
    [excludedIncomeFen > totalIncomeFen, 'excludedIncomeFen', '不适用行业的收入大于收入总额，请核对。'],
    [
      totalIncomeFen > 0 && spent > totalIncomeFen,
      'totalIncomeFen',
      '研发费用合计大于收入总额，请核对单位和年度。',
    ],
    [offsetsFen > spent, 'offsetsFen', '冲减的金额大于研发费用合计，请核对。'],
  ];
  return found
    .filter(([wrong]) => wrong)
    .map(([, field, message]) => ({ measure: 'deduction' as const, field, message }));
}
