import { instantOf, msOf, type Instant } from '@contract/kernel';
import { now } from './clock';
import { randomId } from './ids';
import { addNew, updateMany } from './many';
import { database } from './database';

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
 * lease, which spares time and nothing else. Most slots find nothing due and take no lease.
 */
export function alone({ name, run }: Job, nextDue: () => Promise<Instant | null>): Job {
  return {
    name,
    async run(context) {
      const due = await nextDue();
      if (due === null || due > context.at) return { done: 0, failed: 0, nextDueAt: due };
      const id = `job:${name}`;
      const holder = randomId();
      if (!(await takeTurn(id, holder))) return { done: 0, failed: 0 };
      try {
        return await run(context);
      } finally {
        await updateMany('slots', [id], { holder }, { until: now() }).catch(() => undefined);
      }
    },
  };
}

/**
 * One conditional update, or the first document: a run that is killed here leaves no transaction behind, whose
 * locks would hold up the next one.
 */
async function takeTurn(id: string, holder: string): Promise<boolean> {
  const _ = database().command;
  const at = now();
  const turn = { at, holder, until: instantOf(msOf(at) + RUN_MS) };
  if ((await updateMany('slots', [id], { until: _.lte(at) }, turn)) > 0) return true;
  return addNew('slots', { _id: id, ...turn });
}
