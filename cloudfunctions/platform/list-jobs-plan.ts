import type { Instant } from '@contract/kernel';
import type { ListEventType } from '@domain/notice/events';
import type { PayList } from '@domain/notice/state';

/** What the entries of a list do after an event of it. */
export type ListStep = 'list' | 'enterNotice' | 'passNotice';

export const JOB_OF_EVENT: Partial<Record<ListEventType, ListStep>> = {
  gathered: 'list',
  published: 'enterNotice',
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
}

export function newJob(step: ListStep, listId: string, list: PayList, at: Instant): Omit<ListJob, '_id'> {
  const claimIds = step === 'list' ? list.claimIds : list.entries.map(({ claimId }) => claimId);
  return { step, listId, claimIds, next: 0, leftOut: [], state: 'open', dueAt: at };
}
