import type { ItemResult, Totals } from './types';

/**
 * Sums by kind, never added together. Items that still wait for answers are in no sum; what an office
 * has to settle first is open, not certain; a ceiling is a ceiling whoever settles it.
 */
export function totalsOf(items: readonly ItemResult[]): Totals {
  const totals: Totals = {
    certainFen: 0,
    openLowFen: 0,
    openHighFen: 0,
    atLeastFen: 0,
    atLeastOpenFen: 0,
    upToCautiousFen: 0,
    upToWidestFen: 0,
    missingInput: 0,
    toBeDecided: 0,
    inKind: 0,
    waiting: 0,
  };
  for (const { verdict, amount } of items) {
    if (verdict === 'unknown') totals.waiting += 1;
    if (verdict !== 'met' && verdict !== 'toBeConfirmed' && verdict !== 'needsPerson') continue;
    totals.certainFen += amount.certainFen;
    totals.openLowFen += amount.openLowFen;
    totals.openHighFen += amount.openHighFen;
    if (verdict === 'met') totals.atLeastFen += amount.atLeastFen;
    else totals.atLeastOpenFen += amount.atLeastFen;
    totals.upToCautiousFen += amount.cautiousMaxFen;
    totals.upToWidestFen += amount.widestMaxFen;
    if (amount.kind === 'discretionary') totals.toBeDecided += 1;
    else if (amount.kind === 'inKind') totals.inKind += 1;
    else if (amount.missing.length > 0) totals.missingInput += 1;
  }
  return totals;
}
