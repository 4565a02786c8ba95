import { checkDocumentRight } from '@platform/document-rights';
import { documentJob, documentViewOf, openDocument } from '@platform/documents';
import { randomId } from '@platform/ids';
import { reject } from '@platform/refused';
import type { Handlers } from '../handler';

export const documentHandlers: Handlers<'documents.start' | 'documents.get'> = {
  async 'documents.start'({ commandId, request }, { person, at }) {
    await checkDocumentRight(person, request, at);
    const ids = { id: randomId(), pathId: randomId() };
    return documentViewOf(await openDocument({ ...ids, personId: person._id, commandId, request, at }));
  },

  async 'documents.get'({ documentId }, { person, at }) {
    const job = await documentJob(documentId);
    if (job?.personId !== person._id) reject('NOT_FOUND', undefined, 'documentId');
    if (job.request) await checkDocumentRight(person, job.request, at);
    return documentViewOf(job);
  },
};
