import type { BindingState } from '@contract';
import type { ApplicantKind, Instant } from '@contract/kernel';
import type { Ref } from './database';

/** A person's request to stand for an organisation, with the papers that prove it. */
export interface Binding {
  _id: string;
  personId: string;
  applicantId: string;
  kind: ApplicantKind;
  name: string;
  unifiedCode: string;
  licence: string[];
  authorisation: string[];
  state: BindingState;
  knownBefore: boolean;
  askedAt: Instant;
  sort: string;
  decidedBy?: string;
  decidedAt?: Instant;
  reason?: string;
}

export const bindingRef = (id: string): Ref => ({ collection: 'bindings', id });
