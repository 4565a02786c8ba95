import { dayOf, endOfDay, type Day, type FactInput, type Instant } from '@contract';
import { itemOf } from '@domain/application/inputs';
import { itemsConcerning } from '@domain/call/concerned';
import type { CallEvent } from '@domain/call/events';
import type { Call } from '@domain/call/state';
import { stillToTell, tellingsOf, type CallJob } from '@domain/call/telling';
import type { Applicant } from '@domain/people/applicant';
import type { Bell } from '@domain/reminder/kind';
import type { CallTold, DraftTold } from '@domain/reminder/told';
import { addBells } from './bells';
import type { StoredClaim } from './claims';
import { applicantsOf } from './applicants';
import { database, read, readMany, rows } from './database';
import type { Draft } from './drafts';
import { sha256 } from './ids';
import type { JobContext, JobResult } from './job';
import type { Tx } from './transact';

/** Applicants looked at together. */
const PAGE = 100;

export interface StoredCallJob extends CallJob {
  _id: string;
  state: 'waiting' | 'done';
  /** Applicants up to this one have been told. */
  next?: string;
}

/** Leaves what follows from an event of a call to the timer, in the transaction of the event. */
export async function leaveTellings(
  tx: Tx,
  eventId: string,
  event: CallEvent,
  call: Call,
  { callId, at }: { callId: string; at: Instant },
): Promise<void> {
  const jobs = tellingsOf(event, call, callId, { at, today: dayOf(at) });
  for (const [index, job] of jobs.entries())
    await tx.create({ collection: 'callJobs', id: `${eventId}:${index}` }, { ...job, state: 'waiting' });
}

/**
 * Tells the applicants whom a call may concern, page by page from a checkpoint. Bells have ids made of what they
 * tell and of whom, so a killed run, or two at once, tell each once.
 */
export async function tellCalls({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  const today = dayOf(at);
  let done = 0;
  for (const job of await waiting(at)) {
    const call = await read<{ state: Call }>('calls', job.callId);
    if (call && stillToTell(job, call.state, today)) {
      for (let next = job.next ?? ''; ;) {
        if (Date.now() > deadline) return { done, failed: 0, nextDueAt: at };
        const page = await applicantsAfter(next);
        await addBells(await bellsOf(job, call.state, page, at));
        const last = page.at(-1);
        if (page.length < PAGE || !last) break;
        next = last._id;
        await update(job._id, { next });
      }
      if (job.telling === 'callEndsIn2Days') await remindDrafts(job, at);
      done += 1;
    }
    await update(job._id, { state: 'done' });
  }
  return { done, failed: 0, nextDueAt: await nextDue() };
}

async function waiting(at: Instant): Promise<StoredCallJob[]> {
  const _ = database().command;
  return rows<StoredCallJob>(
    database()
      .collection('callJobs')
      .where({ state: 'waiting', dueAt: _.lte(at) })
      .orderBy('dueAt', 'asc')
      .limit(50),
  );
}

async function nextDue(): Promise<Instant | null> {
  const [first] = await rows<StoredCallJob>(
    database().collection('callJobs').where({ state: 'waiting' }).orderBy('dueAt', 'asc').limit(1),
  );
  return first?.dueAt ?? null;
}

async function update(id: string, data: Partial<StoredCallJob>): Promise<void> {
  await database().collection('callJobs').doc(id).update({ data });
}

async function applicantsAfter(after: string): Promise<Applicant[]> {
  const _ = database().command;
  return rows<Applicant>(
    database()
      .collection('applicants')
      .where({ _id: _.gt(after) })
      .orderBy('_id', 'asc')
      .limit(PAGE),
  );
}

/** One bell for each applicant whom some of the items may concern. */
async function bellsOf(
  job: StoredCallJob,
  call: Call,
  applicants: readonly Applicant[],
  at: Instant,
): Promise<Bell[]> {
  const ids = applicants.map(({ _id }) => _id);
  const profiles = await readMany<{ _id: string; values: FactInput[] }>('profiles', ids);
  const factsOf = new Map(profiles.map(({ _id, values }) => [_id, values]));
  const busy = job.telling.startsWith('callEnds') ? await underWay(ids, job) : new Map<string, Set<string>>();
  return applicants.flatMap((applicant): Bell[] => {
    const concerned = itemsConcerning(
      applicant.kind,
      factsOf.get(applicant._id) ?? [],
      job.itemIds,
      dayOf(at),
    ).filter((itemId) => !busy.get(applicant._id)?.has(itemId));
    if (concerned.length === 0) return [];
    const told: CallTold = {
      callId: job.callId,
      title: call.terms.title,
      firstDay: job.firstDay,
      lastDay: job.lastDay,
      items: concerned.map((itemId) => itemOf(itemId)?.title ?? ''),
      applicantName: applicant.name,
    };
    return [
      {
        id: bellId(job.telling, job._id, applicant._id),
        kind: job.telling,
        subject: { collection: 'calls', id: job.callId },
        eventId: job.daysEventId,
        dueAt: at,
        uselessAfter: endOfDay(job.usefulUntil),
        to: [{ contactsOf: applicant._id }, { commissionersOf: applicant._id }],
        told,
        matter: { id: job.callId, title: call.terms.title },
      },
    ];
  });
}

const bellId = (kind: string, ...parts: string[]): string => `${kind}:${sha256(parts.join()).slice(0, 32)}`;

/**
 * Items for which an applicant has a claim under this call, or a draft (which has a reminder of its own): before
 * the end these are not told again.
 */
async function underWay(ids: readonly string[], job: CallJob): Promise<Map<string, Set<string>>> {
  const _ = database().command;
  const found = new Map<string, Set<string>>();
  const put = (applicantId: string, itemId: string) =>
    found.set(applicantId, (found.get(applicantId) ?? new Set()).add(itemId));
  const query = (collection: 'claims' | 'drafts') =>
    database()
      .collection(collection)
      .where({ applicantId: _.in([...ids]), itemId: _.in(job.itemIds) })
      .limit(1000);
  for (const { applicantId, itemId, state } of await rows<
    StoredClaim & { applicantId: string; itemId: string }
  >(query('claims')))
    if (state.callId === job.callId && state.state !== 'withdrawn') put(applicantId, itemId);
  if (job.telling === 'callEndsIn2Days')
    for (const { applicantId, itemId } of await rows<Draft>(query('drafts'))) put(applicantId, itemId);
  return found;
}

/** Two days before the end: every draft of these items that is not submitted (reported case 10). */
async function remindDrafts(job: StoredCallJob, at: Instant): Promise<void> {
  for (const itemId of job.itemIds)
    for (let after = ''; ;) {
      const page = await draftsOfItem(itemId, after);
      await addBells(await draftBells(page, job.lastDay, `${job._id}`, at));
      const last = page.at(-1);
      if (page.length < PAGE || !last) break;
      after = last.sort;
    }
}

async function draftsOfItem(itemId: string, after: string): Promise<Draft[]> {
  const _ = database().command;
  return rows<Draft>(
    database()
      .collection('drafts')
      .where({ itemId, sort: _.gt(after) })
      .orderBy('sort', 'asc')
      .limit(PAGE),
  );
}

async function draftBells(
  drafts: readonly Draft[],
  lastDay: Day,
  cause: string,
  at: Instant,
): Promise<Bell[]> {
  const names = new Map(
    (await applicantsOf([...new Set(drafts.map(({ applicantId }) => applicantId))])).map(({ _id, name }) => [
      _id,
      name,
    ]),
  );
  return drafts.map((draft) => ({
    ...draftBell('draftWaits', draft, names.get(draft.applicantId) ?? '', { lastDay, cause, at }),
    uselessAfter: endOfDay(lastDay),
  }));
}

/** A message about a draft, to whoever stands for its applicant or serves it. */
export function draftBell(
  kind: 'draftWaits' | 'draftExpires',
  draft: Draft,
  applicantName: string,
  { lastDay, cause, at }: { lastDay: Day; cause: string; at: Instant },
): Bell {
  const itemTitle = itemOf(draft.itemId)?.title ?? '';
  const told: DraftTold = { draftId: draft._id, itemTitle, applicantName, lastDay };
  return {
    id: bellId(kind, draft._id, cause),
    kind,
    subject: { collection: 'drafts', id: draft._id },
    eventId: cause,
    dueAt: at,
    to: [{ contactsOf: draft.applicantId }, { commissionersOf: draft.applicantId }],
    told,
    matter: { id: draft._id, title: itemTitle },
  };
}
