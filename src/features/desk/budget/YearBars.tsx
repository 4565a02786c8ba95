import { Text, View } from '@tarojs/components';
import type { BudgetView } from '@contract';
import { formatFen } from '@contract/kernel';
import './budget.scss';

/** Share of the row that the longest bar takes; the rest is for its figure. */
const LONGEST = 52;

const BARS = [
  { kind: 'planned', word: '预算' },
  { kind: 'committed', word: '已审定' },
  { kind: 'paid', word: '已拨付' },
] as const;

const fenOf = (year: BudgetView, kind: (typeof BARS)[number]['kind']) =>
  kind === 'planned' ? year.plannedFen : kind === 'committed' ? year.committedFen : year.paidFen;

/** Planned, decided and paid, year beside year on one scale. A year without a plan says so. */
export function YearBars({ years }: { years: readonly BudgetView[] }) {
  const all = years.flatMap((year) => BARS.map(({ kind }) => fenOf(year, kind) ?? 0));
  const longest = Math.max(1, ...all);
  return (
    <View id="budget-bars">
      {years.map((year) => (
        <View className="kh-budget__year" key={year.year}>
          <Text className="kh-title kh-num">{year.year}年</Text>
          {BARS.map(({ kind, word }) => {
            const fen = fenOf(year, kind);
            const figure = fen === undefined ? '尚未录入' : formatFen(fen);
            return (
              <View className="kh-budget__line" key={kind} aria-label={`${year.year}年${word}${figure}`}>
                <Text className="kh-budget__word">{word}</Text>
                <View
                  className={`kh-budget__bar kh-budget__bar--${kind}`}
                  style={{ width: `${((fen ?? 0) / longest) * LONGEST}%` }}
                />
                <Text className="kh-budget__figure kh-num">{figure}</Text>
              </View>
            );
          })}
          {year.plannedFen !== undefined && year.committedFen > year.plannedFen ? (
            <Text className="kh-budget__over">
              已审定超出预算{formatFen(year.committedFen - year.plannedFen)}，超出的均写明了理由。
            </Text>
          ) : null}
        </View>
      ))}
    </View>
  );
}
