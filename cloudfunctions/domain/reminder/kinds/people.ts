import { formatDay, type Day } from '@contract/kernel';
import type { PEOPLE_KINDS } from '@contract/messages/people';
import type { Matter, MessageDef } from '../kind';

type Kind = (typeof PEOPLE_KINDS)[number];

/** What is told of a request to stand for an organisation. */
export interface BindingTold {
  bindingId: string;
  name: string;
}

/** What is told of a complaint or suggestion; never its words. */
export interface ComplaintTold {
  complaintId: string;
  topic: string;
  dueDay: Day;
}

const stateIs =
  (state: string) =>
  ({ doc }: Matter): boolean =>
    (doc as { state?: string } | null)?.state === state;

function ofBinding(
  label: string,
  state: string,
  says: (told: BindingTold) => { title: string; body: string; tip: string },
  over: Pick<MessageDef<BindingTold>, 'template' | 'page'>,
): MessageDef<BindingTold> {
  return {
    label,
    choice: 'duty',
    still: stateIs(state),
    words(told) {
      const { title, body, tip } = says(told);
      return {
        title,
        body,
        values: { item: '绑定申报主体', applicant: told.name, status: title.slice(0, 5), tip },
      };
    },
    ...over,
  };
}

export const peopleKinds: Record<Kind, MessageDef<never>> = {
  bindingAsked: ofBinding(
    '有绑定申请待确认',
    'pending',
    ({ name }) => ({
      title: '待确认绑定',
      body: `“${name}”有一件绑定申请，请核对证照和授权书后确认，或写明理由不予通过。`,
      tip: '请核对证照后确认',
    }),
    { template: 'work', page: ({ bindingId }) => `packages/office/binding/index?id=${bindingId}` },
  ),
  bindingConfirmed: ofBinding(
    '绑定已确认',
    'confirmed',
    ({ name }) => ({
      title: '绑定已确认',
      body: `县科技局已确认由您代表“${name}”，现在可以提交申报，也可以邀请同事加入。`,
      tip: '已确认，可以提交申报',
    }),
    { template: 'progress', page: () => 'packages/account/contacts/index' },
  ),
  bindingDeclined: ofBinding(
    '绑定未通过',
    'declined',
    ({ name }) => ({
      title: '绑定未通过',
      body: `您代表“${name}”的绑定申请没有通过，理由在申请里。改好后可以再次申请，已填的草稿还在。`,
      tip: '请查看理由，改好后再申请',
    }),
    { template: 'progress', page: () => 'packages/account/enter/index' },
  ),
  complaintSent: {
    label: '有投诉建议待答复',
    template: 'work',
    choice: 'duty',
    still: ({ doc }: Matter) => doc !== null && !(doc as { answer?: unknown }).answer,
    words: ({ topic, dueDay }: ComplaintTold) => ({
      title: `收到一件${topic}`,
      body: `请在${formatDay(dueDay)}前答复。`,
      values: { item: '投诉建议', applicant: '用户', status: '待答复', tip: `请在${dueDay}前答复` },
    }),
    page: ({ complaintId }: ComplaintTold) => `packages/office/complaint/index?id=${complaintId}`,
  } satisfies MessageDef<ComplaintTold>,
  complaintAnswered: {
    label: '投诉建议已答复',
    template: 'progress',
    choice: 'duty',
    still: ({ doc }: Matter) => doc !== null,
    words: ({ topic }: ComplaintTold) => ({
      title: '已有答复',
      body: `您的${topic}已有答复，请打开查看。`,
      values: { item: '投诉建议', applicant: '您', status: '已答复', tip: '请打开查看答复' },
    }),
    page: () => 'packages/account/complaints/index',
  } satisfies MessageDef<ComplaintTold>,
};
