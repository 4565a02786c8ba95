import type { MessageKind } from './index';

/** What a commissioner may wish to hear of the firms served; each group is switched on and off as one. */
export const SERVED_GROUPS = ['calls', 'drafts', 'supplements', 'notices', 'recognitions'] as const;
export type ServedGroup = (typeof SERVED_GROUPS)[number];

export const SERVED_LABELS: Record<ServedGroup, string> = {
  calls: '申报通知发布、开始和截止',
  drafts: '草稿还没有提交',
  supplements: '需要补正、补交材料',
  notices: '公示开始、结束和变动',
  recognitions: '认定到期前6个月和3个月',
};

/** The messages of a firm that its commissioners hear as well, by group; no other kind reaches them as commissioners. */
export const SERVED_KINDS: Record<ServedGroup, readonly MessageKind[]> = {
  calls: ['callOpened', 'callBegins', 'callMoved', 'callClosed', 'callEndsIn7Days', 'callEndsIn2Days'],
  drafts: ['draftWaits', 'draftExpires'],
  supplements: ['returned', 'supplementDueSoon', 'supplementExtended', 'laterDueSoon'],
  notices: ['noticeBegins', 'noticeEndsSoon', 'noticePassed', 'noticeMoved', 'noticeCorrected', 'unlisted'],
  recognitions: ['recognitionEndsIn6Months', 'recognitionEndsIn3Months'],
};
