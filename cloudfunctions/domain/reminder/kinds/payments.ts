import { formatDay, formatFen, GRADE_LABELS, yearOf } from '@contract/kernel';
import type { PAYMENT_KINDS } from '@contract/messages/payments';
import type { MessageDef } from '../kind';
import type { PreparedTold, Told } from '../told';
import { claimInWords as of, claimPage, claimValues, whileIn } from './words';

type Kind = (typeof PAYMENT_KINDS)[number];

/** Grades, instalments and corrections of decided claims (art. 13, 21). */
const ofClaims: Record<Exclude<Kind, 'preparedClaim'>, MessageDef<Told>> = {
  graded: {
    label: '年度考核结果',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.gradeRecorded', when: 'atOnce' }],
    still: whileIn('decided', 'paid'),
    words(told) {
      if (!told.graded) return null;
      const { year, grade, fen } = told.graded;
      const then =
        fen > 0
          ? `本年度支持${formatFen(fen)}，由县财政局拨付，到账后会通知您。`
          : '按方案本年度不给予经费。对结果有疑问的，请联系审查部门。';
      return {
        title: `第${year}年考核结果：${GRADE_LABELS[grade]}`,
        body: `${of(told)}第${year}年的考核结果已登记为${GRADE_LABELS[grade]}。${then}`,
        values: {
          ...claimValues(told),
          status: `考核${GRADE_LABELS[grade]}`,
          tip: fen > 0 ? `本年度支持${formatFen(fen)}` : '本年度不给予经费',
        },
      };
    },
    page: claimPage,
  },
  gradeCorrected: {
    label: '年度考核结果更正',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.gradeCountered', when: 'atOnce' }],
    still: whileIn('decided', 'paid'),
    words(told) {
      if (!told.ungraded) return null;
      const { year, grade, reason } = told.ungraded;
      return {
        title: '一个年度的考核结果正在更正',
        body:
          `${of(told)}第${year}年的考核结果原登记为${GRADE_LABELS[grade]}，现已作废，审查部门会重新登记。` +
          `理由：${reason || '请打开该申报查看'}。登记后会再通知您；有疑问的，请联系审查部门。`,
        values: { ...claimValues(told), status: '考核更正', tip: reason || '请打开查看' },
      };
    },
    page: claimPage,
  },
  gradeDue: {
    label: '年度考核结果待录入',
    template: 'work',
    choice: 'duty',
    about: 'claims',
    who: ['examiners'],
    on: [
      { on: 'claims.decided', when: { before: 'gradeOpens', days: 0, whenPast: 'atOnce' } },
      { on: 'claims.gradeRecorded', when: { before: 'gradeOpens', days: 0, whenPast: 'atOnce' } },
      { on: 'claims.gradeCountered', when: { before: 'gradeOpens', days: 0, whenPast: 'atOnce' } },
    ],
    still: whileIn('decided'),
    tiedTo: 'gradeOpens',
    words(told) {
      if (!told.grading) return null;
      const { year, from } = told.grading;
      return {
        title: `${yearOf(from)}年度考核结果待录入`,
        body:
          `${of(told)}的第${year}年（${yearOf(from)}年）按上级科技部门的考核结果确定金额。` +
          '收到考核文件后，请在部门工作台打开该申报，录入结果和文号；录入前这一年不能拨付。',
        values: { ...claimValues(told), status: '待录考核', tip: `请录入${yearOf(from)}年度考核结果` },
      };
    },
    page: ({ claimId }) => `packages/desk/claim/index?id=${claimId}`,
  },
  instalmentOpen: {
    label: '分年度资金开始拨付',
    template: 'progress',
    choice: 'optional',
    about: 'claims',
    who: ['contacts'],
    on: [
      { on: 'claims.decided', when: { before: 'instalmentOpens', days: 0 } },
      { on: 'claims.paymentRecorded', when: { before: 'instalmentOpens', days: 0 } },
    ],
    still: whileIn('decided'),
    tiedTo: 'instalmentOpens',
    words(told) {
      if (!told.instalment) return null;
      const { year, fen, from } = told.instalment;
      return {
        title: `${yearOf(from)}年的资金可以拨付了`,
        body:
          `${of(told)}第${year}年的${formatFen(fen)}列入${yearOf(from)}年预算，从今天起可以拨付。` +
          '由县财政局办理，您无需操作；请保持单位收款账户有效，到账后会通知您。',
        values: { ...claimValues(told), status: '开始拨付', tip: '由县财政局办理，请保持账户有效' },
      };
    },
    page: claimPage,
  },
  paymentCountered: {
    label: '拨付记录更正',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.paymentCountered', when: 'atOnce' }],
    still: whileIn('decided', 'paid'),
    words(told) {
      if (!told.countered) return null;
      const { year, fen, day, reason } = told.countered;
      return {
        title: '一笔拨付记录已冲销',
        body:
          `${of(told)}第${year}年的一笔拨付记录（${formatFen(fen)}）已于${formatDay(day)}冲销，不再计入已拨付。` +
          `理由：${reason || '请打开该申报查看'}。县财政局会按实际情况重新登记；与到账不符的请联系县财政局。`,
        values: { ...claimValues(told), status: '拨付更正', tip: reason || '请打开查看' },
      };
    },
    page: claimPage,
  },
};

/** What a stored recognition says of itself: claimed or ended, nothing is left to confirm. */
interface Held {
  endedAt?: string;
  claimId?: string;
}

const preparedClaim: MessageDef<PreparedTold> = {
  label: '免申即享待确认',
  template: 'progress',
  choice: 'duty',
  still: ({ doc }) => doc !== null && !(doc as Held).endedAt && !(doc as Held).claimId,
  words: ({ applicantName, itemTitle, recognition, number, day }) => ({
    title: '有一件申报已替您备好',
    body:
      `县科技局登记了${applicantName}的${recognition}（编号${number}，${formatDay(day)}认定），` +
      `据此备好了“${itemTitle}”的申报，证书和执照不用再交。请打开“申报”核对，一键确认即提交；不确认不会提交。`,
    values: {
      item: itemTitle,
      applicant: applicantName,
      number,
      status: '待确认',
      tip: '材料已备好，核对后一键确认',
    },
  }),
  page: () => 'pages/claims/index',
};

export const paymentKinds: Record<Kind, MessageDef<never>> = { ...ofClaims, preparedClaim };
