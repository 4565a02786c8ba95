import type { AmountSpec, Condition, FactRef, ItemDef, Leaf, PolicyPack, Quantity } from './types';

/** The leaves of a condition, in order. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return [condition];
}

/** The facts a number is made of. */
export function refsOf(quantity: Quantity): readonly FactRef[] {
  if ('value' in quantity) return [];
  if ('sum' in quantity) return quantity.sum.flatMap(refsOf);
  if ('minus' in quantity) return quantity.minus.flatMap(refsOf);
  return [quantity];
}

/** The numbers that stand in a number. */
export function valuesOf(quantity: Quantity): readonly number[] {
  if ('value' in quantity) return [quantity.value];
  if ('sum' in quantity) return quantity.sum.flatMap(valuesOf);
  if ('minus' in quantity) return quantity.minus.flatMap(valuesOf);
  return [];
}

/** The facts a leaf waits for; `optional` ones (a second date, an exemption) are named apart. */
export function factsOfLeaf(leaf: Leaf): { needed: readonly string[]; optional: readonly string[] } {
  const { test } = leaf;
  const optional = leaf.unless ? [leaf.unless.fact] : [];
  switch (test.kind) {
    case 'person':
      return { needed: [], optional };
    case 'compare':
      return { needed: [...refsOf(test.left), ...refsOf(test.right)].map((r) => r.fact), optional };
    case 'ratio':
      return { needed: [...refsOf(test.part), ...refsOf(test.whole)].map((r) => r.fact), optional };
    case 'window':
      return { needed: [test.fact], optional: test.other ? [...optional, test.other] : optional };
    default:
      return { needed: [test.fact], optional };
  }
}

/** The facts an amount is made of. */
export function factsOfAmount(spec: AmountSpec): readonly string[] {
  switch (spec.kind) {
    case 'exact':
      if ('schedule' in spec)
        return [spec.from, ...spec.schedule.flatMap((year) => (year.gradeFact ? [year.gradeFact] : []))];
      return 'of' in spec.formula ? refsOf(spec.formula.of).map((r) => r.fact) : [];
    case 'atLeast':
      return spec.from ? [spec.from] : [];
    case 'atMost':
    case 'share':
      return [spec.of.fact];
    default:
      return [];
  }
}

/** Every fact that an item touches. */
export function factsOfItemDef(item: ItemDef): readonly string[] {
  const leaves = item.conditions.flatMap(leavesOf).map(factsOfLeaf);
  return [
    ...leaves.flatMap((l) => [...l.needed, ...l.optional]),
    ...factsOfAmount(item.amount),
    ...item.matter.facts,
    ...item.claimFacts,
  ];
}

/** Every fact that a pack touches. */
export function factsOf(pack: PolicyPack): ReadonlySet<string> {
  return new Set(pack.items.flatMap(factsOfItemDef));
}
