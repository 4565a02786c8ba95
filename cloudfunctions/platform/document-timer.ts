import { dueDocuments, nextDocumentDue, removeDocument } from './documents';
import { sdk } from './database';
import type { JobContext, JobResult } from './job';

const PAGE = 20;

/** Has papers made that nobody waits for any more, or whose run was killed; forgets those a day old. */
export async function tendDocuments({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  let done = 0;
  let failed = 0;
  for (const { _id } of await dueDocuments('open', at, PAGE)) {
    if (Date.now() > deadline) break;
    try {
      const event = { action: 'documents.run', data: { documentId: _id } };
      await sdk().callFunction({ name: 'documents', data: event });
      done += 1;
    } catch (error) {
      console.error('document left for the next slot', _id, error);
      failed += 1;
    }
  }
  for (const state of ['done', 'failed'] as const)
    for (const { _id } of await dueDocuments(state, at, PAGE)) {
      await removeDocument(_id);
      done += 1;
    }
  return { done, failed, nextDueAt: await nextDocumentDue() };
}
