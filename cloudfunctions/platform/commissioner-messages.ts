import { dayOf, type Instant } from '@contract/kernel';
import type { Assignment } from '@domain/commissioner/assignment';
import type { Need } from '@domain/commissioner/need';
import { bell } from '@domain/reminder/bell';
import type { Bell, To } from '@domain/reminder/kind';
import type { AssignmentTold, NeedTold, DraftPreparedTold } from '@domain/reminder/told';
import type { WorkingCalendar } from '@domain/shared/calendar';
import { sha256 } from './ids';

/** A bell's id from what causes it: short, and the same however often it is made. */
const bellId = (...parts: string[]): string => sha256(parts.join('/')).slice(0, 40);

const contactsOf = (applicantId: string): To => ({ contactsOf: applicantId });

/** What follows from an act on an assignment; a consent given or taken back is told to nobody. */
export function assignmentBells(
  { applicantId, personId, state, from, until, mayPrepare }: Omit<Assignment, '_id'>,
  names: { applicantName: string; commissionerName: string },
  { assignmentId, eventId, at }: { assignmentId: string; eventId: string; at: Instant },
): Bell[] {
  const told: AssignmentTold = { applicantId, ...names, from, until, mayPrepare };
  const commissioner: To = { people: [personId] };
  const [kind, to] = {
    offered: ['assignmentOffered', [contactsOf(applicantId)]] as const,
    agreed: ['assignmentAgreed', [commissioner]] as const,
    declined: ['assignmentDeclined', [commissioner]] as const,
    ended: ['assignmentEnded', [commissioner, contactsOf(applicantId)]] as const,
  }[state];
  const subject = { collection: 'assignments', id: assignmentId };
  return [{ id: bellId(kind, eventId), kind, subject, eventId, dueAt: at, to, told }];
}

/** Days before its last day on which both sides hear that a service is about to end. */
const TERM_WARNING_DAYS = 14;

/** Both sides hear before the term is over, once the firm has agreed. */
export function termBells(
  assignment: Omit<Assignment, '_id'>,
  names: { applicantName: string; commissionerName: string },
  { assignmentId, at, calendar }: { assignmentId: string; at: Instant; calendar: WorkingCalendar },
): (Bell | null)[] {
  const { applicantId, personId, state, from, until, mayPrepare } = assignment;
  if (state !== 'agreed') return [];
  const told: AssignmentTold = { applicantId, ...names, from, until, mayPrepare };
  const sides: [string, To, AssignmentTold][] = [
    ['firm', contactsOf(applicantId), told],
    ['commissioner', { people: [personId] }, { ...told, serving: true }],
  ];
  return sides.map(([side, to, tells]) => {
    const made = bell({
      kind: 'assignmentEndsSoon',
      subject: { collection: 'assignments', id: assignmentId },
      doc: assignment,
      at,
      when: { before: 'termEnd', days: TERM_WARNING_DAYS },
      calendar,
      to: [to],
      told: tells,
    });
    return made && { ...made, id: bellId('assignmentEndsSoon', assignmentId, until, side) };
  });
}

/** A firm hears once a day of a draft that its commissioner works on. */
export function preparedBell(told: DraftPreparedTold, applicantId: string, at: Instant): Bell {
  return {
    id: bellId('draftPrepared', told.draftId, dayOf(at)),
    kind: 'draftPrepared',
    subject: { collection: 'drafts', id: told.draftId },
    eventId: `${told.draftId}:${dayOf(at)}`,
    dueAt: at,
    to: [contactsOf(applicantId)],
    told,
  };
}

export function needBell(
  need: Omit<Need, '_id'>,
  names: { applicantName: string; commissionerName: string },
  { needId, at }: { needId: string; at: Instant },
): Bell | null {
  const { applicantId, title, state, takenBy, version } = need;
  const told: NeedTold = { applicantId, title, ...names };
  // Whoever took it, as long as the firm is still theirs.
  const takers: To[] = takenBy ? [{ commissionersOf: applicantId, only: takenBy }] : [];
  const kinds = {
    open: ['needPosted', [{ commissionersOf: applicantId }]],
    taken: ['needTaken', [contactsOf(applicantId)]],
    done: ['needDone', [contactsOf(applicantId)]],
    helped: ['needAnswered', takers],
    notHelped: ['needAnswered', takers],
    withdrawn: null,
  } as const;
  const found = kinds[state];
  if (!found) return null;
  const [kind, to] = found;
  const eventId = `${needId}:${version}`;
  return {
    id: bellId(kind, eventId),
    kind,
    subject: { collection: 'needs', id: needId },
    eventId,
    dueAt: at,
    to,
    told,
  };
}
