import type { Day, Instant, OfficeId, Role } from '@contract/kernel';
import { dayOf } from '@contract/kernel';
import { database, read, readMany, rows } from './database';

export interface GrantedRole {
  role: Role;
  office: OfficeId;
  /** The last day on which it holds; absent for the first administrator alone, whom deploying makes. */
  until?: Day;
  by?: string;
  since?: Instant;
}

/** A person of the product. Ids are random; the openid lives in `identities` alone. */
export interface Person {
  _id: string;
  displayName: string;
  guideVersion: string;
  consentedAt: Instant;
  roles: GrantedRole[];
  /** Since when the account is closed; nothing else is left of it then. */
  closedAt?: Instant;
}

/** The person behind an openid, or null: browsing creates nobody. */
export async function personOf(openid: string): Promise<Person | null> {
  const identity = await read<{ personId: string }>('identities', openid);
  return identity ? read<Person>('people', identity.personId) : null;
}

/** Names that persons gave themselves, for colleagues; those who are gone are left out. */
export async function namesOf(personIds: readonly string[]): Promise<Map<string, string>> {
  const found = await readMany<Person>('people', personIds);
  return new Map(found.map(({ _id, displayName }) => [_id, displayName]));
}

/** Openids of persons, for sending; a person may have signed in from one WeChat account only. */
export async function openidsOf(personIds: readonly string[]): Promise<Map<string, string>> {
  const _ = database().command;
  const found = await rows<{ _id: string; personId: string }>(
    database()
      .collection('identities')
      .where({ personId: _.in([...personIds]) })
      .limit(1000),
  );
  return new Map(found.map(({ _id, personId }) => [personId, _id]));
}

/** Roles that hold on a day. */
export function rolesOn(person: Person, at: Instant): GrantedRole[] {
  return person.roles.filter(({ until }) => !until || until >= dayOf(at));
}

export interface Membership {
  _id: string;
  personId: string;
  applicantId: string;
  /** `pending` until 县科技局 has confirmed the binding; absent means confirmed. */
  state?: 'pending' | 'confirmed';
  since: Instant;
}

/** The applicants a person stands for. */
export async function membershipsOf(personId: string): Promise<Membership[]> {
  return rows<Membership>(database().collection('memberships').where({ personId }).limit(100));
}

/** Whoever stands for an applicant or waits to be confirmed. */
export async function membershipsTo(applicantId: string): Promise<Membership[]> {
  return rows<Membership>(database().collection('memberships').where({ applicantId }).limit(100));
}

/** The confirmed contacts of an applicant. */
export async function contactsOf(applicantId: string): Promise<string[]> {
  const found = await membershipsTo(applicantId);
  return found.filter(({ state }) => state !== 'pending').map(({ personId }) => personId);
}

export const membershipId = (personId: string, applicantId: string): string => `${personId}:${applicantId}`;

/** How a person is bound to an applicant: as its contact, still to be confirmed, or not at all. */
export async function bindingOf(personId: string, applicantId: string): Promise<'own' | 'pending' | null> {
  const found = await read<Membership>('memberships', membershipId(personId, applicantId));
  if (!found) return null;
  return found.state === 'pending' ? 'pending' : 'own';
}

/** True when the person is a confirmed contact of the applicant. */
export async function standsFor(personId: string, applicantId: string): Promise<boolean> {
  return (await bindingOf(personId, applicantId)) === 'own';
}
