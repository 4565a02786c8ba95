import type { ClaimState, Instant } from '@contract/kernel';
import type { ClaimCommand } from '@domain/application/commands';
import type { ListEntry } from '@domain/notice/state';
import { shownState } from '@domain/application/shown';
import { periodOver } from '@domain/notice/period';
import { SYSTEM } from '@domain/shared/decision';
import { applicantsOf } from './applicants';
import { commandClaim, isLeftOut, type StoredClaim } from './claims';
import { database, read, readMany, rows } from './database';
import { entryOf } from './list-entries';
import type { ListJob, ListStep } from './list-jobs-plan';
import { commandList, type StoredList } from './lists';
import { RefusedError } from './refused';
import { textOf } from './texts';

/** Entries moved between two checkpoints. */
const CHECKPOINT = 20;

/**
 * Moves the entries of one job on, from its checkpoint, until done or out of time.
 * Each entry moves in its own transaction under the command id of the list's event, so a killed worker,
 * a second worker or a repeated call finds what is done and does the rest.
 * @param deadlineMs milliseconds since 1970 (real time) after which no new entry is begun
 * @returns true when the job is done
 */
export async function runListJob(job: ListJob, at: Instant, deadlineMs: number): Promise<boolean> {
  const { claimIds, listId, step } = job;
  const leftOut = [...job.leftOut];
  const correction = job.correction && { ...job.correction, reason: await reasonOf(job._id) };
  let next = job.next;
  for (; next < claimIds.length && Date.now() < deadlineMs; next += 1) {
    const claimId = claimIds[next] as string;
    const command = correction
      ? correctionOf(correction, listId, claimId)
      : commandOf(step as PlainStep, listId);
    const refused = await moveEntry(command, claimId, job._id, at);
    if (refused && step === 'list') leftOut.push({ claimId, why: await whyLeftOut(claimId, refused) });
    if ((next + 1) % CHECKPOINT === 0) await saveCheckpoint(job._id, { next: next + 1, leftOut });
  }
  if (next < claimIds.length) {
    await saveCheckpoint(job._id, { next, leftOut });
    return false;
  }
  if (step === 'list') await freeze(job, leftOut, at);
  await saveCheckpoint(job._id, { next, leftOut, state: 'done' });
  return true;
}

/** Why a claim could not be listed, by where it stands now: gathered by a colleague, withdrawn, given back. */
async function whyLeftOut(claimId: string, refused: string): Promise<string> {
  const claim = await read<StoredClaim>('claims', claimId);
  if (!claim || claim.state.state === 'recommended') return refused;
  return `${claim.state.number}现在是“${shownState(claim.state)}”，没有列入本名单。`;
}

async function saveCheckpoint(id: string, fields: Partial<ListJob>): Promise<void> {
  await database().collection('jobs').doc(id).update({ data: fields });
}

type PlainStep = Exclude<ListStep, 'correct'>;

function commandOf(step: PlainStep, listId: string): ClaimCommand {
  return { type: step, listId };
}

/** What an entry does when its notice is published anew: it leaves, or its period starts anew. */
function correctionOf(
  { number, dropped, lastDay, reason }: NonNullable<ListJob['correction']> & { reason: string },
  listId: string,
  claimId: string,
): ClaimCommand {
  return dropped.includes(claimId)
    ? { type: 'unlist', listId, reason }
    : { type: 'restartNotice', listId, number, lastDay, reason };
}

async function reasonOf(eventId: string): Promise<string> {
  const { reason } = await textOf(eventId);
  return typeof reason === 'string' ? reason : '';
}

/**
 * One entry follows its list. A claim that is no longer in turn stays where it is (one under objection waits for
 * its outcome); that is an answer, not a failure.
 * @returns why it did not move, or null
 */
export async function moveEntry(
  command: ClaimCommand,
  claimId: string,
  listEventId: string,
  at: Instant,
): Promise<string | null> {
  try {
    await commandClaim({ claimId, actor: SYSTEM, commandId: `${claimId}:${listEventId}`, at, command });
    return null;
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.message;
    throw error;
  }
}

/** The snapshot is made of the claims that this list really got, as they stand now. */
async function freeze(job: ListJob, leftOut: ListJob['leftOut'], at: Instant): Promise<void> {
  const entries = await entriesNow(job.claimIds, job.listId, ['listed']);
  await commandList({
    listId: job.listId,
    actor: SYSTEM,
    commandId: `freeze:${job._id}`,
    at,
    command: { type: 'freeze', entries, leftOut },
  });
}

/** Entries of these claims as they and their applicants stand now; those not of the list, or in no such state, are left out. */
export async function entriesNow(
  claimIds: readonly string[],
  listId: string,
  states: readonly ClaimState[],
): Promise<ListEntry[]> {
  const claims = (await readMany<StoredClaim>('claims', claimIds)).filter(
    ({ state }) => state.listId === listId && states.includes(state.state),
  );
  const byId = new Map(claims.map((claim) => [claim._id, claim.state]));
  const applicants = await applicantsOf(claims.map(({ state }) => state.applicantId));
  const applicantBy = new Map(applicants.map((applicant) => [applicant._id, applicant]));
  return claimIds.flatMap((claimId) => {
    const claim = byId.get(claimId);
    return claim ? [entryOf(claimId, claim, applicantBy.get(claim.applicantId))] : [];
  });
}

/** Jobs that are open and due, oldest first. */
export async function openJobs(at: Instant, limit = 20): Promise<ListJob[]> {
  const _ = database().command;
  return rows<ListJob>(
    database()
      .collection('jobs')
      .where({ state: 'open', dueAt: _.lte(at) })
      .orderBy('dueAt', 'asc')
      .limit(limit),
  );
}

/** Published lists whose period is over at an instant. */
export async function listsToClose(at: Instant, limit = 20): Promise<StoredList[]> {
  const _ = database().command;
  return rows<StoredList>(
    database()
      .collection('lists')
      .where({ listState: 'published', dueAt: _.and(_.gt(''), _.lte(at)) })
      .orderBy('dueAt', 'asc')
      .limit(limit),
  );
}

/** When the next list's period is over, or a job is due; null when neither is. */
export async function nextListDue(): Promise<Instant | null> {
  const _ = database().command;
  const [list] = await rows<{ dueAt: Instant }>(
    database()
      .collection('lists')
      .where({ listState: 'published', dueAt: _.gt('') })
      .orderBy('dueAt', 'asc')
      .limit(1),
  );
  const [job] = await rows<{ dueAt: Instant }>(
    database().collection('jobs').where({ state: 'open' }).orderBy('dueAt', 'asc').limit(1),
  );
  const due = [list?.dueAt, job?.dueAt].filter((value): value is string => Boolean(value)).sort();
  return due[0] ?? null;
}

/** Closes a list whose period is over, and begins to pass its entries on (art. 21: 公示期满无异议). */
export async function closeList(listId: string, at: Instant): Promise<void> {
  await commandList({ listId, actor: SYSTEM, commandId: `close:${listId}`, at, command: { type: 'close' } });
}

/**
 * Brings one claim up to date with its list before it is read or commanded, so that nobody sees half a list:
 * a claim of a published list is in notice, one whose notice is over has passed.
 */
export async function applyDue(claimId: string, at: Instant): Promise<StoredClaim | null> {
  const claim = await read<StoredClaim>('claims', claimId);
  const listId = claim?.state.listId;
  if (!claim || !listId || !['listed', 'inNotice'].includes(claim.state.state)) return claim;
  const list = await read<StoredList>('lists', listId);
  if (!list) return claim;
  const { state, period } = list.state;
  if (isLeftOut(list.state, claimId)) {
    const correction = list.state.correctionTextId ?? '';
    await moveEntry({ type: 'unlist', listId, reason: await reasonOf(correction) }, claimId, correction, at);
  } else {
    if (claim.state.state === 'listed' && (state === 'published' || state === 'closed'))
      await moveEntry({ type: 'enterNotice', listId }, claimId, dueEventId(list, 'enterNotice'), at);
    if (periodOver(period, at)) {
      if (state === 'published') await closeListQuietly(listId, at);
      await moveEntry({ type: 'passNotice', listId }, claimId, `due-${listId}`, at);
    }
  }
  return read<StoredClaim>('claims', claimId);
}

async function closeListQuietly(listId: string, at: Instant): Promise<void> {
  try {
    await closeList(listId, at);
  } catch (error) {
    // The timer or another reader was first; the list is closed all the same.
    if (!(error instanceof RefusedError)) throw error;
  }
}

const dueEventId = (list: StoredList, step: ListStep): string => `due-${step}-${list._id}`;
