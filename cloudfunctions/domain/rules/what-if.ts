import type { WhatIfView } from '@contract/policy';
import { evaluate } from './evaluate';
import type { EvaluationInput, FactValue, ItemResult } from './types';
import { CAUTION, itemResultView } from './view';

/** The answers with some of them replaced (same fact, same year). Order is kept. */
export function changed(facts: readonly FactValue[], changes: readonly FactValue[]): FactValue[] {
  const kept = facts.filter((f) => !changes.some((c) => c.fact === f.fact && c.year === f.year));
  return [...kept, ...changes];
}

/** What an item's result says, for comparing: no sum beside a no. */
function said(
  result: ItemResult,
  input: EvaluationInput,
): { verdict: ItemResult['verdict']; amountText: string } {
  const view = itemResultView(result, input);
  return { verdict: view.verdict, amountText: view.group === 'notNow' ? '' : view.amount.text };
}

/** What the changed answers change, item by item, with the sums of both sides. */
export function whatIf(input: EvaluationInput, changes: readonly FactValue[]): WhatIfView {
  const other: EvaluationInput = { ...input, facts: changed(input.facts, changes) };
  const before = evaluate(input);
  const after = evaluate(other);
  return {
    asOf: before.asOf,
    baseYear: before.baseYear,
    packVersion: before.packVersion,
    plan: input.pack.title,
    caution: CAUTION,
    before: { ...before.totals },
    after: { ...after.totals },
    changes: before.items.flatMap((result, index) => {
      const second = after.items[index];
      if (!second) return [];
      const [a, b] = [said(result, input), said(second, other)];
      return a.verdict === b.verdict && a.amountText === b.amountText
        ? []
        : [{ id: result.item.id, title: result.item.title, before: a, after: b }];
    }),
    problems: [...after.problems],
  };
}
