import { ACTIONS, dayOf, refusal } from '@contract';
import { caller, fromTimerThroughFunction } from '@platform/caller';
import { now } from '@platform/clock';
import { documentViewOf } from '@platform/documents';
import { personOf } from '@platform/people';
import { reject, RefusedError } from '@platform/refused';
import { admit } from '@platform/rights';
import { runDocument } from './run';

interface Request {
  action?: unknown;
  data?: unknown;
}

/**
 * Entry point of the cloud function `documents`, apart from `api` because its libraries are heavy. It makes one
 * paper that was ordered through `api`: for whoever ordered it, or when the timer found it waiting.
 */
export async function main(event: Request): Promise<object> {
  const at = now();
  const clocked = { now: at, today: dayOf(at) };
  try {
    return { ok: true, ...clocked, data: await run(event, at) };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, ...clocked, ...error.refusal };
    console.error('document failed', error);
    return { ok: false, ...clocked, ...refusal('INTERNAL') };
  }
}

async function run(event: Request, at: string): Promise<object> {
  if (event?.action !== 'documents.run') reject('UNKNOWN_ACTION', undefined, 'action');
  const from = caller();
  const person = from.openid ? await personOf(from.openid) : null;
  if (!fromTimerThroughFunction(from)) await admit('documents.run', event.data, from, person, at);
  const parsed = ACTIONS['documents.run'].input.safeParse(event.data ?? {});
  if (!parsed.success) reject('BAD_INPUT', undefined, 'documentId');
  const job = await runDocument(parsed.data.documentId);
  if (!job) reject('NOT_FOUND', undefined, 'documentId');
  return documentViewOf(job);
}
