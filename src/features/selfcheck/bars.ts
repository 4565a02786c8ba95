import { formatFen, type Fen } from '@contract/kernel';
import type { YearTotalsView } from '@contract/policy';

export interface Bar {
  kind: 'certain' | 'open' | 'floor' | 'ceiling';
  fen: Fen;
  /** The figure with the word that says what kind of promise it is. */
  text: string;
}

/** The kinds as the chart's key names them. */
export const BAR_WORDS: Record<Bar['kind'], string> = {
  certain: '条件已具备',
  open: '待条件落实',
  floor: '不低于',
  ceiling: '最高不超过',
};

/** What a year may bring, one bar for each kind: kinds stand beside each other, never on one another. */
export function barsOf(year: YearTotalsView): Bar[] {
  const bars: [Bar['kind'], string, Fen][] = [
    ['certain', '', year.certainFen],
    ['open', '至多', year.openHighFen],
    ['floor', '不低于', year.atLeastFen],
    ['ceiling', '不超过', year.upToFen],
  ];
  return bars
    .filter(([, , fen]) => fen > 0)
    .map(([kind, word, fen]) => ({
      kind,
      fen,
      text: `${word}${formatFen(fen)}${kind === 'floor' ? openPart(year) : ''}`,
    }));
}

/** A floor that an office has to confirm first is called so. */
function openPart({ atLeastFen, atLeastOpenFen = 0 }: YearTotalsView): string {
  if (atLeastOpenFen === 0) return '';
  return atLeastOpenFen === atLeastFen ? '（待认定）' : `（其中${formatFen(atLeastOpenFen)}待认定）`;
}

/** The longest bar of all years, at least 1. */
export function longestOf(years: readonly YearTotalsView[]): Fen {
  return Math.max(1, ...years.flatMap((year) => barsOf(year).map(({ fen }) => fen)));
}
