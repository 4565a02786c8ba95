import {
  formatFen,
  refusal,
  yearOf,
  type ApplicantKind,
  type Day,
  type Fen,
  type Grade,
  type Refusal,
} from '@contract/kernel';
import type { FactInput } from '@contract';
import { PACKS, PLAN_PACK } from '../policy/pack';
import { RECOGNITION_PACK } from '../policy/recognitions/pack';
import {
  decisionBounds,
  evaluate,
  factsFor,
  findFactIn,
  findItem,
  promiseText,
  valueProblem,
  type DecisionBounds,
  type EvaluationInput,
} from '../rules';
import type { ItemDef } from '../policy/types';
import type { ExamCondition } from './examination';
import type { Claim } from './state';

/** The last full calendar year before a day: yearly facts are addressed relative to it. */
export const baseYearOf = (asOf: Day): number => yearOf(asOf) - 1;

/** One value of a profile or draft: a fact, and its year where it is yearly. */
export const factKey = ({ fact, year }: Pick<FactInput, 'fact' | 'year'>): string => `${fact}@${year ?? ''}`;

/** The item of an id (or of an id it had before), null when there is none. */
export const itemOf = (itemId: string): ItemDef | null => findItem(PLAN_PACK, itemId) ?? null;

/**
 * Answers that can never be right, as a refusal: an unknown fact, a negative amount, a day that does not exist.
 * What merely looks wrong (a value out of range, a contradiction) is told by the evaluation and kept as typed.
 */
export function factsFault(facts: readonly FactInput[], asOf: Day): Refusal | null {
  for (const { fact, value, year } of facts) {
    const def = findFactIn(PACKS, fact);
    if (!def) return refusal('UNKNOWN_FACT', undefined, fact);
    if (value === null) continue;
    const problem = valueProblem(def, value, asOf, year);
    if (problem && problem.code !== 'range' && problem.code !== 'future')
      return refusal('BAD_FACT', `${def.label}：${problem.message}`, fact);
  }
  return null;
}

/** What may be decided for a claim from its frozen values and the grades known since. */
export function claimBounds(
  claim: Claim,
  grades: readonly { year: number; grade: Grade }[] = claim.grades,
  /** Fen that other claims have drawn on the same yearly cap. */
  drawnFen: Fen = 0,
): DecisionBounds {
  return decisionBounds({
    pack: PLAN_PACK,
    itemId: claim.itemId,
    facts: claim.facts,
    asOf: claim.asOf,
    baseYear: claim.baseYear,
    grades: Object.fromEntries(grades.map(({ year, grade }) => [year, grade])),
    drawnFen,
  });
}

/**
 * The evaluator's answers to a claim's conditions on its frozen values, as examination uses them.
 * @throws Error when the claim names an item that the pack does not have
 */
export function examConditions(claim: Claim, applicantKind: ApplicantKind): ExamCondition[] {
  const input = evaluationInputOf(claim.facts, applicantKind, claim.asOf, claim.baseYear);
  const result = evaluate(input).items.find(({ item }) => item.id === claim.itemId);
  if (!result) throw new Error(`unknown item ${claim.itemId}`);
  // A call may ask for other papers than the item does: only what was asked for can prove anything.
  const asked = new Set((claim.asked ?? result.item.evidence).map(({ id }) => id));
  return result.conditions.map(({ leaf, state, alternative, branch }) => ({
    id: leaf.id,
    text: leaf.text,
    state,
    evidence: (leaf.evidence ?? []).filter((id) => asked.has(id)),
    ...(alternative === undefined ? {} : { alternative }),
    ...(branch === undefined ? {} : { branch }),
  }));
}

/** The evaluator's input for an applicant. */
export function evaluationInputOf(
  facts: readonly FactInput[],
  applicantKind: ApplicantKind,
  asOf: Day,
  baseYear = baseYearOf(asOf),
): EvaluationInput {
  return { asOf, baseYear, pack: PLAN_PACK, facts: factsFor(PLAN_PACK, PACKS, facts), applicantKind };
}

/** The input for the recognitions, which only firms check themselves against. */
export function recognitionInputOf(
  facts: readonly FactInput[],
  asOf: Day,
  baseYear = baseYearOf(asOf),
): EvaluationInput {
  const own = factsFor(RECOGNITION_PACK, PACKS, facts);
  return { asOf, baseYear, pack: RECOGNITION_PACK, facts: own, applicantKind: 'firm' };
}

/** The figure, floor or ceiling over all years that the plan fixes for a claim; undefined where it fixes none. */
export function figureOf({ kind, years, totalCautiousFen }: DecisionBounds): Fen | undefined {
  if (kind === 'atMost') return totalCautiousFen;
  const parts = years.map(({ exactFen, minFen }) => (kind === 'atLeast' ? minFen : exactFen));
  const known = parts.filter((fen): fen is Fen => fen !== undefined);
  return known.length === years.length && known.length > 0
    ? known.reduce((sum, fen) => sum + fen, 0)
    : undefined;
}

/**
 * What a claim comes to, as a phrase beside the name of its kind: the figure where the plan fixes one and the claim's
 * values give it (a share of a known municipal figure is exact), else the plan's own wording.
 */
export function amountTextOf({ amount }: ItemDef, fen: Fen | undefined): string {
  const fixed = amount.kind === 'exact' || amount.kind === 'share';
  return fixed && fen !== undefined ? formatFen(fen) : promiseText(amount);
}
