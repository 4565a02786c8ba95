import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import type { ItemView } from '@contract/policy';
import { ArticleChip, Card, Section, MoneyView } from '@/components';
import { Opening } from '../calls/Opening';
import { useOpening } from '../calls/useOpening';
import { HowTo } from './HowTo';
import { ItemBar } from './ItemBar';
import { Offices, Papers, Readings } from './ItemParts';
import '../selfcheck/result-item.scss';

/** One item of the plan: what it gives to whom, on which conditions, and how to have it. */
export function ItemPage({ item }: { item: ItemView }) {
  const { opening, papers, ofCall } = useOpening(item);
  const groups = new Set(
    item.conditions.map(({ alternative }) => alternative).filter((one) => one !== undefined),
  );
  return (
    <View>
      <Card>
        <Text className="kh-lead">{item.title}</Text>
        <View className="kh-row kh-row--wrap" style={{ margin: '8px 0' }}>
          <ArticleChip article={item.article} />
          <Text className="kh-muted">{item.articleTitle}</Text>
        </View>
        <MoneyView kind={item.amountKind} text={item.amountText} />
        <Opening opening={opening} />
      </Card>
      <Section title="支持什么">
        <Card>
          <Text className="kh-text">{item.summary}</Text>
          <Text className="kh-field__help">适用：{item.who}</Text>
        </Card>
      </Section>
      {item.conditions.length > 0 ? (
        <Section title="条件" hint={groups.size > 0 ? '标为“符合其一”的几条，满足一条即可。' : undefined}>
          <Card>
            {item.conditions.map((condition, index) => (
              <View className="kh-paper" key={condition.id}>
                <Text className="kh-muted kh-fixed">{index + 1}.</Text>
                <Text className="kh-grow">
                  {condition.text}
                  {condition.alternative !== undefined ? '（符合其一）' : ''}
                </Text>
              </View>
            ))}
          </Card>
        </Section>
      ) : null}
      <HowTo item={item} papers={papers} />
      <Papers papers={papers} ofCall={ofCall} />
      <Readings readings={item.readings} />
      <Offices item={item} />
      <Text className="kh-foot">
        {item.plan}，{formatDay(item.effectiveFrom)}至{formatDay(item.effectiveTo)}有效
      </Text>
      <ItemBar item={item} />
    </View>
  );
}
