import { Text } from '@tarojs/components';
import './state-tag.scss';

export type Tone = 'blue' | 'green' | 'amber' | 'red' | 'grey' | 'gold';

/** A short word for a state. The colour repeats what the word says and never says it alone. */
export function StateTag({ tone, children }: { tone: Tone; children: string }) {
  return <Text className={`kh-tag kh-tag--${tone}`}>{children}</Text>;
}
