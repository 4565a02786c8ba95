import type { Day, Instant } from '@contract/kernel';
import type { MessageKind } from '@contract';
import type { WorkingCalendar } from '../shared/calendar';
import type { Bell, Matter, Subject, To, When } from './kind';
import { KINDS } from './kinds';
import { deadlineOf } from './deadlines';
import { tiesOf } from './plan';
import { dueAtOf } from './when';

export interface NewBell {
  kind: MessageKind;
  /** What it is about, and its document as it will stand after the act. */
  subject: Subject;
  doc: object;
  /** Names what causes it, where one matter can cause it several times; the deadline's day by default. */
  cause?: string;
  /** The instant of the act. */
  at: Instant;
  when: When;
  calendar: WorkingCalendar;
  to: readonly To[];
  told: object;
  matter?: Bell['matter'];
}

/**
 * A message of a source other than claims and lists, to be handed to the platform's `tell` in the transaction of
 * the act that causes it.
 * @returns null when it is not to be told: no deadline, or its moment is over
 */
export function bell(input: NewBell): Bell | null {
  const { kind, subject, doc, at, when, calendar, to, told } = input;
  const matter: Matter = { doc };
  const deadline: Day | undefined = when === 'atOnce' ? undefined : deadlineOf(when.before, matter);
  const dueAt = dueAtOf(when, { at, deadline, calendar });
  if (!dueAt) return null;
  const cause = [subject.id, kind, input.cause ?? deadline].filter(Boolean).join(':');
  return {
    id: cause,
    kind,
    subject,
    eventId: input.cause ?? subject.id,
    dueAt,
    to,
    told,
    ...(input.matter ? { matter: input.matter } : {}),
    ...tiesOf(KINDS[kind], matter),
  };
}
