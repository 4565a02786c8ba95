import {
  PUBLIC_STATE_LABELS,
  type Instant,
  type NoticeEntry,
  type NoticeSummary,
  type PeriodView,
} from '@contract';
import { dayOf, daysBetween } from '@contract';
import { publicState } from '@domain/application/shown';
import type { ListEntry, Period } from '@domain/notice/state';
import { workingDaysLeft, type WorkingCalendar } from '@domain/shared/calendar';
import type { StoredClaim } from '@platform/claims';
import { readMany } from '@platform/database';
import { currentCalendar } from '@platform/holidays';
import { listCards, type ListCard } from '@platform/lists';

/** Published lists, newest first, a page at a time. */
export async function publicNotices(
  cursor: string | undefined,
  size: number,
  at: Instant,
): Promise<{ items: NoticeSummary[]; next?: string }> {
  const { cards, next } = await listCards(true, cursor, size);
  const calendar = await currentCalendar();
  return { items: cards.map((card) => noticeSummaryOf(card, calendar, at)), ...(next ? { next } : {}) };
}

export function noticeSummaryOf(card: ListCard, calendar: WorkingCalendar, at: Instant): NoticeSummary {
  const { _id, title, listState, entryCount, period, version } = card;
  if (!period) throw new Error(`list ${_id} was never published`);
  return {
    id: _id,
    title,
    state: listState,
    entryCount,
    period: periodViewOf(period, calendar, at),
    version,
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

/**
 * A page of a notice as the public sees it, each entry with as much of its claim's state as the public may know.
 * @param over whether the period is over
 */
export async function publicEntries(
  listId: string,
  entries: readonly ListEntry[],
  over: boolean,
): Promise<NoticeEntry[]> {
  const claims = await readMany<StoredClaim>(
    'claims',
    entries.map(({ claimId }) => claimId),
  );
  const claimOf = new Map(claims.map((claim) => [claim._id, claim.state]));
  return entries.map((entry) => {
    const state = publicState(claimOf.get(entry.claimId), listId, over);
    return { id: entry.claimId, ...publicEntry(entry), state, stateLabel: PUBLIC_STATE_LABELS[state] };
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

/**
 * An individual business (first two characters 92) is a person's own: its code is masked in public
 * (as practised for such notices); every other code is public anyway.
 */
export function maskedCode(code: string | undefined): string | undefined {
  return code?.startsWith('92') ? `${code.slice(0, 8)}******${code.slice(-4)}` : code;
}
