import {
  AMOUNT_KIND_LABELS,
  APPLICANT_KIND_LABELS,
  formatDay,
  formatFen,
  formatInstant,
  formatYuan,
  type ClaimView,
  type FactInput,
} from '@contract';
import { PACKS, PLAN_PACK } from '@domain/policy/pack';
import { findFactIn, valueText } from '@domain/rules';
import type { StoredClaim } from '@platform/claims';
import { eventIdOf, type StoredEvent } from '@platform/commit';
import { read } from '@platform/database';
import { reject } from '@platform/refused';
import { claimViewOf } from '@functions/api/views/claim-view';
import type { Made, Making, RequestOf } from '../maker';
import { paperOf, type Block } from '../paper';

/** 申报书 as Word: what the applicant handed in and what came of it so far, in the words of the progress page. */
export async function makeClaimPaper({ claimId }: RequestOf<'claim'>, { at }: Making): Promise<Made> {
  const stored = (await read<StoredClaim>('claims', claimId)) ?? reject('NOT_FOUND');
  const view = await claimViewOf(stored, { contact: false, at });
  const { summary } = view;
  const blocks: Block[] = [
    { title: '支持事项申报书' },
    { table: { widths: [28, 72], rows: headRows(view) } },
    { heading: '填报内容' },
    { table: { widths: [50, 50], head: ['项目', '填报'], rows: view.facts.map(factRow) } },
    { heading: '申报材料' },
    {
      table: {
        widths: [40, 60],
        head: ['材料', '文件'],
        rows: view.papers.map(({ label, files }) => [
          label,
          files.map(({ name }) => name).join('\n') || '未提交',
        ]),
      },
    },
    { heading: '科研诚信承诺' },
    {
      text: `申报单位于${formatInstant(stored.createdAt)}提交时已确认科研诚信承诺（版本 ${await pledgeOf(claimId)}）。`,
    },
    ...(view.instalments.length > 0 ? [{ heading: '审定与拨付' }, instalments(view)] : []),
    { heading: '办理经过' },
    {
      table: {
        widths: [26, 18, 56],
        head: ['时间', '由谁', '事项'],
        rows: view.history.map(({ at: when, who, what, note }) => [
          formatInstant(when),
          who,
          note ? `${what}\n${note}` : what,
        ]),
      },
    },
    { small: `由科惠和林于${formatInstant(at)}生成，依据《${PLAN_PACK.title}》。` },
  ];
  const name = `申报书 ${summary.number ?? ''}`.trim();
  return { name, kind: 'docx', bytes: await paperOf(name, blocks) };
}

/** The version of the pledge stands in the event of the submission. */
async function pledgeOf(claimId: string): Promise<string> {
  const first = await read<StoredEvent>('events', eventIdOf(claimId, 1));
  const { data } = JSON.parse(first?.body ?? '{}') as { data?: { pledgeVersion?: string } };
  return data?.pledgeVersion ?? '';
}

function headRows({
  summary,
  applicant,
  amountKind,
  amountText,
  decidedFen,
  paidFen,
}: ClaimView): string[][] {
  return [
    ['申报编号', summary.number ?? ''],
    ['申报主体', applicant.name],
    ['主体类型', APPLICANT_KIND_LABELS[applicant.kind]],
    ...(applicant.unifiedCode ? [['统一社会信用代码', applicant.unifiedCode]] : []),
    ['支持事项', summary.itemTitle],
    ['依据', `第${summary.article}条`],
    ['方案金额', `${AMOUNT_KIND_LABELS[amountKind]}：${amountText}`],
    ['当前进度', summary.stateLabel],
    ...(decidedFen === undefined ? [] : [['审定金额', formatFen(decidedFen)]]),
    ...(paidFen > 0 ? [['已拨付', formatFen(paidFen)]] : []),
  ];
}

function factRow({ fact, value, year }: FactInput): string[] {
  const def = findFactIn(PACKS, fact);
  const label = `${year === undefined ? '' : `${year}年`}${def?.label ?? fact}`;
  return [label, value === null ? '不清楚' : valueText(def, def?.unit ?? 'text', value)];
}

function instalments({ instalments: years, payments }: ClaimView): Block {
  return {
    table: {
      widths: [16, 28, 28, 28],
      head: ['年度', '审定金额', '已拨付', '拨付日期与凭证'],
      rows: years.map(({ year, decidedFen, paidFen, openReason }) => [
        `第${year}年`,
        decidedFen === undefined ? (openReason ?? '') : formatYuan(decidedFen),
        formatYuan(paidFen),
        payments
          .filter((payment) => payment.year === year)
          .map(({ day, voucher, fen }) => `${formatDay(day)} ${voucher} ${formatYuan(fen)}`)
          .join('\n'),
      ]),
    },
  };
}
