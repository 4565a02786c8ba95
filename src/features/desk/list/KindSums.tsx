import { Text, View } from '@tarojs/components';
import type { ListView } from '@contract';
import { Card, MoneyView, Section } from '@/components';
import { sumsByKind } from './sums';

/** The list's money by kind; a floor, a ceiling and a figure are never added together. */
export function KindSums({ entries }: { entries: ListView['entries'] }) {
  const sums = sumsByKind(entries);
  if (sums.length === 0) return null;
  return (
    <Section title="按金额性质汇总" hint="各类分别合计，不相加；分年度的按全部年度计。">
      <Card>
        {sums.map(({ kind, count, fen, texts }) => (
          <View key={kind} id={`list-sum-${kind}`} className="desk-sum">
            <View className="kh-row kh-row--between kh-row--wrap">
              <MoneyView kind={kind} fen={fen} per={fen === undefined ? undefined : '合计'} />
              <Text className="kh-muted">{count}项</Text>
            </View>
            {texts.map(({ text, count: times }) => (
              <Text key={text} className="kh-text kh-muted">
                {text} × {times}
              </Text>
            ))}
          </View>
        ))}
      </Card>
    </Section>
  );
}
