import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import {
  AMOUNT_KIND_LABELS,
  type Day,
  GRADE_LABELS,
  formatDay,
  formatFen,
  formatInstant,
  yearOf,
} from '@contract/kernel';
import type { ClaimView } from '@contract';
import { ActionButton, ArticleChip, Card, DayLeft, Facts, Section, StateTag, StepBar } from '@/components';
import { sentenceOf } from '@/services/cloud';
import { useAct, useAsk } from '@/services/ask';
import { go, say, sure } from '@/services/go';
import { openFile } from '@/services/openFile';
import { copyText } from '@/services/privacy';
import { CALL_PAGE } from '../calls/CallCard';
import { DocumentButton } from '../documents/DocumentButton';
import { RemindMe, type RemindMeProps } from '../inbox/RemindMe';
import { useLeave } from '../inbox/useLeave';
import { NOTICE_PAGE } from '../notices/NoticeCard';
import { LaterPapers, Pledged, Premises } from './LaterPapers';
import { CLAIM_TONES, stepsOfViews } from './states';
import { ClaimWays } from './ClaimWays';
import { Supplement } from './Supplement';
import '../selfcheck/result-item.scss';
import './claim-page.scss';

/** A later year's money comes from a later budget: said, so that nobody waits for it in vain. */
function notPaidYet({ budgetYear, decidedFen }: ClaimView['instalments'][number], today: Day): string {
  if (decidedFen === 0) return '本年度不拨付';
  return budgetYear !== undefined && budgetYear > yearOf(today) ? `${budgetYear}年起拨付` : '尚未拨付';
}

/** What was decided and paid, year by year. */
function Money({ claim, today }: { claim: ClaimView; today: Day }) {
  const { instalments, payments, decidedFen, paidFen } = claim;
  if (decidedFen === undefined && payments.length === 0) return null;
  return (
    <Section title="审定与拨付">
      <Card tone="gold">
        <Facts
          lines={[
            ['审定金额', decidedFen === undefined ? null : formatFen(decidedFen)],
            ['已拨付', formatFen(paidFen)],
          ]}
        />
        {instalments.length > 1
          ? instalments.map((one) => (
              <View className="kh-claim__year" key={one.year} id={`year-${one.year}`}>
                <View className="kh-row kh-row--between">
                  <Text>
                    第{one.year}年{one.grade ? `（考核${GRADE_LABELS[one.grade]}）` : ''}
                  </Text>
                  <Text>{one.decidedFen === undefined ? '待定' : formatFen(one.decidedFen)}</Text>
                </View>
                <Text className="kh-muted">
                  {one.openReason ??
                    (one.paidFen > 0 ? `已拨付${formatFen(one.paidFen)}` : notPaidYet(one, today))}
                </Text>
              </View>
            ))
          : null}
        {payments.map((payment) => (
          <View
            className="kh-claim__year"
            key={payment.id}
            id={payment.countered ? '' : `payment-${payment.voucher}`}
          >
            <View className="kh-row kh-row--between">
              <Text>{formatDay(payment.day)}拨付</Text>
              <Text className="kh-result__figure">{formatFen(payment.fen)}</Text>
            </View>
            <Text className="kh-muted">
              {instalments.length > 1 ? `第${payment.year}年　` : ''}凭证号 {payment.voucher}
            </Text>
            {payment.countered ? (
              <Text className="kh-text">
                此记录已于{formatDay(payment.countered.day)}冲销，不计入已拨付。原因：
                {payment.countered.reason}
              </Text>
            ) : null}
          </View>
        ))}
      </Card>
    </Section>
  );
}

/** What is still to come of a claim, as messages to the phone and in words. */
function remindersOf({ inKind, state }: ClaimView['summary']): Pick<RemindMeProps, 'kinds' | 'hint'> {
  if (inKind && state === 'granted')
    return { kinds: ['premisesEndIn3Months'], hint: '场所到期前，通过微信告诉您。' };
  if (inKind)
    return { kinds: ['returned', 'premisesGranted'], hint: '需要补正、安排好场所时，通过微信告诉您。' };
  if (state === 'decided') return { kinds: ['paid'], hint: '拨付到账时，通过微信告诉您。' };
  return {
    kinds: ['returned', 'noticeBegins', 'paid'],
    hint: '需要补正、开始公示、拨付到账时，通过微信告诉您。',
  };
}

/** What happened so far, in plain words, the newest first. */
function History({ claim }: { claim: ClaimView }) {
  return (
    <Section title="办理经过">
      <Card>
        {[...claim.history].reverse().map((entry, index) => (
          <View className="kh-claim__event" key={`${entry.at}-${index}`}>
            <Text className="kh-text">{entry.what}</Text>
            {entry.note ? <Text className="kh-text kh-claim__note">{entry.note}</Text> : null}
            <Text className="kh-muted">
              {formatInstant(entry.at)}　{entry.who}
            </Text>
          </View>
        ))}
      </Card>
    </Section>
  );
}

/** One claim as its firm sees it: how far it is, what to do, what was decided and paid. */
export function ClaimPage({
  claim,
  today,
  onChanged,
}: {
  claim: ClaimView;
  today: Day;
  onChanged: () => void;
}) {
  const { summary } = claim;
  const { act, busy, error } = useAct();
  const [supplementing, setSupplementing] = useState(false);
  const askLeave = useLeave(['supplementDueSoon', 'returned', 'noticeBegins']);
  const ended = ['refused', 'withdrawn', 'paid', 'termEnded'].includes(summary.state);

  const call = useAsk('calls.get', claim.callId ? { callId: claim.callId } : null).answer?.data ?? null;

  const withdraw = async () => {
    const yes = await sure('撤回这件申报？', '撤回后部门不再办理；以后可以重新申报。', '撤回');
    if (!yes) return;
    const done = await act('claims.withdraw', { claimId: summary.id, expectedVersion: summary.version });
    if (done) say('已撤回');
    onChanged();
  };

  return (
    <View>
      <Card>
        <View className="kh-row kh-row--between kh-row--top">
          <Text className="kh-lead kh-grow">{summary.itemTitle}</Text>
          <View id="claim-state">
            <StateTag tone={CLAIM_TONES[summary.state]}>{summary.stateLabel}</StateTag>
          </View>
        </View>
        <View className="kh-row kh-row--wrap kh-claim__basis">
          <ArticleChip article={summary.article} />
          <Text className="kh-muted">{claim.applicant.name}</Text>
        </View>
        {summary.number ? (
          <View className="kh-row kh-row--between">
            <Text className="kh-num" id="claim-number">
              编号 {summary.number}
            </Text>
            <Text
              className="kh-claim__copy"
              id="copy-number"
              aria-role="button"
              onClick={() => void copyText(summary.number ?? '')}
            >
              复制编号
            </Text>
          </View>
        ) : null}
        <View className="kh-claim__steps">
          <StepBar steps={stepsOfViews(claim.steps)} />
        </View>
        <Facts
          lines={[
            ['现在由', ended ? null : summary.officeName],
            ['现在要做', claim.next],
            ['支持方式', `${AMOUNT_KIND_LABELS[claim.amountKind]}　${claim.amountText}`],
          ]}
        />
        {summary.due ? (
          <DayLeft
            label={summary.due.label}
            day={summary.due.day}
            today={today}
            workingLeft={summary.due.workingLeft}
          />
        ) : null}
        {call ? (
          <Text
            className="kh-link"
            id="claim-call"
            aria-role="link"
            onClick={() => go(CALL_PAGE, { id: call.id })}
          >
            {call.title} ›
          </Text>
        ) : null}
        <ClaimWays claim={claim} call={call} />
      </Card>

      {claim.sentBack ? (
        <Section title="退回重新办理">
          <Card tone="amber" id="sent-back">
            <Text className="kh-text">
              {claim.sentBack.to === 'examination'
                ? '已退回审查部门重新审查。'
                : '已退回重新列入名单、重新公示。'}
              理由：{claim.sentBack.reason}
            </Text>
            <Text className="kh-muted">申报没有结束，您不用重新提交。</Text>
          </Card>
        </Section>
      ) : null}

      {claim.missing ? (
        <Section
          title="需要您补正"
          hint={`请在${formatDay(claim.missing.dueDay)}（含当日）前补齐，补齐后接着审查。`}
        >
          <Card tone="amber" id="missing">
            {claim.missing.items.map((item, index) => (
              <Text className="kh-text" key={item}>
                {index + 1}. {item}
              </Text>
            ))}
            {claim.missing.reason ? (
              <Text className="kh-text kh-muted">
                第{claim.missing.round}次退回的理由：{claim.missing.reason}
              </Text>
            ) : null}
            <DayLeft
              label="补正截止"
              day={claim.missing.dueDay}
              today={today}
              workingLeft={summary.due?.day === claim.missing.dueDay ? summary.due.workingLeft : undefined}
            />
          </Card>
          {supplementing ? <Supplement claim={claim} onDone={onChanged} /> : null}
        </Section>
      ) : null}

      <LaterPapers claim={claim} today={today} onDone={onChanged} />
      <Premises claim={claim} />

      {claim.refusal ? (
        <Section title="未通过的原因">
          <Card tone="red">
            {claim.refusal.ground ? (
              <Text className="kh-text">不符合的条件：{claim.refusal.ground}</Text>
            ) : null}
            <Text className="kh-text">{claim.refusal.reason}</Text>
            <Text className="kh-muted">依据第{claim.refusal.article}条。情况有变化后可以重新申报。</Text>
          </Card>
        </Section>
      ) : null}

      {claim.noticeId ? (
        <View className="kh-claim__link">
          <ActionButton
            id="see-notice"
            look="quiet"
            onClick={() => go(NOTICE_PAGE, { id: claim.noticeId ?? '' })}
          >
            查看公示
          </ActionButton>
        </View>
      ) : null}

      {ended ? null : <RemindMe {...remindersOf(summary)} label="提醒我" />}

      <Money claim={claim} today={today} />
      <History claim={claim} />

      <Section title="已交的材料">
        <Card>
          {claim.papers.map((paper) => (
            <View className="kh-claim__event" key={paper.id}>
              <Text className="kh-text">{paper.label}</Text>
              {paper.files.length === 0 ? <Text className="kh-muted">{paper.waived ?? '未交'}</Text> : null}
              {paper.files.map((file) => (
                <Text
                  key={file.id}
                  className="kh-claim__file"
                  aria-role="link"
                  onClick={() => {
                    openFile(file.id, summary.id).catch((fault: unknown) => say(sentenceOf(fault)));
                  }}
                >
                  {file.name}
                </Text>
              ))}
            </View>
          ))}
        </Card>
        <Pledged claim={claim} />
      </Section>

      <Section title="申报书">
        <DocumentButton
          id="claim-paper"
          label="下载申报书（Word）"
          request={{ kind: 'claim', claimId: summary.id }}
        />
      </Section>

      {error ? <Text className="kh-field__error">{error}</Text> : null}
      {claim.may.includes('withdraw') || (claim.may.includes('supplement') && !supplementing) ? (
        <View className="kh-bar">
          {claim.may.includes('withdraw') ? (
            <View className="kh-bar__item">
              <ActionButton id="withdraw-claim" look="danger" busy={busy} onClick={() => void withdraw()}>
                撤回申报
              </ActionButton>
            </View>
          ) : null}
          {claim.may.includes('supplement') && !supplementing ? (
            <View className="kh-bar__item">
              <ActionButton
                id="start-supplement"
                onClick={() => {
                  // Before anything else: WeChat ties its question to the tap.
                  askLeave();
                  setSupplementing(true);
                }}
              >
                去补正
              </ActionButton>
            </View>
          ) : null}
        </View>
      ) : null}
    </View>
  );
}
