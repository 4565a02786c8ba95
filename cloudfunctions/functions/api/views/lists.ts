import {
  LIST_PAGE,
  LIST_STATE_LABELS,
  yearOf,
  dayOf,
  type Day,
  type Instant,
  type ListOverview,
  type ListView,
} from '@contract';
import { itemOf } from '@domain/application/inputs';
import { shownState } from '@domain/application/shown';
import type { ListEntry } from '@domain/notice/state';
import { overlapsOf } from '@domain/notice/overlaps';
import { usualLength, type UsualLength } from '@domain/notice/usual-length';
import { commitmentsByYear, sumsByItem, sumsByKind } from '@domain/notice/sums';
import { ENDED_STATES } from '@contract';
import type { StoredCall } from '@platform/calls';
import type { StoredClaim } from '@platform/claims';
import { eventIdOf } from '@platform/commit';
import { database, read, readMany, rows } from '@platform/database';
import { budgetOf } from '@platform/funds';
import { currentCalendar } from '@platform/holidays';
import type { ListJob } from '@platform/list-jobs-plan';
import type { StoredList } from '@platform/lists';
import { SETTINGS } from '@platform/settings';
import { periodViewOf } from './notices';

/** Claims left out of a list that are named; more are counted. */
const LEFT_OUT_SHOWN = 100;
/** Overlaps told at once, and claims named of each: whoever gathers settles these first. */
const OVERLAPS_SHOWN = 50;
const OVERLAPPING_NAMED = 10;

/** A list as the gathering office sees it, a page of its entries at a time; the whole in sums on the first page. */
export async function listViewOf(
  list: StoredList,
  cursor: string | undefined,
  at: Instant,
): Promise<ListView> {
  const { state } = list;
  const from = Number(cursor ?? 0) || 0;
  const entries = state.entries.slice(from, from + LIST_PAGE);
  const claims = await readMany<StoredClaim>(
    'claims',
    entries.map(({ claimId }) => claimId),
  );
  const claimOf = new Map(claims.map((claim) => [claim._id, claim.state]));
  const reached = from + entries.length;
  return {
    id: list._id,
    title: state.title,
    state: state.state,
    stateLabel: LIST_STATE_LABELS[state.state],
    entryCount: state.entries.length,
    entries: entries.map((entry) => {
      const claim = claimOf.get(entry.claimId);
      return {
        claimId: entry.claimId,
        number: entry.number,
        applicantName: entry.applicantName,
        itemTitle: entry.itemTitle,
        article: entry.article,
        amountKind: entry.amountKind,
        amountText: entry.amountText,
        fen: entry.fen,
        state: claim?.state ?? 'listed',
        stateLabel: claim ? entryLabel(claim, list._id) : '',
      };
    }),
    ...(reached < state.entries.length ? { next: String(reached) } : {}),
    ...(from === 0 && state.state !== 'gathering'
      ? { overview: await overviewOf(state.entries, yearOf(dayOf(list.createdAt))) }
      : {}),
    gathered: state.state === 'gathering' ? await gatheredOf(list) : undefined,
    leftOut: state.leftOut.slice(0, LEFT_OUT_SHOWN),
    leftOutCount: state.leftOut.length,
    period: state.period && periodViewOf(state.period, await currentCalendar(), at),
    usualNotice: from === 0 ? await usualLengthOf(state.entries, dayOf(at)) : undefined,
    createdAt: list.createdAt,
    version: list.version,
  };
}

/** How long the notice of these entries lasts unless somebody says otherwise. */
export async function usualLengthOf(entries: readonly ListEntry[], today: Day): Promise<UsualLength> {
  const calls = await readMany<StoredCall>(
    'calls',
    entries.flatMap(({ callId }) => callId ?? []),
  );
  const laidDown = calls.map(({ state: { terms } }) => ({ title: terms.title, ...terms.notice }));
  const usual = { days: SETTINGS.noticeWorkingDays, unit: 'working' } as const;
  return usualLength(laidDown, usual, { calendar: await currentCalendar(), today });
}

/** A claim that was sent back stands elsewhere now, and the list says so. */
function entryLabel(claim: StoredClaim['state'], listId: string): string {
  return claim.listId === listId ? shownState(claim) : `已退出本名单：${shownState(claim)}`;
}

/** How far the background has come with a list that is being gathered. */
async function gatheredOf({ _id, state }: StoredList): Promise<ListView['gathered']> {
  const job = await read<ListJob>('jobs', eventIdOf(_id, 1));
  return { done: job?.next ?? 0, of: state.claimIds.length };
}

/**
 * Sums, later years and overlaps of entries. Overlaps are looked for among all open claims of the same applicants, so
 * that a claim listed before is seen as well.
 */
export async function overviewOf(entries: readonly ListEntry[], firstYear: number): Promise<ListOverview> {
  return {
    count: entries.length,
    byKind: sumsByKind(entries),
    byItem: sumsByItem(entries),
    years: commitmentsByYear(entries, firstYear),
    overlaps: await overlapViews(entries),
    ...(await yearBudgetOf(firstYear)),
  };
}

/** The year's money beside the list; nothing while no plan was entered. */
async function yearBudgetOf(year: number): Promise<Pick<ListOverview, 'budget'>> {
  const { plannedFen, committedFen, paidFen } = await budgetOf(year);
  return plannedFen === undefined ? {} : { budget: { year, plannedFen, committedFen, paidFen } };
}

/** Ids that one condition of a query may hold. */
const AT_ONCE = 100;

async function overlapViews(entries: readonly ListEntry[]): Promise<ListOverview['overlaps']> {
  const nameOf = new Map(entries.map(({ applicantId, applicantName }) => [applicantId, applicantName]));
  const claims = await openClaimsOf([...nameOf.keys()]);
  const here = new Set(entries.map(({ claimId }) => claimId));
  const claimOf = new Map(claims.map((claim) => [claim._id, claim.state]));
  const found = overlapsOf(
    claims.map(({ _id, state: { applicantId, itemId, matterKey } }) => ({
      claimId: _id,
      applicantId,
      itemId,
      matterKey,
    })),
    itemOf,
  ).filter(({ claimIds }) => claimIds.some((id) => here.has(id)));
  return found.slice(0, OVERLAPS_SHOWN).map(({ applicantId, why, claimIds }) => ({
    applicantName: nameOf.get(applicantId) ?? '',
    why,
    claimCount: claimIds.length,
    claims: claimIds.slice(0, OVERLAPPING_NAMED).flatMap((claimId) => {
      const claim = claimOf.get(claimId);
      if (!claim) return [];
      const { itemId, article, number } = claim;
      const itemTitle = itemOf(itemId)?.title ?? '';
      return [{ claimId, itemTitle, article, number, stateLabel: shownState(claim) }];
    }),
  }));
}

async function openClaimsOf(applicantIds: readonly string[]): Promise<StoredClaim[]> {
  const _ = database().command;
  const found: StoredClaim[] = [];
  for (let from = 0; from < applicantIds.length; from += AT_ONCE)
    found.push(
      ...(await rows<StoredClaim>(
        database()
          .collection('claims')
          .where({ applicantId: _.in(applicantIds.slice(from, from + AT_ONCE)) })
          .orderBy('sort', 'desc')
          .limit(1000),
      )),
    );
  return found.filter(({ state }) => !ENDED_STATES.includes(state.state));
}
