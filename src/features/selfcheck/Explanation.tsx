import { Text, View } from '@tarojs/components';
import {} from '@contract/kernel';
import type { ConditionResultView, ItemResultView, ItemView } from '@contract/policy';
import { ANSWER_LABELS, VERDICT_LABELS } from '@contract/policy/terms';
import { ArticleChip, Card, Section, StateTag, MoneyView } from '@/components';
import { ItemBar } from '../policy/ItemBar';
import { Offices, Papers, Readings } from '../policy/ItemParts';
import { ANSWER_TONES, VERDICT_TONES } from './verdicts';
import './explanation.scss';

function Condition({ condition, evidence }: { condition: ConditionResultView; evidence: string[] }) {
  return (
    <View id={`condition-${condition.id}`}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-grow">{condition.text}</Text>
        <StateTag tone={ANSWER_TONES[condition.state]}>{ANSWER_LABELS[condition.state]}</StateTag>
      </View>
      <View className="kh-reason__values">
        {condition.value ? <Text className="kh-reason__value">您的：{condition.value}</Text> : null}
        {condition.threshold ? <Text className="kh-reason__value">要求：{condition.threshold}</Text> : null}
      </View>
      {condition.distance ? <Text className="kh-reason__gap">{condition.distance}</Text> : null}
      {evidence.length > 0 ? <Text className="kh-muted">证明：{evidence.join('、')}</Text> : null}
    </View>
  );
}

/** Conditions with their state, the formula with its numbers, article, offices, readings, papers, how to claim. */
export function Explanation({
  result,
  item,
  caution,
}: {
  result: ItemResultView;
  item: ItemView;
  caution: string;
}) {
  const labels = new Map(item.evidence.map((one) => [one.id, one.label]));
  const alternatives = result.conditions.some(({ alternative }) => alternative !== undefined);
  return (
    <View>
      <Card>
        <View className="kh-row kh-row--between kh-row--top">
          <Text className="kh-lead kh-grow">{item.title}</Text>
          <StateTag tone={VERDICT_TONES[result.verdict]}>{VERDICT_LABELS[result.verdict]}</StateTag>
        </View>
        <View className="kh-row kh-explain__basis">
          <ArticleChip article={item.article} />
          <Text className="kh-muted kh-grow">{item.plan}</Text>
        </View>
      </Card>

      <Section title="金额怎么算">
        <Card tone="gold">
          <MoneyView kind={result.amount.kind} text={result.amount.text} />
          {result.amount.formula ? (
            <Text className="kh-explain__formula" id="formula">
              {result.amount.formula}
            </Text>
          ) : null}
          {result.amount.years.length > 1
            ? result.amount.years.map((year) => (
                <View className="kh-row kh-row--between kh-explain__year" key={year.year}>
                  <Text>
                    第{year.year}年{year.calendarYear ? `（${year.calendarYear}年）` : ''}
                  </Text>
                  <Text className="kh-explain__yeartext">{year.text}</Text>
                </View>
              ))
            : null}
          {result.amount.missing.length > 0 ? (
            <Text className="kh-result__missing">
              测算还缺：{result.amount.missing.map(({ label }) => label).join('、')}
            </Text>
          ) : null}
          <Text className="kh-totals__foot">{caution}</Text>
        </Card>
      </Section>

      <Section title="条件" hint={alternatives ? '标为“符合其一”的几条，满足一条即可。' : undefined}>
        <Card>
          {result.conditions.length === 0 ? (
            <Text className="kh-text">没有可以自行判断的条件，由部门认定。</Text>
          ) : null}
          {result.conditions.map((condition) => (
            <View className="kh-condition" key={condition.id}>
              {condition.alternative !== undefined ? <Text className="kh-muted">符合其一</Text> : null}
              <Condition
                condition={condition}
                evidence={
                  item.conditions
                    .find(({ id }) => id === condition.id)
                    ?.evidence.map((id) => labels.get(id) ?? '')
                    .filter(Boolean) ?? []
                }
              />
            </View>
          ))}
        </Card>
      </Section>

      <Readings readings={item.readings.filter(({ id }) => result.readings.includes(id))} />
      <Papers item={item} />
      <Offices item={item} />
      <ItemBar item={item} />
    </View>
  );
}
