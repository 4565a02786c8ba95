/** Where a call (申报通知) stands on a day. */
export const CALL_PHASES = ['upcoming', 'open', 'over', 'closed'] as const;
export type CallPhase = (typeof CALL_PHASES)[number];
export const CALL_PHASE_LABELS: Record<CallPhase, string> = {
  upcoming: '即将受理',
  open: '正在受理',
  over: '受理已截止',
  closed: '已提前结束',
};

/** How the days of a public notice are counted; art. 21 names neither length nor kind. */
export const DAY_UNITS = ['working', 'natural'] as const;
export type DayUnit = (typeof DAY_UNITS)[number];
export const DAY_UNIT_LABELS: Record<DayUnit, string> = { working: '个工作日', natural: '天' };

/** Whether an item may be applied for on a day. `always`: no call was ever made for it. */
export const OPENING_STATES = ['always', 'open', 'notYet', 'over'] as const;
export type OpeningState = (typeof OPENING_STATES)[number];
