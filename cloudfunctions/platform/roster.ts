import { dayOf, type Day, type Instant, type OfficeId, type Role } from '@contract/kernel';
import { NO_ROSTER, withAdministrator, withoutAdministrator, type Roster } from '@domain/people/roster';
import { bell } from '@domain/reminder/bell';
import { roleCause, type RoleTold } from '@domain/reminder/kinds/people';
import type { WorkingCalendar } from '@domain/shared/calendar';
import { tell } from './bells';
import { database, rows, type Ref } from './database';
import type { GrantedRole, Person } from './people';
import { reject } from './refused';
import type { Tx } from './transact';

/** Days before its last day on which a role's holder and the office's administrators hear of its end. */
const ROLE_WARNING_DAYS = 14;

const personRef = (id: string): Ref => ({ collection: 'people', id });
const rosterRef = (office: string): Ref => ({ collection: 'rosters', id: office });

interface RoleChange {
  personId: string;
  office: OfficeId;
  role: Role;
  /** Who changes it. */
  by: string;
  at: Instant;
}

/** Gives a role until a day, or moves the end day of one held. They are told before it ends. @throws RefusedError NOT_FOUND, LAST_ADMINISTRATOR */
export async function giveRole(
  tx: Tx,
  { personId, office, role, by, at, until, calendar }: RoleChange & { until: Day; calendar: WorkingCalendar },
): Promise<void> {
  const person = await personIn(tx, personId);
  if (role === 'administrator')
    await keepRoster(tx, office, [by, personId], (now) => withAdministrator(now, personId, until));
  const others = person.roles.filter((held) => held.role !== role || held.office !== office);
  await setRoles(tx, person, [...others, { role, office, until, by, since: at }]);
  const told: RoleTold = { office, role, until, personName: person.displayName };
  await tell(tx, [
    bell({
      kind: 'roleEndsSoon',
      subject: personRef(personId),
      doc: { until },
      cause: roleCause({ office, role, until }),
      at,
      when: { before: 'termEnd', days: ROLE_WARNING_DAYS },
      calendar,
      to: [{ people: [personId] }, { officers: { role: 'administrator', office } }],
      told,
    }),
  ]);
}

/** Takes a role away. @throws RefusedError NOT_FOUND, LAST_ADMINISTRATOR */
export async function takeRole(tx: Tx, { personId, office, role, by, at }: RoleChange): Promise<void> {
  const person = await personIn(tx, personId);
  const held = person.roles.filter((one) => one.role === role && one.office === office);
  if (held.length === 0) reject('NOT_FOUND', undefined, 'personId');
  if (role === 'administrator')
    await keepRoster(tx, office, [by, personId], (now) => withoutAdministrator(now, personId, dayOf(at)));
  await setRoles(
    tx,
    person,
    person.roles.filter((one) => !held.includes(one)),
  );
}

/** Takes every role away, of a person who closes their account. @throws RefusedError LAST_ADMINISTRATOR */
export async function takeAllRoles(tx: Tx, personId: string, at: Instant): Promise<void> {
  for (const { role, office } of (await personIn(tx, personId)).roles)
    await takeRole(tx, { personId, office, role, by: personId, at });
}

/**
 * Changes the roster of an office. Whoever became administrator by deploying is not on it yet, so those concerned
 * are entered by what they hold.
 */
async function keepRoster(
  tx: Tx,
  office: OfficeId,
  concerned: readonly string[],
  change: (now: Roster) => Roster | null,
): Promise<void> {
  const stored = await tx.get<Roster>(rosterRef(office));
  let roster: Roster = { administrators: stored?.administrators ?? NO_ROSTER.administrators };
  for (const id of new Set(concerned)) {
    const held = (await tx.get<Person>(personRef(id)))?.roles.find(
      (one) => one.role === 'administrator' && one.office === office,
    );
    if (held) roster = withAdministrator(roster, id, held.until);
  }
  const next = change(roster);
  if (!next) reject('LAST_ADMINISTRATOR', undefined, 'personId');
  await tx.set(rosterRef(office), next);
}

async function personIn(tx: Tx, personId: string): Promise<Person> {
  const found = await tx.get<Person>(personRef(personId));
  if (!found || found.closedAt)
    reject('NOT_FOUND', '没有找到此人，请其先打开小程序并同意隐私指引。', 'personId');
  return found;
}

async function setRoles(tx: Tx, { _id, ...rest }: Person, roles: GrantedRole[]): Promise<void> {
  await tx.set(personRef(_id), { ...rest, roles });
}

/** Whoever holds or held a role in an office, oldest first. */
export async function staffOf(office: string): Promise<Person[]> {
  return rows<Person>(database().collection('people').where({ 'roles.office': office }).limit(500));
}
