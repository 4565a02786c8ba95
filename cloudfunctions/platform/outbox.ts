import type { Instant } from '@contract/kernel';
import type { Bell, Matter, Subject, Trigger } from '@domain/reminder/kind';
import { aboutOf, bellsOf } from '@domain/reminder/plan';
import type { WorkingCalendar } from '@domain/shared/calendar';
import { addBells } from './bells';
import type { StoredEvent } from './commit';
import { database, read, readMany, rows, type Ref } from './database';
import { currentCalendar } from './holidays';
import type { JobContext, JobResult } from './job';
import type { StoredList } from './lists';
import { updateMany } from './many';
import { mattersOf } from './matters';
import { transact } from './transact';

/** One event that still has to be told, as `commit` leaves it. */
interface OutboxRow {
  _id: string;
  kind: string;
  aggregate: string;
  type: string;
  at: Instant;
  state: 'new' | 'done' | 'failed';
  sort: string;
  /** Entries of a list that have been planned already. */
  next?: number;
  attempts?: number;
}

const PAGE = 200;
/** Entries of a list planned at a time. */
const ENTRIES_AT_ONCE = 100;
/** After so many failures a row is put aside, so that it cannot hold up the others. */
const MAX_ATTEMPTS = 5;

/**
 * Plans messages for the events in the outbox, oldest first. Bells have ids made of event and matter and are added
 * before their row is done, so a killed run leaves the row to the next one and nothing is planned twice; an event
 * about many entries goes on from its checkpoint.
 */
export async function expandOutbox({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  const calendar = await currentCalendar();
  const failedNow = new Set<string>();
  let done = 0;
  for (;;) {
    const page = (await newRows(PAGE + failedNow.size)).filter(({ _id }) => !failedNow.has(_id));
    if (page.length === 0) break;
    if (Date.now() >= deadline) return { done, failed: failedNow.size, nextDueAt: at };
    const small = page.filter((row) => !concernsEntries(row));
    try {
      await expand(small, calendar);
      done += small.length;
    } catch (error) {
      console.error('outbox rows failed together', small.length, error);
      done += await expandEach(small, calendar, failedNow);
    }
    for (const row of page.filter(concernsEntries)) {
      if (Date.now() >= deadline) return { done, failed: failedNow.size, nextDueAt: at };
      try {
        await expandList(row, calendar);
        done += 1;
      } catch (error) {
        failedNow.add(row._id);
        await noteFailure(row, error);
      }
    }
  }
  return { done, failed: failedNow.size, nextDueAt: failedNow.size > 0 ? at : null };
}

/** One of them is in trouble: each alone, so that it holds up no other. */
async function expandEach(
  page: readonly OutboxRow[],
  calendar: WorkingCalendar,
  failedNow: Set<string>,
): Promise<number> {
  let done = 0;
  for (const row of page) {
    try {
      await expand([row], calendar);
      done += 1;
    } catch (error) {
      failedNow.add(row._id);
      await noteFailure(row, error);
    }
  }
  return done;
}

async function newRows(limit: number): Promise<OutboxRow[]> {
  const query = database().collection('outbox').where({ state: 'new' }).orderBy('sort', 'asc');
  return rows<OutboxRow>(query.limit(limit));
}

/** When the oldest event happened that is not planned yet; null when there is none. */
export async function oldestEvent(): Promise<Instant | null> {
  return (await newRows(1))[0]?.at ?? null;
}

const onOf = ({ kind, type }: OutboxRow): Trigger['on'] => `${kind}.${type}` as Trigger['on'];

/** An event of a list that is told about each entry's claim. */
const concernsEntries = (row: OutboxRow): boolean => row.kind === 'lists' && aboutOf(onOf(row)).has('claims');

const outboxRef = (id: string): Ref => ({ collection: 'outbox', id });

/** Events that concern one matter each, read at once. */
async function expand(page: readonly OutboxRow[], calendar: WorkingCalendar): Promise<void> {
  const telling = page.filter((row) => aboutOf(onOf(row)).size > 0);
  const subjects = telling.map(subjectOf);
  const [matter, events] = await Promise.all([
    mattersOf(subjects),
    readMany<StoredEvent>(
      'events',
      telling.map(({ _id }) => _id),
    ),
  ]);
  const byId = new Map(events.map((event) => [event._id, event]));
  const bells = telling.flatMap((row): Bell[] => {
    const event = byId.get(row._id);
    const subject = subjectOf(row);
    if (!event || !matter(subject).doc) throw new Error('the aggregate or its event is missing');
    return bellsOf({ event: happenedIn(row, event), subject, matter: matter(subject), calendar });
  });
  await addBells(bells);
  await updateMany(
    'outbox',
    page.map(({ _id }) => _id),
    { state: 'new' },
    { state: 'done' },
  );
}

type SubjectOfRow = Subject & { collection: 'claims' | 'lists' };
const subjectOf = ({ kind, aggregate }: OutboxRow): SubjectOfRow => ({
  collection: kind as SubjectOfRow['collection'],
  id: aggregate,
});

const happenedIn = (row: OutboxRow, event?: StoredEvent) => ({
  id: row._id,
  on: onOf(row),
  at: row.at,
  ...(event ? { data: (JSON.parse(event.body) as { data: object }).data } : {}),
});

/** An event of a list, for the list itself and for the claim of each of its entries. */
async function expandList(row: OutboxRow, calendar: WorkingCalendar): Promise<void> {
  const list = await read<StoredList>('lists', row.aggregate);
  if (!list) throw new Error('the list is missing');
  const { entries } = list.state;
  const event = happenedIn(row);
  if (aboutOf(event.on).has('lists')) {
    const matter: Matter = { doc: list, list: list.state };
    await addBells(bellsOf({ event, subject: { collection: 'lists', id: list._id }, matter, calendar }));
  }
  for (let next = row.next ?? 0; next < entries.length; next += ENTRIES_AT_ONCE) {
    const subjects = entries
      .slice(next, next + ENTRIES_AT_ONCE)
      .map(({ claimId }) => ({ collection: 'claims' as const, id: claimId }));
    const matter = await mattersOf(subjects);
    await addBells(
      subjects.flatMap((subject) => bellsOf({ event, subject, matter: matter(subject), calendar })),
    );
    await updateMany('outbox', [row._id], { state: 'new' }, { next: next + ENTRIES_AT_ONCE });
  }
  await updateMany('outbox', [row._id], { state: 'new' }, { state: 'done' });
}

/** The log names the row and the fault, never what people wrote. */
async function noteFailure({ _id }: OutboxRow, error: unknown): Promise<void> {
  console.error('outbox row failed', _id, error);
  await transact(async (tx) => {
    const current = await tx.get<OutboxRow>(outboxRef(_id));
    if (!current) return;
    const { _id: id, ...rest } = current;
    const attempts = (current.attempts ?? 0) + 1;
    await tx.set(outboxRef(id), { ...rest, attempts, state: attempts >= MAX_ATTEMPTS ? 'failed' : 'new' });
  });
}
