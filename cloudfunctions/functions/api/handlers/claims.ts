import { yearOf, type ClaimSummary, type Day } from '@contract';
import type { ClaimCommand } from '@domain/application/commands';
import { baseYearOf } from '@domain/application/inputs';
import type { AskedPaper, HandedPaper, Submission } from '@domain/application/state';
import { NO_FUNDS } from '@domain/payment/funds';
import { PLAN_PACK } from '@domain/policy/pack';
import { matterKey } from '@domain/rules';
import { workingDaysAfter } from '@domain/shared/calendar';
import { applicantsOf } from '@platform/applicants';
import { CLAIMS, commandClaim, type Committed, type StoredClaim } from '@platform/claims';
import { commit } from '@platform/commit';
import { database, read, rows } from '@platform/database';
import { bindFiles } from '@platform/files';
import { currentCalendar } from '@platform/holidays';
import { randomId, randomNumber } from '@platform/ids';
import { applyDue } from '@platform/list-jobs';
import { membershipsOf, standsFor } from '@platform/people';
import { reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import { decide } from '@domain/application/decide';
import { itemOf } from '@domain/application/inputs';
import type { Handlers, PersonCall } from '../handler';
import { claimSummaries } from '../views/claim-summary';
import { claimViewOf } from '../views/claim-view';
import { checkPapers, keptUntil, missingOf, myDraft, openDraft, type Draft } from './drafts';

/** Rows of a page of claims. */
const PAGE = 20;

type Names =
  | 'claims.submit'
  | 'claims.mine'
  | 'claims.get'
  | 'claims.supplement'
  | 'claims.handLater'
  | 'claims.withdraw';

export const claimHandlers: Handlers<Names> = {
  async 'claims.submit'({ commandId, draftId, expectedVersion, pledgeVersion }, { person, at, today }) {
    // A second tap finds its draft gone and its first result kept.
    const earlier = await read<{ result: Committed }>('commands', `${person._id}:${commandId}`);
    if (earlier) return earlier.result;
    const before = await myDraft(draftId, person);
    const item = itemOf(before.itemId);
    if (!item) reject('UNKNOWN_ITEM');
    const { lastDay: laterUntil } = workingDaysAfter(
      await currentCalendar(),
      today,
      SETTINGS.laterPapersWorkingDays,
    );
    const claimId = randomId();
    const number = randomNumber(yearOf(today));
    return commit({
      kind: CLAIMS,
      id: claimId,
      actor: { personId: person._id, as: 'contact' },
      commandId,
      at,
      async decide(claim, tx) {
        const { draft } = await openDraft(tx, draftId, expectedVersion);
        const matter = matterKey(item, draft.facts, baseYearOf(today));
        const missing = missingOf(item, draft.facts, draft.papers, today);
        return decide(
          {
            type: 'submit',
            pledged: pledgeVersion === SETTINGS.pledgeVersion,
            missingPapers: missing,
            data: {
              number,
              applicantId: draft.applicantId,
              itemId: item.id,
              article: item.article,
              amountKind: item.amount.kind,
              examiningOffice: item.examiningOffice,
              matterKey: 'key' in matter ? matter.key : '',
              packVersion: PLAN_PACK.version,
              asOf: today,
              baseYear: baseYearOf(today),
              facts: draft.facts,
              papers: draft.papers,
              pledgeVersion,
              ...laterOf(item.evidence, draft.papers, laterUntil),
            },
          },
          claim,
          {
            actor: { personId: person._id, as: 'contact' },
            today,
            noticeOver: false,
            bounds: () => ({ kind: item.amount.kind, years: [] }),
            funds: NO_FUNDS,
          },
        );
      },
      async alongside(tx, claim) {
        const draft = await tx.get<Draft>({ collection: 'drafts', id: draftId });
        await tx.remove({ collection: 'drafts', id: draftId });
        if (draft) await tx.set({ collection: 'openClaims', id: draft.guard }, { claimId, number });
        await tx.create({ collection: 'numbers', id: number }, { claimId });
        await bindFiles(
          tx,
          claim.papers.flatMap(({ fileIds }) => fileIds),
          { personId: person._id, boundTo: claimId, from: draftId },
        );
      },
      result: (_claim, version): Committed => ({ claimId, number, version }),
    });
  },

  async 'claims.mine'({ applicantId, cursor }, { person }) {
    const mine = (await membershipsOf(person._id)).map((membership) => membership.applicantId);
    if (applicantId && !mine.includes(applicantId)) reject('NOT_FOUND', undefined, 'applicantId');
    const asked = applicantId ? [applicantId] : mine;
    if (asked.length === 0) return { drafts: [], items: [] };
    const { items, next } = await claimsOf(asked, cursor);
    return { drafts: cursor ? [] : await draftsOf(asked), items, next };
  },

  async 'claims.get'({ claimId }, { person, at }) {
    return claimViewOf(await myClaim(claimId, person, at), true);
  },

  async 'claims.supplement'({ commandId, claimId, expectedVersion, papers, note }, call) {
    const { person } = call;
    const claim = await myClaim(claimId, person, call.at);
    const item = itemOf(claim.state.itemId);
    checkPapers(claim.state.asked ?? item?.evidence ?? [], papers);
    return act(
      call,
      { commandId, claimId, expectedVersion, command: { type: 'supplement', papers, note: note ?? '' } },
      papers.flatMap(({ fileIds }) => fileIds),
    );
  },

  async 'claims.handLater'({ commandId, claimId, expectedVersion, papers }, call) {
    await myClaim(claimId, call.person, call.at);
    return act(
      call,
      { commandId, claimId, expectedVersion, command: { type: 'handLater', papers } },
      papers.flatMap(({ fileIds }) => fileIds),
    );
  },

  async 'claims.withdraw'({ commandId, claimId, expectedVersion, reason }, call) {
    await myClaim(claimId, call.person, call.at);
    return act(call, {
      commandId,
      claimId,
      expectedVersion,
      command: { type: 'withdraw', reason: reason ?? '' },
    });
  },
};

/** Papers that may follow and are not there yet, with the day until which they may (容缺). */
function laterOf(
  asked: readonly AskedPaper[],
  papers: readonly HandedPaper[],
  dueDay: Day,
): Pick<Submission, 'later'> {
  const paperIds = asked
    .filter(({ required, later }) => required && later)
    .filter(({ id }) => !papers.some(({ paperId, fileIds }) => paperId === id && fileIds.length > 0))
    .map(({ id }) => id);
  return paperIds.length > 0 ? { later: { paperIds, dueDay } } : {};
}

interface ContactAct {
  commandId: string;
  claimId: string;
  expectedVersion: number;
  command: ClaimCommand;
}

async function act(
  { person, at }: PersonCall,
  input: ContactAct,
  fileIds: string[] = [],
): Promise<{ version: number }> {
  const { version } = await commandClaim({
    ...input,
    actor: { personId: person._id, as: 'contact' },
    at,
    alongside: (tx) => bindFiles(tx, fileIds, { personId: person._id, boundTo: input.claimId }),
  });
  return { version };
}

/** A claim of an applicant for which the caller stands, brought up to date with its list. */
async function myClaim(claimId: string, person: PersonCall['person'], at: string): Promise<StoredClaim> {
  const claim = await applyDue(claimId, at);
  if (!claim || !(await standsFor(person._id, claim.state.applicantId)))
    reject('NOT_FOUND', undefined, 'claimId');
  return claim;
}

async function claimsOf(
  applicantIds: string[],
  cursor?: string,
): Promise<{ items: ClaimSummary[]; next?: string }> {
  const _ = database().command;
  const applicant = applicantIds.length === 1 ? applicantIds[0] : _.in(applicantIds);
  const found = await rows<StoredClaim>(
    database()
      .collection('claims')
      .where({ applicantId: applicant, ...(cursor ? { sort: _.lt(cursor) } : {}) })
      .orderBy('sort', 'desc')
      .limit(PAGE + 1),
  );
  const shown = found.slice(0, PAGE);
  return {
    items: await claimSummaries(shown),
    ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}),
  };
}

async function draftsOf(applicantIds: string[]) {
  const _ = database().command;
  const drafts = await rows<Draft>(
    database()
      .collection('drafts')
      .where({ applicantId: _.in(applicantIds) })
      .orderBy('sort', 'desc')
      .limit(50),
  );
  const names = new Map((await applicantsOf(applicantIds)).map(({ _id, name }) => [_id, name]));
  return drafts.map((draft) => ({
    id: draft._id,
    itemId: draft.itemId,
    itemTitle: itemOf(draft.itemId)?.title ?? '',
    applicantName: names.get(draft.applicantId) ?? '',
    savedAt: draft.savedAt,
    keptUntil: keptUntil(draft),
  }));
}
