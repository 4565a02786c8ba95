import { Text, View } from '@tarojs/components';
import { formatFen } from '@contract/kernel';
import type { YearTotalsView } from '@contract/policy';

/** Share of the row that the longest bar takes; the rest is for its figure. */
const LONGEST = 46;

interface Bar {
  kind: 'certain' | 'open' | 'floor' | 'ceiling';
  word: string;
  fen: number;
}

function barsOf(year: YearTotalsView): Bar[] {
  const bars: Bar[] = [
    { kind: 'certain', word: '', fen: year.certainFen },
    { kind: 'open', word: '至多', fen: year.openHighFen },
    { kind: 'floor', word: '不低于', fen: year.atLeastFen },
    { kind: 'ceiling', word: '不超过', fen: year.upToFen },
  ];
  return bars.filter(({ fen }) => fen > 0);
}

/** What each year may bring, one bar for each kind: kinds stand beside each other, never on one another. */
export function YearChart({ years }: { years: readonly YearTotalsView[] }) {
  const longest = Math.max(1, ...years.flatMap((year) => barsOf(year).map(({ fen }) => fen)));
  return (
    <View id="year-chart">
      {years
        .filter((year) => barsOf(year).length > 0)
        .map((year) => (
          <View className="kh-years__year" key={year.year}>
            <Text className="kh-years__name">{year.year}年</Text>
            <View className="kh-years__bars">
              {barsOf(year).map((bar) => (
                <View
                  className="kh-years__bar"
                  key={bar.kind}
                  aria-label={`${year.year}年${bar.word}${formatFen(bar.fen)}`}
                >
                  <View
                    className={`kh-years__fill kh-years__fill--${bar.kind}`}
                    style={{ width: `${(bar.fen / longest) * LONGEST}%` }}
                  />
                  <Text className="kh-years__figure">
                    {bar.word}
                    {formatFen(bar.fen)}
                  </Text>
                </View>
              ))}
            </View>
          </View>
        ))}
    </View>
  );
}
