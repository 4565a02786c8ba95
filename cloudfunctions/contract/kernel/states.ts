/** The states of a claim on its way through article 21. A draft stands outside the event chain. */
export const CLAIM_STATES = [
  'draft',
  'submitted',
  'examining',
  'returned',
  'recommended',
  'refused',
  'listed',
  'inNotice',
  'underObjection',
  'noticePassed',
  'decided',
  'paid',
  'withdrawn',
  'granted',
  'termEnded',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_STATE_LABELS: Record<ClaimState, string> = {
  draft: '草稿（未提交）',
  submitted: '已提交，待审查',
  examining: '审查中',
  returned: '待补正',
  recommended: '审查合格，已推荐',
  refused: '未通过',
  listed: '已列入拟兑现名单',
  inNotice: '公示中',
  underObjection: '异议核查中',
  noticePassed: '公示期满，待县政府审定',
  decided: '已审定，待拨付',
  paid: '已全部拨付',
  withdrawn: '已撤回',
  granted: '已安排办公场所',
  termEnded: '场所使用已到期',
};

/** Ended claims release their guard: another claim for the same matter may follow. */
export const ENDED_STATES: readonly ClaimState[] = ['refused', 'withdrawn', 'termEnded'];

/** Until it is listed a firm may take its claim back (art. 21: the list is the county's act). */
export const WITHDRAWABLE_STATES: readonly ClaimState[] = [
  'submitted',
  'examining',
  'returned',
  'recommended',
];

/** The five steps of money that a firm sees; each state belongs to one. */
export const CLAIM_STEPS = ['submit', 'examine', 'notice', 'decide', 'pay'] as const;
/** Premises (art. 8) are in kind: they reach nobody's account and pass no notice. */
export const PREMISES_STEPS = ['submit', 'examine', 'use'] as const;
export const ALL_STEPS = [...CLAIM_STEPS, 'use'] as const;
export type ClaimStep = (typeof ALL_STEPS)[number];
export type MoneyStep = (typeof CLAIM_STEPS)[number];

/** The steps of what is claimed. @param inKind the amount's kind is `inKind` */
export const stepsOfKind = (inKind: boolean): readonly ClaimStep[] => (inKind ? PREMISES_STEPS : CLAIM_STEPS);
export const CLAIM_STEP_LABELS: Record<ClaimStep, string> = {
  submit: '提交',
  examine: '部门审查',
  notice: '列入名单并公示',
  decide: '县政府审定',
  pay: '拨付',
  use: '安排场所',
};
export const STEP_OF_STATE: Record<ClaimState, ClaimStep> = {
  draft: 'submit',
  submitted: 'examine',
  examining: 'examine',
  returned: 'examine',
  recommended: 'notice',
  refused: 'examine',
  listed: 'notice',
  inNotice: 'notice',
  underObjection: 'notice',
  noticePassed: 'decide',
  decided: 'pay',
  paid: 'pay',
  withdrawn: 'submit',
  granted: 'use',
  termEnded: 'use',
};

/**
 * What the public may know of an entry of a notice, during the period and after it (art. 21 公示): that it is
 * shown, that an objection to it is being checked, that it is off this list, that the period is over. What the
 * county decides and pays afterwards is between the county and the applicant.
 */
export const PUBLIC_STATES = ['inNotice', 'underObjection', 'passed', 'removed'] as const;
export type PublicState = (typeof PUBLIC_STATES)[number];
export const PUBLIC_STATE_LABELS: Record<PublicState, string> = {
  inNotice: '公示中',
  underObjection: '异议核查中',
  passed: '公示期满',
  removed: '已移出本次名单',
};

/** The states of a list (拟兑现名单). */
export const LIST_STATES = ['gathering', 'frozen', 'published', 'closed'] as const;
export type ListState = (typeof LIST_STATES)[number];
export const LIST_STATE_LABELS: Record<ListState, string> = {
  gathering: '汇总中',
  frozen: '已固定，待公示',
  published: '公示中',
  closed: '公示期满',
};
