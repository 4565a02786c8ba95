import type { MessageKind } from '@contract';
import { fieldKind, fit } from './fit';
import { KINDS } from './kinds';
import { TEMPLATES, type TemplateName, type ValueName } from './templates';

/** What a phone and the inbox show. */
export interface MessageText {
  title: string;
  body: string;
  /** Page to open, without a leading slash (platform rule for subscribe messages). */
  page: string;
  /** What stands in the template's fields, before it is fitted. */
  values: Partial<Record<ValueName, string>>;
}

/**
 * The words of a message: what happened, what it means, what to do and until when. The same words stand in the
 * inbox in full and on the phone as fitted fields.
 * @returns null when what the message would tell of is not there (a notice message without a notice)
 */
export function messageFor(kind: MessageKind, told: object): MessageText | null {
  const def = KINDS[kind];
  const words = def.words(told);
  return words && { ...words, page: def.page(told) };
}

/** Pages of a firm's own matters; what is public (calls, notices) a commissioner opens as anybody does. */
const OF_THE_FIRM = /^packages\/(apply|tools)\//;

/**
 * The same message for the firm's commissioner, who opens no claim and submits nothing: it leads to the firm's page
 * and says whose turn it is.
 */
export function asServing(message: MessageText, applicantId: string): MessageText {
  if (!OF_THE_FIRM.test(message.page)) return message;
  return {
    ...message,
    page: `packages/commissioner/firm/index?applicantId=${applicantId}`,
    body: `${message.body}您是这家单位的科技特派员：请提醒单位自己办理。`,
  };
}

/** Values as the fields of a template take them. @throws RangeError for a day or an amount that is none */
export function fieldsOf(template: TemplateName, values: MessageText['values']): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [key, name] of Object.entries(TEMPLATES[template].fields))
    fields[key] = fit(fieldKind(key), values[name] ?? '');
  return fields;
}
