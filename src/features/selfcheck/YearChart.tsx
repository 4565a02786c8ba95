import { Text, View } from '@tarojs/components';
import type { YearTotalsView } from '@contract/policy';
import { BAR_WORDS, barsOf, longestOf, type Bar } from './bars';

/** Share of the row that the longest bar takes; the rest is for its figure. */
const LONGEST = 46;
const KINDS = Object.keys(BAR_WORDS) as Bar['kind'][];

/** What each year may bring, with a key to the kinds. */
export function YearChart({ years }: { years: readonly YearTotalsView[] }) {
  const longest = longestOf(years);
  const shown = years
    .map((year) => ({ year: year.year, bars: barsOf(year) }))
    .filter(({ bars }) => bars.length > 0);
  const kinds = KINDS.filter((kind) => shown.some(({ bars }) => bars.some((bar) => bar.kind === kind)));
  return (
    <View id="year-chart">
      {shown.map(({ year, bars }) => (
        <View className="kh-years__year" key={year}>
          <Text className="kh-years__name">{year}年</Text>
          <View className="kh-years__bars">
            {bars.map((bar) => (
              <View className="kh-years__bar" key={bar.kind} aria-label={`${year}年${bar.text}`}>
                <View
                  className={`kh-years__fill kh-years__fill--${bar.kind}`}
                  style={{ width: `${(bar.fen / longest) * LONGEST}%` }}
                />
                <Text className="kh-years__figure">{bar.text}</Text>
              </View>
            ))}
          </View>
        </View>
      ))}
      <View className="kh-years__key" aria-hidden>
        {kinds.map((kind) => (
          <View className="kh-years__mark" key={kind}>
            <View className={`kh-years__fill kh-years__fill--${kind} kh-years__fill--key`} />
            <Text className="kh-muted">{BAR_WORDS[kind]}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}
