import { AMOUNT_KINDS, type AmountKind, type Fen } from '@contract/kernel';
import type { ListEntry } from '../notice/state';

/** An entry of a list with how its claim stands now. All amounts in fen. */
export interface ListRow extends ListEntry {
  stateLabel: string;
  /** Absent while nothing is decided. */
  decidedFen?: Fen;
  paidFen: Fen;
}

/** What entries of one kind come to. Amounts of different kinds are never added up. */
export interface KindSum {
  amountKind: AmountKind;
  count: number;
  /** Sum of the figures, floors or ceilings that the plan fixes; absent where it fixes none. */
  fen?: Fen;
  /** Entries without such a figure. */
  open: number;
  decidedFen: Fen;
  paidFen: Fen;
}

export interface ItemSum extends KindSum {
  article: number;
  itemTitle: string;
}

/** Sums by kind of amount, in the kinds' order. */
export function sumsByKind(rows: readonly ListRow[]): KindSum[] {
  return AMOUNT_KINDS.flatMap((kind) => {
    const own = rows.filter(({ amountKind }) => amountKind === kind);
    return own.length > 0 ? [sumOf(kind, own)] : [];
  });
}

/** Sums by item (an item has one kind), in the order of the plan's articles. */
export function sumsByItem(rows: readonly ListRow[]): ItemSum[] {
  const byItem = new Map<string, ListRow[]>();
  for (const row of rows) byItem.set(row.itemId, [...(byItem.get(row.itemId) ?? []), row]);
  return [...byItem.values()]
    .map((own) => {
      const { article, itemTitle, amountKind } = own[0] as ListRow;
      return { article, itemTitle, ...sumOf(amountKind, own) };
    })
    .sort((a, b) => a.article - b.article || a.itemTitle.localeCompare(b.itemTitle, 'zh'));
}

function sumOf(amountKind: AmountKind, rows: readonly ListRow[]): KindSum {
  const known = rows.flatMap(({ fen }) => (fen === undefined ? [] : [fen]));
  const total = (amounts: readonly Fen[]) => amounts.reduce((sum, fen) => sum + fen, 0);
  return {
    amountKind,
    count: rows.length,
    ...(known.length > 0 ? { fen: total(known) } : {}),
    open: rows.length - known.length,
    decidedFen: total(rows.map(({ decidedFen = 0 }) => decidedFen)),
    paidFen: total(rows.map(({ paidFen }) => paidFen)),
  };
}
