import { formatDay } from '@contract/kernel';
import type { NOTICE_KINDS } from '@contract/messages/notices';
import { lengthText } from '../../notice/period';
import type { MessageDef } from '../kind';
import type { Told } from '../told';
import { claimInWords as of, claimPage, claimValues, lastDayText, whileIn } from './words';

type Kind = (typeof NOTICE_KINDS)[number];

/**
 * The notice that a claim is part of (art. 21: 公示). An entry under objection keeps hearing of its notice, but
 * not that the notice is about to let it pass.
 */
export const noticeKinds: Record<Kind, MessageDef<Told>> = {
  noticeBegins: {
    label: '公示开始',
    template: 'noticeBegins',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'commissioners'],
    on: [{ on: 'claims.noticeEntered', when: 'atOnce' }],
    still: whileIn('inNotice', 'underObjection'),
    uselessAfter: 'noticeLastDay',
    words(told) {
      if (!told.period) return null;
      const { firstDay, lastDay } = told.period;
      return {
        title: '公示开始了',
        body:
          `${of(told)}已列入拟兑现名单并向社会公示。公示期${lengthText(told.period)}，` +
          `自${formatDay(firstDay)}至${lastDayText(told)}。请核对公示的名称和金额，有误请在公示期内联系县科技局；` +
          '没有异议的，期满后自动报县人民政府审定，您无需操作。',
        values: { ...claimValues(told), lastDay, tip: '请核对公示信息，有误请联系科技局' },
      };
    },
    page: claimPage,
  },
  noticeEndsSoon: {
    label: '公示结束前1个工作日',
    template: 'noticeEndsSoon',
    choice: 'optional',
    about: 'claims',
    who: ['contacts', 'commissioners'],
    on: [
      {
        on: 'claims.noticeEntered',
        when: { before: 'noticeEnd', workingDays: 1, whenPast: 'atOnce' },
      },
      {
        on: 'lists.periodMoved',
        when: { before: 'noticeEnd', workingDays: 1, whenPast: 'atOnce' },
      },
      {
        on: 'lists.corrected',
        when: { before: 'noticeEnd', workingDays: 1, whenPast: 'atOnce' },
      },
    ],
    still: whileIn('inNotice'),
    tiedTo: 'noticeEnd',
    uselessAfter: 'noticeEnd',
    words(told) {
      if (!told.period) return null;
      return {
        title: '公示即将结束',
        body:
          `${of(told)}的公示到${lastDayText(told)}结束。如果发现名称或金额有误，请在结束前联系县科技局；` +
          '没有异议的，期满后自动报县人民政府审定，您无需操作。',
        values: {
          ...claimValues(told),
          lastDay: told.period.lastDay,
          tip: '信息有误请在公示结束前联系科技局',
        },
      };
    },
    page: claimPage,
  },
  noticePassed: {
    label: '公示期满',
    template: 'noticePassed',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'commissioners'],
    on: [{ on: 'claims.noticePassed', when: 'atOnce' }],
    still: whileIn('noticePassed', 'decided', 'paid'),
    words: (told) => ({
      title: '公示期满，没有异议',
      body: `${of(told)}公示期满，将报县人民政府审定。审定后会通知您结果和金额，您无需操作。`,
      values: { ...claimValues(told), status: '公示期满', tip: '已报县政府审定，结果会另行通知' },
    }),
    page: claimPage,
  },
  noticeMoved: {
    label: '公示截止日变动',
    template: 'noticeMoved',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'commissioners'],
    on: [{ on: 'lists.periodMoved', when: 'atOnce' }],
    still: whileIn('inNotice', 'underObjection'),
    tiedTo: 'noticeLastDay',
    uselessAfter: 'noticeLastDay',
    words(told) {
      if (!told.period) return null;
      return {
        title: '公示截止日有变动',
        body:
          `${of(told)}的公示截止日改为${lastDayText(told)}。` +
          `${told.period.why ?? '节假日安排录入后，公示期按工作日重新计算。'}` +
          '对公示内容有疑问的，请在新的截止日前联系县科技局。',
        values: {
          ...claimValues(told),
          lastDay: told.period.lastDay,
          tip: '按节假日安排重新计算了公示期',
        },
      };
    },
    page: claimPage,
  },
  noticeCorrected: {
    label: '公示更正',
    template: 'noticeMoved',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'commissioners'],
    on: [{ on: 'lists.corrected', when: 'atOnce' }],
    still: whileIn('inNotice', 'underObjection'),
    tiedTo: 'noticeLastDay',
    uselessAfter: 'noticeLastDay',
    words(told) {
      if (!told.period) return null;
      return {
        title: '公示有更正，重新公示',
        body:
          `${of(told)}所在的公示有更正，已重新公示，公示期${lengthText(told.period)}，到${lastDayText(told)}。` +
          '请核对更正后的名称和金额，有误请在截止前联系县科技局；没有异议的，期满后自动报县人民政府审定，您无需操作。',
        values: { ...claimValues(told), lastDay: told.period.lastDay, tip: '公示有更正，公示期重新计算' },
      };
    },
    page: claimPage,
  },
  unlisted: {
    label: '从公示中撤下',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['contacts', 'commissioners'],
    on: [{ on: 'claims.unlisted', when: 'atOnce' }],
    still: whileIn('recommended', 'listed', 'inNotice', 'underObjection'),
    words(told) {
      const reason = told.unlisted?.reason || '请打开该申报查看';
      return {
        title: '公示更正，事项已撤下',
        body:
          `${of(told)}在公示更正时撤下，退回待列入名单。理由：${reason}。` +
          '县科技局会重新列入名单或与您联系，您无需重新申报。',
        values: { ...claimValues(told), status: '已撤下', tip: reason },
      };
    },
    page: claimPage,
  },
};
