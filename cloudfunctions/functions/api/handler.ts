import type { ACTIONS, ActionName, Day, Instant, OutputOf, ParsedInputOf } from '@contract';
import type { Person } from '@platform/people';

/** What a handler knows of the call. Caller, right and input are checked before it runs. */
export interface Call {
  at: Instant;
  today: Day;
  /** Present when the caller has an openid. */
  openid?: string;
  /** Present when the caller has signed in. */
  person?: Person;
}

/** A call by somebody known by openid who may not have consented to the privacy guide yet. */
export type OpenidCall = Call & { openid: string };

/** A call by a person who has signed in. */
export type PersonCall = OpenidCall & { person: Person };

/** Signed-in actions that come before consent; the router lets them through without a person. */
export const BEFORE_CONSENT = ['me.get', 'me.signIn', 'subscribe.state', 'inbox.list'] as const;
type BeforeConsent = (typeof BEFORE_CONSENT)[number];

type CallFor<A extends ActionName> = (typeof ACTIONS)[A]['access'] extends 'public'
  ? Call
  : A extends BeforeConsent
    ? OpenidCall
    : PersonCall;

export type Handler<A extends ActionName> = (
  input: ParsedInputOf<A>,
  call: CallFor<A>,
) => Promise<OutputOf<A>>;

/** Handlers of some actions, one each. */
export type Handlers<A extends ActionName> = { [K in A]: Handler<K> };
