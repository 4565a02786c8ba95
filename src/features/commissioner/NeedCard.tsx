import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { NeedView } from '@contract';
import type { NeedState } from '@contract/kernel';
import { dayOf, formatDay } from '@contract/kernel';
import { Card, Facts, StateTag, type Tone } from '@/components';

const TONES: Record<NeedState, Tone> = {
  open: 'amber',
  taken: 'blue',
  done: 'amber',
  helped: 'green',
  notHelped: 'red',
  withdrawn: 'grey',
};

/** One need of a firm, the same for the firm and its commissioner; what can be done stands below. */
export function NeedCard({ need, children }: { need: NeedView; children?: ReactNode }) {
  const { id, title, details, state, stateLabel, postedAt, takenByName, outcome, answer } = need;
  return (
    <Card id={`need-${id}`}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{title}</Text>
        <StateTag tone={TONES[state]}>{stateLabel}</StateTag>
      </View>
      <Facts
        lines={[
          ['说明', details],
          ['提出', formatDay(dayOf(postedAt))],
          ['承接', takenByName],
          ['办理结果', outcome],
          ['企业反馈', answer],
        ]}
      />
      {children}
    </Card>
  );
}
