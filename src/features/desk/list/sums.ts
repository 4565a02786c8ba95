import type { ListView } from '@contract';
import { AMOUNT_KINDS, type AmountKind, type Fen } from '@contract/kernel';

/** What a list holds of one kind of amount. Kinds are never added together. */
export interface KindSum {
  kind: AmountKind;
  count: number;
  /** Fen over all years; absent unless every entry of the kind has a figure. */
  fen?: Fen;
  /** What the entries read, with how many of each. */
  texts: { text: string; count: number }[];
}

/** The entries of a list by kind of amount, in the kinds' own order. */
export function sumsByKind(entries: ListView['entries']): KindSum[] {
  return AMOUNT_KINDS.flatMap((kind) => {
    const mine = entries.filter(({ amountKind }) => amountKind === kind);
    if (mine.length === 0) return [];
    const figures = mine.map(({ fen }) => fen);
    const counts = new Map<string, number>();
    for (const { amountText } of mine) counts.set(amountText, (counts.get(amountText) ?? 0) + 1);
    const fen = figures.every((one) => one !== undefined)
      ? figures.reduce<Fen>((sum, one) => sum + (one ?? 0), 0)
      : undefined;
    return [
      {
        kind,
        count: mine.length,
        ...(fen === undefined ? {} : { fen }),
        texts: [...counts].map(([text, count]) => ({ text, count })),
      },
    ];
  });
}
