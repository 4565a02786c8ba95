import { duplicates, isOffice, type Fault } from './check';
import type { ArticleDef, FactDef, ItemDef, Leaf, Points, PolicyPack } from './types';
import { factsOfAmount, factsOfLeaf, factsOfScore, leavesOf, valuesOf } from './uses';

/** Faults of the promises: ids, articles, offices, conditions, figures, papers. */
export function checkItems(pack: PolicyPack): Fault[] {
  const faults: Fault[] = duplicates(pack.items.map((i) => i.id)).map((id) => ({
    code: 'duplicate-id',
    where: `item ${id}`,
    message: 'defined twice',
  }));
  for (const title of duplicates(pack.items.map((i) => i.title)))
    faults.push({ code: 'duplicate-id', where: `title ${title}`, message: 'stands for two items' });
  const facts = new Map(pack.facts.map((f) => [f.id, f]));
  const readings = new Set(pack.readings.map((r) => r.id));
  const scores = new Map(pack.scores.map((s) => [s.id, s.points]));
  for (const item of pack.items) {
    const article = pack.articles.find((a) => a.number === item.article);
    // Criteria of recognitions cite their documents, not the plan.
    if (pack.kind === 'plan' && !article)
      faults.push({ code: 'uncited', where: `item ${item.id}`, message: `cites article ${item.article}` });
    if (article) faults.push(...checkFigures(item, article));
    faults.push(...checkScores(item, pack));
    faults.push(
      ...checkNames(item, readings),
      ...checkConditions(item, facts, scores),
      ...checkClaim(item, facts),
    );
  }
  return faults;
}

function checkNames(item: ItemDef, readings: ReadonlySet<number>): Fault[] {
  const where = `item ${item.id}`;
  const faults: Fault[] = [];
  if (!item.title || !item.summary || !item.who || item.applicantKinds.length === 0)
    faults.push({ code: 'incomplete', where, message: 'lacks a title, a summary or applicants' });
  for (const office of [item.lead, item.examiningOffice, ...item.responsible])
    if (!isOffice(office)) faults.push({ code: 'unknown-id', where, message: `office ${office} is none` });
  for (const reading of item.readings)
    if (!readings.has(reading))
      faults.push({ code: 'unknown-id', where, message: `reading ${reading} is none` });
  if (!item.claimable && !item.howTo)
    faults.push({ code: 'incomplete', where, message: 'is not claimed here and does not say how to get it' });
  return faults;
}

function checkConditions(
  item: ItemDef,
  facts: ReadonlyMap<string, FactDef>,
  scores: ReadonlyMap<string, Points>,
): Fault[] {
  const where = `item ${item.id}`;
  const leaves = item.conditions.flatMap(leavesOf);
  const faults: Fault[] = duplicates(leaves.map((l) => l.id)).map((id) => ({
    code: 'duplicate-id',
    where,
    message: `condition ${id} stands twice`,
  }));
  if (item.claimable && leaves.length === 0)
    faults.push({ code: 'incomplete', where, message: 'is claimed without any condition' });
  for (const leaf of leaves) {
    const { needed, optional } = factsOfLeaf(leaf);
    for (const id of [...needed, ...optional]) faults.push(...checkAsked(item, leaf, id, facts));
    for (const id of needed)
      if (facts.get(id)?.optional || facts.get(id)?.claimOnly)
        faults.push({ code: 'not-asked', where, message: `${leaf.id} waits for ${id}, which is not asked` });
    // A score waits for what its points are made of.
    if (leaf.test.kind === 'score')
      for (const id of factsOfScore(leaf.test.score, scores)) {
        faults.push(...checkAsked(item, leaf, id, facts));
        if (facts.get(id)?.optional || facts.get(id)?.claimOnly)
          faults.push({
            code: 'not-asked',
            where,
            message: `${leaf.id} waits for ${id}, which is not asked`,
          });
      }
    faults.push(...checkTest(item, leaf, facts));
    if (item.claimable)
      for (const id of leaf.evidence ?? [])
        if (!item.evidence.some((e) => e.id === id))
          faults.push({ code: 'unknown-id', where, message: `${leaf.id} is proved by ${id}, which is none` });
  }
  for (const id of factsOfAmount(item.amount)) faults.push(...checkAsked(item, undefined, id, facts));
  return faults;
}

function checkAsked(
  item: ItemDef,
  leaf: Leaf | undefined,
  id: string,
  facts: ReadonlyMap<string, FactDef>,
): Fault[] {
  const where = `item ${item.id}`;
  const by = leaf ? `condition ${leaf.id}` : 'amount';
  const def = facts.get(id);
  if (!def) return [{ code: 'unknown-fact', where, message: `${by} names ${id}, which is no fact` }];
  const notAsked = item.applicantKinds.filter((kind) => !def.appliesTo.includes(kind));
  return notAsked.length > 0
    ? [{ code: 'not-asked', where, message: `${by} needs ${id}, not asked of ${notAsked.join(', ')}` }]
    : [];
}

const UNIT_OF_TEST = { flag: 'flag', choice: 'choice', window: 'day', daysSince: 'day' } as const;

function checkTest(item: ItemDef, leaf: Leaf, facts: ReadonlyMap<string, FactDef>): Fault[] {
  const { test } = leaf;
  if (!('fact' in test)) return [];
  const def = facts.get(test.fact);
  const where = `item ${item.id}`;
  if (!def) return [];
  if (def.unit !== UNIT_OF_TEST[test.kind])
    return [{ code: 'wrong-type', where, message: `${leaf.id} reads ${def.id} as a ${test.kind}` }];
  if (test.kind !== 'choice') return [];
  const named = [...test.oneOf, ...(test.confirm ?? []).map((c) => c.choice), ...(test.person ?? [])];
  return named
    .filter((choice) => !def.choices?.some((c) => c.id === choice))
    .map((choice) => ({ code: 'unknown-id', where, message: `${leaf.id} names choice ${choice}` }));
}

function checkScores(item: ItemDef, pack: PolicyPack): Fault[] {
  return item.conditions
    .flatMap(leavesOf)
    .flatMap(({ test }) => (test.kind === 'score' ? [test.score] : []))
    .filter((id) => !pack.scores.some((s) => s.id === id))
    .map((id) => ({ code: 'unknown-id', where: `item ${item.id}`, message: `score ${id} is none` }));
}

/** The numbers of an item by unit: amounts, caps, rates, years and thresholds. */
export function figuresOf(item: ItemDef): { fen: number[]; bp: number[]; years: number[] } {
  const fen: number[] = [];
  const bp: number[] = [];
  const years: number[] = [];
  const { amount } = item;
  if (amount.kind === 'exact') {
    if ('schedule' in amount) {
      for (const year of amount.schedule) {
        years.push(year.year);
        fen.push(...[year.fen ?? 0, ...Object.values(year.byGrade ?? {})].filter((f) => f > 0));
      }
    } else if ('fen' in amount.formula) fen.push(amount.formula.fen);
    else {
      bp.push(amount.formula.rateBp);
      if (amount.formula.capFen !== undefined) fen.push(amount.formula.capFen);
    }
  } else if (amount.kind === 'atLeast') {
    fen.push(amount.fen);
    if (amount.years > 1) years.push(amount.years);
  } else if (amount.kind === 'atMost') {
    fen.push(amount.capFen);
    bp.push(amount.rateBp);
    if (amount.years > 1) years.push(amount.years);
  } else if (amount.kind === 'share') bp.push(amount.rateBp);
  else if (amount.kind === 'inKind') years.push(amount.minYears);
  for (const { test } of item.conditions.flatMap(leavesOf)) {
    if (test.kind === 'ratio' && typeof test.bp === 'number') bp.push(test.bp);
    if (test.kind !== 'compare') continue;
    const values = [...valuesOf(test.left), ...valuesOf(test.right)];
    if (test.unit === 'fen') fen.push(...values);
    if (test.unit === 'bp') bp.push(...values);
  }
  return { fen, bp, years };
}

function checkFigures(item: ItemDef, article: ArticleDef): Fault[] {
  const figures = figuresOf(item);
  return (['fen', 'bp', 'years'] as const).flatMap((unit) =>
    figures[unit]
      .filter((figure) => !article.figures[unit]?.includes(figure))
      .map((figure): Fault => ({
        code: 'figure-not-in-article',
        where: `item ${item.id}`,
        message: `${figure} ${unit} does not stand in article ${article.number}`,
      })),
  );
}

function checkClaim(item: ItemDef, facts: ReadonlyMap<string, FactDef>): Fault[] {
  const where = `item ${item.id}`;
  const faults: Fault[] = [];
  for (const id of [...item.claimFacts, ...item.matter.facts])
    if (!facts.has(id)) faults.push({ code: 'unknown-fact', where, message: `the claim asks ${id}` });
  for (const id of item.matter.facts)
    if (facts.get(id)?.claimOnly && !item.claimFacts.includes(id))
      faults.push({
        code: 'not-asked',
        where,
        message: `its guard needs ${id}, which the claim does not ask`,
      });
  for (const id of duplicates(item.evidence.map((e) => e.id)))
    faults.push({ code: 'duplicate-id', where, message: `paper ${id} stands twice` });
  if (item.claimable && !item.evidence.some((e) => e.required))
    faults.push({ code: 'incomplete', where, message: 'is claimed without any paper' });
  return faults;
}
