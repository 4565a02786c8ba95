import type { FactDef, PolicyPack } from '../policy/types';
import { findFact } from './catalogue';
import type { FactValue } from './types';

/**
 * The answers that concern a pack: a firm's answers are kept together, each pack reads its own.
 * A fact that no pack knows is passed on, so that it is told.
 */
export function factsFor(
  pack: PolicyPack,
  packs: readonly PolicyPack[],
  facts: readonly FactValue[],
): FactValue[] {
  return facts.filter(
    ({ fact }) => findFact(pack, fact) || !packs.some((other) => other !== pack && findFact(other, fact)),
  );
}

/** A fact of any pack, by id or alias. */
export function findFactIn(packs: readonly PolicyPack[], id: string): FactDef | undefined {
  for (const pack of packs) {
    const def = findFact(pack, id);
    if (def) return def;
  }
  return undefined;
}
