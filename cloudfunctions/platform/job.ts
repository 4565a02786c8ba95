import { instantOf, msOf, type Instant } from '@contract/kernel';
import { now } from './clock';
import { randomId } from './ids';
import { lease, release } from './slots';
import { transact } from './transact';

/** What a job is given: the instant of the run, and how many milliseconds it may take. */
export interface JobContext {
  at: Instant;
  budgetMs: number;
}

export interface JobResult {
  done: number;
  failed: number;
  /** The earliest instant at which it can have something to do; null for never, absent when it cannot say. */
  nextDueAt?: Instant | null;
}

/** A piece of work that the timer runs every minute. Each is safe to run twice and at the same time. */
export interface Job {
  name: string;
  run(context: JobContext): Promise<JobResult>;
}

/** Longer than a run may take, shorter than the time to the next slot: a killed run holds up no further one. */
const RUN_MS = 50_000;

/**
 * A job that one run at a time does: a second timer would only do the same work beside it. It is safe without the
 * lease, which spares time and nothing else.
 */
export function alone({ name, run }: Job): Job {
  return {
    name,
    async run(context) {
      const id = `job:${name}`;
      const begun = now();
      const times = { now: begun, until: instantOf(msOf(begun) + RUN_MS) };
      const holder = randomId();
      if (!(await transact((tx) => lease(tx, id, holder, times)))) return { done: 0, failed: 0 };
      try {
        return await run(context);
      } finally {
        await transact((tx) => release(tx, id)).catch(() => undefined);
      }
    },
  };
}
