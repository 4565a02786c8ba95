import { Text, View } from '@tarojs/components';
import { Card, Section } from '@/components';
import type { Supposed as Line } from '@/services/keepResults';

/** What was supposed, now and then. */
export function Supposed({ supposed }: { supposed: readonly Line[] }) {
  return (
    <Section title="假设">
      <Card id="supposed">
        {supposed.map(({ label, before, after }) => (
          <View className="kh-row kh-row--between kh-row--top" key={label}>
            <Text className="kh-grow">{label}</Text>
            <Text className="kh-num kh-fixed">
              {before} → {after}
            </Text>
          </View>
        ))}
      </Card>
    </Section>
  );
}
