import { invalidParam } from '../errors';
import { isPlainObject, type Doc } from '../ejson';
import { select } from '../store/select';
import type { Store } from '../store/store';
import { valuesAt } from '../store/keys';

/**
 * Where stored documents say that something ends: what the panel offers as a step of the
 * clock ("to the end of this notice"). The words come from the seed; nothing here knows them.
 */
export interface Mark {
  /** For instance 公示期满. */
  label: string;
  collection: string;
  /** Path of an instant, or of a day that counts to its end in Asia/Shanghai. */
  field: string;
  /** Path of what the document is called. */
  title?: string;
  /** Only documents that meet this. */
  where?: Doc;
}

export interface Moment {
  label: string;
  title: string;
  at: string;
}

/** Replaces the marks. @throws CloudError INVALID_PARAM */
export async function saveMarks(store: Store, value: unknown): Promise<Mark[]> {
  if (!Array.isArray(value)) throw invalidParam('a list of marks is expected');
  const marks = value.map((raw: unknown): Mark => {
    if (
      !isPlainObject(raw) ||
      ![raw.label, raw.collection, raw.field].every((v) => typeof v === 'string' && v)
    )
      throw invalidParam('a mark has label, collection and field');
    const { label, collection, field, title, where } = raw as unknown as Mark;
    return {
      label,
      collection,
      field,
      ...(title ? { title } : {}),
      ...(isPlainObject(where) ? { where } : {}),
    };
  });
  await store.meta.put('marks', marks);
  return marks;
}

/** The next moments after an instant, soonest first. */
export function nextMoments(store: Store, now: number, most = 8): Moment[] {
  const marks = (store.meta.get('marks') as Mark[] | undefined) ?? [];
  const found: Moment[] = [];
  for (const { label, collection, field, title, where } of marks) {
    if (!store.hasCollection(collection)) continue;
    for (const doc of select(store, collection, { condition: where ?? {}, limit: 500 }, () => {})) {
      const at = instantOf(valuesAt(doc, field)[0]);
      if (at === undefined || at <= now) continue;
      found.push({
        label,
        title: title ? String(valuesAt(doc, title)[0] ?? '') : '',
        at: new Date(at).toISOString(),
      });
    }
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(0, most);
}

function instantOf(value: unknown): number | undefined {
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'string') return undefined;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T24:00:00+08:00`) : Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}
