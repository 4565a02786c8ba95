import { Text, View } from '@tarojs/components';
import type { EvaluationView } from '@contract/policy';
import { Card } from '@/components';
import { linesOf } from './sums';
import './totals.scss';

/** Sums by kind. They are never added together, and it says so. */
export function Totals({ evaluation }: { evaluation: EvaluationView }) {
  const { totals } = evaluation;
  const lines = linesOf(totals);
  const counts = [
    totals.toBeDecided > 0 ? `${totals.toBeDecided}项由部门认定，不计金额` : null,
    totals.missingInput > 0 ? `${totals.missingInput}项缺少测算所需的数据` : null,
    totals.inKind > 0 ? `${totals.inKind}项为实物支持` : null,
    totals.waiting > 0 ? `${totals.waiting}项还有问题未回答，未计入` : null,
  ].filter((line): line is string => line !== null);
  return (
    <Card tone="gold" id="totals">
      <View className="kh-row kh-row--between">
        <Text className="kh-title">按类别测算</Text>
        <Text className="kh-totals__mark">估算</Text>
      </View>
      {lines.length === 0 ? <Text className="kh-text">目前没有可以测算出金额的事项。</Text> : null}
      {lines.map((line) => (
        <View className="kh-totals__line" key={line.id} id={`total-${line.id}`}>
          <View className="kh-row kh-row--between kh-row--wrap">
            <Text>{line.name}</Text>
            <Text className="kh-totals__figure">{line.figure}</Text>
          </View>
          <Text className="kh-muted">{line.note}</Text>
        </View>
      ))}
      {counts.map((line) => (
        <Text className="kh-totals__count" key={line}>
          {line}
        </Text>
      ))}
      <Text className="kh-totals__foot">各类金额性质不同，不能相加。{evaluation.caution}</Text>
    </Card>
  );
}
