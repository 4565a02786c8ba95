import { Text, View } from '@tarojs/components';
import { Card, Section } from '@/components';

/** The figures and answers that were frozen when the claim was handed in. */
export function FactLines({ lines }: { lines: readonly (readonly [string, string])[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title="申报数据" hint="提交时固定，以后修改单位资料不影响本件。">
      <Card>
        {lines.map(([name, value]) => (
          <View key={name} className="desk-fact">
            <Text className="desk-fact__name">{name}</Text>
            <Text className="desk-fact__value kh-break">{value}</Text>
          </View>
        ))}
      </Card>
    </Section>
  );
}
