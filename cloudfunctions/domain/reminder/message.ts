import { formatDay, formatFen } from '@contract/kernel';
import type { MessageKind } from '@contract';
import { fieldKind, fit } from './fit';
import type { MessageText } from './state';
import { FIELDS, type ValueName } from './templates';
import type { Told } from './told';

/** The page of one claim, which every message about it opens. */
export function claimPage(claimId: string): string {
  return `packages/apply/claim/index?id=${claimId}`;
}

interface Words {
  title: string;
  body: string;
  values: Partial<Record<ValueName, string>>;
}

/**
 * The words of a message: what happened, what it means, what to do and until when. The same words stand in the
 * inbox in full and on the phone as fitted fields.
 * @returns null when what the message would tell of is not there (a notice message without a notice)
 */
export function messageFor(kind: MessageKind, told: Told): MessageText | null {
  const words = WORDS[kind](told);
  if (!words) return null;
  const values: Partial<Record<ValueName, string>> = {
    item: told.itemTitle,
    applicant: told.applicantName,
    number: told.number,
    ...words.values,
  };
  const fields: Record<string, string> = {};
  for (const [key, name] of Object.entries(FIELDS[kind]))
    fields[key] = fit(fieldKind(key), values[name] ?? '');
  return { title: words.title, body: words.body, page: claimPage(told.claimId), fields };
}

const of = ({ applicantName, itemTitle, number }: Told) =>
  `${applicantName}申报的“${itemTitle}”（编号${number}）`;

const WORDS: Record<MessageKind, (told: Told) => Words | null> = {
  noticeBegins(told) {
    if (!told.period) return null;
    const { firstDay, workingDays, lastDay } = told.period;
    return {
      title: '公示开始了',
      body:
        `${of(told)}已列入拟兑现名单并向社会公示。公示期${workingDays}个工作日，` +
        `自${formatDay(firstDay)}至${lastDayText(told)}。请核对公示的名称和金额，有误请在公示期内联系县科技局；` +
        '没有异议的，期满后自动报县人民政府审定，您无需操作。',
      values: { lastDay, tip: '请核对公示信息，有误请联系科技局' },
    };
  },
  noticeEndsSoon(told) {
    if (!told.period) return null;
    return {
      title: '公示即将结束',
      body:
        `${of(told)}的公示到${lastDayText(told)}结束。如果发现名称或金额有误，请在结束前联系县科技局；` +
        '没有异议的，期满后自动报县人民政府审定，您无需操作。',
      values: { lastDay: told.period.lastDay, tip: '信息有误请在公示结束前联系科技局' },
    };
  },
  noticePassed: (told) => ({
    title: '公示期满，没有异议',
    body: `${of(told)}公示期满，将报县人民政府审定。审定后会通知您结果和金额，您无需操作。`,
    values: { status: '公示期满', tip: '已报县政府审定，结果会另行通知' },
  }),
  noticeMoved(told) {
    if (!told.period) return null;
    return {
      title: '公示截止日有变动',
      body:
        `${of(told)}的公示截止日改为${lastDayText(told)}。` +
        `${told.period.why ?? '节假日安排录入后，公示期按工作日重新计算。'}` +
        '对公示内容有疑问的，请在新的截止日前联系县科技局。',
      values: { lastDay: told.period.lastDay, tip: '按节假日安排重新计算了公示期' },
    };
  },
  returned(told) {
    if (!told.returned) return null;
    const { dueDay, missing } = told.returned;
    return {
      title: '申报需要补正',
      body:
        `${told.officeName}审查了${of(told)}，请一次补齐以下内容：${numbered(missing)}` +
        `请在${formatDay(dueDay)}（含当日）前打开该申报，上传后重新提交。已交且没有问题的材料不用再交。`,
      values: { dueDay, tip: `需补正：${missing.join('、') || '请打开查看'}` },
    };
  },
  refused(told) {
    if (!told.refused) return null;
    const { stage, reason } = told.refused;
    return {
      title: '申报未通过',
      body:
        `${of(told)}${STAGES[stage]}。理由：${reason || '请打开该申报查看'}。依据：行动方案第${told.article}条。` +
        `如有疑问请联系${stage === 'examination' ? told.officeName : '县科技局'}；条件具备后可以重新申报。`,
      values: { status: '未通过', tip: reason },
    };
  },
  decided(told) {
    if (!told.decided) return null;
    const { fen, documentNumber } = told.decided;
    return {
      title: '县政府已审定',
      body:
        `${of(told)}已由县人民政府审定支持${formatFen(fen)}（${documentNumber}）。` +
        '拨付由县财政局办理，到账后会通知您；请保持单位收款账户有效。',
      values: { amount: String(fen), day: told.day, tip: '拨付后会另行通知，请保持账户有效' },
    };
  },
  paid(told) {
    if (!told.paid) return null;
    const { year, fen, day, voucher } = told.paid;
    return {
      title: '资金已拨付',
      body:
        `${of(told)}第${year}年的${formatFen(fen)}已于${formatDay(day)}拨付，凭证号${voucher}。` +
        '请核对到账，没有收到请联系县财政局。',
      values: { amount: String(fen), day, voucher },
    };
  },
};

const STAGES = {
  examination: '未通过部门审查',
  objection: '在公示中收到异议，经核查异议成立，不再列入兑现名单',
  decision: '经县人民政府审定，不予支持',
} as const;

function lastDayText({ period }: Told): string {
  if (!period) return '';
  return `${formatDay(period.lastDay)}24时${period.provisional ? '（暂定）' : ''}`;
}

function numbered(items: readonly string[]): string {
  if (items.length === 0) return '（内容请打开该申报查看）。';
  return items.map((item, index) => `${index + 1}. ${item.replace(/[。；;]+$/, '')}；`).join('');
}
