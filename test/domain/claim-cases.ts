import { CLAIM_STATES, type ClaimState } from '@contract';
import type { ClaimCommand, ClaimContext } from '@domain/application/commands';
import { decide } from '@domain/application/decide';
import type { ExamCondition } from '@domain/application/examination';
import type { ClaimEvent } from '@domain/application/events';
import { evolve } from '@domain/application/evolve';
import type { Claim } from '@domain/application/state';
import { NO_FUNDS } from '@domain/payment/funds';
import { workingCalendar } from '@domain/shared/calendar';
import type { Actor } from '@domain/shared/decision';
import type { DecisionBounds } from '@domain/rules';

export const CONTACT: Actor = { personId: 'contact', as: 'contact' };
export const OFFICE: Actor = { personId: 'officer', as: 'office', office: 'kjj' };

export const EXACT: DecisionBounds = {
  kind: 'exact',
  years: [{ year: 1, exactFen: 5_000_000, needsGrade: false, needsBasis: false }],
};

/** A claim of the item with these bounds, freshly submitted. */
export const SUBMIT: Extract<ClaimCommand, { type: 'submit' }> = {
  type: 'submit',
  pledged: true,
  missingPapers: [],
  data: {
    number: '2026ABCDEFGH',
    applicantId: 'org',
    itemId: 'high-tech-firm',
    article: 3,
    amountKind: 'exact',
    examiningOffice: 'kjj',
    matterKey: '',
    packVersion: 'test',
    asOf: '2026-03-02',
    baseYear: 2025,
    facts: [],
    papers: [{ paperId: 'certificate', fileIds: ['f1'] }],
    later: { paperIds: ['contribution'], dueDay: '2026-03-16' },
    pledgeVersion: 'test',
  },
};

/** Every weekday of these years is worked: days are counted by hand in tests. */
export const CALENDAR = workingCalendar([2025, 2026].map((year) => ({ year, holidays: [], workdays: [] })));

/** One condition that a paper proves, and one that the office judges. */
export const CONDITIONS: readonly ExamCondition[] = [
  { id: 'held', text: '已取得资格', state: 'met', evidence: ['certificate'] },
  { id: 'judged', text: '由部门判断', state: 'needsPerson', evidence: [] },
];

export const contextOf = (over: Partial<ClaimContext> = {}): ClaimContext => ({
  actor: OFFICE,
  today: '2026-03-10',
  noticeOver: false,
  calendar: CALENDAR,
  examinationDays: 15,
  conditions: () => CONDITIONS,
  bounds: () => EXACT,
  funds: NO_FUNDS,
  ...over,
});

/** Premises (art. 8), which are given in kind; a statement may still follow. */
export const SUBMIT_PREMISES: ClaimCommand = {
  ...SUBMIT,
  data: {
    ...SUBMIT.data,
    itemId: 'office-space',
    article: 8,
    amountKind: 'inKind',
    later: { paperIds: ['contribution'], dueDay: '2026-03-16' },
  },
};

/** One command of every kind, valid in itself. */
export const COMMANDS: { [K in ClaimCommand['type']]: Extract<ClaimCommand, { type: K }> } = {
  submit: SUBMIT,
  startExamination: { type: 'startExamination' },
  checkCondition: { type: 'checkCondition', conditionId: 'held', proved: true, paperIds: ['certificate'] },
  return: { type: 'return', missing: ['证书'], dueDay: '2026-03-20', reason: '' },
  extendSupplement: { type: 'extendSupplement', dueDay: '2026-03-27', reason: 'R' },
  supplement: { type: 'supplement', papers: [], note: '' },
  recommend: { type: 'recommend', documentNumber: 'D', note: 'N', uncheckedReason: 'U' },
  refuseExamination: { type: 'refuseExamination', ground: 'held', reason: 'R' },
  withdraw: { type: 'withdraw', reason: '' },
  list: { type: 'list', listId: 'list' },
  enterNotice: { type: 'enterNotice', listId: 'list' },
  restartNotice: { type: 'restartNotice', listId: 'list', number: 2, lastDay: '2026-03-20', reason: 'R' },
  unlist: { type: 'unlist', listId: 'list', reason: 'R' },
  raiseObjection: { type: 'raiseObjection', objectionId: 'o1', dueDay: '2026-03-24' },
  decideObjection: { type: 'decideObjection', objectionId: 'o1', upheld: false, reason: 'R' },
  passNotice: { type: 'passNotice', listId: 'list' },
  approve: { type: 'approve', documentNumber: 'D', years: [{ year: 1, fen: 5_000_000 }], reason: '' },
  refuseDecision: { type: 'refuseDecision', documentNumber: 'D', reason: 'R' },
  sendBack: { type: 'sendBack', to: 'examination', documentNumber: 'D', reason: 'R' },
  recordGrade: { type: 'recordGrade', year: 1, grade: 'excellent', documentNumber: 'D' },
  counterGrade: { type: 'counterGrade', year: 1, reason: 'R' },
  recountClock: { type: 'recountClock' },
  handLater: { type: 'handLater', papers: [{ paperId: 'contribution', fileIds: ['f9'] }] },
  grantPremises: {
    type: 'grantPremises',
    grant: { place: 'A座301', areaSqm: 120, firstDay: '2026-04-01', years: 3 },
  },
  endPremises: { type: 'endPremises', reason: 'R' },
  recordPayment: { type: 'recordPayment', year: 1, fen: 5_000_000, day: '2026-03-10', voucher: 'V' },
  counterPayment: {
    type: 'counterPayment',
    paymentId: 'e:paymentRecorded',
    day: '2026-03-10',
    reason: 'R',
  },
};

/** Carries out a command and folds its events. @throws Error on a refusal */
export function follow(claim: Claim | null, command: ClaimCommand, context = contextOf()): Claim {
  const decision = decide(command, claim, context);
  if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
  return fold(claim, decision.events, context.actor);
}

export function fold(claim: Claim | null, events: readonly ClaimEvent[], actor = OFFICE): Claim {
  let next = claim;
  for (const event of events)
    next = evolve(next, event, { id: `e:${event.type}`, actor, at: '2026-03-10T02:00:00.000Z' });
  return next as Claim;
}

const { submit, startExamination, recommend, list, enterNotice, raiseObjection, passNotice, approve } =
  COMMANDS;
const OVER = contextOf({ noticeOver: true, actor: { personId: 'other', as: 'office', office: 'xzf' } });

/** The commands that lead to each state, so that a claim in it is a real one. */
const WAYS: Record<Exclude<ClaimState, 'draft'>, ClaimCommand[]> = {
  submitted: [submit],
  examining: [submit, startExamination],
  returned: [submit, COMMANDS.return],
  recommended: [submit, recommend],
  refused: [submit, COMMANDS.refuseExamination],
  listed: [submit, recommend, list],
  inNotice: [submit, recommend, list, enterNotice],
  underObjection: [submit, recommend, list, enterNotice, raiseObjection],
  noticePassed: [submit, recommend, list, enterNotice, passNotice],
  decided: [submit, recommend, list, enterNotice, passNotice, approve],
  paid: [submit, recommend, list, enterNotice, passNotice, approve, COMMANDS.recordPayment],
  withdrawn: [submit, COMMANDS.withdraw],
  granted: [SUBMIT_PREMISES, COMMANDS.grantPremises],
  termEnded: [SUBMIT_PREMISES, COMMANDS.grantPremises, COMMANDS.endPremises],
};

export const REAL_STATES = CLAIM_STATES.filter((state) => state !== 'draft') as Exclude<
  ClaimState,
  'draft'
>[];

export function claimIn(state: Exclude<ClaimState, 'draft'>, bounds: DecisionBounds = EXACT): Claim {
  return WAYS[state].reduce<Claim | null>((claim, command) => {
    const over = command.type === 'passNotice' || command.type === 'approve';
    return follow(claim, command, { ...(over ? OVER : contextOf()), bounds: () => bounds });
  }, null) as Claim;
}
