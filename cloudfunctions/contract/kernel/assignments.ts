/** The way of one assignment (art. 9: a commissioner and a firm, one to one; art. 18: agriculture). */
export const ASSIGNMENT_STATES = ['offered', 'agreed', 'declined', 'ended'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];
export const ASSIGNMENT_STATE_LABELS: Record<AssignmentState, string> = {
  offered: '等待企业同意',
  agreed: '服务中',
  declined: '企业未同意',
  ended: '已结束',
};

/** The way of a need that a firm posts for its commissioner. */
export const NEED_STATES = ['open', 'taken', 'done', 'helped', 'notHelped', 'withdrawn'] as const;
export type NeedState = (typeof NEED_STATES)[number];
export const NEED_STATE_LABELS: Record<NeedState, string> = {
  open: '等待接单',
  taken: '办理中',
  done: '已办理，待企业反馈',
  helped: '已解决',
  notHelped: '未解决',
  withdrawn: '已撤回',
};

/** What a commissioner did for a firm, by kind. */
export const SERVICE_KINDS = ['visit', 'call', 'guidance', 'matching', 'training', 'other'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];
export const SERVICE_KIND_LABELS: Record<ServiceKind, string> = {
  visit: '上门走访',
  call: '电话或线上',
  guidance: '政策与申报辅导',
  matching: '技术或专家对接',
  training: '培训',
  other: '其他',
};
