import { dayOf, refusal, type AssignmentState, type Day, type Instant, type Refusal } from '@contract/kernel';

/**
 * That 县科技局 assigned a commissioner (科技特派员) to an applicant for a term, and what the applicant said.
 * One document per pair, known by its id: the guard of "one running assignment".
 */
export interface Assignment {
  _id: string;
  personId: string;
  applicantId: string;
  /** First and last day of the term, Asia/Shanghai. */
  from: Day;
  until: Day;
  state: AssignmentState;
  assignedBy: string;
  assignedAt: Instant;
  /** When a contact of the applicant agreed, and who. */
  agreedAt?: Instant;
  agreedBy?: string;
  /** The applicant's consent that the commissioner prepares self-checks and drafts; may be taken back. */
  mayPrepare: boolean;
  endedAt?: Instant;
  endedBy?: string;
  reason?: string;
  sort: string;
}

export type AssignmentCommand =
  | { type: 'offer'; personId: string; applicantId: string; from: Day; until: Day }
  | { type: 'agree'; mayPrepare: boolean }
  | { type: 'decline'; reason: string }
  | { type: 'consent'; mayPrepare: boolean }
  | { type: 'end'; reason: string };

/** True while the person serves the applicant: agreed, within the term, not ended. The only place that says so. */
export function isServing({ state, from, until }: Assignment, today: Day): boolean {
  return state === 'agreed' && from <= today && today <= until;
}

/** What is shown: an assignment whose term is over has ended, though nobody ended it. */
export function shownState({ state, until }: Assignment, today: Day): AssignmentState {
  return (state === 'agreed' || state === 'offered') && until < today ? 'ended' : state;
}

/**
 * What becomes of an assignment: the whole document, or a refusal (OUT_OF_TURN, BAD_INPUT, NOT_FOUND). Pure.
 * @param now the assignment of this pair, null when there never was one
 */
export function decideAssignment(
  command: AssignmentCommand,
  now: Assignment | null,
  who: { personId: string; at: Instant },
): Omit<Assignment, '_id'> | Refusal {
  const today = dayOf(who.at);
  if (command.type === 'offer') return offer(command, now, who, today);
  if (!now) return refusal('NOT_FOUND', undefined, 'assignmentId');
  const { _id, ...rest } = now;
  const state = shownState(now, today);
  const turn = (...states: AssignmentState[]) =>
    states.includes(state) ? null : refusal('OUT_OF_TURN', '这项指派的状态已经变了，请刷新后查看。');
  switch (command.type) {
    case 'agree':
      return (
        turn('offered') ?? {
          ...rest,
          state: 'agreed',
          agreedAt: who.at,
          agreedBy: who.personId,
          mayPrepare: command.mayPrepare,
        }
      );
    case 'decline':
      return turn('offered') ?? ended(rest, 'declined', command.reason, who);
    case 'consent':
      return turn('agreed') ?? { ...rest, mayPrepare: command.mayPrepare };
    case 'end':
      return turn('offered', 'agreed') ?? ended(rest, 'ended', command.reason, who);
  }
}

function offer(
  { personId, applicantId, from, until }: Extract<AssignmentCommand, { type: 'offer' }>,
  now: Assignment | null,
  who: { personId: string; at: Instant },
  today: Day,
): Omit<Assignment, '_id'> | Refusal {
  if (until < from) return refusal('BAD_INPUT', '服务期的最后一天应在第一天之后。', 'until');
  if (until < today) return refusal('BAD_INPUT', '服务期已经过去，请重新选择最后一天。', 'until');
  if (now && ['offered', 'agreed'].includes(shownState(now, today)))
    return refusal('OUT_OF_TURN', '这位特派员已经指派给该单位，或正在等待该单位同意。', 'personId');
  return {
    personId,
    applicantId,
    from,
    until,
    state: 'offered',
    assignedBy: who.personId,
    assignedAt: who.at,
    mayPrepare: false,
    sort: `${who.at} ${personId}:${applicantId}`,
  };
}

/** Ending ends everything that came with it at once, the consent to prepare included. */
function ended(
  rest: Omit<Assignment, '_id'>,
  state: 'declined' | 'ended',
  reason: string,
  who: { personId: string; at: Instant },
): Omit<Assignment, '_id'> {
  return { ...rest, state, mayPrepare: false, endedAt: who.at, endedBy: who.personId, reason };
}
