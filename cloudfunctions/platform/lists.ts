import { dayOf, endOfDay, type Instant } from '@contract/kernel';
import { decideList, evolveList, type ListCommand } from '@domain/notice/decide';
import type { ListEvent } from '@domain/notice/events';
import { periodOver } from '@domain/notice/period';
import {
  versionNumber,
  type EarlierVersion,
  type ListEntry,
  type PayList,
  type Period,
} from '@domain/notice/state';
import type { WorkingCalendar } from '@domain/shared/calendar';
import type { Actor } from '@domain/shared/decision';
import { commit, type AggregateKind, type StoredAggregate } from './commit';
import { database, readMany, rows, type Ref } from './database';
import { currentCalendar } from './holidays';
import { JOB_OF_EVENT, newJob } from './list-jobs-plan';
import type { Tx } from './transact';

export type StoredList = StoredAggregate<PayList>;

export const LISTS: AggregateKind<PayList, ListEvent> = {
  collection: 'lists',
  evolve: (list, event, { id }) => evolveList(list, event, id),
  project: (list) => ({
    listState: list.state,
    /** The public sees a list from its publication on. */
    public: list.state === 'published' || list.state === 'closed',
    entryCount: list.entries.length,
    /** When the period is over; the timer looks for lists past it. */
    dueAt:
      list.state === 'published' && list.period && !list.period.provisional
        ? endOfDay(list.period.lastDay)
        : null,
  }),
};

/**
 * What pages of lists show of a list, beside it and in the same transaction: a list holds up to 1,000 entries, and
 * the first page that everybody opens must not read twenty of those.
 */
export interface ListCard {
  _id: string;
  title: string;
  listState: PayList['state'];
  public: boolean;
  entryCount: number;
  version: number;
  period?: Period;
  /** Versions of the notice before the one that holds, and where the reason of that one is kept. */
  earlier?: EarlierVersion[];
  correctionTextId?: string;
  createdAt: Instant;
  sort: string;
}

const cardRef = (listId: string): Ref => ({ collection: 'listCards', id: listId });

export function cardOf(listId: string, list: PayList, createdAt: Instant): Omit<ListCard, '_id'> {
  const { title, state, entries, claimIds, period, earlier, correctionTextId } = list;
  return {
    title,
    listState: state,
    public: state === 'published' || state === 'closed',
    entryCount: entries.length || claimIds.length,
    version: versionNumber(list),
    ...(period ? { period } : {}),
    ...(earlier ? { earlier } : {}),
    ...(correctionTextId ? { correctionTextId } : {}),
    createdAt,
    sort: `${createdAt} ${listId}`,
  };
}

/** A page of lists, newest first; `onlyPublic`: those that everybody may see. */
export async function listCards(
  onlyPublic: boolean,
  cursor: string | undefined,
  size: number,
): Promise<{ cards: ListCard[]; next?: string }> {
  const _ = database().command;
  const sort = cursor ? _.lt(cursor) : _.gt('');
  const found = await rows<ListCard>(
    database()
      .collection('listCards')
      .where(onlyPublic ? { public: true, sort } : { sort })
      .orderBy('sort', 'desc')
      .limit(size + 1),
  );
  const cards = found.slice(0, size);
  return { cards, ...(found.length > size ? { next: cards.at(-1)?.sort } : {}) };
}

/** The notice periods of lists, by list; those not published yet are left out. */
export async function listPeriods(ids: readonly string[]): Promise<Map<string, Period>> {
  const cards = await readMany<ListCard>('listCards', ids);
  return new Map(cards.flatMap(({ _id, period }) => (period ? [[_id, period] as const] : [])));
}

/** Entries of a page of a notice, as stored and as shown. */
export const NOTICE_PAGE = 50;

/** A page of one version of a notice, as it was published; never changed. */
export interface NoticePage {
  listId: string;
  entries: ListEntry[];
}

/** Numbers from 1 for versions, from 0 for pages. */
export const noticePageId = (listId: string, version: number, page: number): string =>
  `${listId}:${version}:${page}`;

/** The version of a notice that holds, page by page: whoever reads one page reads one document. */
export function noticePagesOf(listId: string, list: PayList): (NoticePage & { _id: string })[] {
  const pages = Math.ceil(list.entries.length / NOTICE_PAGE);
  return Array.from({ length: pages }, (_, page) => ({
    _id: noticePageId(listId, versionNumber(list), page),
    listId,
    entries: list.entries.slice(page * NOTICE_PAGE, (page + 1) * NOTICE_PAGE),
  }));
}

export interface CommandList {
  listId: string;
  actor: Actor;
  commandId: string;
  at: Instant;
  expectedVersion?: number;
  command: ListCommand;
  calendar?: WorkingCalendar;
}

/**
 * Carries out one command on one list, and leaves a job for what its entries have to follow.
 * No transaction spans a list's entries: each follows in its own.
 */
export async function commandList(
  input: CommandList,
): Promise<{ listId: string; version: number; jobId?: string }> {
  const { listId, at } = input;
  const calendar = input.calendar ?? (await currentCalendar());
  return commit({
    kind: LISTS,
    id: listId,
    actor: input.actor,
    commandId: input.commandId,
    at,
    expectedVersion: input.expectedVersion,
    decide: (list) =>
      decideList(input.command, list, {
        today: dayOf(at),
        calendar,
        periodOver: periodOver(list?.period, at),
      }),
    async alongside(tx, list, events) {
      for (const { id, event } of events) {
        const step = JOB_OF_EVENT[event.type];
        if (step) await tx.create({ collection: 'jobs', id }, newJob(step, listId, list, at, event));
        if (event.type === 'published' || event.type === 'corrected') await writePages(tx, listId, list);
      }
      const createdAt = (await tx.get<ListCard>(cardRef(listId)))?.createdAt ?? at;
      await tx.set(cardRef(listId), cardOf(listId, list, createdAt));
    },
    result: (_list, version) => ({ listId, version }),
  });
}

/** What everybody can read stays readable: a correction writes pages of its own beside those of the version before. */
async function writePages(tx: Tx, listId: string, list: PayList): Promise<void> {
  for (const { _id: id, ...page } of noticePagesOf(listId, list))
    await tx.create({ collection: 'noticePages', id }, page);
}
