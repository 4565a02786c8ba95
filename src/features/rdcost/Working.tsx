import { Text, View } from '@tarojs/components';
import { formatFen, formatYuan } from '@contract/kernel';
import type { RdCostResult } from '@contract/policy';
import { Card, Section } from '@/components';

/** What a measure comes to, line by line, with the formula of each. */
export function Working({ result }: { result: RdCostResult }) {
  return (
    <Section title="算出来是">
      <Card tone={result.refusal ? 'amber' : 'gold'} id={`working-${result.measure.toLowerCase()}`}>
        <View className="kh-row kh-row--between kh-row--wrap">
          <Text className="kh-strong">
            {result.measure === 'deduction' ? '加计扣除额' : `研发费用（${result.name}）`}
          </Text>
          <Text className="kh-rd__total">{formatFen(result.totalFen)}</Text>
        </View>
        {result.refusal ? <Text className="kh-text kh-rd__refusal">{result.refusal}</Text> : null}
        {result.lines.map((line) => (
          <View className="kh-rd__line" key={line.label}>
            <View className="kh-row kh-row--between kh-row--top">
              <Text className="kh-grow">{line.label}</Text>
              <Text className="kh-fixed kh-num">{formatYuan(line.fen)}</Text>
            </View>
            <Text className="kh-muted">{line.formula}</Text>
          </View>
        ))}
        {result.note ? <Text className="kh-muted">{result.note}</Text> : null}
        <Text className="kh-muted">依据：{result.documents}</Text>
      </Card>
      <View className="kh-foot">
        <Text>三种口径用途不同，不能互相代替，也不能相加。结果供参考，以税务、科技部门审核为准。</Text>
      </View>
    </Section>
  );
}
