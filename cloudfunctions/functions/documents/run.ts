import { refusal } from '@contract/kernel';
import { checkDocumentRight } from '@platform/document-rights';
import {
  closeDocument,
  documentJob,
  leaveDocument,
  noteProgress,
  takeDocument,
  type DocumentJob,
} from '@platform/documents';
import { now } from '@platform/clock';
import { read } from '@platform/database';
import { storeMadeFile } from '@platform/files';
import { randomId } from '@platform/ids';
import type { Person } from '@platform/people';
import { reject, RefusedError } from '@platform/refused';
import { MAKERS } from './makers';
import type { Made, Making } from './maker';

/** Progress is written at most so often (ms): it is for people's eyes. */
const SAID_EVERY_MS = 250;

/**
 * Makes the paper of a job, puts it into the storage and closes the job. Safe to be called twice and at the same
 * time: one run has the lease, and what a killed run left is made anew under the same path.
 * @returns the job as it is afterwards
 */
export async function runDocument(id: string): Promise<DocumentJob | null> {
  const job = await takeDocument(id, randomId(), now());
  if (!job) return documentJob(id);
  try {
    const made = await make(job);
    const name = `${made.name}.${made.kind}`;
    const { _id, personId, pathId } = job;
    const fileId = await storeMadeFile({
      id: _id,
      personId,
      pathId,
      name,
      kind: made.kind,
      bytes: made.bytes,
      at: now(),
    });
    await closeDocument(id, now(), { fileId, name });
  } catch (error) {
    if (error instanceof RefusedError) await closeDocument(id, now(), { message: error.refusal.message });
    else await afterFault(id, error);
  }
  return documentJob(id);
}

async function make({ _id, personId, request }: DocumentJob): Promise<Made> {
  const person = await read<Person>('people', personId);
  if (!person || !request) reject('NOT_FOUND');
  const at = now();
  await checkDocumentRight(person, request, at);
  const maker = MAKERS[request.kind] as (asked: typeof request, making: Making) => Promise<Made>;
  let said = 0;
  return maker(request, {
    at,
    personId,
    async progress(done, total) {
      if (Date.now() - said < SAID_EVERY_MS && done > 0) return;
      said = Date.now();
      await noteProgress(_id, done, total);
    },
  });
}

/** A fault of ours: tried again by the timer, and told after a few runs. */
async function afterFault(id: string, error: unknown): Promise<void> {
  console.error('document failed', id, error);
  if (!(await leaveDocument(id, now())))
    await closeDocument(id, now(), { message: refusal('INTERNAL').message });
}
