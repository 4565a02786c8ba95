import { addDays, dayOf, startOfDay, type Day, type Instant } from '@contract';
import { SYSTEM } from '@domain/shared/decision';
import { commandClaim, type StoredClaim } from './claims';
import { database, rows } from './database';
import type { JobContext, JobResult } from './job';
import { RefusedError } from './refused';

/** Ends the use of premises on the day after its term (art. 8); what was their matter can be claimed anew. */
export async function endTerms({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  let done = 0;
  for (const { _id } of await over(dayOf(at))) {
    if (Date.now() > deadline) return { done, failed: 0, nextDueAt: at };
    try {
      await commandClaim({
        claimId: _id,
        actor: SYSTEM,
        commandId: `${_id}:term`,
        at,
        command: { type: 'endPremises', reason: '' },
      });
      done += 1;
    } catch (error) {
      // The office may have been first; then it has ended and that is all that was wanted.
      if (!(error instanceof RefusedError)) throw error;
    }
  }
  return { done, failed: 0, nextDueAt: await nextEnd() };
}

type InUse = StoredClaim & { premisesEnd: Day };

async function over(today: Day): Promise<InUse[]> {
  const _ = database().command;
  return rows<InUse>(
    database()
      .collection('claims')
      .where({ premisesEnd: _.gt('').and(_.lt(today)) })
      .orderBy('premisesEnd', 'asc')
      .limit(100),
  );
}

async function nextEnd(): Promise<Instant | null> {
  const _ = database().command;
  const [first] = await rows<InUse>(
    database()
      .collection('claims')
      .where({ premisesEnd: _.gt('') })
      .orderBy('premisesEnd', 'asc')
      .limit(1),
  );
  return first ? startOfDay(addDays(first.premisesEnd, 1)) : null;
}
