import type { JobContext, JobResult } from './job';
import { closeList, listsToClose, nextListDue, openJobs, runListJob } from './list-jobs';
import { RefusedError } from './refused';

/** Closes every list whose notice period is over: nobody presses a button (art. 21: 公示期满). */
export async function closeDueLists({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  let done = 0;
  for (const { _id } of await listsToClose(at)) {
    if (Date.now() > deadline) break;
    try {
      await closeList(_id, at);
      done += 1;
    } catch (error) {
      // A reader may have been first; then the list is closed and that is all that was wanted.
      if (!(error instanceof RefusedError)) throw error;
    }
  }
  return { done, failed: 0, nextDueAt: await nextListDue() };
}

/** Moves the entries of lists on, each list from its checkpoint. */
export async function moveEntries({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  let done = 0;
  let failed = 0;
  for (const job of await openJobs(at)) {
    if (Date.now() > deadline) break;
    try {
      if (await runListJob(job, at, deadline)) done += 1;
    } catch (error) {
      // One list in trouble keeps no other waiting; its checkpoint stands.
      console.error('list job failed', job._id, error);
      failed += 1;
    }
  }
  return { done, failed, nextDueAt: await nextListDue() };
}
