import type { ActionName, Day, Instant, OfficeId, OutputOf, ParsedInputOf } from '@contract';
import type { Grant, RIGHTS } from '@contract/rights';
import type { Person } from '@platform/people';

/** What a handler knows of the call. Caller, right and input are checked before it runs. */
export interface Call {
  at: Instant;
  today: Day;
  /** Present when the caller has an openid. */
  openid?: string;
  /** Present when the caller has signed in. */
  person?: Person;
  /** The cell of the rights table that let the caller in, and for which office where it is a role's. */
  grant?: Grant;
  office?: OfficeId;
}

/** A call by somebody known by openid who may not have consented to the privacy guide yet. */
export type OpenidCall = Call & { openid: string };

/** A call by a person who has signed in. */
export type PersonCall = OpenidCall & { person: Person };

type May<A extends ActionName> = (typeof RIGHTS)[A]['may'][number];

/** By the table of rights: who may be without an openid, who without consent. */
type CallFor<A extends ActionName> =
  'anyone' extends May<A> ? Call : 'newcomer' extends May<A> ? OpenidCall : PersonCall;

export type Handler<A extends ActionName> = (
  input: ParsedInputOf<A>,
  call: CallFor<A>,
) => Promise<OutputOf<A>>;

/** Handlers of some actions, one each. */
export type Handlers<A extends ActionName> = { [K in A]: Handler<K> };
