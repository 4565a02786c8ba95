import type { Instant } from '@contract/kernel';
import type { Actor } from '../shared/decision';
import { checked, keptAfterSupplement } from './examination';
import { isPaidInFull, type Claim } from './state';
import type { ClaimEvent } from './events';

/** The event's id, under which its text is kept, who acted and when. */
export interface EventMeta {
  id: string;
  actor: Actor;
  at: Instant;
}

/**
 * The claim after an event. Pure and total over events that `decide` made.
 * @throws Error when the first event is not `submitted`
 */
export function evolve(claim: Claim | null, event: ClaimEvent, meta: EventMeta): Claim {
  if (event.type === 'submitted') {
    return {
      ...event.data,
      state: 'submitted',
      rounds: 0,
      checks: [],
      openObjections: [],
      objectionsDue: [],
      yearsLeft: { toDecide: [], toGrade: [] },
      grades: [],
      payments: [],
    };
  }
  if (!claim) throw new Error(`a claim begins with submitted, not ${event.type}`);
  switch (event.type) {
    case 'examinationStarted':
      return { ...claim, state: 'examining', examiner: { by: meta.actor.personId, at: meta.at } };
    case 'examinationMoved':
      return { ...claim, clock: event.data.clock };
    case 'conditionChecked':
      return { ...claim, checks: checked(claim.checks, event.data, meta) };
    case 'returned':
      return {
        ...claim,
        state: 'returned',
        rounds: event.data.round,
        clock: event.data.clock,
        returned: { dueDay: event.data.dueDay, textId: meta.id },
      };
    case 'supplementExtended':
      return claim.returned
        ? { ...claim, returned: { ...claim.returned, dueDay: event.data.dueDay } }
        : claim;
    case 'supplemented':
      return {
        ...claim,
        state: 'examining',
        papers: event.data.papers,
        later: stillLater(claim, event.data.papers),
        clock: event.data.clock,
        checks: keptAfterSupplement(claim, event.data.papers),
        returned: undefined,
      };
    case 'recommended':
      return {
        ...claim,
        state: 'recommended',
        clock: {},
        sentBack: undefined,
        recommended: { by: meta.actor.personId, documentNumber: event.data.documentNumber },
      };
    case 'refused':
      return {
        ...claim,
        state: 'refused',
        openObjections: [],
        objectionsDue: [],
        clock: {},
        refused: {
          stage: event.data.stage,
          textId: meta.id,
          ground: event.data.ground,
          article: event.data.article,
        },
      };
    case 'sentBack':
      return sentBack(claim, event, meta);
    case 'listed':
      return { ...claim, state: 'listed', listId: event.data.listId, sentBack: undefined };
    case 'noticeEntered':
      return { ...claim, state: 'inNotice' };
    case 'noticeRestarted':
      return {
        ...claim,
        state: claim.state === 'listed' ? 'inNotice' : claim.state,
        noticeVersion: event.data.number,
      };
    case 'unlisted':
      return { ...claim, state: 'recommended', listId: undefined, noticeVersion: undefined };
    case 'objectionRaised':
      return {
        ...claim,
        state: 'underObjection',
        openObjections: [...claim.openObjections, event.data.objectionId],
        objectionsDue: [
          ...claim.objectionsDue,
          { objectionId: event.data.objectionId, dueDay: event.data.dueDay },
        ],
      };
    case 'objectionDismissed': {
      const openObjections = claim.openObjections.filter((id) => id !== event.data.objectionId);
      return {
        ...claim,
        openObjections,
        objectionsDue: claim.objectionsDue.filter(
          ({ objectionId }) => objectionId !== event.data.objectionId,
        ),
        state: openObjections.length > 0 ? 'underObjection' : 'inNotice',
      };
    }
    case 'noticePassed':
      return { ...claim, state: 'noticePassed' };
    case 'decided':
      return {
        ...claim,
        state: 'decided',
        yearsLeft: event.data.left,
        decision: {
          documentNumber: event.data.documentNumber,
          years: [...(claim.decision?.years ?? []), ...event.data.years].sort(byYear),
        },
      };
    case 'gradeRecorded': {
      const { year, grade, fen, budgetYear, day, documentNumber, left } = event.data;
      const years = claim.decision?.years ?? [];
      const decision =
        fen === undefined || budgetYear === undefined
          ? claim.decision
          : {
              documentNumber: claim.decision?.documentNumber ?? documentNumber,
              years: [...years, { year, fen, budgetYear, decidedOn: day }].sort(byYear),
            };
      return settle({ ...claim, decision, yearsLeft: left, grades: [...claim.grades, { year, grade }] });
    }
    case 'gradeCountered': {
      const { year, left } = event.data;
      const years = (claim.decision?.years ?? []).filter((one) => one.year !== year);
      const grades = claim.grades.filter((one) => one.year !== year);
      return settle({
        ...claim,
        grades,
        yearsLeft: left,
        ...(claim.decision ? { decision: { ...claim.decision, years } } : {}),
      });
    }
    case 'paymentRecorded': {
      const { overBudget: _over, ...payment } = event.data;
      return settle({ ...claim, payments: [...claim.payments, { ...payment, id: meta.id }] });
    }
    case 'paymentCountered': {
      const { paymentId, day, voucher } = event.data;
      const countered = { day, textId: meta.id, ...(voucher === undefined ? {} : { voucher }) };
      const payments = claim.payments.map((payment) =>
        payment.id === paymentId ? { ...payment, countered } : payment,
      );
      return settle({ ...claim, payments });
    }
    case 'withdrawn':
      return { ...claim, state: 'withdrawn', clock: {} };
    case 'laterHanded':
      return {
        ...claim,
        papers: event.data.papers,
        checks: keptAfterSupplement(claim, event.data.papers),
        later: stillLater(claim, event.data.papers),
      };
    case 'premisesGranted':
      return { ...claim, state: 'granted', clock: {}, premises: event.data };
    case 'premisesEnded':
      return { ...claim, state: 'termEnded' };
  }
}

/** What may still follow once these papers are there. */
function stillLater({ later }: Claim, papers: Claim['papers']): Claim['later'] {
  const paperIds = (later?.paperIds ?? []).filter(
    (id) => !papers.some(({ paperId, fileIds }) => paperId === id && fileIds.length > 0),
  );
  return later && paperIds.length > 0 ? { ...later, paperIds } : undefined;
}
const byYear = (a: { year: number }, b: { year: number }): number => a.year - b.year;

/** Off its list, and back where it is to be looked at again; what was checked stays and may be unticked. */
function sentBack(
  claim: Claim,
  { data }: Extract<ClaimEvent, { type: 'sentBack' }>,
  { id }: EventMeta,
): Claim {
  const back = { ...claim, listId: undefined, sentBack: { to: data.to, textId: id } };
  return data.to === 'list'
    ? { ...back, state: 'recommended' }
    : { ...back, state: 'examining', clock: data.clock ?? {}, recommended: undefined };
}

/** A claim is paid once nothing is left to decide, to grade or to pay; a failed grade can be what ends it. */
function settle(claim: Claim): Claim {
  return { ...claim, state: isPaidInFull(claim) ? 'paid' : 'decided' };
}
