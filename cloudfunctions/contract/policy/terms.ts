/** The words in which the rules answer. Nothing here knows how an answer is found. */

/** How one condition answers. `unknown` can be asked of the firm; `needsPerson` cannot. */
export const ANSWERS = ['met', 'notMet', 'unknown', 'needsPerson', 'notApplicable'] as const;
export type Answer = (typeof ANSWERS)[number];
export const ANSWER_LABELS: Record<Answer, string> = {
  met: '符合',
  notMet: '不符合',
  unknown: '待填写',
  needsPerson: '需人工认定',
  notApplicable: '不适用',
};

/** How a condition's answer is named; where the text itself is open (a reading) 县科技局 says, not a judge of facts. */
export function answerLabel({ state, reading }: { state: Answer; reading?: number | undefined }): string {
  return state === 'needsPerson' && reading !== undefined ? '待县科技局确认' : ANSWER_LABELS[state];
}

/** How an item answers: the five answers, the plan not being in force, and an open reading. */
export const VERDICTS = [...ANSWERS, 'notInForce', 'toBeConfirmed'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_LABELS: Record<Verdict, string> = {
  ...ANSWER_LABELS,
  met: '可申报',
  notMet: '本次不符合',
  unknown: '还需回答问题',
  needsPerson: '需主管部门认定',
  notInForce: '不在方案有效期内',
  toBeConfirmed: '待县科技局确认口径',
};

/** Units of facts. `fen` is money, `bp` a rate in basis points (1% = 100), `day` a day in Asia/Shanghai. */
export const FACT_UNITS = ['fen', 'bp', 'count', 'day', 'flag', 'choice', 'text'] as const;
export type FactUnit = (typeof FACT_UNITS)[number];
export type FactType = 'integer' | 'day' | 'boolean' | 'choice' | 'text';
export const TYPE_OF_UNIT: Record<FactUnit, FactType> = {
  fen: 'integer',
  bp: 'integer',
  count: 'integer',
  day: 'day',
  flag: 'boolean',
  choice: 'choice',
  text: 'text',
};

/** Where a value comes from; earlier ones are preferred when several stand side by side. */
export const FACT_SOURCES = ['office', 'paper', 'self'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** Groups of the result page, in the order in which they are shown. */
export const RESULT_GROUPS = [
  'claimNow',
  /** Something is known of it and exactly one askable thing is missing. */
  'oneMore',
  'toDecide',
  /** Something is known of it (or was answered with 不清楚), several things are missing. */
  'askMore',
  /** Nothing that concerns it alone was asked yet. */
  'notAsked',
  'notNow',
  'service',
] as const;
export type ResultGroup = (typeof RESULT_GROUPS)[number];
export const RESULT_GROUP_LABELS: Record<ResultGroup, string> = {
  claimNow: '现在可以申报',
  oneMore: '还差一项',
  toDecide: '由主管部门认定',
  askMore: '再回答几个问题才知道',
  notAsked: '还没有问到',
  notNow: '本次不符合',
  service: '可享受的服务',
};
