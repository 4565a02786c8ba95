import { refusal, type Day, type Instant, type Refusal } from '@contract/kernel';
import type { Answer } from '@contract/policy';
import { workingDaysAfter, workingDaysLeft, type WorkingCalendar } from '../shared/calendar';
import { accept, refuse, type Actor, type Decision } from '../shared/decision';
import type { ClaimCommand, ClaimContext } from './commands';
import type { ClaimEvent } from './events';
import type { Claim, ConditionCheck, ExamClock, HandedPaper } from './state';

/** One condition of the item as the evaluator answered it, with the papers that may prove it. */
export interface ExamCondition {
  id: string;
  text: string;
  state: Answer;
  /** Ids of the papers of the item that prove it; none where an office judges without a paper. */
  evidence: readonly string[];
  /** Conditions that share a number are alternatives … */
  alternative?: number;
  /** … of which those of one branch are enough only together. */
  branch?: number;
}

/** Grounds of a refusal that are no condition of the item; article 21 carries them. */
export const GROUNDS_OF_ARTICLE_21 = {
  'not-supplemented': '逾期未补正',
  contribution: '对县域经济社会发展的贡献未达到要求',
  'not-genuine': '材料不真实',
} as const;
export type GroundOfArticle21 = keyof typeof GROUNDS_OF_ARTICLE_21;

const ARTICLE_OF_PROCEDURE = 21;

/** The clock begins: `workingDays` from the day after `day`. */
export function startClock(calendar: WorkingCalendar, day: Day, workingDays: number): ExamClock {
  const { lastDay, provisional } = workingDaysAfter(calendar, day, workingDays);
  // What it was counted from is kept only where it will be counted anew.
  return provisional ? { dueDay: lastDay, provisional, from: day, workingDays } : { dueDay: lastDay };
}

/**
 * A provisional last day counted anew by the calendar as it now is. It is never put into the past: whoever relied on
 * it has today. Nothing happens where nothing moves.
 */
export function recountClock({ clock }: Claim, { calendar, today }: ClaimContext): Decision<ClaimEvent> {
  const { dueDay: before, from, workingDays } = clock;
  if (!clock.provisional || before === undefined || from === undefined || workingDays === undefined)
    return { ok: true, events: [] };
  const counted = startClock(calendar, from, workingDays);
  const late = (counted.dueDay ?? '') < today && before >= today;
  const moved = late ? { ...counted, dueDay: today } : counted;
  return moved.dueDay === before && moved.provisional
    ? { ok: true, events: [] }
    : accept({ type: 'examinationMoved', data: { before, clock: moved } });
}

/** The clock stops: the days after `day` that were left, none when the office was late already. */
export function stopClock(calendar: WorkingCalendar, day: Day, { dueDay, left }: ExamClock): ExamClock {
  if (dueDay === undefined) return { left: left ?? 0 };
  const today = calendar.isWorkingDay(day) ? 1 : 0;
  return { left: dueDay < day ? 0 : workingDaysLeft(calendar, day, dueDay) - today };
}

/** The clock goes on; an office that was late, or on its last day, still has one working day to read. */
export function resumeClock(calendar: WorkingCalendar, day: Day, { left = 0 }: ExamClock): ExamClock {
  return startClock(calendar, day, Math.max(1, left));
}

/**
 * A condition is ticked against papers that were handed in for it, or unticked. Where the item names papers as its
 * proof, one of them is needed.
 */
export function checkCondition(
  command: Extract<ClaimCommand, { type: 'checkCondition' }>,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  const { conditionId, proved, paperIds } = command;
  const condition = context.conditions().find(({ id }) => id === conditionId);
  if (!condition) return refuse('BAD_INPUT', '该事项没有这一项条件，请刷新后再核对。', 'conditionId');
  const fault = proved ? proofFault(condition, claim, paperIds) : null;
  if (fault) return { ok: false, refusal: fault };
  return accept({
    type: 'conditionChecked',
    data: { conditionId, proved, paperIds: proved ? [...new Set(paperIds)] : [] },
  });
}

function proofFault(condition: ExamCondition, claim: Claim, paperIds: readonly string[]): Refusal | null {
  // For a prepared claim the office's own record of the recognition stands for these papers (decision 43).
  const handed = new Set([
    ...claim.papers.filter(({ fileIds }) => fileIds.length > 0).map(({ paperId }) => paperId),
    ...(claim.prepared?.waived ?? []),
  ]);
  const strange = paperIds.some((id) => !condition.evidence.includes(id) || !handed.has(id));
  if (strange) return refusal('BAD_INPUT', '所选材料不是这一项条件的证明材料，或者还没有交。', 'paperIds');
  return condition.evidence.length > 0 && paperIds.length === 0
    ? refusal('BAD_INPUT', '请选择证明这一项条件的材料；材料没有交的，请退回补正。', 'paperIds')
    : null;
}

/**
 * Conditions that stand in the way of a recommendation without a stated reason: each that applies and is not
 * ticked. Of alternatives one branch that is ticked whole is enough.
 */
export function uncheckedConditions(
  conditions: readonly ExamCondition[],
  checks: readonly Pick<ConditionCheck, 'conditionId'>[],
): ExamCondition[] {
  const ticked = new Set(checks.map(({ conditionId }) => conditionId));
  const done = (one: ExamCondition) => ticked.has(one.id) || one.state === 'notApplicable';
  const settled = new Set<number>();
  for (const { alternative } of conditions) {
    if (alternative === undefined) continue;
    const group = conditions.filter((one) => one.alternative === alternative);
    const whole = group.some((one) =>
      group
        .filter((other) => one === other || (one.branch !== undefined && other.branch === one.branch))
        .every(done),
    );
    if (whole) settled.add(alternative);
  }
  return conditions.filter(
    (one) => !done(one) && (one.alternative === undefined || !settled.has(one.alternative)),
  );
}

/** To 县科技局 in writing (art. 21): with a document, a note, and every condition ticked or the reason why not. */
export function recommend(
  command: Extract<ClaimCommand, { type: 'recommend' }>,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  const { documentNumber, note, uncheckedReason } = command;
  const open = uncheckedConditions(context.conditions(), claim.checks);
  if (open.length > 0 && !uncheckedReason)
    return refuse(
      'CHECKS_MISSING',
      `还没有核对：${open.map(({ text }) => text).join('；')}。请逐项核对，或写明不核对的理由。`,
      'uncheckedReason',
    );
  const unchecked = open.length > 0 ? { unchecked: uncheckedReason } : {};
  return accept({ type: 'recommended', data: { documentNumber }, text: { note, ...unchecked } });
}

/**
 * Everything missing is told in one notice (一次性告知); a second notice needs the reason why it was not told
 * the first time. The office's clock stands still from today.
 */
export function sendBackForSupplement(
  command: Extract<ClaimCommand, { type: 'return' }>,
  claim: Claim,
  { today, calendar }: ClaimContext,
): Decision<ClaimEvent> {
  const { dueDay, missing, reason } = command;
  if (dueDay <= today) return refuse('BAD_INPUT', '补正期限应在今天之后。', 'dueDay');
  if (claim.rounds > 0 && !reason) return refuse('ROUND_REASON_NEEDED', undefined, 'reason');
  return accept({
    type: 'returned',
    data: { dueDay, round: claim.rounds + 1, clock: stopClock(calendar, today, claim.clock) },
    text: claim.rounds > 0 ? { missing, reason } : { missing },
  });
}

/** More time for the same supplement; what is missing was told and stays as it was. */
export function extendSupplement(
  { dueDay, reason }: Extract<ClaimCommand, { type: 'extendSupplement' }>,
  claim: Claim,
  { today }: ClaimContext,
): Decision<ClaimEvent> {
  if (dueDay <= today || dueDay <= (claim.returned?.dueDay ?? ''))
    return refuse('BAD_INPUT', '新的期限应晚于今天和原来的期限。', 'dueDay');
  return accept({ type: 'supplementExtended', data: { dueDay }, text: { reason } });
}

/** True when the day for supplementing is past and the firm has not supplemented. */
export function supplementOverdue({ state, returned }: Claim, today: Day): boolean {
  return state === 'returned' && returned !== undefined && returned.dueDay < today;
}

/** What a refusal in examination may rest on, in words, with the article. */
export function groundsOf(
  conditions: readonly ExamCondition[],
  claim: Claim,
  today: Day,
): { id: string; text: string; article: number }[] {
  const late = supplementOverdue(claim, today);
  const procedure = Object.entries(GROUNDS_OF_ARTICLE_21).filter(([id]) => id !== 'not-supplemented' || late);
  return [
    ...conditions
      .filter(({ state }) => state !== 'notApplicable')
      .map(({ id, text }) => ({ id, text, article: claim.article })),
    ...procedure.map(([id, text]) => ({ id, text, article: ARTICLE_OF_PROCEDURE })),
  ];
}

/**
 * Refused with reason, condition and article. While the firm may still supplement nothing is refused; afterwards
 * the ground may be that it did not.
 */
export function refuseExamination(
  { ground, reason }: Extract<ClaimCommand, { type: 'refuseExamination' }>,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  const overdue = supplementOverdue(claim, context.today);
  if (claim.state === 'returned' && !overdue) return refuse('NOT_OVERDUE');
  if (ground === 'not-supplemented' && !overdue) return refuse('NOT_OVERDUE', undefined, 'ground');
  const ofArticle21 = Object.hasOwn(GROUNDS_OF_ARTICLE_21, ground);
  if (!ofArticle21 && !context.conditions().some(({ id }) => id === ground))
    return refuse('BAD_INPUT', '请选择不符合的是哪一项条件。', 'ground');
  const article = ofArticle21 ? ARTICLE_OF_PROCEDURE : claim.article;
  return accept({ type: 'refused', data: { stage: 'examination', ground, article }, text: { reason } });
}

/** The ticks after one more; a condition has one tick at most, the latest. */
export function checked(
  checks: readonly ConditionCheck[],
  { conditionId, proved, paperIds }: Extract<ClaimEvent, { type: 'conditionChecked' }>['data'],
  { actor, at }: { actor: Actor; at: Instant },
): ConditionCheck[] {
  const others = checks.filter((one) => one.conditionId !== conditionId);
  return proved ? [...others, { conditionId, paperIds: [...paperIds], by: actor.personId, at }] : others;
}

/** Ticks that still hold after a supplement: those whose papers were not handed in anew. */
export function keptAfterSupplement(claim: Claim, papers: readonly HandedPaper[]): ConditionCheck[] {
  const filesOf = (of: readonly HandedPaper[], id: string) =>
    of.find(({ paperId }) => paperId === id)?.fileIds.join() ?? '';
  return claim.checks.filter(({ paperIds }) =>
    paperIds.every((id) => filesOf(claim.papers, id) === filesOf(papers, id)),
  );
}
