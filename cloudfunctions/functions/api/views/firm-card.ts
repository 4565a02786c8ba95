import { daysBetween, type AssignmentView, type FirmCard, type FirmDeadline } from '@contract';
import { ENDED_STATES, type ApplicantKind, type Day, type Instant } from '@contract/kernel';
import { evaluationInputOf, itemOf } from '@domain/application/inputs';
import type { Need } from '@domain/commissioner/need';
import { evaluate, evaluationView } from '@domain/rules';
import { openingOn } from '@domain/call/windows';
import { applicantOf } from '@platform/applicants';
import { windowsOfAll } from '@platform/calls';
import type { StoredClaim } from '@platform/claims';
import { database, rows } from '@platform/database';
import { draftsOf } from '@platform/drafts';
import { applyDue } from '@platform/list-jobs';
import { servicesPage } from '@platform/services';
import { profileOf } from '../handlers/profile';
import { claimSummaries } from './claim-summary';

/** Claims of one firm that a card looks at, newest first. */
const CLAIMS_SHOWN = 50;

/** What a firm could still gain, what is near, what waits for it: everything from its own profile and claims. */
export async function firmCardOf(assignment: AssignmentView, at: Instant, today: Day): Promise<FirmCard> {
  const { applicantId } = assignment;
  const [applicant, profile, stored, drafts, services, needs] = await Promise.all([
    applicantOf(applicantId),
    profileOf(applicantId),
    claimsOf(applicantId),
    draftsOf([applicantId]),
    servicesPage(applicantId, undefined, 1),
    needsOf(applicantId),
  ]);
  const claims = await claimSummaries(await upToDate(stored, at), at);
  const gain = gainOf(applicant?.kind ?? 'firm', profile.values, today);
  const underWay = new Set(
    claims.filter(({ state }) => !ENDED_STATES.includes(state)).map(({ itemId }) => itemId),
  );
  const waiting = claims.filter(({ state }) => state === 'returned');
  const lastServed = services[0]?.day;
  return {
    assignment,
    claimable: gain.claimable.filter(({ itemId }) => !underWay.has(itemId)),
    nearly: gain.nearly,
    deadlines: await deadlinesOf(claims, assignment, [...gain.itemIds], today),
    waiting: waiting.map(({ number = '', itemTitle, due }) => ({
      number,
      itemTitle,
      ...(due ? { dueDay: due.day } : {}),
    })),
    // Only what the commissioner may open: a draft is the firm's own until it consents.
    drafts: (assignment.mayPrepare ? drafts : []).map(({ _id, itemId, savedAt }) => ({
      draftId: _id,
      itemTitle: itemOf(itemId)?.title ?? '',
      savedAt,
    })),
    openNeeds: needs.filter(({ state }) => state === 'open' || state === 'taken').length,
    ...(lastServed ? { lastServed } : {}),
  };
}

/** The nearest deadline first, then whoever was seen longest ago; a matter of time, never of merit. */
export function byUrgency(one: FirmCard, other: FirmCard): number {
  const near = ({ deadlines }: FirmCard) => deadlines[0]?.day ?? '9999-12-31';
  const seen = ({ lastServed }: FirmCard) => lastServed ?? '';
  return near(one).localeCompare(near(other)) || seen(one).localeCompare(seen(other));
}

function gainOf(kind: ApplicantKind, values: Parameters<typeof evaluationInputOf>[0], today: Day) {
  if (values.length === 0) return { claimable: [], nearly: 0, itemIds: new Set<string>() };
  const input = evaluationInputOf(values, kind, today);
  const { items } = evaluationView(evaluate(input), input);
  const open = items.filter(({ claimable }) => claimable);
  const now = open.filter(({ group }) => group === 'claimNow');
  const near = open.filter(({ group }) => group === 'oneMore');
  return {
    claimable: now.map(({ id, title, amount, article }) => ({
      itemId: id,
      title,
      amountText: amount.text,
      article,
    })),
    nearly: near.length,
    itemIds: new Set([...now, ...near].map(({ id }) => id)),
  };
}

async function deadlinesOf(
  claims: Awaited<ReturnType<typeof claimSummaries>>,
  assignment: AssignmentView,
  itemIds: readonly string[],
  today: Day,
): Promise<FirmDeadline[]> {
  const found: Omit<FirmDeadline, 'daysLeft'>[] = [];
  for (const { state, due, itemTitle } of claims) {
    if (state === 'returned' && due)
      found.push({ kind: 'supplement', title: `“${itemTitle}”补正截止`, day: due.day });
    if (state === 'inNotice' && due)
      found.push({ kind: 'notice', title: `“${itemTitle}”公示截止`, day: due.day });
  }
  for (const [itemId, windows] of await windowsOfAll(itemIds)) {
    const { window } = openingOn(windows, today);
    if (window?.lastDay)
      found.push({ kind: 'call', title: `“${itemOf(itemId)?.title ?? ''}”申报截止`, day: window.lastDay });
  }
  found.push({ kind: 'term', title: '服务期最后一天', day: assignment.until });
  return found
    .filter(({ day }) => day >= today)
    .map((one) => ({ ...one, daysLeft: daysBetween(today, one.day) }))
    .sort((a, b) => a.day.localeCompare(b.day));
}

async function claimsOf(applicantId: string): Promise<StoredClaim[]> {
  return rows<StoredClaim>(
    database().collection('claims').where({ applicantId }).orderBy('sort', 'desc').limit(CLAIMS_SHOWN),
  );
}

/** A claim may wait for what its list has done to it. */
async function upToDate(claims: readonly StoredClaim[], at: Instant): Promise<StoredClaim[]> {
  const all = await Promise.all(claims.map(({ _id }) => applyDue(_id, at)));
  return all.flatMap((claim) => claim ?? []);
}

async function needsOf(applicantId: string): Promise<Need[]> {
  return rows<Need>(database().collection('needs').where({ applicantId }).orderBy('sort', 'desc').limit(100));
}
