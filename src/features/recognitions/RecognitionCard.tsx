import { Text, View } from '@tarojs/components';
import type { RecognitionView } from '@contract/policy';
import { ANSWER_LABELS } from '@contract/policy/terms';
import { Card, StateTag } from '@/components';
import { go } from '@/services/go';
import { ANSWER_TONES } from '../selfcheck/verdicts';
import { RECOGNITION_PAGE, STANDING_TONES, countsOf } from './standing';

/** One recognition in the list: what may be said of the whole, and the counts; opens its criteria. */
export function RecognitionCard({ recognition }: { recognition: RecognitionView }) {
  const { id, name, statement, verdict, conditions, filing } = recognition;
  return (
    <Card
      id={`recognition-${recognition.title}`}
      label={`${name}，${statement}`}
      onClick={() => go(RECOGNITION_PAGE, { id })}
    >
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{name}</Text>
        <Text className="kh-link kh-fixed">看指标 ›</Text>
      </View>
      <Text className={`kh-stand kh-stand--${STANDING_TONES[verdict]}`}>{statement}</Text>
      <View className="kh-row kh-row--wrap kh-counts">
        {countsOf(conditions).map(({ state, count }) => (
          <StateTag key={state} tone={ANSWER_TONES[state]}>{`${ANSWER_LABELS[state]} ${count}`}</StateTag>
        ))}
      </View>
      <Text className="kh-muted">{filing.text}</Text>
    </Card>
  );
}
