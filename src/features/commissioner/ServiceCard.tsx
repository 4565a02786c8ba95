import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { ServiceView } from '@contract';
import { dayOf, formatDay } from '@contract/kernel';
import { Card, Facts, StateTag } from '@/components';

/** One service record, the same for the firm and its commissioner. */
export function ServiceCard({ service, children }: { service: ServiceView; children?: ReactNode }) {
  const { id, day, kindLabel, done, outcome, followUp, correctedAt } = service;
  return (
    <Card id={`service-${id}`}>
      <View className="kh-row kh-row--between">
        <Text className="kh-title kh-grow">{formatDay(day)}</Text>
        <StateTag tone="blue">{kindLabel}</StateTag>
      </View>
      <Facts
        lines={[
          ['做了什么', done],
          ['结果', outcome],
          ['后续', followUp],
          ['更正', correctedAt ? `${formatDay(dayOf(correctedAt))}更正过，原记录保留` : null],
        ]}
      />
      {children}
    </Card>
  );
}
