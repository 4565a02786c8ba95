import type { Instant } from '@contract/kernel';
import { ENDED_STATES } from '@contract/kernel';
import type { ClaimCommand, ClaimContext } from '@domain/application/commands';
import { decide } from '@domain/application/decide';
import type { ClaimEvent } from '@domain/application/events';
import { evolve } from '@domain/application/evolve';
import { claimBounds, examConditions } from '@domain/application/inputs';
import { decidedFen, nextPayYear, paidFen, type Claim } from '@domain/application/state';
import type { PayList } from '@domain/notice/state';
import { periodOver } from '@domain/notice/period';
import { NO_FUNDS } from '@domain/payment/funds';
import type { Applicant } from '@domain/people/applicant';
import type { WorkingCalendar } from '@domain/shared/calendar';
import type { Actor } from '@domain/shared/decision';
import { dayOf, yearOf } from '@contract/kernel';
import type { ListCard } from './lists';
import { commit, type AggregateKind, type StoredAggregate } from './commit';
import { readFunds, writeFunds } from './funds';
import { currentCalendar } from './holidays';
import { sha256 } from './ids';
import { examinationDaysOf } from './settings';
import { membershipId } from './people';
import { reject } from './refused';
import type { Tx } from './transact';

export type StoredClaim = StoredAggregate<Claim>;

/** The queues of offices in which a claim waits; a claim may wait in several (years still open, money to pay). */
export function queuesOf(claim: Claim): string[] {
  switch (claim.state) {
    case 'submitted':
    case 'examining':
    case 'returned':
      return [`examine:${claim.examiningOffice}`];
    case 'recommended':
      return ['gather'];
    case 'underObjection':
      return ['objections'];
    case 'noticePassed':
      return ['decide'];
    case 'decided':
      return [
        ...(decidedFen(claim) > paidFen(claim) ? ['pay'] : []),
        ...(claim.yearsLeft.toDecide.length > 0 ? ['decide'] : []),
        ...(claim.yearsLeft.toGrade.length > 0 ? [`examine:${claim.examiningOffice}`] : []),
      ];
    default:
      return [];
  }
}

/**
 * The day after which the office that has the claim is late: with examination, with a firm that did not supplement,
 * with an objection. Null where no office has a day to keep.
 */
export function officeDueDay(claim: Claim): string | null {
  if (claim.state === 'submitted' || claim.state === 'examining') return claim.clock.dueDay ?? null;
  if (claim.state === 'returned') return claim.returned?.dueDay ?? null;
  if (claim.state === 'underObjection')
    return claim.objectionsDue.map(({ dueDay }) => dueDay).sort()[0] ?? null;
  return null;
}

function provisionalYearOf({ state, clock }: Claim): number | null {
  const counting = state === 'submitted' || state === 'examining';
  return counting && clock.provisional && clock.dueDay ? yearOf(clock.dueDay) : null;
}

/** A queue's place in the stored claim: one plain field each, so that an index serves its order. */
export const queueField = (name: string): string => `queue_${name}`;

function queueFields(claim: Claim): Record<string, string> {
  return Object.fromEntries(
    queuesOf(claim).map((queue) => {
      const [name = '', office = 'all'] = queue.split(':');
      return [queueField(name), office];
    }),
  );
}

export const CLAIMS: AggregateKind<Claim, ClaimEvent> = {
  collection: 'claims',
  evolve,
  project: (claim) => ({
    applicantId: claim.applicantId,
    number: claim.number,
    claimState: claim.state,
    itemId: claim.itemId,
    listId: claim.listId ?? null,
    /** The last day of premises in use; the timer looks for those past it. */
    premisesEnd: claim.state === 'granted' ? (claim.premises?.lastDay ?? null) : null,
    officeDue: officeDueDay(claim),
    /** Of a provisional last day of examination: counted anew once this year's holidays are known. */
    provisionalYear: provisionalYearOf(claim),
    ...queueFields(claim),
    /** The earliest budget year of which something is still to be paid. */
    payYear: nextPayYear(claim),
  }),
};

/** The guard that lets a matter be claimed once at a time. */
export const guardId = (applicantId: string, itemId: string, matterKey: string): string =>
  `${applicantId}:${itemId}:${sha256(matterKey).slice(0, 16)}`;

/** True when a list has been corrected and the claim is not in it any more. */
export function isLeftOut({ earlier, entries }: PayList, claimId: string): boolean {
  return (earlier ?? []).length > 0 && !entries.some((entry) => entry.claimId === claimId);
}

export interface CommandClaim {
  claimId: string;
  actor: Actor;
  commandId: string;
  at: Instant;
  expectedVersion?: number;
  command: ClaimCommand;
  /** Other documents of the same transaction. */
  alongside?(tx: Tx, claim: Claim): Promise<void>;
}

export interface Committed {
  claimId: string;
  version: number;
  number: string;
}

/** Commands that look at the item's conditions, which depend on the kind of applicant. */
const NEEDS_CONDITIONS: ReadonlySet<ClaimCommand['type']> = new Set([
  'checkCondition',
  'recommend',
  'refuseExamination',
]);

/** Commands that count working days; the others spare the reading. */
const NEEDS_CALENDAR: ReadonlySet<ClaimCommand['type']> = new Set([
  'return',
  'supplement',
  'sendBack',
  'recountClock',
]);
const unread = (): never => {
  throw new Error('the calendar was not read for this command');
};
const UNREAD_CALENDAR: WorkingCalendar = { coveredUntil: 0, isWorkingDay: unread, isCovered: unread };

/**
 * Carries out one command on one claim. The list is read in the same transaction, so that whether the notice
 * is over is judged on what the list says at that moment; the guard is released when the claim ends.
 * @throws RefusedError with what the decider refuses
 */
export async function commandClaim(input: CommandClaim): Promise<Committed> {
  const { claimId, actor, at, command } = input;
  const calendar = NEEDS_CALENDAR.has(command.type) ? await currentCalendar() : UNREAD_CALENDAR;
  return commit<Claim, ClaimEvent, Committed>({
    kind: CLAIMS,
    id: claimId,
    actor,
    commandId: input.commandId,
    at,
    expectedVersion: input.expectedVersion,
    async decide(claim, tx) {
      // The router refuses it by the table of rights; here it holds for whatever acts on many claims as well.
      if (claim && actor.as === 'office' && (await isBound(tx, actor.personId, claim.applicantId)))
        reject('CONFLICT_OF_INTEREST');
      const listId = claim?.listId;
      // The card says what is asked of most lists; the list itself may hold 1,000 entries.
      const card = listId ? await tx.get<ListCard>({ collection: 'listCards', id: listId }) : null;
      const corrected = card !== null && card.version > 1;
      const list = corrected
        ? await tx.get<StoredAggregate<PayList>>({ collection: 'lists', id: card._id })
        : null;
      const funds = claim ? await readFunds(tx, claimId, claim, command, dayOf(at)) : NO_FUNDS;
      const applicant =
        claim && NEEDS_CONDITIONS.has(command.type)
          ? await tx.get<Applicant>({ collection: 'applicants', id: claim.applicantId })
          : null;
      const context: ClaimContext = {
        actor,
        today: dayOf(at),
        noticeOver: card ? periodOver(card.period, at) : false,
        leftOut: list !== null && isLeftOut(list.state, claimId),
        calendar,
        examinationDays: claim ? examinationDaysOf(claim.itemId, claim.examiningOffice) : 0,
        conditions: () => examConditions(claim as Claim, applicant?.kind ?? 'firm'),
        bounds: (grades) => claimBounds(claim as Claim, grades, funds.drawnFen),
        funds,
      };
      return decide(command, claim, context);
    },
    async alongside(tx, claim, events) {
      await writeFunds(tx, { claimId, claim, at }, events);
      if (ENDED_STATES.includes(claim.state))
        await tx.remove({
          collection: 'openClaims',
          id: guardId(claim.applicantId, claim.itemId, claim.matterKey),
        });
      await input.alongside?.(tx, claim);
    },
    result: (claim, version) => ({ claimId, version, number: claim.number }),
  });
}

/** Nobody judges the claims of an applicant they stand for, or ask to stand for (回避). */
async function isBound(tx: Tx, personId: string, applicantId: string): Promise<boolean> {
  return (await tx.get({ collection: 'memberships', id: membershipId(personId, applicantId) })) !== null;
}
