import { Text, View } from '@tarojs/components';
import type { ItemResultView, ItemView } from '@contract/policy';
import { ArticleChip, Card, Section, StateTag, MoneyView } from '@/components';
import { go } from '@/services/go';
import { useOpening } from '../calls/useOpening';
import { HowTo } from '../policy/HowTo';
import { ItemBar } from '../policy/ItemBar';
import { Offices, Papers, Readings } from '../policy/ItemParts';
import { Criteria } from '../recognitions/Criteria';
import { LADDER_TITLES, RECOGNITION_PAGE } from '../recognitions/standing';
import { VERDICT_TONES, verdictText } from './verdicts';
import './explanation.scss';

/** The sum as a phrase, the formula with the numbers in it, and the years. */
function Amount({ amount, caution }: { amount: ItemResultView['amount']; caution: string }) {
  return (
    <Card tone="gold">
      <MoneyView kind={amount.kind} text={amount.text} />
      {amount.formula ? (
        <Text className="kh-explain__formula" id="formula">
          {amount.formula}
        </Text>
      ) : null}
      {amount.years.length > 1
        ? amount.years.map((year) => (
            <View className="kh-row kh-row--between kh-explain__year" key={year.year}>
              <Text>
                第{year.year}年{year.calendarYear ? `（${year.calendarYear}年）` : ''}
              </Text>
              <Text className="kh-explain__yeartext">{year.text}</Text>
            </View>
          ))
        : null}
      {amount.missing.length > 0 ? (
        <Text className="kh-result__missing">
          测算还缺：{amount.missing.map(({ label }) => label).join('、')}
        </Text>
      ) : null}
      <Text className="kh-totals__foot">估算。{caution}</Text>
    </Card>
  );
}

/** Conditions with their state, the formula with its numbers, article, offices, readings, papers, how to claim. */
export function Explanation(props: {
  result: ItemResultView;
  item: ItemView;
  caution: string;
  /** A result of some other day: there is nothing to change in its answers. */
  past?: boolean;
}) {
  const { result, item, caution, past } = props;
  const { papers, ofCall } = useOpening(item);
  const labels = new Map(item.evidence.map((one) => [one.id, one.label]));
  const evidenceOf = (conditionId: string) =>
    (item.conditions.find(({ id }) => id === conditionId)?.evidence ?? []).flatMap(
      (id) => labels.get(id) ?? [],
    );
  return (
    <View>
      <Card>
        <View className="kh-row kh-row--between kh-row--top">
          <Text className="kh-lead kh-grow">{item.title}</Text>
          <StateTag tone={VERDICT_TONES[result.verdict]}>{verdictText(result)}</StateTag>
        </View>
        <View className="kh-row kh-explain__basis">
          <ArticleChip article={item.article} />
          <Text className="kh-muted kh-grow">{item.plan}</Text>
        </View>
      </Card>

      <Section title="金额怎么算">
        <Amount amount={result.amount} caution={caution} />
      </Section>

      <Section title="条件">
        {result.conditions.length > 0 ? (
          <Criteria conditions={result.conditions} evidenceOf={evidenceOf} />
        ) : (
          <Card>
            <Text className="kh-text">没有可以自行判断的条件，由部门认定。</Text>
          </Card>
        )}
        {LADDER_TITLES.includes(item.id) ? (
          <Card
            id="to-recognition"
            tone="blue"
            label="对照这项资质的标准，看还差多少"
            onClick={() => go(RECOGNITION_PAGE, { id: item.id })}
          >
            <View className="kh-row kh-row--between">
              <Text className="kh-grow">对照这项资质的标准，看还差多少</Text>
              <Text className="kh-link kh-fixed">去对照 ›</Text>
            </View>
          </Card>
        ) : null}
        {result.missing.length > 0 ? (
          <Text className="kh-result__missing">
            还缺：{result.missing.map(({ label }) => label).join('、')}
          </Text>
        ) : null}
      </Section>

      <Readings readings={item.readings.filter(({ id }) => result.readings.includes(id))} />
      <HowTo item={item} papers={papers} />
      <Papers papers={papers} ofCall={ofCall} />
      <Offices item={item} />
      <ItemBar item={item} check={past ? '重新自测' : '改答案'} eager={result.verdict !== 'notMet'} />
    </View>
  );
}
