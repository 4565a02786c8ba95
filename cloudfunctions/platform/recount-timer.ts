import { SYSTEM } from '@domain/shared/decision';
import { commandClaim, type StoredClaim } from './claims';
import { database, rows } from './database';
import { currentCalendar } from './holidays';
import type { JobContext, JobResult } from './job';
import { RefusedError } from './refused';

/** Claims counted between two looks. */
const AT_ONCE = 50;

/**
 * Counts examinations anew whose last day was provisional, once the holidays of its year are known (as notices are,
 * decision 4). Begun by whoever enters the year, finished by the timer; a claim that was counted is not found again.
 */
export async function recountExaminations({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  const { coveredUntil } = await currentCalendar();
  const seen = new Set<string>();
  let done = 0;
  for (;;) {
    const found = (await provisionalUntil(coveredUntil)).filter(({ _id }) => !seen.has(_id));
    if (found.length === 0) return { done, failed: 0, nextDueAt: null };
    for (const { _id, version } of found) {
      if (Date.now() > deadline) return { done, failed: 0, nextDueAt: at };
      seen.add(_id);
      if (await recount(_id, version, at)) done += 1;
    }
  }
}

/** @returns whether its last day moved */
async function recount(claimId: string, version: number, at: string): Promise<boolean> {
  try {
    const committed = await commandClaim({
      claimId,
      actor: SYSTEM,
      commandId: `${claimId}:recount:${version}`,
      at,
      command: { type: 'recountClock' },
    });
    return committed.version > version;
  } catch (error) {
    // Sent back or recommended meanwhile, it has no such day any more.
    if (error instanceof RefusedError) return false;
    throw error;
  }
}

async function provisionalUntil(year: number): Promise<StoredClaim[]> {
  const _ = database().command;
  return rows<StoredClaim>(
    database()
      .collection('claims')
      .where({ provisionalYear: _.gt(0).and(_.lte(year)) })
      .orderBy('provisionalYear', 'asc')
      .orderBy('sort', 'asc')
      .limit(AT_ONCE),
  );
}
