import { formatDay } from '@contract/kernel';
import type { CALL_KINDS } from '@contract/messages/calls';
import type { Call } from '../../call/state';
import type { Matter, MessageDef } from '../kind';
import type { CallTold, DraftTold } from '../told';
import { laterKinds } from './later';

type Kind = (typeof CALL_KINDS)[number];

/** The call as it stands: still open, and its days are those that were told. */
const asTold = ({ doc }: Matter, { eventId }: { eventId: string }): boolean => {
  const { state } = doc as { state: Call };
  return state.state === 'open' && state.daysEventId === eventId;
};

const callPage = ({ callId }: CallTold): string => `packages/calls/call/index?id=${callId}`;

/** "高新技术企业认定支持、科技型中小企业入库支持等5项" */
function itemsText({ items }: CallTold): string {
  const named = items.slice(0, 2).map((title) => `“${title}”`);
  return items.length > 2 ? `${named.join('、')}等${items.length}项` : named.join('、');
}

const daysText = ({ firstDay, lastDay }: CallTold): string => `${formatDay(firstDay)}至${formatDay(lastDay)}`;

const valuesOf = (told: CallTold, tip: string) => ({
  item: told.title,
  applicant: told.applicantName,
  lastDay: told.lastDay,
  tip,
});

function ofCall(
  label: string,
  says: (told: CallTold) => { title: string; body: string; tip: string },
  still: MessageDef<CallTold>['still'] = asTold,
): MessageDef<CallTold> {
  return {
    label,
    template: 'deadline',
    choice: 'optional',
    still,
    words(told) {
      const { title, body, tip } = says(told);
      return { title, body, values: valuesOf(told, tip) };
    },
    page: callPage,
  };
}

const endsIn = (days: 7 | 2): MessageDef<CallTold> =>
  ofCall(`申报截止前${days}天`, (told) => ({
    title: '申报快要截止',
    body:
      `“${told.title}”到${formatDay(told.lastDay)}24时截止，${told.applicantName}可能符合的${itemsText(told)}还没有提交。` +
      '需要申报的，请在截止前提交；保存草稿不等于提交。',
    tip: '快要截止，保存草稿不等于提交',
  }));

/** Calls (申报通知) to the firms they may concern, drafts that wait, and what is kept only for a time. */
export const callKinds: Record<Kind, MessageDef<never>> = {
  callOpened: ofCall('申报通知发布', (told) => ({
    title: '新的申报通知',
    body:
      `“${told.title}”已发布，受理时间${daysText(told)}。${told.applicantName}可能符合：${itemsText(told)}。` +
      '请打开通知看条件和材料，符合的在受理时间内申报。',
    tip: '可能有您符合的事项，请查看通知',
  })),
  callBegins: ofCall('申报开始受理', (told) => ({
    title: '今天开始受理申报',
    body: `“${told.title}”今天开始受理，到${formatDay(told.lastDay)}24时截止。${told.applicantName}可能符合：${itemsText(told)}。`,
    tip: '今天开始受理，请在截止前提交',
  })),
  callMoved: ofCall('申报时间调整', (told) => ({
    title: '申报时间有调整',
    body: `“${told.title}”的受理时间改为${daysText(told)}，涉及${itemsText(told)}。请按新的时间申报。`,
    tip: '受理时间有调整，请按新的时间申报',
  })),
  callClosed: ofCall(
    '申报提前结束',
    (told) => ({
      title: '申报提前结束',
      body: `“${told.title}”已提前结束，${itemsText(told)}不再受理。没有提交的草稿还会保留一段时间；已提交的申报照常办理。`,
      tip: '提前结束受理，已提交的照常办理',
    }),
    ({ doc }) => (doc as { state: Call }).state.state === 'closed',
  ),
  callEndsIn7Days: endsIn(7),
  callEndsIn2Days: endsIn(2),
  draftWaits: {
    label: '草稿还没有提交',
    template: 'deadline',
    choice: 'duty',
    // Submitted or discarded, the draft is gone.
    still: ({ doc }) => doc !== null,
    words: ({ itemTitle, applicantName, lastDay }: DraftTold) => ({
      title: '草稿还没有提交',
      body:
        `${applicantName}的“${itemTitle}”还是草稿，没有提交，部门看不到。受理到${formatDay(lastDay)}24时截止，` +
        '请打开草稿核对后提交；提交后会得到申报编号。',
      values: {
        item: itemTitle,
        applicant: applicantName,
        lastDay,
        tip: '草稿没有提交，请在截止前提交',
      },
    }),
    page: ({ draftId }: DraftTold) => `packages/apply/draft/index?id=${draftId}`,
  },
  draftExpires: {
    label: '草稿即将清除',
    template: 'deadline',
    choice: 'duty',
    // Changed meanwhile, it is kept on and the warning no longer holds.
    still: ({ doc }, { eventId }) => (doc as { warnedAt?: string } | null)?.warnedAt === eventId,
    words: ({ itemTitle, applicantName, lastDay }: DraftTold) => ({
      title: '草稿快要清除了',
      body:
        `${applicantName}的“${itemTitle}”草稿很久没有改动，保留到${formatDay(lastDay)}，之后连同已上传的材料一起清除。` +
        '还需要的，请打开草稿修改保存或提交；不需要的不用处理。',
      values: {
        item: itemTitle,
        applicant: applicantName,
        lastDay,
        tip: '草稿到期清除，需要的请打开保存',
      },
    }),
    page: ({ draftId }: DraftTold) => `packages/apply/draft/index?id=${draftId}`,
  },
  ...laterKinds,
};
