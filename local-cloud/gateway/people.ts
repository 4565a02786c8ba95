import { invalidParam } from '../errors';
import { isPlainObject } from '../ejson';
import type { Store } from '../store/store';

/** A seeded person the panel can switch to; the local cloud knows no domain, these are only words. */
export interface Person {
  openid: string;
  displayName: string;
  roles: string[];
  firms: string[];
  /** How the panel describes the person, instead of roles and firms. */
  about?: string;
}

export function readPeople(store: Store): Person[] {
  return (store.meta.get('people') as Person[] | undefined) ?? [];
}

/** Replaces the list. @throws CloudError INVALID_PARAM */
export async function savePeople(store: Store, value: unknown): Promise<Person[]> {
  if (!Array.isArray(value)) throw invalidParam('a list of people is expected');
  const people = value.map((raw: unknown): Person => {
    if (
      !isPlainObject(raw) ||
      typeof raw.openid !== 'string' ||
      !raw.openid ||
      typeof raw.displayName !== 'string'
    )
      throw invalidParam('a person has openid, displayName, roles and firms');
    const texts = (v: unknown) => (Array.isArray(v) ? v.map(String) : []);
    return {
      openid: raw.openid,
      displayName: raw.displayName,
      roles: texts(raw.roles),
      firms: texts(raw.firms),
      ...(typeof raw.about === 'string' ? { about: raw.about } : {}),
    };
  });
  await store.meta.put('people', people);
  return people;
}
