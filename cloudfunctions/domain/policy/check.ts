import { isDay, OFFICES } from '@contract/kernel';
import { checkFacts } from './check-facts';
import { checkItems } from './check-items';
import { checkWords } from './check-words';
import type { PolicyPack } from './types';
import { factsOfPoints, scoresIn } from './uses';

/** One fault of a pack: what kind, where, and what to do about it. */
export interface Fault {
  code:
    | 'duplicate-id'
    | 'unknown-fact'
    | 'unknown-id'
    | 'no-question'
    | 'bad-date'
    | 'bad-range'
    | 'uncited'
    | 'figure-not-in-article'
    | 'article-unaccounted'
    | 'wrong-type'
    | 'not-asked'
    | 'unused-fact'
    | 'bad-alias'
    | 'incomplete';
  where: string;
  message: string;
}

/** Texts that occur more than once. */
export function duplicates(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(texts.filter((text) => seen.has(text) || !seen.add(text)))];
}

/** Everything wrong with a pack; an empty list lets it be built. */
export function checkPack(pack: PolicyPack): Fault[] {
  return [
    ...checkDates(pack),
    ...checkArticles(pack),
    ...checkReadings(pack),
    ...checkScoreDefs(pack),
    ...checkAliases(pack),
    ...checkFacts(pack),
    ...checkItems(pack),
    ...checkWords(pack),
  ];
}

function checkDates(pack: PolicyPack): Fault[] {
  const faults: Fault[] = [];
  const spans: [string, string, string][] = [
    ['effective', pack.effectiveFrom, pack.effectiveTo],
    ['window', pack.window.from, pack.window.to],
    ...pack.items.map(({ id, effectiveFrom, effectiveTo }): [string, string, string] => [
      `item ${id}`,
      effectiveFrom ?? pack.effectiveFrom,
      effectiveTo ?? pack.effectiveTo,
    ]),
  ];
  for (const [where, from, to] of spans) {
    for (const day of [from, to])
      if (!isDay(day)) faults.push({ code: 'bad-date', where, message: `${day} is no day` });
    if (from > to) faults.push({ code: 'bad-date', where, message: `${from} is after ${to}` });
  }
  return faults;
}

function checkArticles(pack: PolicyPack): Fault[] {
  const faults: Fault[] = [];
  const numbers = pack.articles.map((a) => String(a.number));
  for (const id of duplicates(numbers))
    faults.push({ code: 'duplicate-id', where: `article ${id}`, message: 'listed twice' });
  for (const article of pack.articles) {
    const has = pack.items.some((item) => item.article === article.number);
    if (!has && !article.noClaim)
      faults.push({
        code: 'article-unaccounted',
        where: `article ${article.number}`,
        message: 'has neither an item nor a statement that no claim arises',
      });
    if (has && article.noClaim)
      faults.push({
        code: 'article-unaccounted',
        where: `article ${article.number}`,
        message: 'says that no claim arises but has items',
      });
  }
  return faults;
}

function checkReadings(pack: PolicyPack): Fault[] {
  const faults: Fault[] = duplicates(pack.readings.map((r) => String(r.id))).map((id) => ({
    code: 'duplicate-id',
    where: `reading ${id}`,
    message: 'listed twice',
  }));
  for (const reading of pack.readings)
    if (!reading.question || !reading.cautious || reading.articles.length === 0)
      faults.push({ code: 'incomplete', where: `reading ${reading.id}`, message: 'lacks its words' });
  return faults;
}

function checkScoreDefs(pack: PolicyPack): Fault[] {
  const ids = pack.scores.map((s) => s.id);
  const facts = new Set(pack.facts.map((f) => f.id));
  return [
    ...duplicates(ids).map((id): Fault => ({
      code: 'duplicate-id',
      where: `score ${id}`,
      message: 'defined twice',
    })),
    ...pack.scores.flatMap(({ id, points }) => [
      ...factsOfPoints(points)
        .filter((fact) => !facts.has(fact))
        .map((fact): Fault => ({ code: 'unknown-fact', where: `score ${id}`, message: `${fact} is none` })),
      ...scoresIn(points)
        .filter((other) => !ids.includes(other))
        .map((other): Fault => ({ code: 'unknown-id', where: `score ${id}`, message: `${other} is none` })),
    ]),
  ];
}

function checkAliases(pack: PolicyPack): Fault[] {
  const tables = [
    { name: 'fact', aliases: pack.aliases.facts, ids: new Set(pack.facts.map((f) => f.id)) },
    { name: 'item', aliases: pack.aliases.items, ids: new Set(pack.items.map((i) => i.id)) },
  ];
  return tables.flatMap(({ name, aliases, ids }) =>
    Object.entries(aliases).flatMap(([old, now]): Fault[] => [
      ...(ids.has(old)
        ? [{ code: 'bad-alias' as const, where: `${name} ${old}`, message: 'is an id of today' }]
        : []),
      ...(ids.has(now)
        ? []
        : [
            {
              code: 'bad-alias' as const,
              where: `${name} ${old}`,
              message: `leads to ${now}, which is none`,
            },
          ]),
    ]),
  );
}

/** True for an office that the plan names. */
export function isOffice(id: string): boolean {
  return id in OFFICES;
}
