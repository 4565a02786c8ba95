import {
  CLAIM_STATE_LABELS,
  LIST_STATE_LABELS,
  type Instant,
  type ListView,
  type NoticeEntry,
  type NoticeSummary,
  type PeriodView,
} from '@contract';
import { dayOf, daysBetween } from '@contract';
import { versionNumber, type ListEntry, type Period } from '@domain/notice/state';
import { workingDaysLeft, type WorkingCalendar } from '@domain/shared/calendar';
import type { StoredClaim } from '@platform/claims';
import { database, readMany, rows } from '@platform/database';
import { currentCalendar } from '@platform/holidays';
import type { StoredList } from '@platform/lists';

/** Published lists, newest first, a page at a time. */
export async function publicNotices(
  cursor: string | undefined,
  size: number,
  at: Instant,
): Promise<{ items: NoticeSummary[]; next?: string }> {
  const _ = database().command;
  const found = await rows<StoredList>(
    database()
      .collection('lists')
      .where({ public: true, ...(cursor ? { sort: _.lt(cursor) } : {}) })
      .orderBy('sort', 'desc')
      .limit(size + 1),
  );
  const calendar = await currentCalendar();
  const shown = found.slice(0, size);
  return {
    items: shown.map((list) => noticeSummaryOf(list, calendar, at)),
    ...(found.length > size ? { next: shown.at(-1)?.sort } : {}),
  };
}

export function noticeSummaryOf(list: StoredList, calendar: WorkingCalendar, at: Instant): NoticeSummary {
  const { state, title, entries, period } = list.state;
  if (!period) throw new Error(`list ${list._id} was never published`);
  return {
    id: list._id,
    title,
    state,
    entryCount: entries.length,
    period: periodViewOf(period, calendar, at),
    version: versionNumber(list.state),
  };
}

export function periodViewOf(period: Period, calendar: WorkingCalendar, at: Instant): PeriodView {
  // On the day of publication the period has not begun: none of its days is used up, nor one too many left.
  const today = dayOf(at);
  const from = today < period.firstDay ? period.firstDay : today;
  const daysLeft =
    period.naturalDays === undefined
      ? workingDaysLeft(calendar, from, period.lastDay)
      : Math.max(0, daysBetween(from, period.lastDay) + 1);
  return { ...period, daysLeft };
}

/** Entries of a notice as the public sees them, each with the state of its claim now. */
export async function publicEntries(list: StoredList, from: number, size: number): Promise<NoticeEntry[]> {
  const entries = list.state.entries.slice(from, from + size);
  const states = await statesOf(entries.map(({ claimId }) => claimId));
  return entries.map((entry) => {
    const state = states.get(entry.claimId) ?? 'listed';
    return { id: entry.claimId, ...publicEntry(entry), state, stateLabel: CLAIM_STATE_LABELS[state] };
  });
}

/** What of a frozen entry is for everybody (art. 21): name, code, item, amount with its kind, basis. */
export function publicEntry(entry: ListEntry): Omit<NoticeEntry, 'id' | 'state' | 'stateLabel'> {
  const { applicantName, itemTitle, article, amountKind, amountText } = entry;
  return {
    applicantName,
    unifiedCode: maskedCode(entry.unifiedCode),
    itemTitle,
    article,
    amountKind,
    amountText,
  };
}

async function statesOf(claimIds: readonly string[]) {
  const claims = await readMany<StoredClaim>('claims', claimIds);
  return new Map(claims.map((claim) => [claim._id, claim.state.state]));
}

/**
 * An individual business (first two characters 92) is a person's own: its code is masked in public
 * (as practised for such notices); every other code is public anyway.
 */
export function maskedCode(code: string | undefined): string | undefined {
  return code?.startsWith('92') ? `${code.slice(0, 8)}******${code.slice(-4)}` : code;
}

/** A list as the gathering office sees it. */
export async function listViewOf(list: StoredList, at: Instant): Promise<ListView> {
  const { state } = list;
  const states = await statesOf(state.entries.map(({ claimId }) => claimId));
  const calendar = await currentCalendar();
  return {
    id: list._id,
    title: state.title,
    state: state.state,
    stateLabel: LIST_STATE_LABELS[state.state],
    entries: state.entries.map((entry) => {
      const now = states.get(entry.claimId) ?? 'listed';
      return {
        claimId: entry.claimId,
        number: entry.number,
        applicantName: entry.applicantName,
        itemTitle: entry.itemTitle,
        article: entry.article,
        amountKind: entry.amountKind,
        amountText: entry.amountText,
        fen: entry.fen,
        state: now,
        stateLabel: CLAIM_STATE_LABELS[now],
      };
    }),
    leftOut: state.leftOut,
    period: state.period && periodViewOf(state.period, calendar, at),
    createdAt: list.createdAt,
    version: list.version,
  };
}
