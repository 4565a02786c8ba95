import type { Instant } from '@contract/kernel';
import type { Job } from '@platform/job';

export interface Ran {
  /** What each job did, and how long it took (ms). */
  ran: { job: string; done: number; failed: number; ms: number }[];
  /** Nothing is due before this instant; null when nothing is due at all. */
  nextDueAt: Instant | null;
}

/**
 * Runs jobs in order within a time budget (milliseconds). A job that throws stops no other: it is logged, counted,
 * and tried in the next slot, and so is what the time did not suffice for.
 */
export async function runJobs(jobs: readonly Job[], at: Instant, budgetMs: number): Promise<Ran> {
  const deadline = Date.now() + budgetMs;
  const ran: Ran['ran'] = [];
  const due: (Instant | null)[] = [];
  for (const { name, run } of jobs) {
    const left = deadline - Date.now();
    if (left <= 0) {
      due.push(at);
      break;
    }
    const begun = Date.now();
    const ms = () => Date.now() - begun;
    try {
      const { done, failed, nextDueAt = at } = await run({ at, budgetMs: left });
      ran.push({ job: name, done, failed, ms: ms() });
      due.push(nextDueAt);
    } catch (error) {
      console.error('job failed', name, error);
      ran.push({ job: name, done: 0, failed: 1, ms: ms() });
      due.push(at);
    }
  }
  return { ran, nextDueAt: due.filter((instant) => instant !== null).sort()[0] ?? null };
}
