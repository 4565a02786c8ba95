import { formatDay } from '@contract/kernel';
import type { FOLLOW_KINDS } from '@contract/messages/follows';
import type { Matter, MessageDef, Trigger } from '../kind';
import type { NoticeTold } from '../told';
import { lastDayText } from './words';

type Kind = (typeof FOLLOW_KINDS)[number];

const noticePage = ({ noticeId }: NoticeTold): string => `packages/notices/notice/index?id=${noticeId}`;
/** In the morning of the notice's last working day; at once where that morning is over. */
const LAST_WORKING_DAY: Trigger['when'] = { before: 'noticeEnd', workingDays: 0, whenPast: 'atOnce' };
const published = ({ list }: Matter): boolean => list?.state === 'published';

/**
 * A public notice, to anyone who asked to be reminded of it. What a follower hears is what the notice's own page
 * shows to everybody: its title and its period, never an entry.
 */
export const followKinds: Record<Kind, MessageDef<NoticeTold>> = {
  followedEndsSoon: {
    label: '关注的公示最后一个工作日',
    template: 'followed',
    choice: 'optional',
    about: 'lists',
    who: ['followers'],
    on: [
      { on: 'lists.published', when: LAST_WORKING_DAY },
      { on: 'lists.periodMoved', when: LAST_WORKING_DAY },
      { on: 'lists.corrected', when: LAST_WORKING_DAY },
    ],
    still: published,
    tiedTo: 'noticeEnd',
    uselessAfter: 'noticeEnd',
    words: (told) =>
      told.period
        ? {
            title: '您关注的公示到了最后一个工作日',
            body:
              `“${told.title}”的公示已到最后一个工作日，${lastDayText(told)}结束。` +
              '对其中某一项有异议的，请在结束前打开公示，实名提出。',
            values: {
              item: told.title,
              lastDay: told.period.lastDay,
              status: '即将结束',
              tip: '有异议请在公示结束前实名提出',
            },
          }
        : null,
    page: noticePage,
  },
  followedPassed: {
    label: '关注的公示期满',
    template: 'followed',
    choice: 'optional',
    about: 'lists',
    who: ['followers'],
    on: [{ on: 'lists.closed', when: 'atOnce' }],
    still: ({ list }) => list?.state === 'closed',
    words: (told) =>
      told.period
        ? {
            title: '您关注的公示已期满',
            body: `“${told.title}”的公示已于${formatDay(told.period.lastDay)}期满，没有异议的事项报县人民政府审定。`,
            values: {
              item: told.title,
              lastDay: told.period.lastDay,
              status: '公示期满',
              tip: '没有异议的事项报县政府审定',
            },
          }
        : null,
    page: noticePage,
  },
  followedMoved: {
    label: '关注的公示有变动',
    template: 'followed',
    choice: 'optional',
    about: 'lists',
    who: ['followers'],
    on: [{ on: 'lists.periodMoved', when: 'atOnce' }],
    still: published,
    tiedTo: 'noticeLastDay',
    uselessAfter: 'noticeLastDay',
    words: (told) =>
      told.period
        ? {
            title: '您关注的公示截止日有变动',
            body: `“${told.title}”的公示截止日改为${lastDayText(told)}，公示内容没有变化。`,
            values: {
              item: told.title,
              lastDay: told.period.lastDay,
              status: '截止日变动',
              tip: '公示截止日有变动，内容没有变化',
            },
          }
        : null,
    page: noticePage,
  },
  followedCorrected: {
    label: '关注的公示有更正',
    template: 'followed',
    choice: 'optional',
    about: 'lists',
    who: ['followers'],
    on: [{ on: 'lists.corrected', when: 'atOnce' }],
    still: published,
    tiedTo: 'noticeLastDay',
    uselessAfter: 'noticeLastDay',
    words: (told) =>
      told.period
        ? {
            title: '您关注的公示有更正',
            body: `“${told.title}”有更正，已重新公示到${lastDayText(told)}。更正的内容和原因请打开公示查看。`,
            values: {
              item: told.title,
              lastDay: told.period.lastDay,
              status: '已更正',
              tip: '公示有更正，已重新公示',
            },
          }
        : null,
    page: noticePage,
  },
};
