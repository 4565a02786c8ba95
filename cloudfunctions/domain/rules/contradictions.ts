import type { FactProblem } from '@contract/policy';
import type { PolicyPack } from '../policy/types';
import type { FactValue } from './types';

/**
 * Values that cannot both be right are told at the field and kept as typed; nothing is repaired.
 * The pack's data names the pairs: the smaller one can never exceed the larger one of the same year.
 */
export function contradictions(pack: PolicyPack, facts: readonly FactValue[]): FactProblem[] {
  if (pack.orders.length === 0) return [];
  const found: FactProblem[] = [];
  for (const order of pack.orders) {
    for (const small of facts) {
      if (small.fact !== order.smaller || typeof small.value === 'boolean' || small.value === null) continue;
      const large = facts.find((f) => f.fact === order.larger && f.year === small.year);
      if (!large || large.value === null || typeof large.value !== typeof small.value) continue;
      if (small.value > large.value)
        found.push({
          fact: small.fact,
          ...(small.year === undefined ? {} : { year: small.year }),
          code: 'contradiction',
          message: order.message,
        });
    }
  }
  return found;
}
