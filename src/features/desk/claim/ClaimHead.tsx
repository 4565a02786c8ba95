import { Text, View } from '@tarojs/components';
import { APPLICANT_KIND_LABELS, type Day, formatDay } from '@contract/kernel';
import { ArticleChip, Card, Facts, MoneyView, StateTag, StepBar } from '@/components';
import { DueLine } from '../DueLine';
import { CLAIM_TONES, stepsOfViews } from '@/features/claims/states';
import type { DeskClaim } from './types';

/** Who claims what, for how much, and how far it is. */
export function ClaimHead({ desk, today }: { desk: DeskClaim; today: Day }) {
  const { summary, applicant, amountKind, amountText, steps, later, papers, premises } = desk.claim;
  const labels = papers.filter(({ id }) => later?.paperIds.includes(id)).map(({ label }) => label);
  return (
    <>
      <Card>
        <View className="kh-row kh-row--between kh-row--top">
          <Text className="kh-lead kh-grow">{summary.itemTitle}</Text>
          <ArticleChip article={summary.article} />
        </View>
        <View className="kh-row kh-row--wrap desk-head__line">
          <StateTag tone={CLAIM_TONES[summary.state]}>{summary.stateLabel}</StateTag>
          {summary.officeName ? <Text className="kh-muted">{summary.officeName}</Text> : null}
        </View>
        {summary.due ? <DueLine {...summary.due} today={today} /> : null}
        <Facts
          lines={[
            ['申报单位', applicant.name],
            ['类型', APPLICANT_KIND_LABELS[applicant.kind]],
            ['信用代码', applicant.unifiedCode],
            ['申报编号', summary.number],
            ['支持标准', <MoneyView key="amount" kind={amountKind} text={amountText} />],
            ['办公场所', premises ? `${premises.place}，${premises.areaSqm}平方米` : null],
          ]}
        />
        {later ? (
          <Text className="kh-note kh-note--amber" id="desk-later">
            容缺：{labels.join('、')}还没有补交，期限{formatDay(later.dueDay)}
            {later.overdue ? '，已逾期，可通知一次补正或继续审查。' : '。'}
          </Text>
        ) : null}
      </Card>
      <Card>
        <StepBar steps={stepsOfViews(steps)} />
      </Card>
    </>
  );
}
