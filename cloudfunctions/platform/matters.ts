import type { Matter, Subject } from '@domain/reminder/kind';
import type { PayList } from '@domain/notice/state';
import type { StoredClaim } from './claims';
import type { CollectionName } from './collections';
import type { Recognition } from '@domain/people/recognition';
import { database, readMany, rows } from './database';
import { superseded } from './stated-titles';

/** Rows of one request. */
const PAGE = 1000;

/** Of a list only this is looked at: a snapshot of a thousand entries stays where it is. */
export interface ListHead {
  _id: string;
  state: Pick<PayList, 'state' | 'title' | 'period' | 'periodEventId'>;
}

export async function listHeads(ids: readonly string[]): Promise<Map<string, ListHead>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const _ = database().command;
  const query = database()
    .collection('lists')
    .where({ _id: _.in(unique) })
    .field({ 'state.periodEventId': true, 'state.period': true, 'state.state': true, 'state.title': true });
  const found = await rows<ListHead>(query.limit(PAGE));
  return new Map(found.map((list) => [list._id, list]));
}

const key = ({ collection, id }: Subject): string => `${collection}/${id}`;

/** What messages are about, as it stands now, read at once for many. */
export async function mattersOf(subjects: readonly Subject[]): Promise<(subject: Subject) => Matter> {
  const byCollection = new Map<string, string[]>();
  for (const { collection, id } of subjects)
    byCollection.set(collection, [...(byCollection.get(collection) ?? []), id]);
  const matters = new Map<string, Matter>();
  for (const [collection, ids] of byCollection) {
    if (collection === 'claims') await addClaims(matters, ids);
    else if (collection === 'lists')
      for (const list of (await listHeads(ids)).values())
        matters.set(`lists/${list._id}`, { doc: list, list: list.state as PayList });
    else if (collection === 'recognitions' || collection === 'statedTitles')
      await addTitles(matters, collection, ids);
    else
      for (const doc of await readMany<{ _id: string }>(collection as CollectionName, ids))
        matters.set(`${collection}/${doc._id}`, { doc });
  }
  return (subject) => matters.get(key(subject)) ?? { doc: null };
}

/** A title that another one stands for has been renewed. */
async function addTitles(
  matters: Map<string, Matter>,
  collection: 'recognitions' | 'statedTitles',
  ids: readonly string[],
): Promise<void> {
  const docs = await readMany<Recognition>(collection, ids);
  const renewed = await superseded(collection, docs);
  for (const doc of docs)
    matters.set(`${collection}/${doc._id}`, renewed.has(doc._id) ? { doc, renewed: true } : { doc });
}

async function addClaims(matters: Map<string, Matter>, ids: readonly string[]): Promise<void> {
  const claims = await readMany<StoredClaim>('claims', ids);
  const lists = await listHeads(claims.flatMap(({ state }) => state.listId ?? []));
  for (const doc of claims) {
    const list = doc.state.listId ? lists.get(doc.state.listId) : undefined;
    matters.set(`claims/${doc._id}`, {
      doc,
      claim: doc.state,
      ...(list ? { list: list.state as PayList } : {}),
    });
  }
}
