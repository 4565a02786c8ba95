import type { Day } from '@contract/kernel';
import type { CallTerms } from './state';

export type CallEvent =
  | { type: 'callOpened'; data: { terms: CallTerms } }
  | { type: 'callRevised'; data: { terms: CallTerms; moved: boolean }; text: { reason: string } }
  | { type: 'callClosed'; data: { day: Day }; text: { reason: string } };

export type CallEventType = CallEvent['type'];
