/** What a template's field may be filled with. */
export type ValueName =
  'item' | 'applicant' | 'number' | 'lastDay' | 'dueDay' | 'day' | 'amount' | 'voucher' | 'status' | 'tip';

export interface TemplateDef {
  /** How the account's list of templates calls it. */
  label: string;
  fields: Readonly<Record<string, ValueName>>;
}

/**
 * The subscribe-message templates: their fields and what stands in them. The keys are WeChat's (kind and number,
 * as shown in the account's list of templates); a county whose templates have other keys changes this table and
 * nothing else. Kinds share a template where they say the same sort of thing, so that one consent serves more.
 */
export const TEMPLATES = {
  noticeBegins: {
    label: '公示开始',
    fields: { thing1: 'item', thing2: 'applicant', date3: 'lastDay', thing4: 'tip' },
  },
  noticeEndsSoon: {
    label: '公示结束前1个工作日',
    fields: { thing1: 'item', thing2: 'applicant', date3: 'lastDay', thing4: 'tip' },
  },
  noticePassed: {
    label: '公示期满',
    fields: { thing1: 'item', thing2: 'applicant', phrase3: 'status', thing4: 'tip' },
  },
  noticeMoved: {
    label: '公示截止日变动',
    fields: { thing1: 'item', thing2: 'applicant', date3: 'lastDay', thing4: 'tip' },
  },
  returned: {
    label: '需要补正',
    fields: { thing1: 'item', character_string2: 'number', date3: 'dueDay', thing4: 'tip' },
  },
  decided: {
    label: '县政府审定结果',
    fields: { thing1: 'item', amount2: 'amount', date3: 'day', thing4: 'tip' },
  },
  paid: {
    label: '资金拨付',
    fields: { thing1: 'item', amount2: 'amount', date3: 'day', character_string4: 'voucher' },
  },
  refused: {
    label: '申报未通过',
    fields: { thing1: 'item', thing2: 'applicant', phrase3: 'status', thing4: 'tip' },
  },
  /** Something has to be done, or ends, by a day. */
  deadline: {
    label: '截止日提醒',
    fields: { thing1: 'item', thing2: 'applicant', date3: 'lastDay', thing4: 'tip' },
  },
  /** A matter has gone on. */
  progress: {
    label: '办理进展',
    fields: { thing1: 'item', thing2: 'applicant', phrase3: 'status', thing4: 'tip' },
  },
  /** A public notice that somebody follows. */
  followed: {
    label: '关注的公示',
    fields: { thing1: 'item', date2: 'lastDay', phrase3: 'status', thing4: 'tip' },
  },
  /** An office's own work. */
  work: {
    label: '工作提醒',
    fields: { thing1: 'item', thing2: 'applicant', phrase3: 'status', thing4: 'tip' },
  },
} as const satisfies Record<string, TemplateDef>;
export type TemplateName = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];
