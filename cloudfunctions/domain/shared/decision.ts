import type { Refusal } from '@contract/kernel';
import { refusal } from '@contract/kernel';

/** Who acts: a person by id in a role, or the clock. Events never hold a name. */
export interface Actor {
  personId: string;
  as: 'contact' | 'office' | 'objector' | 'system';
  office?: string;
}

export const SYSTEM: Actor = { personId: 'system', as: 'system' };

/**
 * What a decider answers: events to append, or a refusal. Nothing in between,
 * and no exception for what a person may do wrong.
 */
export type Decision<E> = { ok: true; events: E[] } | { ok: false; refusal: Refusal };

export const accept = <E>(...events: E[]): Decision<E> => ({ ok: true, events });

export const refuse = (...args: Parameters<typeof refusal>): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: refusal(...args),
});

/** An event as the decider makes it. Free text is kept apart from the chain, so that it can be erased. */
export interface EventBody {
  type: string;
  data: object;
  /** Stored in `texts/{event id}`; the chain holds its hash only. */
  text?: Readonly<Record<string, string | readonly string[]>>;
}
