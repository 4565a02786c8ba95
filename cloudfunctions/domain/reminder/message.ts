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

/** Values as the fields of a template take them. @throws RangeError for a day or an amount that is none */
export function fieldsOf(template: TemplateName, values: MessageText['values']): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [key, name] of Object.entries(TEMPLATES[template].fields))
    fields[key] = fit(fieldKind(key), values[name] ?? '');
  return fields;
}
