import { dayOf, OFFICES, type OfficeId } from '@contract/kernel';
import { itemOf } from '@domain/application/inputs';
import type { ClaimEvent } from '@domain/application/events';
import type { Claim } from '@domain/application/state';
import { gradingOf, instalmentOf } from '@domain/payment/schedule';
import type { Matter } from '@domain/reminder/kind';
import { toldBy, type NoticeTold, type Told } from '@domain/reminder/told';
import { applicantsOf } from './applicants';
import type { StoredBell } from './bells';
import type { StoredEvent } from './commit';
import { readMany } from './database';

/**
 * What messages about claims and lists tell of, read at once for many: names as they are now, the event and the
 * words that came with it. Words that were erased are missing, and the message says so.
 */
export async function toldOf(
  bells: readonly StoredBell[],
  matter: (bell: StoredBell) => Matter,
): Promise<(bell: StoredBell) => object> {
  const claims = bells.flatMap((bell) => matter(bell).claim ?? []);
  const eventIds = bells.filter((bell) => bell.subject.collection === 'claims').map(({ eventId }) => eventId);
  const [applicants, events, texts] = await Promise.all([
    applicantsOf([...new Set(claims.map(({ applicantId }) => applicantId))]),
    readMany<StoredEvent>('events', eventIds),
    readMany<{ _id: string; body: string }>('texts', eventIds),
  ]);
  const names = new Map(applicants.map(({ _id, name }) => [_id, name]));
  const eventById = new Map(events.map((event) => [event._id, event]));
  const wordsById = new Map(texts.map(({ _id, body }) => [_id, JSON.parse(body)]));
  return (bell) => {
    const { claim, list } = matter(bell);
    if (bell.told) return bell.told;
    if (!claim) return noticeTold(bell, list);
    const event = eventById.get(bell.eventId);
    return {
      ...claimTold(bell.subject.id, claim, names.get(claim.applicantId) ?? ''),
      day: dayOf(event?.at ?? bell.dueAt),
      ...(list?.period ? { period: list.period } : {}),
      ...(event ? toldBy(eventOf(event), wordsById.get(bell.eventId) ?? {}) : {}),
    };
  };
}

const eventOf = ({ type, body }: StoredEvent): ClaimEvent =>
  ({ type, data: (JSON.parse(body) as { data: object }).data }) as ClaimEvent;

function claimTold(claimId: string, claim: Claim, applicantName: string): Omit<Told, 'day'> {
  return {
    claimId,
    number: claim.number,
    applicantName,
    itemTitle: itemOf(claim.itemId)?.title ?? '',
    article: claim.article,
    officeName: OFFICES[claim.examiningOffice as OfficeId] ?? '',
    ...(claim.listId ? { listId: claim.listId } : {}),
    ...moneyTold(claim),
    ...(claim.returned ? { supplementDue: claim.returned.dueDay } : {}),
    ...(claim.clock.dueDay ? { examinationDue: claim.clock.dueDay } : {}),
    ...(claim.premises ? { premises: claim.premises } : {}),
    ...(claim.later ? { later: { dueDay: claim.later.dueDay, papers: laterLabels(claim) } } : {}),
  };
}

function moneyTold(claim: Claim): Pick<Told, 'instalment' | 'grading'> {
  const instalment = instalmentOf(claim);
  const grading = gradingOf(claim);
  return { ...(instalment ? { instalment } : {}), ...(grading ? { grading } : {}) };
}

/** The names of papers that may still follow. */
function laterLabels({ itemId, asked, later }: Claim): string[] {
  const papers = asked ?? itemOf(itemId)?.evidence ?? [];
  return papers.filter(({ id }) => later?.paperIds.includes(id)).map(({ label }) => label);
}

function noticeTold({ subject }: StoredBell, list: Matter['list']): NoticeTold {
  return {
    noticeId: subject.id,
    title: list?.title ?? '',
    ...(list?.period ? { period: list.period } : {}),
  };
}

/** What messages of one matter are gathered under in the inbox. Names that the public notice shows as well. */
export function matterTitle(bell: StoredBell, told: object): { id: string; title: string } {
  if (bell.matter) return bell.matter;
  const { itemTitle, applicantName, title } = told as Partial<Told & NoticeTold>;
  return { id: bell.subject.id, title: itemTitle ? `${applicantName}：${itemTitle}` : (title ?? '') };
}
