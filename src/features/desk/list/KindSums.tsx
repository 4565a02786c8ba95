import { Text, View } from '@tarojs/components';
import type { ListOverview } from '@contract';
import { ArticleChip, Card, MoneyView, Section } from '@/components';

/** Money by kind and by item; a floor, a ceiling and a figure are never added together. */
export function KindSums({ overview: { byKind, byItem } }: { overview: ListOverview }) {
  if (byKind.length === 0) return null;
  return (
    <>
      <Section title="按金额性质汇总" hint="各类分别合计，不相加；分年度的按全部年度计。">
        <Card>
          {byKind.map(({ kind, count, fen, texts }) => (
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
      <Section title="按事项汇总">
        <Card>
          {byItem.map(({ itemId, title, article, kind, count, fen }) => (
            <View key={itemId} id={`list-item-${itemId}`} className="desk-sum">
              <View className="kh-row kh-row--top">
                <Text className="kh-grow">{title}</Text>
                <ArticleChip article={article} />
              </View>
              <View className="kh-row kh-row--between kh-row--wrap">
                {fen === undefined ? (
                  <MoneyView kind={kind} text="按考核或审定确定" />
                ) : (
                  <MoneyView kind={kind} fen={fen} per="合计" />
                )}
                <Text className="kh-muted">{count}项</Text>
              </View>
            </View>
          ))}
        </Card>
      </Section>
    </>
  );
}
