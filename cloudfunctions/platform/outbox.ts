import { dayOf, OFFICES, type Instant } from '@contract/kernel';
import type { ClaimEvent } from '@domain/application/events';
import { plan } from '@domain/reminder/plan';
import { rulesFor } from '@domain/reminder/rules';
import type { PlannedReminder } from '@domain/reminder/state';
import { toldBy, type Told } from '@domain/reminder/told';
import type { WorkingCalendar } from '@domain/shared/calendar';
import { itemOf } from '@domain/application/inputs';
import { applicantOf } from './applicants';
import type { StoredClaim } from './claims';
import type { StoredEvent } from './commit';
import { database, read, rows, type Ref } from './database';
import { currentCalendar } from './holidays';
import type { JobContext, JobResult } from './job';
import type { StoredList } from './lists';
import { contactsOf } from './people';
import { addReminders } from './reminders';
import { textOf } from './texts';
import { transact } from './transact';

/** One event that still has to be told, as `commit` leaves it. */
interface OutboxRow {
  _id: string;
  kind: 'claims' | 'lists';
  aggregate: string;
  type: string;
  at: Instant;
  state: 'new' | 'done' | 'failed';
  sort: string;
  /** Entries of a list that have been told already. */
  next?: number;
  attempts?: number;
}

const PAGE = 100;
/** Entries of a list in one transaction. */
const ENTRIES_AT_ONCE = 10;
/** After so many failures a row is put aside, so that it cannot hold up the others. */
const MAX_ATTEMPTS = 5;

/**
 * Makes reminders of the events in the outbox, oldest first. A row is done in the transaction that writes its
 * reminders, so a killed run leaves it to the next one; an event about many goes on from its checkpoint.
 */
export async function expandOutbox({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  const calendar = await currentCalendar();
  const failedNow = new Set<string>();
  let done = 0;
  for (;;) {
    const page = (await newRows()).filter(({ _id }) => !failedNow.has(_id));
    if (page.length === 0) break;
    for (const row of page) {
      if (Date.now() >= deadline) return { done, failed: failedNow.size, nextDueAt: at };
      try {
        await expand(row, calendar);
        done += 1;
      } catch (error) {
        failedNow.add(row._id);
        await noteFailure(row, error);
      }
    }
  }
  return { done, failed: failedNow.size, nextDueAt: failedNow.size > 0 ? at : null };
}

async function newRows(): Promise<OutboxRow[]> {
  const query = database().collection('outbox').where({ state: 'new' }).orderBy('sort', 'asc');
  return rows<OutboxRow>(query.limit(PAGE));
}

async function expand(row: OutboxRow, calendar: WorkingCalendar): Promise<void> {
  if (rulesFor(row.kind, row.type).length === 0) return finish(row, []);
  if (row.kind === 'claims') return finish(row, await ofClaim(row, calendar));
  return expandList(row, calendar);
}

const outboxRef = (id: string): Ref => ({ collection: 'outbox', id });

/** Writes reminders and how far the row is; a row that somebody else has done meanwhile is left alone. */
async function finish(row: OutboxRow, planned: readonly PlannedReminder[], next?: number): Promise<void> {
  await transact(async (tx) => {
    const current = await tx.get<OutboxRow>(outboxRef(row._id));
    if (current?.state !== 'new') return;
    await addReminders(tx, planned);
    const { _id, ...rest } = current;
    await tx.set(outboxRef(_id), { ...rest, ...(next === undefined ? { state: 'done' } : { next }) });
  });
}

async function ofClaim(row: OutboxRow, calendar: WorkingCalendar): Promise<PlannedReminder[]> {
  const [stored, event, words] = await Promise.all([
    read<StoredClaim>('claims', row.aggregate),
    read<StoredEvent>('events', row._id),
    textOf(row._id),
  ]);
  if (!stored || !event) throw new Error('the claim or its event is missing');
  const claim = stored.state;
  const [applicant, recipients, list] = await Promise.all([
    applicantOf(claim.applicantId),
    contactsOf(claim.applicantId),
    claim.listId ? read<StoredList>('lists', claim.listId) : null,
  ]);
  const { data } = JSON.parse(event.body) as { data: ClaimEvent['data'] };
  const told: Told = {
    claimId: stored._id,
    number: claim.number,
    applicantName: applicant?.name ?? '',
    itemTitle: itemOf(claim.itemId)?.title ?? '',
    article: claim.article,
    officeName: OFFICES[claim.examiningOffice as keyof typeof OFFICES] ?? '',
    day: dayOf(row.at),
    ...toldBy({ type: row.type, data } as ClaimEvent, words),
  };
  return plan({ event: eventOf(row), told, notice: noticeOf(list), calendar, recipients });
}

async function expandList(row: OutboxRow, calendar: WorkingCalendar): Promise<void> {
  const list = await read<StoredList>('lists', row.aggregate);
  if (!list) throw new Error('the list is missing');
  const { entries } = list.state;
  for (let next = row.next ?? 0; next < entries.length; next += ENTRIES_AT_ONCE) {
    const planned: PlannedReminder[] = [];
    for (const entry of entries.slice(next, next + ENTRIES_AT_ONCE)) {
      const told: Told = { ...entry, officeName: entry.examiningOffice, day: dayOf(row.at) };
      const recipients = await contactsOf(entry.applicantId);
      planned.push(...plan({ event: eventOf(row), told, notice: noticeOf(list), calendar, recipients }));
    }
    await finish(row, planned, next + ENTRIES_AT_ONCE);
  }
  await finish(row, []);
}

const eventOf = ({ _id, kind, type, at }: OutboxRow) => ({ id: _id, aggregate: kind, type, at });

function noticeOf(list: StoredList | null) {
  const { period, periodEventId } = list?.state ?? {};
  return list && period && periodEventId ? { listId: list._id, period, periodEventId } : undefined;
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
