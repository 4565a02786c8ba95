import type { ClaimSummary, DraftSummary } from '@contract';
import type { ClaimCommand } from '@domain/application/commands';
import { applicantsOf } from '@platform/applicants';
import { commandClaim, type StoredClaim } from '@platform/claims';
import { database, rows } from '@platform/database';
import { draftPage, keptUntil, type Draft } from '@platform/drafts';
import { bindFiles } from '@platform/files';
import { applyDue } from '@platform/list-jobs';
import { membershipsOf, standsFor } from '@platform/people';
import { reject } from '@platform/refused';
import { itemOf } from '@domain/application/inputs';
import type { Handlers, PersonCall } from '../handler';
import { claimSummaries } from '../views/claim-summary';
import { claimViewOf } from '../views/claim-view';
import { checkPapers } from './drafts';

/** Rows of a page of claims. */
const PAGE = 20;
/** Drafts at once: whoever has more has them on further pages. */
const DRAFTS = 50;
/** In a cursor, stands between where claims go on (if they do) and where older drafts will (if there are any). */
const OLDER_DRAFTS = ' drafts ';

type Names = 'claims.mine' | 'claims.get' | 'claims.supplement' | 'claims.handLater' | 'claims.withdraw';

export const claimHandlers: Handlers<Names> = {
  async 'claims.mine'({ applicantId, cursor }, { person, at }) {
    const asked = (await membershipsOf(person._id)).filter(
      (membership) => !applicantId || membership.applicantId === applicantId,
    );
    if (asked.length === 0) return { drafts: [], items: [] };
    const all = asked.map((one) => one.applicantId);
    const confirmed = asked.filter(({ state }) => state !== 'pending').map((one) => one.applicantId);
    // Whoever is not confirmed yet sees what they began themselves.
    const mine = (draft: Draft) => confirmed.includes(draft.applicantId) || draft.createdBy === person._id;
    const { claimsAfter, draftsAfter } = placesOf(cursor);
    if (cursor && claimsAfter === undefined)
      return { items: [], ...(await draftsShown(all, mine, draftsAfter)) };
    const { items, next } =
      confirmed.length > 0 ? await claimsOf(confirmed, at, claimsAfter) : { items: [], next: undefined };
    // The newest drafts stand on the first page; older ones follow the last claim, from where that page ended.
    const first = cursor
      ? { drafts: [], next: draftsAfter && `${OLDER_DRAFTS}${draftsAfter}` }
      : await draftsShown(all, mine);
    const goesOn = `${next ?? ''}${first.next ?? ''}`;
    return { drafts: first.drafts, items, ...(goesOn ? { next: goesOn } : {}) };
  },

  async 'claims.get'({ claimId }, { person, at }) {
    return claimViewOf(await myClaim(claimId, person, at), { contact: true, at });
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
  at: string,
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
    items: await claimSummaries(shown, at),
    ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}),
  };
}

/** Where a cursor says that claims and drafts go on; both `sort` of the last one shown. */
function placesOf(cursor = ''): { claimsAfter?: string; draftsAfter?: string } {
  const [claimsAfter, draftsAfter] = cursor.split(OLDER_DRAFTS);
  return { ...(claimsAfter ? { claimsAfter } : {}), ...(draftsAfter ? { draftsAfter } : {}) };
}

async function draftsShown(
  applicantIds: string[],
  isShown: (draft: Draft) => boolean,
  after?: string,
): Promise<{ drafts: DraftSummary[]; next?: string }> {
  const { drafts, next } = await draftPage(applicantIds, after, DRAFTS);
  const names = new Map((await applicantsOf(applicantIds)).map(({ _id, name }) => [_id, name]));
  const shown = drafts.filter(isShown).map((draft) => ({
    id: draft._id,
    itemId: draft.itemId,
    itemTitle: itemOf(draft.itemId)?.title ?? '',
    applicantName: names.get(draft.applicantId) ?? '',
    savedAt: draft.savedAt,
    keptUntil: keptUntil(draft),
  }));
  return { drafts: shown, ...(next ? { next: `${OLDER_DRAFTS}${next}` } : {}) };
}
