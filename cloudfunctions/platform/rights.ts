import type { ActionName } from '@contract';
import { refusal, type Instant, type Refusal } from '@contract/kernel';
import { rightOf, SUBJECT_FIELDS, type Subject } from '@contract/rights';
import { entryOf, faultBeforeSubject, type Entry, type Standing } from '@domain/people/rights';
import type { Caller } from './caller';
import { read } from './database';
import { rolesOn, type Person } from './people';
import { RefusedError } from './refused';
import { standingTo } from './standing';

export interface Admitted extends Partial<Entry> {
  /** Where the row names a subject and the input an id. */
  subject?: { kind: Subject; field: string; id: string; standing: Standing | null };
}

/** What an id looks like; anything else never reaches the database. */
const ID = /^[A-Za-z0-9:_-]{1,100}$/;

/**
 * Lets a caller in by the table of rights, or refuses; before the input is looked at, so that nothing of it tells
 * what is there. The same command sent again passes, though what it was about may be gone by now: it is answered
 * with its first result, which is kept under the caller's own id.
 * @throws RefusedError SIGN_IN_NEEDED, CONSENT_NEEDED, TIMER_ONLY, NOT_ALLOWED, NOT_FOUND, CONFLICT_OF_INTEREST
 */
export async function admit(
  action: ActionName,
  data: unknown,
  from: Caller,
  person: Person | null,
  at: Instant,
): Promise<Admitted> {
  const right = rightOf(action);
  const caller = {
    openid: Boolean(from.openid),
    signedIn: person !== null,
    roles: person ? rolesOn(person, at) : [],
  };
  const fault = faultBeforeSubject(right, caller);
  if (fault) throw new RefusedError(fault);
  if (!person) return {};
  const field = right.about && SUBJECT_FIELDS[right.about];
  const id = field && fieldOf(data, field);
  if (!right.about || !field || id === undefined) return entered(entryOf(right, caller, null));
  const standing = await standingTo(right.about, id, person, at);
  if (standing)
    return {
      ...entered(entryOf(right, caller, standing)),
      subject: { kind: right.about, field, id, standing },
    };
  if (await isRepeated(data, person)) return { subject: { kind: right.about, field, id, standing } };
  throw new RefusedError(refusal('NOT_FOUND', undefined, field));
}

function entered(answer: Entry | Refusal): Entry {
  if ('code' in answer) throw new RefusedError(answer);
  return answer;
}

/** A subject's id as sent; what does not look like one is left to the schema, which refuses it. */
function fieldOf(data: unknown, name: string): string | undefined {
  const value = (data as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' && ID.test(value) ? value : undefined;
}

async function isRepeated(data: unknown, person: Person): Promise<boolean> {
  const commandId = fieldOf(data, 'commandId');
  return commandId !== undefined && (await read('commands', `${person._id}:${commandId}`)) !== null;
}
