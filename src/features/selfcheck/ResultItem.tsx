import { useContext } from 'react';
import { Text, View } from '@tarojs/components';
import type { ConditionResultView, ItemResultView } from '@contract/policy';
import { ArticleChip, Card, StateTag, MoneyView } from '@/components';
import { go } from '@/services/go';
import { ShownResult } from '../results/places';
import { VERDICT_TONES, moreText, verdictText } from './verdicts';
import './result-item.scss';

export const EXPLAIN_PAGE = '/packages/check/explain/index';

/** One reason: the condition in plain words, the firm's value, the threshold and the distance. */
export function Reason({ condition }: { condition: ConditionResultView }) {
  return (
    <View className="kh-reason">
      <Text className="kh-text">{condition.text}</Text>
      <View className="kh-reason__values">
        {condition.value ? <Text className="kh-reason__value">您的：{condition.value}</Text> : null}
        {condition.threshold ? <Text className="kh-reason__value">要求：{condition.threshold}</Text> : null}
      </View>
      {condition.distance ? <Text className="kh-reason__gap">{condition.distance}</Text> : null}
    </View>
  );
}

/** A line of the result; opens its explanation. */
export function ResultItem({ item }: { item: ItemResultView }) {
  const saved = useContext(ShownResult);
  const reasons = item.conditions.filter(({ state }) => state === 'notMet');
  return (
    <Card
      id={`result-${item.id}`}
      label={item.title}
      onClick={() => go(EXPLAIN_PAGE, saved ? { id: item.id, saved } : { id: item.id })}
    >
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{item.title}</Text>
        <StateTag tone={VERDICT_TONES[item.verdict]}>{verdictText(item)}</StateTag>
      </View>
      {item.group === 'notNow' ? null : <MoneyView kind={item.amount.kind} text={item.amount.text} />}
      {item.group === 'notNow'
        ? reasons.map((reason) => <Reason key={reason.id} condition={reason} />)
        : null}
      {item.missing.length > 0 && item.group !== 'notNow' ? (
        <Text className="kh-result__missing">还缺：{item.missing.map(({ label }) => label).join('、')}</Text>
      ) : null}
      <View className="kh-row kh-row--between kh-result__foot">
        <ArticleChip article={item.article} />
        <Text className="kh-link kh-result__more">{moreText(item)} ›</Text>
      </View>
    </Card>
  );
}
