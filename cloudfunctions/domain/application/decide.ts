import { FILES_OF_A_CLAIM, TOO_MANY_FILES, WITHDRAWABLE_STATES, type ClaimState } from '@contract/kernel';
import { accept, refuse, type Decision } from '../shared/decision';
import { checkDecision, yearsLeft } from '../payment/bounds';
import { decidedBeyond, overrideFault } from '../payment/budget';
import { decidePayment } from '../payment/decide';
import { decidePremises } from './premises';
import { capFault } from '../payment/funds';
import { budgetYearOf } from '../payment/schedule';
import type { ClaimCommand, ClaimCommandType, ClaimContext } from './commands';
import type { ClaimEvent } from './events';
import {
  checkCondition,
  extendSupplement,
  recommend,
  recountClock,
  refuseExamination,
  resumeClock,
  sendBackForSupplement,
  startClock,
} from './examination';
import type { Claim } from './state';

/**
 * The states in which each command is in turn (art. 21). The table is data, so that tests can try
 * every other cell. `submit` alone starts from nothing.
 */
export const TURNS: Record<Exclude<ClaimCommandType, 'submit'>, readonly ClaimState[]> = {
  startExamination: ['submitted'],
  checkCondition: ['submitted', 'examining'],
  return: ['submitted', 'examining'],
  extendSupplement: ['returned'],
  supplement: ['returned'],
  recommend: ['submitted', 'examining'],
  refuseExamination: ['submitted', 'examining', 'returned'],
  withdraw: WITHDRAWABLE_STATES,
  list: ['recommended'],
  enterNotice: ['listed'],
  restartNotice: ['listed', 'inNotice', 'underObjection'],
  unlist: ['listed', 'inNotice'],
  raiseObjection: ['inNotice', 'underObjection'],
  decideObjection: ['underObjection'],
  passNotice: ['inNotice'],
  approve: ['noticePassed', 'decided'],
  refuseDecision: ['noticePassed'],
  sendBack: ['recommended', 'noticePassed'],
  recordGrade: ['decided'],
  counterGrade: ['decided', 'paid'],
  recountClock: ['submitted', 'examining'],
  recordPayment: ['decided'],
  handLater: ['submitted', 'examining'],
  grantPremises: ['submitted', 'examining'],
  endPremises: ['granted'],
  counterPayment: ['decided', 'paid'],
};

/**
 * What follows from a command: events, or a refusal (OUT_OF_TURN, PAPERS_MISSING, OBJECTION_LATE,
 * the AMOUNT_ codes, PAYS_TOO_MUCH …; CHECKS_MISSING, ROUND_REASON_NEEDED, NOT_OVERDUE in examination). Pure: the same arguments give the same answer.
 */
export function decide(
  command: ClaimCommand,
  claim: Claim | null,
  context: ClaimContext,
): Decision<ClaimEvent> {
  if (command.type === 'submit') return submit(command, claim, context);
  if (!claim) return refuse('NOT_FOUND');
  if (!TURNS[command.type].includes(claim.state)) return refuse('OUT_OF_TURN');
  switch (command.type) {
    case 'startExamination':
      return accept({ type: 'examinationStarted', data: { office: claim.examiningOffice } });
    case 'checkCondition':
      return checkCondition(command, claim, context);
    case 'return':
      return sendBackForSupplement(command, claim, context);
    case 'extendSupplement':
      return extendSupplement(command, claim, context);
    case 'supplement':
      return supplement(command, claim, context);
    case 'recommend':
      // Premises are in kind (art. 8): nothing is listed, decided or paid.
      if (claim.amountKind === 'inKind')
        return refuse('OUT_OF_TURN', '该事项请直接安排场所，不列入拟兑现名单。');
      return recommend(command, claim, context);
    case 'refuseExamination':
      return refuseExamination(command, claim, context);
    case 'withdraw':
      return accept({ type: 'withdrawn', data: {}, text: { reason: command.reason } });
    case 'list':
      return accept({ type: 'listed', data: { listId: command.listId } });
    case 'enterNotice':
      return sameList(claim, command.listId, () =>
        accept({ type: 'noticeEntered', data: { listId: command.listId } }),
      );
    case 'restartNotice':
      return sameList(claim, command.listId, () => restartNotice(command, claim));
    case 'unlist':
      return sameList(claim, command.listId, () =>
        accept({ type: 'unlisted', data: { listId: command.listId }, text: { reason: command.reason } }),
      );
    case 'raiseObjection':
      return context.noticeOver
        ? refuse('OBJECTION_LATE')
        : accept({
            type: 'objectionRaised',
            data: { objectionId: command.objectionId, dueDay: command.dueDay },
          });
    case 'decideObjection':
      return decideObjection(command, claim, context);
    case 'passNotice':
      return sameList(claim, command.listId, () =>
        context.noticeOver && !context.leftOut
          ? accept({ type: 'noticePassed', data: { listId: command.listId } })
          : refuse('OUT_OF_TURN', '公示期未满。'),
      );
    case 'approve':
      return approve(command, claim, context);
    case 'refuseDecision':
      if (isRecommender(claim, context)) return refuse('NOT_ALLOWED', RECOMMENDER);
      return accept({
        type: 'refused',
        data: { stage: 'decision', documentNumber: command.documentNumber },
        text: { reason: command.reason },
      });
    case 'handLater':
      return handLater(claim, command.papers);
    case 'grantPremises':
    case 'endPremises':
      return decidePremises(command, claim, context);
    case 'sendBack':
      return sendBack(command, claim, context);
    case 'recountClock':
      return recountClock(claim, context);
    case 'recordGrade':
    case 'counterGrade':
    case 'recordPayment':
    case 'counterPayment':
      return decidePayment(command, claim, context);
  }
}

function submit(
  command: Extract<ClaimCommand, { type: 'submit' }>,
  claim: Claim | null,
  { calendar, today, examinationDays }: ClaimContext,
): Decision<ClaimEvent> {
  if (claim) return refuse('OUT_OF_TURN');
  if (!command.pledged) return refuse('PLEDGE_NEEDED', undefined, 'pledgeVersion');
  if (command.missingPapers.length > 0)
    return refuse('PAPERS_MISSING', `还缺：${command.missingPapers.join('、')}。`, 'papers');
  const clock = startClock(calendar, today, examinationDays);
  return accept({ type: 'submitted', data: { ...command.data, clock } });
}

/**
 * Back to the office that examined it, or to be listed and shown to the public again. What was recommended can only go
 * back to its office; what has passed its notice leaves its list either way.
 */
function sendBack(
  { to, documentNumber, reason }: Extract<ClaimCommand, { type: 'sendBack' }>,
  claim: Claim,
  { calendar, today, examinationDays }: ClaimContext,
): Decision<ClaimEvent> {
  if (to === 'list' && claim.state === 'recommended') return refuse('OUT_OF_TURN', '该事项还没有列入名单。');
  const clock = to === 'examination' ? { clock: startClock(calendar, today, examinationDays) } : {};
  const listId = claim.listId === undefined ? {} : { listId: claim.listId };
  return accept({ type: 'sentBack', data: { to, documentNumber, ...listId, ...clock }, text: { reason } });
}

function decideObjection(
  command: Extract<ClaimCommand, { type: 'decideObjection' }>,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  const { objectionId, upheld, reason } = command;
  if (!claim.openObjections.includes(objectionId)) return refuse('OUT_OF_TURN', '该异议已经办结。');
  if (upheld) return accept({ type: 'refused', data: { stage: 'objection' }, text: { reason } });
  const dismissed: ClaimEvent = { type: 'objectionDismissed', data: { objectionId }, text: { reason } };
  // Others may still be open; and when the period ended meanwhile the entry goes on at once.
  if (claim.openObjections.length > 1) return accept(dismissed);
  const listId = claim.listId ?? '';
  if (context.leftOut)
    return accept<ClaimEvent>(dismissed, { type: 'unlisted', data: { listId }, text: { reason: LEFT_OUT } });
  if (!context.noticeOver) return accept(dismissed);
  return accept<ClaimEvent>(dismissed, { type: 'noticePassed', data: { listId } });
}

/** Of an entry that a correction had left out while an objection to it was open. */
const LEFT_OUT = '公示更正时该事项已撤下。';

/** An older version that arrives late changes nothing any more. */
function restartNotice(
  { listId, number, lastDay, reason }: Extract<ClaimCommand, { type: 'restartNotice' }>,
  claim: Claim,
): Decision<ClaimEvent> {
  if (number <= (claim.noticeVersion ?? 1)) return refuse('OUT_OF_TURN');
  return accept({ type: 'noticeRestarted', data: { listId, number, lastDay }, text: { reason } });
}

const RECOMMENDER = '推荐该事项的人员不能参与审定。';

/** Who recommended a claim decides nothing about it, neither for nor against it. */
const isRecommender = (claim: Claim, { actor }: ClaimContext): boolean =>
  claim.recommended?.by === actor.personId;

function approve(
  command: Extract<ClaimCommand, { type: 'approve' }>,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  const { documentNumber, years, reason, budgetReason = '' } = command;
  if (isRecommender(claim, context)) return refuse('NOT_ALLOWED', RECOMMENDER);
  const bounds = context.bounds(claim.grades);
  const already = claim.decision?.years ?? [];
  const fault = capFault(bounds, context, years) ?? checkDecision(bounds, already, years, reason);
  if (fault) return { ok: false, refusal: fault };
  const left = yearsLeft(bounds, [...already, ...years]);
  const committed = years.map((one) => ({
    ...one,
    budgetYear: budgetYearOf(claim, one.year, context.today),
    decidedOn: context.today,
  }));
  const overBudget = decidedBeyond(context.funds.budgets, committed);
  const over = overrideFault(overBudget, budgetReason, '审定');
  if (over) return { ok: false, refusal: over };
  return accept({
    type: 'decided',
    data: { documentNumber, years: committed, left, ...(overBudget.length > 0 ? { overBudget } : {}) },
    text: { reason, ...(overBudget.length > 0 ? { budgetReason } : {}) },
  });
}

/** Only what was allowed to follow may follow; the rest waits for the office to ask. */
function handLater(claim: Claim, papers: Claim['papers']): Decision<ClaimEvent> {
  const open = claim.later?.paperIds ?? [];
  if (open.length === 0) return refuse('OUT_OF_TURN', '没有需要后补的材料。');
  if (papers.some(({ paperId }) => !open.includes(paperId)))
    return refuse('BAD_INPUT', '这份材料不在可后补的材料中，需要更换请等部门通知补正。', 'papers');
  if (papers.every(({ fileIds }) => fileIds.length === 0))
    return refuse('PAPERS_MISSING', '请先上传要补交的材料。', 'papers');
  const merged = mergePapers(
    claim,
    papers.filter(({ fileIds }) => fileIds.length > 0),
  );
  if (filesOf(merged) > FILES_OF_A_CLAIM) return refuse('BAD_INPUT', TOO_MANY_FILES, 'papers');
  return accept({ type: 'laterHanded', data: { papers: merged } });
}

/** The whole claim is looked at again, with everything that was handed in anew. */
function supplement(
  command: Extract<ClaimCommand, { type: 'supplement' }>,
  claim: Claim,
  { calendar, today }: ClaimContext,
): Decision<ClaimEvent> {
  const papers = mergePapers(claim, command.papers);
  if (filesOf(papers) > FILES_OF_A_CLAIM) return refuse('BAD_INPUT', TOO_MANY_FILES, 'papers');
  return accept({
    type: 'supplemented',
    data: { papers, clock: resumeClock(calendar, today, claim.clock) },
    text: { note: command.note },
  });
}

const filesOf = (papers: Claim['papers']): number =>
  papers.reduce((sum, { fileIds }) => sum + fileIds.length, 0);

/** Papers handed in again replace those of the same kind; the rest stays, so nothing is asked for twice. */
function mergePapers(claim: Claim, papers: Claim['papers']): Claim['papers'] {
  const again = new Map(papers.map((paper) => [paper.paperId, paper]));
  const kept = claim.papers.filter(({ paperId }) => !again.has(paperId));
  return [...kept, ...again.values()];
}

function sameList(claim: Claim, listId: string, then: () => Decision<ClaimEvent>): Decision<ClaimEvent> {
  return claim.listId === listId ? then() : refuse('OUT_OF_TURN', '该事项不在这份名单中。');
}
