import type { MessageKind } from '@contract';

/** What a template's field may be filled with. */
export type ValueName =
  'item' | 'applicant' | 'number' | 'lastDay' | 'dueDay' | 'day' | 'amount' | 'voucher' | 'status' | 'tip';

/**
 * The fields of each template and what stands in them. The keys are WeChat's (kind and number, as shown in the
 * account's list of templates); a county whose templates have other keys changes this table and nothing else.
 */
export const FIELDS: Record<MessageKind, Readonly<Record<string, ValueName>>> = {
  noticeBegins: { thing1: 'item', thing2: 'applicant', date3: 'lastDay', thing4: 'tip' },
  noticeEndsSoon: { thing1: 'item', thing2: 'applicant', date3: 'lastDay', thing4: 'tip' },
  noticePassed: { thing1: 'item', thing2: 'applicant', phrase3: 'status', thing4: 'tip' },
  noticeMoved: { thing1: 'item', thing2: 'applicant', date3: 'lastDay', thing4: 'tip' },
  returned: { thing1: 'item', character_string2: 'number', date3: 'dueDay', thing4: 'tip' },
  decided: { thing1: 'item', amount2: 'amount', date3: 'day', thing4: 'tip' },
  paid: { thing1: 'item', amount2: 'amount', date3: 'day', character_string4: 'voucher' },
  refused: { thing1: 'item', thing2: 'applicant', phrase3: 'status', thing4: 'tip' },
};

/** How each kind is called where people allow or refuse messages. */
export const MESSAGE_LABELS: Record<MessageKind, string> = {
  noticeBegins: '公示开始',
  noticeEndsSoon: '公示结束前1个工作日',
  noticePassed: '公示期满',
  noticeMoved: '公示截止日变动',
  returned: '需要补正',
  decided: '县政府审定结果',
  paid: '资金拨付',
  refused: '申报未通过',
};
