import { dayOf, type Instant, type OfficeId, type Role } from '@contract/kernel';
import { isServing, type Assignment } from '@domain/commissioner/assignment';
import type { PayList } from '@domain/notice/state';
import type { To } from '@domain/reminder/kind';
import { database, read, readMany, rows } from './database';
import { rolesOn, type Membership, type Person } from './people';

/** Rows of one request (platform limit). */
const PAGE = 1000;
/** Followers of a notice told at a time. */
const FOLLOWERS_AT_ONCE = 200;

/** Who hears of what, found out when it is due: whoever left in between hears nothing. */
export async function recipientsOf(to: readonly To[], at: Instant): Promise<(to: To) => readonly string[]> {
  const contacts = to.flatMap((one) => ('contactsOf' in one ? one.contactsOf : []));
  const served = to.flatMap((one) => ('commissionersOf' in one ? one.commissionersOf : []));
  const found = new Map<string, string[]>();
  const put = (key: string, personId: string) => found.set(key, [...(found.get(key) ?? []), personId]);
  for (const { applicantId, personId, state } of await byApplicant<Membership>('memberships', contacts))
    if (state !== 'pending') put(`contacts/${applicantId}`, personId);
  for (const assignment of await byApplicant<Assignment>('assignments', served))
    if (isServing(assignment, dayOf(at))) put(`commissioners/${assignment.applicantId}`, assignment.personId);
  for (const { role, office } of officersIn(to))
    for (const personId of await officersOf(role, office, at))
      put(`officers/${role}/${office ?? ''}`, personId);
  for (const [key, by] of await objectorsIn(to)) put(key, by);
  return (one) => {
    if ('people' in one) return one.people;
    if ('contactsOf' in one) return found.get(`contacts/${one.contactsOf}`) ?? [];
    if ('commissionersOf' in one) {
      const serving = found.get(`commissioners/${one.commissionersOf}`) ?? [];
      return one.only === undefined ? serving : serving.filter((personId) => personId === one.only);
    }
    if ('officers' in one)
      return found.get(`officers/${one.officers.role}/${one.officers.office ?? ''}`) ?? [];
    if ('objectorOf' in one) return found.get(`objection/${one.objectorOf}`) ?? [];
    if ('objectorsOf' in one) return found.get(`objections/${one.objectorsOf}`) ?? [];
    return [];
  };
}

/** Documents of many applicants, page by page behind the last id. */
async function byApplicant<T extends { _id: string; applicantId: string }>(
  collection: 'memberships' | 'assignments',
  applicantIds: readonly string[],
): Promise<T[]> {
  const unique = [...new Set(applicantIds)];
  if (unique.length === 0) return [];
  const _ = database().command;
  const all: T[] = [];
  for (let after = ''; ;) {
    const found = await rows<T>(
      database()
        .collection(collection)
        .where({ applicantId: _.in(unique), _id: _.gt(after) })
        .orderBy('_id', 'asc')
        .limit(PAGE),
    );
    all.push(...found);
    if (found.length < PAGE) return all;
    after = found.at(-1)?._id ?? '';
  }
}

function officersIn(to: readonly To[]): { role: Role; office?: OfficeId }[] {
  const unique = new Map<string, { role: Role; office?: OfficeId }>();
  for (const one of to)
    if ('officers' in one) unique.set(`${one.officers.role}/${one.officers.office ?? ''}`, one.officers);
  return [...unique.values()];
}

/** Whoever holds a role today, of one office or of any. */
export async function officersOf(role: Role, office: OfficeId | undefined, at: Instant): Promise<string[]> {
  const found = await rows<Person>(database().collection('people').where({ 'roles.role': role }).limit(PAGE));
  return found
    .filter((person) =>
      rolesOn(person, at).some((held) => held.role === role && (!office || held.office === office)),
    )
    .map(({ _id }) => _id);
}

interface Raised {
  _id: string;
  claimId: string;
  by: string;
  outcome?: { upheld: boolean };
}

async function objectorsIn(to: readonly To[]): Promise<[string, string][]> {
  const one = to.flatMap((each) => ('objectorOf' in each ? each.objectorOf : []));
  const all = [...new Set(to.flatMap((each) => ('objectorsOf' in each ? each.objectorsOf : [])))];
  const raised = await readMany<Raised>('objections', one);
  const _ = database().command;
  const ofClaims =
    all.length === 0
      ? []
      : await rows<Raised>(
          database()
            .collection('objections')
            .where({ claimId: _.in(all) })
            .limit(PAGE),
        );
  return [
    ...raised.map(({ _id, by }): [string, string] => [`objection/${_id}`, by]),
    ...ofClaims
      .filter(({ outcome }) => outcome?.upheld !== false)
      .map(({ claimId, by }): [string, string] => [`objections/${claimId}`, by]),
  ];
}

/**
 * Followers of a notice behind a cursor, some at a time; `next` is the cursor of the rest. Whoever is a contact of
 * one of its entries is left out: they hear of their own entry, and not the same a second time.
 */
export async function followersOf(
  noticeId: string,
  after = '',
): Promise<{ personIds: string[]; next?: string }> {
  const _ = database().command;
  const found = await rows<{ _id: string; personId: string }>(
    database()
      .collection('follows')
      .where({ noticeId, _id: _.gt(after) })
      .orderBy('_id', 'asc')
      .limit(FOLLOWERS_AT_ONCE),
  );
  const concerned = await contactsOfEntries(
    noticeId,
    found.map(({ personId }) => personId),
  );
  const personIds = found.map(({ personId }) => personId).filter((personId) => !concerned.has(personId));
  return found.length < FOLLOWERS_AT_ONCE ? { personIds } : { personIds, next: found.at(-1)?._id };
}

async function contactsOfEntries(noticeId: string, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const _ = database().command;
  const [list, bound] = await Promise.all([
    read<{ state: Pick<PayList, 'entries'> }>('lists', noticeId),
    rows<Membership>(
      database()
        .collection('memberships')
        .where({ personId: _.in([...personIds]) })
        .limit(PAGE),
    ),
  ]);
  const listed = new Set((list?.state.entries ?? []).map(({ applicantId }) => applicantId));
  return new Set(
    bound
      .filter(({ applicantId, state }) => state !== 'pending' && listed.has(applicantId))
      .map(({ personId }) => personId),
  );
}
