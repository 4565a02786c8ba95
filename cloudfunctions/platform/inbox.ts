import type { Instant } from '@contract/kernel';
import type { MessageKind, MessageView } from '@contract';
import type { MessageText } from '@domain/reminder/message';
import type { StoredBell } from './bells';
import { database, rows, type Ref } from './database';
import { once } from './transact';

/** A message as it stands in a person's inbox; its id is made of bell and person, and is the reminder's as well. */
export interface InboxMessage {
  _id: string;
  personId: string;
  kind: MessageKind;
  title: string;
  body: string;
  page: string;
  /** What it is about; messages of one matter are shown together. */
  matterId: string;
  matterTitle: string;
  claimId?: string;
  at: Instant;
  read: boolean;
  /** at + id: newest first, each met once. */
  sort: string;
}

const PAGE = 20;
/** Unread messages are counted up to here; people are shown "99+". */
const COUNTED = 100;

const inboxRef = (id: string): Ref => ({ collection: 'inbox', id });

/** A message of a bell for one of its recipients. */
export function inboxDoc(input: {
  id: string;
  bell: StoredBell;
  message: MessageText;
  matter: { id: string; title: string };
  personId: string;
  at: Instant;
}): InboxMessage {
  const { id, bell, message, matter, personId, at } = input;
  return {
    _id: id,
    personId,
    kind: bell.kind,
    title: message.title,
    body: message.body,
    page: message.page,
    matterId: matter.id,
    matterTitle: matter.title,
    ...(bell.subject.collection === 'claims' ? { claimId: bell.subject.id } : {}),
    at,
    read: false,
    sort: `${at} ${id}`,
  };
}

/** A page of a person's messages, newest first. `cursor` is the last `sort` of the page before. */
export async function inboxPage(
  personId: string,
  cursor?: string,
): Promise<{ items: MessageView[]; next?: string }> {
  const _ = database().command;
  const found = await rows<InboxMessage>(
    database()
      .collection('inbox')
      .where(cursor ? { personId, sort: _.lt(cursor) } : { personId })
      .orderBy('sort', 'desc')
      .limit(PAGE + 1),
  );
  const items = found.slice(0, PAGE);
  return { items: items.map(viewOf), next: found.length > PAGE ? items.at(-1)?.sort : undefined };
}

function viewOf(message: InboxMessage): MessageView {
  const { _id, kind, title, body, page, claimId, matterId, matterTitle, at, read } = message;
  return { id: _id, kind, title, body, page, claimId, matterId, matterTitle, at, read };
}

/** Marks messages of a person as read; those of others and unknown ones are passed over. */
export async function markRead(personId: string, commandId: string, ids: readonly string[]): Promise<void> {
  await once({ personId, commandId }, async (tx) => {
    for (const id of new Set(ids)) {
      const message = await tx.get<InboxMessage>(inboxRef(id));
      if (message?.personId !== personId || message.read) continue;
      const { _id, ...rest } = message;
      await tx.set(inboxRef(_id), { ...rest, read: true });
    }
    return {};
  });
}

/** Unread messages of a person, 100 standing for more than 99. */
export async function unreadOf(personId: string): Promise<number> {
  const query = database().collection('inbox').where({ personId, read: false }).field({ _id: true });
  return (await rows(query.limit(COUNTED))).length;
}

/** Marks everything of a person as read. Doing it twice changes nothing more. */
export async function markAllRead(personId: string): Promise<void> {
  await database()
    .collection('inbox')
    .where({ personId, read: false })
    .update({ data: { read: true } });
}
