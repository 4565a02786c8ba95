import type { DocumentRequest, DocumentView } from '@contract';
import { instantOf, msOf, type Instant } from '@contract/kernel';
import { database, read, rows, type Ref } from './database';
import { lease, release } from './slots';
import { once, transact } from './transact';

/**
 * A paper asked for: open until made, kept for a day afterwards; the file stands in `files` under the same id.
 * Figures that were typed for it are forgotten once it is over.
 */
export interface DocumentJob {
  _id: string;
  personId: string;
  request: DocumentRequest | null;
  /** Last part of the file's path, made beforehand so that a second run overwrites the first. */
  pathId: string;
  state: DocumentView['state'];
  done: number;
  total: number;
  runs: number;
  name?: string;
  fileId?: string;
  message?: string;
  createdAt: Instant;
  /** Open: when the timer takes it up. Over: when it is removed. */
  dueAt: Instant;
}

/** Longer than the function may run: after it an open job was left by a run that was killed. */
const RUN_MS = 75_000;
/** Who asks runs it at once; only what nobody ran in this time is the timer's. */
const PATIENCE_MS = 30_000;
const KEPT_MS = 24 * 3_600_000;
/** Runs after which a job is given up. */
const MAX_RUNS = 3;

const later = (at: Instant, ms: number): Instant => instantOf(msOf(at) + ms);
const ref = (id: string): Ref => ({ collection: 'documents', id });
const leaseOf = (id: string): string => `document:${id}`;

/** Opens a job; the same command finds the same one. */
export async function openDocument(job: {
  id: string;
  pathId: string;
  personId: string;
  commandId: string;
  request: DocumentRequest;
  at: Instant;
}): Promise<DocumentJob> {
  const { id, pathId, personId, commandId, request, at } = job;
  const { documentId } = await once({ personId, commandId }, async (tx) => {
    await tx.create(ref(id), {
      personId,
      request,
      pathId,
      state: 'open',
      done: 0,
      total: 0,
      runs: 0,
      createdAt: at,
      dueAt: later(at, PATIENCE_MS),
    });
    return { documentId: id };
  });
  return (await documentJob(documentId)) as DocumentJob;
}

export const documentJob = (id: string): Promise<DocumentJob | null> => read<DocumentJob>('documents', id);

export function documentViewOf(job: DocumentJob): DocumentView {
  const { _id, state, done, total, name, fileId, message } = job;
  return { id: _id, state, done, total, name, fileId, message };
}

/**
 * Takes an open job for one run.
 * @returns null when it is over, or another run has it
 */
export async function takeDocument(id: string, holder: string, at: Instant): Promise<DocumentJob | null> {
  return transact(async (tx) => {
    const job = await tx.get<DocumentJob>(ref(id));
    if (job?.state !== 'open') return null;
    if (!(await lease(tx, leaseOf(id), holder, { now: at, until: later(at, RUN_MS) }))) return null;
    const taken = { ...job, runs: job.runs + 1, dueAt: later(at, RUN_MS) };
    await tx.set(ref(id), body(taken));
    return taken;
  });
}

/** Says how far a run is; nothing depends on it. */
export async function noteProgress(id: string, done: number, total: number): Promise<void> {
  await database().collection('documents').doc(id).update({ data: { done, total } });
}

/** Ends a job with its file, or with why there is none. */
export async function closeDocument(
  id: string,
  at: Instant,
  outcome: { fileId: string; name: string } | { message: string },
): Promise<void> {
  await transact(async (tx) => {
    const job = await tx.get<DocumentJob>(ref(id));
    if (job?.state !== 'open') return;
    const total = Math.max(job.total, 1);
    const over = 'fileId' in outcome ? { state: 'done', done: total, total } : { state: 'failed' };
    const request = job.request?.kind === 'rdCosts' ? null : job.request;
    await tx.set(ref(id), { ...body(job), ...over, ...outcome, request, dueAt: later(at, KEPT_MS) });
    await release(tx, leaseOf(id));
  });
}

/** Gives a job back after a fault, to be run again soon; @returns false when it has been run often enough */
export async function leaveDocument(id: string, at: Instant): Promise<boolean> {
  return transact(async (tx) => {
    const job = await tx.get<DocumentJob>(ref(id));
    if (job?.state !== 'open') return true;
    if (job.runs >= MAX_RUNS) return false;
    await tx.set(ref(id), { ...body(job), dueAt: at });
    await release(tx, leaseOf(id));
    return true;
  });
}

const body = ({ _id, ...rest }: DocumentJob) => rest;

/** Jobs of a state whose time has come, oldest first. */
export async function dueDocuments(
  state: DocumentJob['state'],
  at: Instant,
  limit: number,
): Promise<DocumentJob[]> {
  const _ = database().command;
  const found = database()
    .collection('documents')
    .where({ state, dueAt: _.lte(at) });
  return rows<DocumentJob>(found.orderBy('dueAt', 'asc').limit(limit));
}

/** When the next job of any state is due; null when there is none. */
export async function nextDocumentDue(): Promise<Instant | null> {
  const due: Instant[] = [];
  for (const state of ['open', 'done', 'failed'] as const) {
    const query = database().collection('documents').where({ state }).orderBy('dueAt', 'asc').limit(1);
    due.push(...(await rows<DocumentJob>(query)).map(({ dueAt }) => dueAt));
  }
  return due.sort()[0] ?? null;
}

export async function removeDocument(id: string): Promise<void> {
  await transact((tx) => tx.remove(ref(id)));
}
