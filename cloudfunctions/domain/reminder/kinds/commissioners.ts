import { formatDay } from '@contract/kernel';
import type { COMMISSIONER_KINDS } from '@contract/messages/commissioners';
import type { Assignment } from '../../commissioner/assignment';
import type { Need } from '../../commissioner/need';
import type { Matter, MessageDef } from '../kind';
import type { AssignmentTold, NeedTold, DraftPreparedTold } from '../told';

type Kind = (typeof COMMISSIONER_KINDS)[number];

const FIRM_PAGE = 'packages/account/commissioner/index';
const firmNeeds = ({ applicantId }: NeedTold) => `${FIRM_PAGE}?applicantId=${applicantId}`;
const servedFirm = ({ applicantId }: { applicantId: string }) =>
  `packages/commissioner/firm/index?applicantId=${applicantId}`;

const assignmentIs =
  (...states: Assignment['state'][]) =>
  ({ doc }: Matter): boolean =>
    doc !== null && states.includes((doc as Assignment).state);
const needIs =
  (...states: Need['state'][]) =>
  ({ doc }: Matter): boolean =>
    doc !== null && states.includes((doc as Need).state);

const values = ({ applicantName }: { applicantName: string }, item: string, status: string, tip: string) => ({
  item,
  applicant: applicantName,
  status,
  tip,
});

function ofAssignment(
  label: string,
  status: string,
  still: MessageDef<AssignmentTold>['still'],
  page: MessageDef<AssignmentTold>['page'],
  says: (told: AssignmentTold) => { title: string; body: string; tip: string },
): MessageDef<AssignmentTold> {
  return {
    label,
    template: 'progress',
    choice: 'duty',
    still,
    page,
    words(told) {
      const { title, body, tip } = says(told);
      return { title, body, values: values(told, '科技特派员服务', status, tip) };
    },
  };
}

function ofNeed(
  label: string,
  status: string,
  still: MessageDef<NeedTold>['still'],
  page: MessageDef<NeedTold>['page'],
  says: (told: NeedTold) => { title: string; body: string; tip: string },
): MessageDef<NeedTold> {
  return {
    label,
    template: 'progress',
    choice: 'optional',
    still,
    page,
    words(told) {
      const { title, body, tip } = says(told);
      return { title, body, values: values(told, told.title, status, tip) };
    },
  };
}

/** Assignments (art. 9: one commissioner, one firm), what is prepared for a firm, and what a firm asks for. */
export const commissionerKinds: Record<Kind, MessageDef<never>> = {
  assignmentOffered: ofAssignment(
    '指派科技特派员',
    '待同意',
    assignmentIs('offered'),
    ({ applicantId }) => `${FIRM_PAGE}?applicantId=${applicantId}`,
    ({ applicantName, commissionerName, from, until }) => ({
      title: '请确认科技特派员',
      body:
        `县科技局为${applicantName}指派了科技特派员${commissionerName}，服务期${formatDay(from)}至${formatDay(until)}。` +
        '同意后对方才能看到贵单位的资料；是否同意、能否代为准备草稿，由贵单位决定，随时可以结束。',
      tip: '请打开查看并选择是否同意',
    }),
  ),
  assignmentAgreed: ofAssignment('企业同意服务', '已同意', assignmentIs('agreed'), servedFirm, (told) => ({
    title: '企业同意了您的服务',
    body:
      `${told.applicantName}同意由您服务，到${formatDay(told.until)}。` +
      (told.mayPrepare
        ? '企业同意您代为准备自测和草稿；提交由企业自己办理。'
        : '企业暂不需要您代为准备草稿。'),
    tip: '请打开查看企业可申报的事项',
  })),
  assignmentDeclined: ofAssignment(
    '企业未同意服务',
    '未同意',
    assignmentIs('declined'),
    () => 'packages/commissioner/firms/index',
    ({ applicantName }) => ({
      title: '企业没有同意这次指派',
      body: `${applicantName}没有同意这次指派，您不用处理，县科技局会另行安排。`,
      tip: '县科技局会另行安排，您不用处理',
    }),
  ),
  assignmentEndsSoon: {
    ...ofAssignment(
      '服务快到期',
      '快到期',
      assignmentIs('agreed'),
      (told) => (told.serving ? servedFirm(told) : `${FIRM_PAGE}?applicantId=${told.applicantId}`),
      ({ applicantName, commissionerName, until }) => ({
        title: '科技特派员服务快到期了',
        body:
          `${commissionerName}对${applicantName}的服务到${formatDay(until)}（含当日）为止，之后不能再查看该单位的资料。` +
          '还没办完的请在此之前办好；需要继续的，请县科技局重新指派。',
        tip: `${formatDay(until)}止，需继续请联系县科技局`,
      }),
    ),
    tiedTo: 'termEnd',
    uselessAfter: 'termEnd',
  },
  assignmentEnded: ofAssignment(
    '服务结束',
    '已结束',
    assignmentIs('ended'),
    () => 'packages/account/commissioner/index',
    ({ applicantName, commissionerName }) => ({
      title: '科技特派员服务已结束',
      body: `${commissionerName}对${applicantName}的服务已经结束，从现在起不能再查看该单位的资料；已有的草稿和申报不受影响。`,
      tip: '草稿和申报不受影响',
    }),
  ),
  draftPrepared: {
    label: '特派员代为准备了草稿',
    template: 'progress',
    choice: 'duty',
    // Submitted or discarded, the draft is gone.
    still: ({ doc }) => doc !== null,
    words: (told: DraftPreparedTold) => ({
      title: '特派员为您准备了草稿',
      body:
        `科技特派员${told.commissionerName}为${told.applicantName}准备了“${told.itemTitle}”的草稿。` +
        '草稿还没有提交，请核对每一项内容；只有贵单位自己可以提交。',
      values: values(told, told.itemTitle, '待核对', '草稿还没有提交，请核对后提交'),
    }),
    page: ({ draftId }: DraftPreparedTold) => `packages/apply/draft/index?id=${draftId}`,
  },
  needPosted: ofNeed('企业提出需求', '待接单', needIs('open'), servedFirm, ({ applicantName, title }) => ({
    title: '企业有新的需求',
    body: `${applicantName}提出需求“${title}”，请打开查看，能办的请接单。`,
    tip: '请打开查看，能办的请接单',
  })),
  needTaken: ofNeed('需求已接单', '办理中', needIs('taken'), firmNeeds, ({ commissionerName, title }) => ({
    title: '需求已接单',
    body: `科技特派员${commissionerName}已接下“${title}”，办理后会告诉您结果。`,
    tip: '特派员已接单，办理后告诉您结果',
  })),
  needDone: ofNeed('需求已办理', '待反馈', needIs('done'), firmNeeds, ({ commissionerName, title }) => ({
    title: '需求已办理，请反馈',
    body: `科技特派员${commissionerName}已办理“${title}”，请打开看结果，并说明是否解决了问题。`,
    tip: '请打开看结果，说明是否解决',
  })),
  needAnswered: ofNeed(
    '企业反馈需求',
    '已反馈',
    needIs('helped', 'notHelped'),
    servedFirm,
    ({ applicantName, title }) => ({
      title: '企业反馈了办理结果',
      body: `${applicantName}对“${title}”作了反馈，请打开查看。`,
      tip: '企业已反馈，请打开查看',
    }),
  ),
};
