import {
  type BudgetView,
  type ClaimSummary,
  type Day,
  dayOf,
  type ObjectionView,
  type Queue,
  type Role,
  type YearBoundsView,
  formatFen,
  yearOf,
} from '@contract';
import { TURNS } from '@domain/application/decide';
import { inHandsOf } from '@domain/application/hands';
import { supplementOverdue } from '@domain/application/examination';
import { claimBounds, evaluationInputOf } from '@domain/application/inputs';
import { paidFen, type Claim } from '@domain/application/state';
import { budgetYearOf } from '@domain/payment/schedule';
import { evaluate, itemResultView, type YearBounds } from '@domain/rules';
import { applicantOf } from '@platform/applicants';
import { queueField, type StoredClaim } from '@platform/claims';
import { database, readMany, rows } from '@platform/database';
import { budgetOf, drawnOn } from '@platform/funds';
import { applyDue } from '@platform/list-jobs';
import { rolesOn, type Person } from '@platform/people';
import { reject } from '@platform/refused';
import { standingTo } from '@platform/standing';
import type { Handlers } from '../handler';
import { claimSummaries } from '../views/claim-summary';
import { claimViewOf } from '../views/claim-view';
import { examinationViewOf } from '../views/examination';
import { fileViewOf, type StoredFile } from '../views/files';
import type { Objection } from './objections';

const PAGE = 20;

const QUEUE_ROLE: Record<Queue, Role> = {
  examine: 'examiner',
  gather: 'gatherer',
  objections: 'gatherer',
  decide: 'decider',
  pay: 'payer',
};

const QUEUE_LABELS: Record<Queue, string> = {
  examine: '待审查',
  gather: '待列入名单',
  objections: '异议待核查',
  decide: '待审定',
  pay: '待拨付',
};

export const deskHandlers: Handlers<'desk.queues' | 'desk.work' | 'desk.claim'> = {
  async 'desk.queues'(_input, { person, at, today }) {
    const mine = (Object.keys(QUEUE_ROLE) as Queue[]).filter(
      (queue) => placesOf(queue, person, at).length > 0,
    );
    const queues = await Promise.all(
      mine.map(async (queue) => {
        const places = placesOf(queue, person, at);
        const [found, late] = await Promise.all([
          waiting(queue, places, { limit: COUNTED + 1, today }),
          waiting(queue, places, { limit: COUNTED, today, overdue: true }),
        ]);
        return {
          queue,
          label: QUEUE_LABELS[queue],
          count: Math.min(found.length, COUNTED),
          more: found.length > COUNTED,
          overdue: late.length,
        };
      }),
    );
    return { queues };
  },

  async 'desk.work'({ queue, overdue, cursor }, { person, at, today }) {
    const places = placesOf(queue, person, at);
    if (places.length === 0) reject('NOT_ALLOWED');
    const found = await waiting(queue, places, { cursor, limit: PAGE + 1, today, overdue });
    const shown = found.slice(0, PAGE);
    const last = shown.at(-1);
    const items: ClaimSummary[] = await claimSummaries(shown, at);
    return { items, ...(found.length > PAGE && last ? { next: sortOf(last, overdue) } : {}) };
  },

  async 'desk.claim'({ claimId }, { person, at, today }) {
    const stored = await officeClaim(claimId, person, at);
    const claim = stored.state;
    const applicant = await applicantOf(claim.applicantId);
    const input = evaluationInputOf(claim.facts, applicant?.kind ?? 'firm', claim.asOf, claim.baseYear);
    const result = evaluate(input).items.find(({ item }) => item.id === claim.itemId);
    if (!result) throw new Error(`claim ${claimId} names an unknown item`);
    const roles = rolesOn(person, at);
    const gathers = roles.some(({ role }) => role === 'gatherer');
    const aside = (await standingTo('applicant', claim.applicantId, person, at))?.partial === true;
    const drawnFen = claim.state === 'noticePassed' ? await drawnOn(claimId, claim, yearOf(today)) : 0;
    return {
      claim: await claimViewOf(stored, { contact: false, at }),
      result: itemResultView(result, input),
      examination: await examinationViewOf(claim, applicant?.kind ?? 'firm', person._id, at),
      bounds: claimBounds(claim, claim.grades, drawnFen).years.map(boundsViewOf),
      budgets: await budgetsFor(claim, today),
      ...(await objectionsFor(gathers, claimId, applicant?.name ?? '', result.item.title)),
      ...(aside ? { aside } : {}),
      mayDo: aside ? [] : actsOf(claim, person, at),
    };
  },
};

/** The budgets of a claim's years, from the day it can be decided on. */
async function budgetsFor(claim: Claim, today: string): Promise<BudgetView[] | undefined> {
  if (claim.state !== 'noticePassed' && claim.state !== 'decided') return undefined;
  const years = claimBounds(claim).years.map(({ year }) => budgetYearOf(claim, year, today));
  const budgets = await Promise.all([...new Set(years)].sort((a, b) => a - b).map(budgetOf));
  return budgets.map(({ year, plannedFen, committedFen, paidFen }) => ({
    year,
    plannedFen,
    committedFen,
    paidFen,
  }));
}

/** Counts stop here and are shown as "99+"; nothing is counted in full on request. */
const COUNTED = 99;

/** Whose work in a queue a person sees: an examiner's is that of the offices they examine for. */
function placesOf(queue: Queue, person: Person, at: string): string[] {
  const held = rolesOn(person, at).filter(({ role }) => role === QUEUE_ROLE[queue]);
  if (queue !== 'examine') return held.length > 0 ? ['all'] : [];
  return [...new Set(held.map(({ office }) => office))];
}

interface Asked {
  cursor?: string;
  limit: number;
  today: Day;
  /** Only what is past its day, the longest past first. */
  overdue?: boolean;
}

/** Oldest first. Each place is asked by its own index; the few places of one person are merged here. */
async function waiting(queue: Queue, places: readonly string[], asked: Asked): Promise<QueuedClaim[]> {
  const pages = await Promise.all(places.map((place) => waitingAt(queue, place, asked)));
  return pages
    .flat()
    .sort((a, b) => (sortOf(a, asked.overdue) < sortOf(b, asked.overdue) ? -1 : 1))
    .slice(0, asked.limit);
}

type QueuedClaim = StoredClaim & { officeDue: Day | null };

const sortOf = ({ officeDue, sort }: QueuedClaim, late?: boolean): string =>
  late ? `${officeDue ?? ''} ${sort}` : sort;

function waitingAt(queue: Queue, place: string, asked: Asked): Promise<QueuedClaim[]> {
  if (asked.overdue) return overdueAt(queue, place, asked);
  const _ = database().command;
  // What is to be paid waits only once its budget year has come.
  const due = queue === 'pay' ? { payYear: _.lte(yearOf(asked.today)) } : {};
  return rows<QueuedClaim>(
    database()
      .collection('claims')
      .where({
        [queueField(queue)]: place,
        ...due,
        ...(asked.cursor ? { sort: _.gt(asked.cursor) } : {}),
      })
      .orderBy('sort', 'asc')
      .limit(asked.limit),
  );
}

/** The cursor of late work is day and sort: rows of the cursor's own day are passed over up to it. */
async function overdueAt(
  queue: Queue,
  place: string,
  { cursor, limit, today }: Asked,
): Promise<QueuedClaim[]> {
  const _ = database().command;
  const from = cursor?.slice(0, 10) ?? '';
  const sameDay = cursor ? await lateOn(queue, place, from, cursor.slice(11), limit) : [];
  const later = await rows<QueuedClaim>(
    database()
      .collection('claims')
      .where({ [queueField(queue)]: place, officeDue: _.and(_.gt(from), _.lt(today)) })
      .orderBy('officeDue', 'asc')
      .orderBy('sort', 'asc')
      .limit(limit),
  );
  return [...sameDay, ...later].slice(0, limit);
}

function lateOn(queue: Queue, place: string, day: Day, after: string, limit: number): Promise<QueuedClaim[]> {
  return rows<QueuedClaim>(
    database()
      .collection('claims')
      .where({ [queueField(queue)]: place, officeDue: day, sort: database().command.gt(after) })
      .orderBy('sort', 'asc')
      .limit(limit),
  );
}

/** A claim that concerns one of the caller's roles, brought up to date; others are answered as if there were none. */
export async function officeClaim(claimId: string, person: Person, at: string): Promise<StoredClaim> {
  const claim = await applyDue(claimId, at);
  if (!claim || !concerns(claim.state, person, at)) reject('NOT_FOUND', undefined, 'claimId');
  return claim;
}

function concerns(claim: Claim, person: Person, at: string): boolean {
  return rolesOn(person, at).some(({ role, office }) => inHandsOf(claim, role, office));
}

type Act = Awaited<ReturnType<(typeof deskHandlers)['desk.claim']>>['mayDo'][number];

function actsOf(claim: Claim, person: Person, at: string): Act[] {
  const roles = rolesOn(person, at);
  const has = (role: Role, office?: string) =>
    roles.some((held) => held.role === role && (office === undefined || held.office === office));
  const examiner = has('examiner', claim.examiningOffice);
  const inKind = claim.amountKind === 'inKind';
  const acts: [Act, boolean][] = [
    ['start', examiner && TURNS.startExamination.includes(claim.state)],
    ['check', examiner && TURNS.checkCondition.includes(claim.state)],
    ['return', examiner && TURNS.return.includes(claim.state)],
    ['extend', examiner && TURNS.extendSupplement.includes(claim.state)],
    ['grant', examiner && inKind && TURNS.grantPremises.includes(claim.state)],
    ['recommend', examiner && !inKind && TURNS.recommend.includes(claim.state)],
    [
      'refuse',
      examiner &&
        TURNS.refuseExamination.includes(claim.state) &&
        (claim.state !== 'returned' || supplementOverdue(claim, dayOf(at))),
    ],
    ['objection', has('gatherer') && TURNS.decideObjection.includes(claim.state)],
    [
      'decide',
      has('decider') &&
        (claim.state === 'noticePassed' ||
          (claim.state === 'decided' && claim.yearsLeft.toDecide.length > 0)),
    ],
    ['refuseDecision', has('decider') && TURNS.refuseDecision.includes(claim.state)],
    [
      'sendBack',
      TURNS.sendBack.includes(claim.state) && has(claim.state === 'recommended' ? 'gatherer' : 'decider'),
    ],
    ['grade', examiner && claim.state === 'decided' && claim.yearsLeft.toGrade.length > 0],
    [
      'counterGrade',
      examiner &&
        TURNS.counterGrade.includes(claim.state) &&
        claim.grades.some(({ year }) => paidFen(claim, year) === 0),
    ],
    ['pay', has('payer') && claim.state === 'decided'],
    ['endPremises', examiner && TURNS.endPremises.includes(claim.state)],
    [
      'counter',
      has('payer') &&
        TURNS.counterPayment.includes(claim.state) &&
        claim.payments.some(({ countered }) => !countered),
    ],
  ];
  return acts.filter(([, allowed]) => allowed).map(([act]) => act);
}

function boundsViewOf(bounds: YearBounds): YearBoundsView {
  const { year, exactFen, minFen, cautiousMaxFen, widestMaxFen, needsGrade } = bounds;
  return { year, exactFen, minFen, cautiousMaxFen, widestMaxFen, needsGrade, text: boundsText(bounds) };
}

function boundsText(bounds: YearBounds): string {
  if (bounds.needsGrade) return '等待上级科技部门的考核结果';
  if (bounds.needsBasis) return '缺少计算依据（如市级金额、总投资额），暂不能审定';
  if (bounds.exactFen !== undefined) return `${formatFen(bounds.exactFen)}（定额，全额或不予支持）`;
  if (bounds.minFen !== undefined) return `不低于${formatFen(bounds.minFen)}`;
  if (bounds.widestMaxFen !== undefined) return `最高不超过${formatFen(bounds.widestMaxFen)}`;
  return '方案未定金额，由县人民政府审定';
}

/** Objections in one answer: those behind them come up as the first are decided. */
const OBJECTIONS_SHOWN = 8;

/** Objections to a claim with who raised them, for the checking office alone. */
async function objectionsFor(
  gathers: boolean,
  claimId: string,
  applicantName: string,
  itemTitle: string,
): Promise<{ objections: ObjectionView[]; objectionCount: number }> {
  if (!gathers) return { objections: [], objectionCount: 0 };
  const all = await rows<Objection>(database().collection('objections').where({ claimId }).limit(1000));
  const found = [...all].sort(byTurn).slice(0, OBJECTIONS_SHOWN);
  const objections = await objectionViews(found, applicantName, itemTitle);
  return { objections, objectionCount: all.length };
}

/** Open ones first, the oldest in front; then the decided, the latest in front. */
function byTurn(a: Objection, b: Objection): number {
  if (Boolean(a.outcome) !== Boolean(b.outcome)) return a.outcome ? 1 : -1;
  return (a.sort < b.sort ? -1 : 1) * (a.outcome ? -1 : 1);
}

async function objectionViews(
  found: readonly Objection[],
  applicantName: string,
  itemTitle: string,
): Promise<ObjectionView[]> {
  const files = await readMany<StoredFile>(
    'files',
    found.flatMap(({ fileIds }) => fileIds),
  );
  const byId = new Map(files.map((file) => [file._id, file]));
  return found.map((objection) => ({
    id: objection._id,
    claimId: objection.claimId,
    noticeId: objection.listId,
    applicantName,
    itemTitle,
    name: objection.name,
    contact: objection.contact,
    grounds: objection.grounds,
    files: objection.fileIds.flatMap((id) => {
      const file = byId.get(id);
      return file ? [fileViewOf(file)] : [];
    }),
    raisedAt: objection.raisedAt,
    dueDay: objection.dueDay,
    outcome: objection.outcome,
  }));
}
