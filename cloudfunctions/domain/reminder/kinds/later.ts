import { formatDay } from '@contract/kernel';
import type { CALL_KINDS } from '@contract/messages/calls';
import type { MessageDef } from '../kind';
import type { Told } from '../told';
import { claimInWords as of, claimPage, claimValues, whileIn } from './words';

type Kind = Extract<(typeof CALL_KINDS)[number], 'laterDueSoon' | `premises${string}`>;

const TRIGGERS = { 3: { months: 3 }, 1: { months: 1 } } as const;

/** Premises end on a day fixed when they were given; the firm and the office hear of it in time (art. 8). */
function premisesEndIn(months: 3 | 1): MessageDef<Told> {
  return {
    label: `办公场所到期前${months}个月`,
    template: 'deadline',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'examiners'],
    on: [{ on: 'claims.premisesGranted', when: { before: 'premisesEnd', ...TRIGGERS[months] } }],
    still: whileIn('granted'),
    tiedTo: 'premisesEnd',
    uselessAfter: 'premisesEnd',
    words(told) {
      if (!told.premises) return null;
      const { place, lastDay } = told.premises;
      return {
        title: '办公场所快要到期',
        body:
          `${told.applicantName}免费使用的${place}到${formatDay(lastDay)}期满。` +
          `要继续使用或者腾退的，请提前与${told.officeName}商定。`,
        values: { ...claimValues(told), lastDay, tip: '快要到期，请提前商定续用或腾退' },
      };
    },
    page: claimPage,
  };
}

/** Papers that may follow a submission (容缺), and premises given in kind. */
export const laterKinds: Record<Kind, MessageDef<Told>> = {
  laterDueSoon: {
    label: '后补材料期限前2天',
    template: 'deadline',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'commissioners'],
    on: [{ on: 'claims.submitted', when: { before: 'laterDue', days: 2 } }],
    still: ({ claim }) =>
      claim?.later !== undefined && ['submitted', 'examining', 'returned'].includes(claim.state),
    tiedTo: 'laterDue',
    uselessAfter: 'laterDue',
    words(told) {
      if (!told.later) return null;
      const { dueDay, papers } = told.later;
      return {
        title: '后补材料快到期了',
        body: `${of(told)}还差：${papers.join('、')}。请在${formatDay(dueDay)}（含当日）前打开该申报补交。`,
        values: { ...claimValues(told), lastDay: dueDay, tip: `请补交：${papers.join('、')}` },
      };
    },
    page: claimPage,
  },
  premisesGranted: {
    label: '办公场所安排',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.premisesGranted', when: 'atOnce' }],
    still: whileIn('granted'),
    words(told) {
      if (!told.premises) return null;
      const { place, areaSqm, firstDay, lastDay } = told.premises;
      return {
        title: '办公场所已安排',
        body:
          `${of(told)}已安排：${place}，${areaSqm}平方米，${formatDay(firstDay)}至${formatDay(lastDay)}免费使用。` +
          `入驻手续请联系${told.officeName}。`,
        values: { ...claimValues(told), status: '已安排', tip: `场所在${place}，请联系办理入驻` },
      };
    },
    page: claimPage,
  },
  premisesEndIn3Months: premisesEndIn(3),
  premisesEndIn1Month: premisesEndIn(1),
  premisesEnded: {
    label: '办公场所使用结束',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'examiners'],
    on: [{ on: 'claims.premisesEnded', when: 'atOnce' }],
    still: whileIn('termEnded'),
    words(told) {
      if (!told.premises) return null;
      return {
        title: '办公场所使用已结束',
        body: `${of(told)}的${told.premises.place}免费使用已结束，请与${told.officeName}办理交接。需要的可以重新申请。`,
        values: { ...claimValues(told), status: '使用结束', tip: '请与乳业开发区办理交接' },
      };
    },
    page: claimPage,
  },
};
