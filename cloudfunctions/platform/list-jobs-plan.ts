import type { Instant } from '@contract/kernel';
import type { ListEvent, ListEventType } from '@domain/notice/events';
import type { PayList } from '@domain/notice/state';

/** What the entries of a list do after an event of it. */
export type ListStep = 'list' | 'enterNotice' | 'correct' | 'passNotice';

export const JOB_OF_EVENT: Partial<Record<ListEventType, ListStep>> = {
  gathered: 'list',
  published: 'enterNotice',
  corrected: 'correct',
  closed: 'passNotice',
};

/** A long piece of work with a checkpoint: entries before `next` are done. Its id is the list event's. */
export interface ListJob {
  _id: string;
  step: ListStep;
  listId: string;
  claimIds: string[];
  next: number;
  leftOut: PayList['leftOut'];
  state: 'open' | 'done';
  dueAt: Instant;
  /** Of a correction: its version, and the claims that leave the list. */
  correction?: { number: number; dropped: string[]; lastDay: string };
}

export function newJob(
  step: ListStep,
  listId: string,
  list: PayList,
  at: Instant,
  event: ListEvent,
): Omit<ListJob, '_id'> {
  const stay = step === 'list' ? list.claimIds : list.entries.map(({ claimId }) => claimId);
  const job = { step, listId, next: 0, leftOut: [], state: 'open' as const, dueAt: at };
  if (event.type !== 'corrected') return { ...job, claimIds: stay };
  const { number, dropped, period } = event.data;
  // Those that leave go first: nobody should see them in the notice any longer than needed.
  return {
    ...job,
    claimIds: [...dropped, ...stay],
    correction: { number, dropped, lastDay: period.lastDay },
  };
}
