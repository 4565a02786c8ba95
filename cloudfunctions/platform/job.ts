import type { Instant } from '@contract/kernel';

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
