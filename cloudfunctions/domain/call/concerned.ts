import type { ApplicantKind, Day } from '@contract/kernel';
import type { FactInput } from '@contract';
import { evaluationInputOf, itemOf } from '../application/inputs';
import { evaluate, groupOf } from '../rules';

/**
 * Which items of a call may be for an applicant: those for its kind that its profile does not rule out. Of an item
 * that nothing is known of, it hears as well: a firm that never told anything must not miss a window for it.
 * @param facts what its profile says; when it says nothing, its kind alone decides
 */
export function itemsConcerning(
  kind: ApplicantKind,
  facts: readonly FactInput[],
  itemIds: readonly string[],
  today: Day,
): string[] {
  const fitting = itemIds.filter((itemId) => itemOf(itemId)?.applicantKinds.includes(kind));
  if (facts.length === 0 || fitting.length === 0) return fitting;
  const { items } = evaluate(evaluationInputOf(facts, kind, today));
  const ruledOut = new Set(items.filter((result) => groupOf(result) === 'notNow').map(({ item }) => item.id));
  return fitting.filter((itemId) => !ruledOut.has(itemId));
}
