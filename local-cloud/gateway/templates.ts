import { invalidParam } from '../errors';
import { isPlainObject } from '../ejson';
import type { Store } from '../store/store';

/** What a phone shows around the values of a message; given by the seed, only for the panel. */
export interface TemplateWords {
  templateId: string;
  title: string;
  /** The words before each field, in the order a phone shows them: `{thing1: "事项"}`. */
  labels: Record<string, string>;
}

export function readTemplates(store: Store): TemplateWords[] {
  return (store.meta.get('templates') as TemplateWords[] | undefined) ?? [];
}

/** Replaces the list. @throws CloudError INVALID_PARAM */
export async function saveTemplates(store: Store, value: unknown): Promise<TemplateWords[]> {
  if (!Array.isArray(value)) throw invalidParam('a list of templates is expected');
  const templates = value.map((raw: unknown): TemplateWords => {
    if (
      !isPlainObject(raw) ||
      typeof raw.templateId !== 'string' ||
      typeof raw.title !== 'string' ||
      !isPlainObject(raw.labels)
    )
      throw invalidParam('a template has templateId, title and labels');
    const labels = Object.fromEntries(
      Object.entries(raw.labels).map(([field, word]) => [field, String(word)]),
    );
    return { templateId: raw.templateId, title: raw.title, labels };
  });
  await store.meta.put('templates', templates);
  return templates;
}
