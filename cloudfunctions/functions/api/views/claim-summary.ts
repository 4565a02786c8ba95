import { addDays, dayOf, OFFICES, type ClaimSummary, type Day, type Instant, type OfficeId } from '@contract';
import { itemOf } from '@domain/application/inputs';
import { shownState } from '@domain/application/shown';
import type { Claim } from '@domain/application/state';
import type { Period } from '@domain/notice/state';
import type { Applicant } from '@domain/people/applicant';
import { workingDaysLeft, type WorkingCalendar } from '@domain/shared/calendar';
import { applicantsOf } from '@platform/applicants';
import type { StoredClaim } from '@platform/claims';
import { currentCalendar } from '@platform/holidays';
import { listPeriods } from '@platform/lists';
import { phoneOf } from '@platform/phones';

/** The office that has the claim in hand. */
function holderOf(claim: Claim): OfficeId | undefined {
  switch (claim.state) {
    case 'submitted':
    case 'examining':
    case 'granted':
      return claim.examiningOffice as OfficeId;
    case 'recommended':
    case 'listed':
    case 'inNotice':
    case 'underObjection':
      return 'kjj';
    case 'noticePassed':
      return 'xzf';
    case 'decided':
      return 'czj';
    default:
      return undefined;
  }
}

/** Summaries of claims, with names, lists and the calendar read once for all of them. */
export async function claimSummaries(claims: readonly StoredClaim[], at: Instant): Promise<ClaimSummary[]> {
  const listIds = claims.flatMap(({ state }) => (state.listId ? [state.listId] : []));
  const [applicants, lists, calendar] = await Promise.all([
    applicantsOf(claims.map(({ state }) => state.applicantId)),
    listPeriods(listIds),
    currentCalendar(),
  ]);
  const nameOf = new Map(applicants.map((applicant) => [applicant._id, applicant]));
  return claims.map((claim) =>
    claimSummary(claim, {
      applicant: nameOf.get(claim.state.applicantId),
      period: lists.get(claim.state.listId ?? ''),
      calendar,
      today: dayOf(at),
    }),
  );
}

/** What a summary needs beside the claim. */
export interface Around {
  applicant?: Applicant;
  /** Of the notice that it is part of. */
  period?: Period;
  calendar: WorkingCalendar;
  today: Day;
}

export function claimSummary(stored: StoredClaim, around: Around): ClaimSummary {
  const { state: claim } = stored;
  const holder = holderOf(claim);
  return {
    id: stored._id,
    number: claim.number,
    itemId: claim.itemId,
    itemTitle: itemOf(claim.itemId)?.title ?? '',
    article: claim.article,
    applicantId: claim.applicantId,
    applicantName: around.applicant?.name ?? '',
    state: claim.state,
    stateLabel: shownState(claim),
    officeName: holder && OFFICES[holder],
    officePhone: holder && phoneOf(holder),
    due: dueOf(claim, around),
    updatedAt: stored.updatedAt,
    ...(claim.amountKind === 'inKind' ? { inKind: true } : {}),
    version: stored.version,
  };
}

type Due = NonNullable<ClaimSummary['due']>;

/** The day somebody has to keep now: the office its term, the firm its supplement, the public its notice. */
function dueOf(claim: Claim, { period, calendar, today }: Around): Due | undefined {
  const due = (day: Day, label: string, provisional?: boolean): Due => ({
    day,
    label: provisional ? `${label}（暂定）` : label,
    // From tomorrow on, as the terms themselves are counted: a term of five days has five left on its first day.
    workingLeft: workingDaysLeft(calendar, addDays(today, 1), day),
    ...(provisional ? { provisional } : {}),
    overdue: day < today,
  });
  const { clock, returned, objectionsDue, premises, state } = claim;
  if ((state === 'submitted' || state === 'examining') && clock.dueDay)
    return due(clock.dueDay, '审查期限', clock.provisional);
  if (state === 'returned' && returned) return due(returned.dueDay, '补正截止');
  // A term of years is not counted in working days.
  if (state === 'granted' && premises)
    return { day: premises.lastDay, label: '免费使用到', overdue: premises.lastDay < today };
  const firstObjection = objectionsDue.map(({ dueDay }) => dueDay).sort()[0];
  if (state === 'underObjection' && firstObjection) return due(firstObjection, '异议核查期限');
  if (period && (state === 'inNotice' || state === 'underObjection'))
    return due(period.lastDay, '公示截止', period.provisional);
  return undefined;
}
