import { Text, View } from '@tarojs/components';
import type { ScoreView } from '@contract/policy';
import { Card } from '@/components';
import { pointsText } from './points';

/** Scores from the lowest they must be to the highest they can be; the whole first. */
export function Scores({ scores }: { scores: readonly ScoreView[] }) {
  return (
    <Card>
      {scores.map((score, index) => (
        <View className="kh-score" key={score.id} id={`score-${score.id}`}>
          <View className="kh-row kh-row--between kh-row--top">
            <Text className={`kh-grow${index === 0 ? ' kh-strong' : ''}`}>{score.label}</Text>
            <Text className="kh-score__points">
              {pointsText(score)}
              <Text className="kh-muted"> / {score.max}</Text>
            </Text>
          </View>
          <View
            className="kh-score__track"
            aria-label={`${score.label}，${pointsText(score)}，满分${score.max}分`}
          >
            <View className="kh-score__low" style={{ width: `${(score.low / score.max) * 100}%` }} />
            <View
              className="kh-score__open"
              style={{ width: `${((score.high - score.low) / score.max) * 100}%` }}
            />
          </View>
          {score.person ? <Text className="kh-muted">部分由专家评分</Text> : null}
        </View>
      ))}
    </Card>
  );
}
