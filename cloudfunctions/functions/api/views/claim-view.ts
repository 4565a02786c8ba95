import {
  CLAIM_STEP_LABELS,
  dayOf,
  STEP_OF_STATE,
  stepsOfKind,
  WITHDRAWABLE_STATES,
  type ApplicantKind,
  type ClaimView,
  type InstalmentView,
  type Instant,
  type PaperView,
  type PaymentView,
  type StepView,
} from '@contract';
import { TURNS } from '@domain/application/decide';
import { GROUNDS_OF_ARTICLE_21, type GroundOfArticle21 } from '@domain/application/examination';
import { amountTextOf, claimBounds, examConditions, figureOf, itemOf } from '@domain/application/inputs';
import {
  decidedFen,
  decidedFor,
  paidFen,
  type AskedPaper,
  type Claim,
  type HandedPaper,
} from '@domain/application/state';
import { supportYearOf } from '@domain/payment/schedule';
import { templateOf } from '@domain/policy/paper-templates';
import { applicantOf } from '@platform/applicants';
import type { StoredClaim } from '@platform/claims';
import { read, readMany } from '@platform/database';
import { currentCalendar } from '@platform/holidays';
import type { StoredList } from '@platform/lists';
import { textOf, textsOf } from '@platform/texts';
import { applicantViewOf } from '../handlers/bindings';
import { claimSummary } from './claim-summary';
import { fileViewOf, type StoredFile } from './files';
import { historyOf, type History } from './history';
import { nextStepOf } from './next-step';

/** A claim as its firm (and an office) sees it. `contact`: the caller stands for the applicant. */
export async function claimViewOf(
  stored: StoredClaim,
  { contact, at }: { contact: boolean; at: Instant },
): Promise<ClaimView> {
  const claim = stored.state;
  const item = itemOf(claim.itemId);
  const applicant = await applicantOf(claim.applicantId);
  const list = claim.listId ? await read<StoredList>('lists', claim.listId) : null;
  const history = await historyOf(stored._id, claim.examiningOffice);
  if (!item || !applicant) throw new Error(`claim ${stored._id} names an unknown item or applicant`);
  const calendar = await currentCalendar();
  const today = dayOf(at);
  const around = { applicant, period: list?.state.period, calendar, today };
  const summary = claimSummary(stored, around);
  return {
    summary,
    amountKind: claim.amountKind,
    amountText: amountTextOf(item, figureOf(claimBounds(claim))),
    applicant: applicantViewOf(applicant),
    facts: claim.facts,
    papers: waive(claim, await papersOf(claim.asked ?? item.evidence, claim.papers, item.evidence)),
    steps: stepsOf(claim, history),
    history: history.entries,
    instalments: instalmentsOf(claim),
    payments: await paymentsOf(claim),
    decidedFen: claim.decision ? decidedFen(claim) : undefined,
    paidFen: paidFen(claim),
    missing: await missingOf(claim),
    next: nextStepOf(claim, summary, list?.state.period),
    refusal: await refusalOf(claim, applicant.kind),
    sentBack: await sentBackOf(claim),
    noticeId: list && list.state.period ? list._id : undefined,
    later: claim.later && { ...claim.later, overdue: claim.later.dueDay < today },
    premises: claim.premises,
    pledge: { version: claim.pledgeVersion, at: stored.createdAt },
    callId: claim.callId,
    may: contact ? mayOf(claim) : [],
  };
}

/** Papers for which the office's record of a recognition stands (免申即享). */
function waive({ prepared }: Claim, papers: PaperView[]): PaperView[] {
  return papers.map((paper) =>
    prepared?.waived.includes(paper.id) && paper.files.length === 0
      ? { ...paper, required: false, waived: `免交：县科技局名单已载明（${prepared.document}）` }
      : paper,
  );
}

/**
 * Papers that are asked for with what was handed in for each; what was handed in and is asked for no more stands
 * behind them.
 * @param known labels of papers that may be asked for no more
 */
export async function papersOf(
  asked: readonly AskedPaper[],
  handed: readonly HandedPaper[],
  known: readonly AskedPaper[] = [],
): Promise<PaperView[]> {
  const files = await readMany<StoredFile>(
    'files',
    handed.flatMap(({ fileIds }) => fileIds),
  );
  const byId = new Map(files.map((file) => [file._id, file]));
  const dropped = handed
    .filter(({ paperId, fileIds }) => fileIds.length > 0 && !asked.some(({ id }) => id === paperId))
    .map(({ paperId }) => ({
      id: paperId,
      label: known.find(({ id }) => id === paperId)?.label ?? '其他材料',
      required: false,
    }));
  return [...asked, ...dropped].map(({ id, label, required, later }: AskedPaper) => ({
    id,
    label,
    required: required && !later,
    ...(later ? { later } : {}),
    ...(templateOf(id) ? { template: true } : {}),
    files: (handed.find(({ paperId }) => paperId === id)?.fileIds ?? []).flatMap((fileId) => {
      const file = byId.get(fileId);
      return file ? [fileViewOf(file)] : [];
    }),
  }));
}

function mayOf(claim: Claim): ClaimView['may'] {
  const may: ClaimView['may'] = [];
  if (claim.state === 'returned') may.push('supplement');
  if (claim.later && TURNS.handLater.includes(claim.state)) may.push('handLater');
  if (WITHDRAWABLE_STATES.includes(claim.state)) may.push('withdraw');
  return may;
}

/** The step a claim was on when it stopped: a refusal may come from examination, objection or decision. */
function stepReached(claim: Claim) {
  if (claim.state !== 'refused') return STEP_OF_STATE[claim.state];
  return ({ examination: 'examine', objection: 'notice', decision: 'decide' } as const)[
    claim.refused?.stage ?? 'examination'
  ];
}

function stepsOf(claim: Claim, { entries, done: doneAt }: History): StepView[] {
  const steps = stepsOfKind(claim.amountKind === 'inKind');
  const reached = steps.indexOf(stepReached(claim));
  const stopped = claim.state === 'refused' || claim.state === 'withdrawn';
  const last = entries.at(-1);
  const ended = ['paid', 'granted', 'termEnded'].includes(claim.state);
  return steps.map((step, index) => {
    const done = index < reached || ended;
    const status = done ? 'done' : index > reached ? 'next' : stopped ? 'stopped' : 'now';
    const at = status === 'done' ? doneAt[step] : status === 'next' ? undefined : last?.at;
    return { step, label: CLAIM_STEP_LABELS[step], status, ...(at ? { day: dayOf(at) } : {}) };
  });
}

/** The years of the schedule from the decision on. */
function instalmentsOf(claim: Claim): InstalmentView[] {
  if (!claim.decision) return [];
  return claimBounds(claim).years.map(({ year, needsGrade }) => {
    const fen = decidedFor(claim, year);
    return {
      year,
      decidedFen: fen,
      paidFen: paidFen(claim, year),
      grade: claim.grades.find((entry) => entry.year === year)?.grade,
      budgetYear:
        claim.decision?.years.find((entry) => entry.year === year)?.budgetYear ?? supportYearOf(claim, year),
      openReason:
        fen !== undefined
          ? undefined
          : needsGrade
            ? '等待上级科技部门的年度考核结果'
            : '该年度金额待县人民政府审定',
    };
  });
}

/** Payments with the counter-entries that took some of them back. */
async function paymentsOf(claim: Claim): Promise<PaymentView[]> {
  const texts = await textsOf(claim.payments.flatMap(({ countered }) => countered?.textId ?? []));
  return claim.payments.map(({ id, year, fen, day, voucher, countered }) => ({
    id,
    year,
    fen,
    day,
    voucher,
    countered: countered && {
      day: countered.day,
      voucher: countered.voucher,
      reason: String(texts.get(countered.textId)?.reason ?? ''),
    },
  }));
}

async function missingOf(claim: Claim): Promise<ClaimView['missing']> {
  if (claim.state !== 'returned' || !claim.returned) return undefined;
  const { missing, reason } = await textOf(claim.returned.textId);
  return {
    items: Array.isArray(missing) ? missing : [],
    dueDay: claim.returned.dueDay,
    round: claim.rounds,
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}

async function refusalOf(claim: Claim, kind: ApplicantKind): Promise<ClaimView['refusal']> {
  const { refused } = claim;
  if (claim.state !== 'refused' || !refused) return undefined;
  const { reason } = await textOf(refused.textId);
  const ground =
    refused.ground === undefined
      ? undefined
      : (GROUNDS_OF_ARTICLE_21[refused.ground as GroundOfArticle21] ??
        examConditions(claim, kind).find(({ id }) => id === refused.ground)?.text);
  return {
    reason: typeof reason === 'string' ? reason : '',
    article: refused.article ?? claim.article,
    ...(ground === undefined ? {} : { ground }),
  };
}

async function sentBackOf({ sentBack }: Claim): Promise<ClaimView['sentBack']> {
  if (!sentBack) return undefined;
  const { reason } = await textOf(sentBack.textId);
  return { to: sentBack.to, reason: typeof reason === 'string' ? reason : '' };
}
