import { AMOUNT_KINDS, type AmountKind, type Fen } from '@contract/kernel';
import type { DecisionBounds, YearBounds } from '../rules/bounds';
import type { ListEntry, YearMoney } from './state';

/** What sums are made of: an entry of a frozen list, or a claim that is about to become one. */
export type Summed = Pick<
  ListEntry,
  'itemId' | 'itemTitle' | 'article' | 'amountKind' | 'amountText' | 'fen' | 'years'
>;

export interface KindSum {
  kind: AmountKind;
  count: number;
  fen?: Fen;
  texts: { text: string; count: number }[];
}

/** Money by kind, in the kinds' own order; kinds are never added together (support-items, money). */
export function sumsByKind(entries: readonly Summed[]): KindSum[] {
  return AMOUNT_KINDS.flatMap((kind) => {
    const mine = entries.filter(({ amountKind }) => amountKind === kind);
    return mine.length === 0 ? [] : [{ kind, count: mine.length, ...sumOf(mine), texts: textsOf(mine) }];
  });
}

export interface ItemSum {
  itemId: string;
  title: string;
  article: number;
  kind: AmountKind;
  count: number;
  fen?: Fen;
}

/** Money by item, in the order of the articles. */
export function sumsByItem(entries: readonly Summed[]): ItemSum[] {
  const byItem = new Map<string, Summed[]>();
  for (const entry of entries) byItem.set(entry.itemId, [...(byItem.get(entry.itemId) ?? []), entry]);
  return [...byItem.values()]
    .map((mine) => {
      const { itemId, itemTitle, article, amountKind } = mine[0] as Summed;
      return { itemId, title: itemTitle, article, kind: amountKind, count: mine.length, ...sumOf(mine) };
    })
    .sort((a, b) => a.article - b.article || (a.itemId < b.itemId ? -1 : 1));
}

export interface YearCommitment {
  year: number;
  certainFen: Fen;
  openLowFen: Fen;
  openHighFen: Fen;
  atLeastFen: Fen;
  upToFen: Fen;
  undecided: number;
}

/**
 * What each calendar year would bind. The first year of support is counted as the list's own year (reading 6 leaves
 * open where the schedule begins: this is for planning, the decision settles it).
 * @param firstYear calendar year of the list
 */
export function commitmentsByYear(entries: readonly Summed[], firstYear: number): YearCommitment[] {
  const byYear = new Map<number, YearCommitment>();
  for (const part of entries.flatMap(({ years }) => years)) {
    const year = firstYear + part.year - 1;
    const sum = byYear.get(year) ?? {
      year,
      certainFen: 0,
      openLowFen: 0,
      openHighFen: 0,
      atLeastFen: 0,
      upToFen: 0,
      undecided: 0,
    };
    byYear.set(year, sum);
    add(sum, part);
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

function add(sum: YearCommitment, { kind, lowFen = 0, highFen = 0 }: YearMoney): void {
  if (kind === 'certain') sum.certainFen += lowFen;
  else if (kind === 'floor') sum.atLeastFen += lowFen;
  else if (kind === 'ceiling') sum.upToFen += highFen;
  else if (kind === 'undecided') sum.undecided += 1;
  else {
    sum.openLowFen += lowFen;
    sum.openHighFen += highFen;
  }
}

/**
 * A claim's money year by year, from what may be decided for it.
 * @param graded for a year that waits for its grade: what the grades may bring, in fen
 */
export function yearMoneyOf(
  { years, totalCautiousFen }: DecisionBounds,
  graded: (year: number) => { lowFen: Fen; highFen: Fen } | undefined,
): YearMoney[] {
  let left = totalCautiousFen;
  return years.map((bound) => {
    const money = yearOf(bound, graded(bound.year));
    // A ceiling over all years (reading 1, cautious) is used up by the first years.
    if (money.kind !== 'ceiling' || left === undefined) return money;
    const highFen = Math.min(money.highFen ?? 0, left);
    left -= highFen;
    return { ...money, highFen };
  });
}

function yearOf(bound: YearBounds, graded: { lowFen: Fen; highFen: Fen } | undefined): YearMoney {
  const { year, exactFen, minFen, cautiousMaxFen, needsGrade, needsBasis } = bound;
  if (needsGrade && graded) return { year, kind: 'open', ...graded };
  if (needsGrade || needsBasis) return { year, kind: 'undecided' };
  if (exactFen !== undefined) return { year, kind: 'certain', lowFen: exactFen, highFen: exactFen };
  if (minFen !== undefined) return { year, kind: 'floor', lowFen: minFen };
  if (cautiousMaxFen !== undefined) return { year, kind: 'ceiling', highFen: cautiousMaxFen };
  return { year, kind: 'undecided' };
}

/** A sum only where every entry has a figure: a part of the money must not look like the whole. */
function sumOf(entries: readonly Summed[]): { fen?: Fen } {
  let sum = 0;
  for (const { fen } of entries) {
    if (fen === undefined) return {};
    sum += fen;
  }
  return { fen: sum };
}

function textsOf(entries: readonly Summed[]): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { amountText } of entries) counts.set(amountText, (counts.get(amountText) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count }));
}
