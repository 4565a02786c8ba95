import { Text, View } from '@tarojs/components';
import { IMPORT_VERDICT_LABELS, IMPORT_VERDICTS, type ImportVerdict, type ImportView } from '@contract';
import './imports.scss';

/** How many lines come to what, as one bar and its legend; a tap on the legend shows only those lines. */
export function VerdictTiles({
  one,
  chosen,
  onChoose,
}: {
  one: ImportView;
  chosen: ImportVerdict | null;
  onChoose: (verdict: ImportVerdict | null) => void;
}) {
  const shown = IMPORT_VERDICTS.filter((verdict) => (one.counts[verdict] ?? 0) > 0);
  return (
    <View>
      <View className="kh-import__bar">
        {shown.map((verdict) => (
          <View
            key={verdict}
            className={`kh-import__part kh-import__part--${verdict}`}
            style={{ flexGrow: one.counts[verdict] }}
          />
        ))}
      </View>
      <View className="kh-import__legend" aria-role="radiogroup" aria-label="筛选">
        {shown.map((verdict) => (
          <View
            key={verdict}
            id={`import-show-${verdict}`}
            className={`kh-import__tile${chosen === verdict ? ' kh-import__tile--on' : ''}`}
            aria-role="radio"
            aria-checked={chosen === verdict}
            onClick={() => onChoose(chosen === verdict ? null : verdict)}
          >
            <View className={`kh-import__dot kh-import__part--${verdict}`} />
            <Text>
              {IMPORT_VERDICT_LABELS[verdict]} {one.counts[verdict]}行
            </Text>
          </View>
        ))}
      </View>
    </View>
  );
}
