import type { ClaimState } from '@contract/kernel';
import type { MessageKind } from '@contract';
import type { ClaimEventType } from '../application/events';
import type { ListEventType } from '../notice/events';

/** When a message is due, counted from the event or from the notice period that holds at that time. */
export type When = 'atOnce' | 'workingDayBeforeEnd';

/** One line of what is told: which event makes which message, when, and as long as what holds. */
export interface ReminderRule {
  kind: MessageKind;
  on: { aggregate: 'claims'; type: ClaimEventType } | { aggregate: 'lists'; type: ListEventType };
  when: When;
  /** The claim's states in which the message is still true; in any other it is not sent. */
  whileIn: readonly ClaimState[];
  /** Sent only while the end of the notice is still the one that was told. */
  samePeriod?: true;
  /** Sent only while the claim waits for this very notice of what is missing. */
  sameReturn?: true;
  /** Found after the end of the notice period it is of no use any more. */
  uselessAfterPeriod?: true;
}

const IN_NOTICE = ['inNotice', 'underObjection'] as const;

/**
 * What is told to an applicant's contacts (art. 21: the list is shown to the public, decided, paid out).
 * An entry under objection keeps hearing of its notice, but not that the notice is about to let it pass.
 */
export const REMINDER_RULES: readonly ReminderRule[] = [
  {
    kind: 'returned',
    on: { aggregate: 'claims', type: 'returned' },
    when: 'atOnce',
    whileIn: ['returned'],
    sameReturn: true,
  },
  { kind: 'refused', on: { aggregate: 'claims', type: 'refused' }, when: 'atOnce', whileIn: ['refused'] },
  {
    kind: 'noticeBegins',
    on: { aggregate: 'claims', type: 'noticeEntered' },
    when: 'atOnce',
    whileIn: IN_NOTICE,
    uselessAfterPeriod: true,
  },
  {
    kind: 'noticeEndsSoon',
    on: { aggregate: 'claims', type: 'noticeEntered' },
    when: 'workingDayBeforeEnd',
    whileIn: ['inNotice'],
    samePeriod: true,
    uselessAfterPeriod: true,
  },
  {
    kind: 'noticeMoved',
    on: { aggregate: 'lists', type: 'periodMoved' },
    when: 'atOnce',
    whileIn: IN_NOTICE,
    samePeriod: true,
    uselessAfterPeriod: true,
  },
  {
    kind: 'noticeEndsSoon',
    on: { aggregate: 'lists', type: 'periodMoved' },
    when: 'workingDayBeforeEnd',
    whileIn: ['inNotice'],
    samePeriod: true,
    uselessAfterPeriod: true,
  },
  {
    kind: 'noticePassed',
    on: { aggregate: 'claims', type: 'noticePassed' },
    when: 'atOnce',
    whileIn: ['noticePassed', 'decided', 'paid'],
  },
  {
    kind: 'decided',
    on: { aggregate: 'claims', type: 'decided' },
    when: 'atOnce',
    whileIn: ['decided', 'paid'],
  },
  {
    kind: 'paid',
    on: { aggregate: 'claims', type: 'paymentRecorded' },
    when: 'atOnce',
    whileIn: ['decided', 'paid'],
  },
];

/** The rules that an event sets off; most events set off none. */
export function rulesFor(aggregate: string, type: string): readonly ReminderRule[] {
  return REMINDER_RULES.filter(({ on }) => on.aggregate === aggregate && on.type === type);
}
