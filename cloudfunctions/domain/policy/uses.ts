import type { AmountSpec, Condition, FactRef, ItemDef, Leaf, Points, PolicyPack, Quantity } from './types';

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
    case 'ratio': {
      const by = typeof test.bp === 'number' ? [] : refsOf(test.bp.by);
      return { needed: [...refsOf(test.part), ...refsOf(test.whole), ...by].map((r) => r.fact), optional };
    }
    case 'meanRatio':
      return { needed: [...test.parts, ...test.wholes].flatMap(refsOf).map((r) => r.fact), optional };
    case 'compound':
      return { needed: [...refsOf(test.first), ...refsOf(test.last)].map((r) => r.fact), optional };
    case 'score':
      return { needed: [], optional };
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

/** The facts that points are made of; other scores of the pack are not followed. */
export function factsOfPoints(points: Points): readonly string[] {
  if ('score' in points || 'person' in points) return [];
  if ('choice' in points) return [points.choice];
  if ('flag' in points) return [points.flag];
  if ('sum' in points) return points.sum.flatMap(factsOfPoints);
  if ('best' in points) return points.best.flatMap(factsOfPoints);
  if ('ifAny' in points) return [...refsOf(points.ifAny).map((r) => r.fact), ...factsOfPoints(points.then)];
  if ('growth' in points) return points.growth.flatMap(refsOf).map((r) => r.fact);
  const quantities = 'by' in points ? [points.by] : [points.part, points.whole];
  return quantities.flatMap(refsOf).map((r) => r.fact);
}

/** The facts that a score is made of, other scores followed. */
export function factsOfScore(
  id: string,
  scores: ReadonlyMap<string, Points>,
  seen = new Set<string>(),
): readonly string[] {
  const points = scores.get(id);
  if (!points || seen.has(id)) return [];
  seen.add(id);
  return [
    ...factsOfPoints(points),
    ...scoresIn(points).flatMap((other) => factsOfScore(other, scores, seen)),
  ];
}

/** The other scores of the pack that points refer to. */
export function scoresIn(points: Points): readonly string[] {
  if ('score' in points) return [points.score];
  if ('sum' in points) return points.sum.flatMap(scoresIn);
  if ('best' in points) return points.best.flatMap(scoresIn);
  return 'ifAny' in points ? scoresIn(points.then) : [];
}

/** Every fact that a pack touches. */
export function factsOf(pack: PolicyPack): ReadonlySet<string> {
  return new Set([
    ...pack.items.flatMap(factsOfItemDef),
    ...pack.scores.flatMap((score) => factsOfPoints(score.points)),
    ...pack.facts.flatMap((fact) => (fact.since ? [fact.since] : [])),
  ]);
}
