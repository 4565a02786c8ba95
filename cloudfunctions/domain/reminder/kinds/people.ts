import { formatDay, OFFICES, ROLE_LABELS, type Day, type OfficeId, type Role } from '@contract/kernel';
import type { PEOPLE_KINDS } from '@contract/messages/people';
import type { Matter, MessageDef } from '../kind';

type Kind = (typeof PEOPLE_KINDS)[number];

/** What is told of a request to stand for an organisation. */
export interface BindingTold {
  bindingId: string;
  name: string;
}

/** What is told of an invitation that was taken: who came, as what, and where whoever invited looks after it. */
export interface InvitationTold {
  personName: string;
  offer: 'contact' | 'role' | 'commissioner';
  /** The organisation, or the office and role, or the commissioner's field. */
  name: string;
}

const INVITED_PAGES: Record<InvitationTold['offer'], string> = {
  contact: 'packages/account/contacts/index',
  role: 'packages/office/staff/index',
  commissioner: 'packages/desk/commissioners/index',
};

/** What is told of a complaint or suggestion; never its words. */
export interface ComplaintTold {
  complaintId: string;
  topic: string;
  dueDay: Day;
}

/** What is told of a role that is about to end. */
export interface RoleTold {
  office: OfficeId;
  role: Role;
  until: Day;
  personName: string;
}

/** Names one term of one role: given another end, a message of the earlier one is no longer true. */
export const roleCause = ({ office, role, until }: { office: string; role: string; until?: Day }): string =>
  `${office}:${role.slice(0, 5)}:${until ?? ''}`;

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
  invitationTaken: {
    label: '邀请已被接受',
    template: 'progress',
    choice: 'duty',
    still: ({ doc }: Matter) => doc !== null,
    words: ({ personName, offer, name }: InvitationTold) => ({
      title: '邀请已被接受',
      body:
        offer === 'contact'
          ? `${personName}用您的邀请码成为“${name}”的联系人，可以查看和办理该单位的事项。不是您邀请的人，请立即移除。`
          : `${personName}用您的邀请码成为“${name}”。不是您邀请的人，请立即收回。`,
      values: { item: '邀请同事', applicant: name, status: '已加入', tip: `${personName}已加入，请核对` },
    }),
    page: ({ offer }: InvitationTold) => INVITED_PAGES[offer],
  } satisfies MessageDef<InvitationTold>,
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
  roleEndsSoon: {
    label: '部门职责快到期',
    template: 'work',
    choice: 'duty',
    still: ({ doc }, { eventId }) =>
      ((doc as { roles?: { office: string; role: string; until?: Day }[] } | null)?.roles ?? []).some(
        (held) => roleCause(held) === eventId,
      ),
    words(told: RoleTold) {
      const name = `${OFFICES[told.office] ?? told.office}的“${ROLE_LABELS[told.role] ?? told.role}”职责`;
      return {
        title: '职责快到期了',
        body:
          `${told.personName}在${name}到${formatDay(told.until)}（含当日）为止，之后自动停止。` +
          '还要继续办理的，请部门管理员在“部门人员”里延长。',
        values: {
          item: name,
          applicant: told.personName,
          status: '快到期',
          tip: `${formatDay(told.until)}止，需继续请管理员延长`,
        },
      };
    },
    page: () => 'pages/me/index',
  } satisfies MessageDef<RoleTold>,
};
