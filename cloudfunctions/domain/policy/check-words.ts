import { parseMoney } from '@contract/kernel';
import type { Fault } from './check';
import type { ArticleFigures, ItemDef, PolicyPack } from './types';
import { factsOfItemDef, leavesOf } from './uses';

/** Sums and rates as they stand in words: 5万元, 1.5亿元, 10元, 5%. */
const FIGURE = /(\d+(?:\.\d+)?)(亿元|万元|元|%)/g;

/** A figure that the plan does not state is never shown, in words neither: of items, their questions, readings. */
export function checkWords(pack: PolicyPack): Fault[] {
  if (pack.kind !== 'plan') return [];
  const figures = new Map(pack.articles.map((a) => [a.number, a.figures]));
  const of = (numbers: readonly number[]): ArticleFigures[] => numbers.flatMap((n) => figures.get(n) ?? []);
  const usedBy = new Map<string, number[]>();
  for (const item of pack.items)
    for (const fact of factsOfItemDef(item)) usedBy.set(fact, [...(usedBy.get(fact) ?? []), item.article]);
  return [
    ...pack.items.flatMap((item) => strangers(`item ${item.id}`, wordsOf(item), of([item.article]))),
    ...pack.facts.flatMap((def) => {
      const words = [def.label, def.question, def.help ?? '', ...(def.choices ?? []).map((c) => c.label)];
      return strangers(`fact ${def.id}`, words, of(usedBy.get(def.id) ?? []));
    }),
    ...pack.readings.flatMap((r) =>
      strangers(`reading ${r.id}`, [r.title, r.question, r.cautious, r.widest ?? ''], of(r.articles)),
    ),
  ];
}

function wordsOf(item: ItemDef): string[] {
  const { title, summary, who, howTo = '', conditions, evidence, amount } = item;
  return [
    ...[title, summary, who, howTo, amount.kind === 'inKind' ? amount.what : ''],
    ...conditions.flatMap(leavesOf).map((leaf) => leaf.text),
    ...evidence.map((e) => e.label),
  ];
}

function strangers(where: string, words: readonly string[], allowed: readonly ArticleFigures[]): Fault[] {
  return words.flatMap((text) =>
    [...text.matchAll(FIGURE)].flatMap(([said, number = '', unit]): Fault[] => {
      const known =
        unit === '%'
          ? allowed.some((a) => a.bp?.includes(Math.round(Number(number) * 100)))
          : allowed.some((a) => a.fen?.includes(parseMoney(said, 'yuan') ?? -1));
      return known || Number(number) === 0
        ? []
        : [{ code: 'figure-not-in-article', where, message: `says ${said}, which its article does not` }];
    }),
  );
}
