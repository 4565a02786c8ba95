import { ACTIONS, dayOf, refusal } from '@contract';
import { caller, fromTimerThroughFunction } from '@platform/caller';
import { now } from '@platform/clock';
import { documentViewOf } from '@platform/documents';
import { importViewOf } from '@platform/imports';
import { personOf } from '@platform/people';
import { reject, RefusedError } from '@platform/refused';
import { admit } from '@platform/rights';
import { readImport } from './imports/read';
import { runDocument } from './run';

interface Request {
  action?: unknown;
  data?: unknown;
}

/**
 * Entry point of the cloud function `documents`, apart from `api` because its libraries are heavy. It makes one
 * paper that was ordered through `api` (for whoever ordered it, or when the timer found it waiting), and it reads
 * uploaded lists.
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

/** What this function answers, by action. */
const ANSWERS = {
  async 'documents.run'({ documentId }: { documentId: string }) {
    const job = await runDocument(documentId);
    if (!job) reject('NOT_FOUND', undefined, 'documentId');
    return documentViewOf(job);
  },
  async 'imports.read'({ importId }: { importId: string }, at: string) {
    return importViewOf(await readImport(importId, dayOf(at)));
  },
} as const;
type Name = keyof typeof ANSWERS;

async function run(event: Request, at: string): Promise<object> {
  const name = event?.action;
  if (typeof name !== 'string' || !Object.hasOwn(ANSWERS, name))
    reject('UNKNOWN_ACTION', undefined, 'action');
  const from = caller();
  const person = from.openid ? await personOf(from.openid) : null;
  if (!fromTimerThroughFunction(from)) await admit(name as Name, event.data, from, person, at);
  const parsed = ACTIONS[name as Name].input.safeParse(event.data ?? {});
  if (!parsed.success) reject('BAD_INPUT', undefined, parsed.error.issues[0]?.path.map(String).join('.'));
  const answer = ANSWERS[name as Name] as (input: object, at: string) => Promise<object>;
  return answer(parsed.data, at);
}
