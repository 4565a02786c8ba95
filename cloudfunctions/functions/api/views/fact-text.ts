import type { FactInput } from '@contract';
import { PACKS } from '@domain/policy/pack';
import { findFactIn, valueText } from '@domain/rules';

/** What a fact is called; its id when the plan knows it no longer. */
export const factLabelOf = (fact: string): string => findFactIn(PACKS, fact)?.label ?? fact;

/** A fact's value as people read it. */
export function factValueText(fact: string, value: FactInput['value']): string {
  if (value === null) return '不清楚';
  const def = findFactIn(PACKS, fact);
  return valueText(def, def?.unit ?? 'text', value);
}
