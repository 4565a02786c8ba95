import type { OBJECTION_KINDS } from '@contract/messages/objections';
import type { Matter, MessageDef } from '../kind';
import type { Told } from '../told';
import { claimInWords as of, claimPage, claimValues, whileIn } from './words';

type Kind = (typeof OBJECTION_KINDS)[number];

/** What the public notice shows of the entry, and no more: an objector knows no number of a claim. */
const entry = ({ applicantName, itemTitle }: Told): string => `${applicantName}的“${itemTitle}”`;
const noticePage = ({ listId, claimId }: Told): string =>
  listId ? `packages/notices/notice/index?id=${listId}` : claimPage({ claimId });
const always = ({ claim }: Matter): boolean => claim !== undefined;

/** Both sides of an objection, each what it may know: the applicant never hears from whom it came. */
export const objectionKinds: Record<Kind, MessageDef<Told>> = {
  objectionReceived: {
    label: '异议已收到',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['objector'],
    on: [{ on: 'claims.objectionRaised', when: 'atOnce' }],
    still: always,
    words: (told) => ({
      title: '您的异议已收到',
      body: `您对公示中${entry(told)}提出的异议已收到，由县科技局核查，结果会通知您。您的姓名和联系方式不会告诉申报单位。`,
      values: {
        item: told.itemTitle,
        applicant: told.applicantName,
        status: '异议核查中',
        tip: '由县科技局核查，结果会通知您',
      },
    }),
    page: noticePage,
  },
  objectionRaised: {
    label: '公示收到异议',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.objectionRaised', when: 'atOnce' }],
    still: whileIn('underObjection'),
    words: (told) => ({
      title: '公示中收到异议',
      body: `${of(told)}在公示中收到异议，由县科技局核查，需要您说明情况时会联系您。核查有结果后会通知您。`,
      values: { ...claimValues(told), status: '异议核查中', tip: '由县科技局核查，有结果会通知您' },
    }),
    page: claimPage,
  },
  objectionDismissed: {
    label: '异议不成立',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['contacts'],
    on: [{ on: 'claims.objectionDismissed', when: 'atOnce' }],
    still: whileIn('inNotice', 'noticePassed', 'decided', 'paid'),
    words: (told) => ({
      title: '异议不成立，继续办理',
      body: `${of(told)}在公示中收到的异议经县科技局核查不成立，继续办理，您无需操作。`,
      values: { ...claimValues(told), status: '异议不成立', tip: '继续办理，您无需操作' },
    }),
    page: claimPage,
  },
  objectionUpheld: {
    label: '异议成立（告知提出人）',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['objector'],
    on: [{ on: 'claims.refused', when: 'atOnce' }],
    still: ({ claim }) => claim?.state === 'refused' && claim.refused?.stage === 'objection',
    words: (told) =>
      told.refused?.stage === 'objection'
        ? {
            title: '异议核查结果：成立',
            body: `您对公示中${entry(told)}提出的异议经核查成立，该项不再列入兑现名单。感谢您的监督。`,
            values: {
              item: told.itemTitle,
              applicant: told.applicantName,
              status: '异议成立',
              tip: '该项不再列入兑现名单',
            },
          }
        : null,
    page: noticePage,
  },
  objectionOver: {
    label: '异议不成立（告知提出人）',
    template: 'progress',
    choice: 'duty',
    about: 'claims',
    who: ['objector'],
    on: [{ on: 'claims.objectionDismissed', when: 'atOnce' }],
    still: always,
    words: (told) => ({
      title: '异议核查结果：不成立',
      body:
        `您对公示中${entry(told)}提出的异议经县科技局核查不成立。` +
        `${told.dismissed?.reason ? `理由：${told.dismissed.reason}。` : ''}如有疑问请联系县科技局。`,
      values: {
        item: told.itemTitle,
        applicant: told.applicantName,
        status: '异议不成立',
        tip: told.dismissed?.reason ?? '如有疑问请联系县科技局',
      },
    }),
    page: noticePage,
  },
};
