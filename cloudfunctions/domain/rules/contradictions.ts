import { isDay, yearOf } from '@contract/kernel';
import type { FactProblem } from '@contract/policy';
import type { PolicyPack } from '../policy/types';
import type { FactValue } from './types';

/**
 * Values that cannot both be right are told at the field and kept as typed; nothing is repaired.
 * The pack's data names the pairs: the smaller one can never exceed the larger one of the same year.
 */
export function contradictions(pack: PolicyPack, facts: readonly FactValue[]): FactProblem[] {
  return pack.orders.length === 0 ? NONE : [...ordered(pack, facts), ...tooEarly(pack, facts)];
}

const NONE: FactProblem[] = [];

function ordered(pack: PolicyPack, facts: readonly FactValue[]): FactProblem[] {
  const found: FactProblem[] = [];
  for (const order of pack.orders) {
    for (const small of facts) {
      if (small.fact !== order.smaller || typeof small.value !== 'number') continue;
      const large = facts.find((f) => f.fact === order.larger && f.year === small.year);
      if (typeof large?.value === 'number' && small.value > large.value)
        found.push(problem(small, order.message));
    }
  }
  return found;
}

/** A figure of a year in which the firm did not exist yet. */
function tooEarly(pack: PolicyPack, facts: readonly FactValue[]): FactProblem[] {
  return facts.flatMap((fact) => {
    if (fact.year === undefined || !fact.value) return [];
    const since = pack.facts.find((def) => def.id === fact.fact)?.since;
    const day = since === undefined ? undefined : facts.find((f) => f.fact === since)?.value;
    return typeof day === 'string' && isDay(day) && fact.year < yearOf(day)
      ? [problem(fact, `${fact.year}年单位尚未成立，请核对。`)]
      : [];
  });
}

function problem(fact: FactValue, message: string): FactProblem {
  return {
    fact: fact.fact,
    ...(fact.year === undefined ? {} : { year: fact.year }),
    code: 'contradiction',
    message,
  };
}
