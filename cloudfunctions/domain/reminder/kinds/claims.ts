import { formatDay, formatFen } from '@contract/kernel';
import type { CLAIM_KINDS } from '@contract/messages/claims';
import type { MessageDef } from '../kind';
import type { Told } from '../told';
import { claimInWords as of, claimPage, claimValues, numbered, whileIn } from './words';

type Kind = (typeof CLAIM_KINDS)[number];

const STAGES = {
  examination: '未通过部门审查',
  objection: '在公示中收到异议，经核查异议成立，不再列入兑现名单',
  decision: '经县人民政府审定，不予支持',
} as const;

/**
 * The turns of a claim (art. 21: examined by its office, listed, shown to the public, decided, paid out), told to
 * the applicant's contacts and to commissioners who serve it with its consent.
 */
export const claimKinds: Record<Kind, MessageDef<Told>> = {
  examinationMoved: {
    label: '审查期限重新计算',
    template: 'deadline',
    choice: 'optional',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.examinationMoved', when: 'atOnce' }],
    still: whileIn('submitted', 'examining'),
    words(told) {
      if (!told.clockMoved) return null;
      const { before, dueDay } = told.clockMoved;
      return {
        title: '审查期限重新计算了',
        body:
          `国务院的放假安排已经录入，${of(told)}的审查期限按新的工作日计算，由${formatDay(before)}（暂定）改为${formatDay(dueDay)}。` +
          '您无需操作，审查有结果会通知您。',
        values: { ...claimValues(told), lastDay: dueDay, tip: '审查期限已按放假安排重新计算' },
      };
    },
    page: claimPage,
  },
  returned: {
    label: '需要补正',
    template: 'returned',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'commissioners'],
    on: [{ on: 'claims.returned', when: 'atOnce' }],
    // Only while the claim waits for this very notice of what is missing.
    still: ({ claim }, { eventId }) => claim?.state === 'returned' && claim.returned?.textId === eventId,
    words(told) {
      if (!told.returned) return null;
      const { dueDay, missing } = told.returned;
      return {
        title: '申报需要补正',
        body:
          `${told.officeName}审查了${of(told)}，请一次补齐以下内容：${numbered(missing)}` +
          `请在${formatDay(dueDay)}（含当日）前打开该申报，上传后重新提交。已交且没有问题的材料不用再交。`,
        values: { ...claimValues(told), dueDay, tip: `需补正：${missing.join('、') || '请打开查看'}` },
      };
    },
    page: claimPage,
  },
  supplementDueSoon: {
    label: '补正期限前2天',
    template: 'deadline',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'commissioners'],
    on: [
      { on: 'claims.returned', when: { before: 'supplementDue', days: 2 } },
      { on: 'claims.supplementExtended', when: { before: 'supplementDue', days: 2 } },
    ],
    still: whileIn('returned'),
    tiedTo: 'supplementDue',
    uselessAfter: 'supplementDue',
    words(told) {
      if (!told.supplementDue) return null;
      return {
        title: '补正快到期了',
        body:
          `${of(told)}还没有补正，期限到${formatDay(told.supplementDue)}（含当日）。` +
          '请打开该申报，按补正通知上传后重新提交；确有困难的，请在期限前联系审查部门。',
        values: { ...claimValues(told), lastDay: told.supplementDue, tip: '请在期限前补正并重新提交' },
      };
    },
    page: claimPage,
  },
  supplementExtended: {
    label: '补正期限延长',
    template: 'deadline',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'commissioners'],
    on: [{ on: 'claims.supplementExtended', when: 'atOnce' }],
    still: whileIn('returned'),
    words(told) {
      if (!told.extended) return null;
      const { dueDay, reason } = told.extended;
      return {
        title: '补正期限延长了',
        body: `${of(told)}的补正期限延长到${formatDay(dueDay)}（含当日）。${reason ? `理由：${reason}。` : ''}要补的内容不变，请在期限前补正并重新提交。`,
        values: { ...claimValues(told), lastDay: dueDay, tip: '期限延长，请按原通知补正' },
      };
    },
    page: claimPage,
  },
  sentBack: {
    label: '退回重新办理',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.sentBack', when: 'atOnce' }],
    still: whileIn('examining', 'recommended'),
    words(told) {
      if (!told.sentBack) return null;
      const { to, reason } = told.sentBack;
      const where = to === 'examination' ? '退回审查部门重新审查' : '退回重新列入名单、重新公示';
      return {
        title: '申报退回重新办理',
        body: `${of(told)}已${where}。理由：${reason || '请打开该申报查看'}。申报没有结束，您不用重新提交；需要您补充的会另行通知。`,
        values: { ...claimValues(told), status: '重新办理', tip: reason || '申报没有结束，不用重新提交' },
      };
    },
    page: claimPage,
  },
  recommended: {
    label: '审查合格并推荐',
    template: 'progress',
    choice: 'optional',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.recommended', when: 'atOnce' }],
    // Once it has gone on, the next message says more.
    still: whileIn('recommended'),
    words: (told) => ({
      title: '审查合格，已推荐',
      body: `${of(told)}经${told.officeName}审查合格，已推荐列入拟兑现名单。汇总后会向社会公示，您无需操作。`,
      values: { ...claimValues(told), status: '审查合格', tip: '已推荐，列入名单后会公示' },
    }),
    page: claimPage,
  },
  refused: {
    label: '申报未通过',
    template: 'refused',
    choice: 'duty',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.refused', when: 'atOnce' }],
    still: whileIn('refused'),
    words(told) {
      if (!told.refused) return null;
      const { stage, reason, article = told.article } = told.refused;
      return {
        title: '申报未通过',
        body:
          `${of(told)}${STAGES[stage]}。理由：${reason || '请打开该申报查看'}。依据：行动方案第${article}条。` +
          `如有疑问请联系${stage === 'examination' ? told.officeName : '县科技局'}；条件具备后可以重新申报。`,
        values: { ...claimValues(told), status: '未通过', tip: reason },
      };
    },
    page: claimPage,
  },
  listed: {
    label: '列入拟兑现名单',
    template: 'progress',
    choice: 'optional',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.listed', when: 'atOnce' }],
    still: whileIn('listed'),
    words: (told) => ({
      title: '已列入拟兑现名单',
      body: `${of(told)}已列入拟兑现名单，接下来向社会公示。公示开始时会通知您，您无需操作。`,
      values: { ...claimValues(told), status: '列入名单', tip: '接下来公示，开始时会通知您' },
    }),
    page: claimPage,
  },
  decided: {
    label: '县政府审定结果',
    template: 'decided',
    choice: 'duty',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.decided', when: 'atOnce' }],
    still: whileIn('decided', 'paid'),
    words(told) {
      if (!told.decided) return null;
      const { fen, documentNumber } = told.decided;
      return {
        title: '县政府已审定',
        body:
          `${of(told)}已由县人民政府审定支持${formatFen(fen)}（${documentNumber}）。` +
          '拨付由县财政局办理，到账后会通知您；请保持单位收款账户有效。',
        values: {
          ...claimValues(told),
          amount: String(fen),
          day: told.day,
          tip: '拨付后会另行通知，请保持账户有效',
        },
      };
    },
    page: claimPage,
  },
  paid: {
    label: '资金拨付',
    template: 'paid',
    choice: 'duty',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.paymentRecorded', when: 'atOnce' }],
    still: whileIn('decided', 'paid'),
    words(told) {
      if (!told.paid) return null;
      const { year, fen, day, voucher } = told.paid;
      return {
        title: '资金已拨付',
        body:
          `${of(told)}第${year}年的${formatFen(fen)}已于${formatDay(day)}拨付，凭证号${voucher}。` +
          '请核对到账，没有收到请联系县财政局。',
        values: { ...claimValues(told), amount: String(fen), day, voucher },
      };
    },
    page: claimPage,
  },
};
