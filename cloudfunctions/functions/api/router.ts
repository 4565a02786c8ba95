import {
  ACTIONS,
  CALL_BYTES,
  dayOf,
  functionOf,
  refusal,
  utf8Bytes,
  type ActionName,
  type Refusal,
} from '@contract';
import { rightOf, SUBJECT_FIELDS } from '@contract/rights';
import { caller, type Caller } from '@platform/caller';
import { now } from '@platform/clock';
import { personOf } from '@platform/people';
import { RefusedError } from '@platform/refused';
import { admit } from '@platform/rights';
import { recordView } from '@platform/views';
import type { Call } from './handler';
import { HANDLERS } from './handlers';

/** What the app sends. */
export interface Request {
  action?: unknown;
  data?: unknown;
}

/**
 * The one place where caller, right and input are checked, in this order; then the handler runs.
 * Never throws: every failure is an answer with a code, a Chinese sentence and, where there is one, the field.
 */
export async function route(request: Request): Promise<object> {
  const at = now();
  const clocked = { now: at, today: dayOf(at) };
  try {
    const data = await run(request, { at, today: clocked.today }, caller());
    return { ok: true, ...clocked, data };
  } catch (error) {
    return { ok: false, ...clocked, ...refusalOf(error, request.action) };
  }
}

async function run(request: Request, base: Pick<Call, 'at' | 'today'>, from: Caller): Promise<unknown> {
  const name = request?.action;
  if (typeof name !== 'string' || !Object.hasOwn(ACTIONS, name)) throw fail('UNKNOWN_ACTION', 'action');
  const action = ACTIONS[name as ActionName];
  const person = from.openid ? await personOf(from.openid) : null;
  const { subject, grant, office } = await admit(name as ActionName, request.data, from, person, base.at);
  if (utf8Bytes(JSON.stringify(request.data ?? {})) > CALL_BYTES) throw fail('TOO_LARGE');
  const parsed = action.input.safeParse(request.data ?? {});
  if (!parsed.success) throw inputFault(parsed.error.issues);
  // The handler must work on the very subject for which the right was found.
  const about = rightOf(name as ActionName).about;
  const named = about && (parsed.data as Record<string, unknown>)[SUBJECT_FIELDS[about]];
  if (named !== undefined && named !== subject?.id) throw fail('BAD_INPUT', subject?.field);
  if (functionOf(name) !== 'api') throw fail('UNKNOWN_ACTION', 'action');
  const handler = HANDLERS[name as keyof typeof HANDLERS] as (input: unknown, call: Call) => Promise<unknown>;
  const answer = await handler(parsed.data, {
    ...base,
    openid: from.openid,
    person: person ?? undefined,
    grant,
    office,
  });
  if (rightOf(name as ActionName).recorded && person && office && subject) {
    const { kind, id, standing } = subject;
    const view = { personId: person._id, office, action: name as ActionName, subject: kind, subjectId: id };
    await recordView({ ...view, applicantId: standing?.applicantId, at: base.at });
  }
  // Both ways: an answer that breaks the contract is a fault of ours and goes no further.
  return action.output.parse(answer);
}

function fail(...[code, field]: [Parameters<typeof refusal>[0], string?]): RefusedError {
  return new RefusedError(refusal(code, undefined, field));
}

/** Sentences of ours are Chinese; a library's own English one is replaced by the code's. */
function inputFault(issues: readonly { message: string; path: PropertyKey[] }[]): RefusedError {
  const first = issues[0];
  const message = first && /[\u4e00-\u9fff]/.test(first.message) ? first.message : undefined;
  return new RefusedError(refusal('BAD_INPUT', message, first?.path.map(String).join('.') || undefined));
}

/** No stack leaves the back end; the log keeps what happened, without what people wrote. */
function refusalOf(error: unknown, action: unknown): Refusal {
  if (error instanceof RefusedError) return error.refusal;
  console.error('action failed', typeof action === 'string' ? action.slice(0, 60) : typeof action, error);
  return refusal('INTERNAL');
}
