import { formatFen } from '@contract/kernel';
import type { TotalsView } from '@contract/policy';

/** Two ends of a range, or one figure where they meet. */
function range(low: number, high: number): string {
  return low === high ? formatFen(low) : `${formatFen(low)}至${formatFen(high)}`;
}

export interface SumLine {
  id: string;
  name: string;
  figure: string;
  note: string;
}

/** The sums of one evaluation, each kind for itself; kinds without anything are left out. */
export function linesOf(totals: TotalsView): SumLine[] {
  const lines: (SumLine | null)[] = [
    totals.certainFen > 0
      ? { id: 'certain', name: '条件已具备', figure: formatFen(totals.certainFen), note: '按定额测算' }
      : null,
    totals.openHighFen > 0
      ? {
          id: 'open',
          name: '待条件落实',
          figure: range(totals.openLowFen, totals.openHighFen),
          note: '要等县科技局确认、部门认定或以后年度的考核',
        }
      : null,
    totals.atLeastFen > 0
      ? {
          id: 'at-least',
          name: '不低于',
          figure: formatFen(totals.atLeastFen),
          note: '这是下限，具体金额由县里审定',
        }
      : null,
    totals.atLeastOpenFen > 0
      ? {
          id: 'at-least-open',
          name: '不低于（待认定）',
          figure: formatFen(totals.atLeastOpenFen),
          note: '部门认定后才适用的下限',
        }
      : null,
    totals.upToWidestFen > 0
      ? {
          id: 'up-to',
          name: '最高不超过',
          figure: range(totals.upToCautiousFen, totals.upToWidestFen),
          note: '这是上限，不代表能拿到',
        }
      : null,
  ];
  return lines.filter((line): line is SumLine => line !== null);
}
