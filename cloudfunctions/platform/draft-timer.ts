import { addDays, dayOf, endOfDay, startOfDay, type Instant } from '@contract';
import { dueTo, keptUntil, warnedFrom } from '@domain/application/retention';
import { applicantOf } from './applicants';
import { tell } from './bells';
import { draftBell } from './call-jobs';
import { database, rows } from './database';
import { DRAFT_TERMS, draftRef, dropDraft, type Draft } from './drafts';
import type { JobContext, JobResult } from './job';
import { transact } from './transact';

const PAGE = 100;

/**
 * Warns of drafts that were not touched for long, and discards those whose time after the warning is over: their
 * files go free (and are removed a day later), their matter can be claimed anew.
 */
export async function tendDrafts({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  const today = dayOf(at);
  // Saved before this instant, a draft is to be warned of at the latest now.
  const before = endOfDay(addDays(today, -(DRAFT_TERMS.keptDays - DRAFT_TERMS.warnDays)));
  let done = 0;
  for (let after = ''; ;) {
    const page = await oldDrafts(before, after);
    for (const draft of page) {
      if (Date.now() > deadline) return { done, failed: 0, nextDueAt: at };
      const due = dueTo(draft, DRAFT_TERMS, today);
      if (due === 'warn') done += (await warn(draft, at)) ? 1 : 0;
      if (due === 'discard') done += (await discard(draft, at)) ? 1 : 0;
    }
    const last = page.at(-1);
    if (page.length < PAGE || !last) break;
    after = last.savedAt;
  }
  return { done, failed: 0, nextDueAt: await nextDue() };
}

async function oldDrafts(before: Instant, after: string): Promise<Draft[]> {
  const _ = database().command;
  return rows<Draft>(
    database()
      .collection('drafts')
      .where({ savedAt: _.gt(after).and(_.lt(before)) })
      .orderBy('savedAt', 'asc')
      .limit(PAGE),
  );
}

async function nextDue(): Promise<Instant | null> {
  const oldest = await rows<Draft>(database().collection('drafts').orderBy('savedAt', 'asc').limit(PAGE));
  const due = oldest.map((draft) =>
    startOfDay(draft.warnedAt ? addDays(keptUntil(draft, DRAFT_TERMS), 1) : warnedFrom(draft, DRAFT_TERMS)),
  );
  return due.sort()[0] ?? null;
}

/** Changed in between, a draft is not warned of. */
async function warn(draft: Draft, at: Instant): Promise<boolean> {
  const applicant = await applicantOf(draft.applicantId);
  return transact(async (tx) => {
    const current = await tx.get<Draft>(draftRef(draft._id));
    if (!current || dueTo(current, DRAFT_TERMS, dayOf(at)) !== 'warn') return false;
    const { _id, ...rest } = current;
    const warned = { ...rest, warnedAt: at };
    await tx.set(draftRef(_id), warned);
    const lastDay = keptUntil(warned, DRAFT_TERMS);
    await tell(tx, [draftBell('draftExpires', current, applicant?.name ?? '', { lastDay, cause: at, at })]);
    return true;
  });
}

async function discard(draft: Draft, at: Instant): Promise<boolean> {
  return transact(async (tx) => {
    const current = await tx.get<Draft>(draftRef(draft._id));
    if (!current || dueTo(current, DRAFT_TERMS, dayOf(at)) !== 'discard') return false;
    await dropDraft(tx, current, at);
    return true;
  });
}
