import type { FactInput, Instant, ProfileValue } from '@contract';
import { factKey, factsFault } from '@domain/application/inputs';
import { applicantOf } from '@platform/applicants';
import { read } from '@platform/database';
import { standsFor } from '@platform/people';
import { RefusedError, reject } from '@platform/refused';
import { once, type Tx } from '@platform/transact';
import type { Handlers } from '../handler';
import { applicantViewOf } from './people';

/** What a firm has told once, to be used everywhere. */
export interface Profile {
  _id: string;
  version: number;
  values: ProfileValue[];
}

export const profileHandlers: Handlers<'profile.get' | 'profile.save'> = {
  async 'profile.get'({ applicantId }, { person }) {
    const applicant = (await standsFor(person._id, applicantId)) ? await applicantOf(applicantId) : null;
    if (!applicant) reject('NOT_FOUND', undefined, 'applicantId');
    const { values, version } = await profileOf(applicantId);
    return { applicant: applicantViewOf(applicant), values, version };
  },

  async 'profile.save'({ commandId, applicantId, facts }, { person, at, today }) {
    if (!(await standsFor(person._id, applicantId))) reject('NOT_FOUND', undefined, 'applicantId');
    const fault = factsFault(facts, today);
    if (fault) throw new RefusedError(fault);
    return once({ personId: person._id, commandId }, async (tx) => {
      const ref = { collection: 'profiles', id: applicantId } as const;
      const { values, version } = (await tx.get<Profile>(ref)) ?? NOTHING_TOLD;
      await tx.set(ref, { version: version + 1, values: merged(values, facts, at) });
      return { version: version + 1 };
    });
  },
};

const NOTHING_TOLD = { version: 0, values: [] as ProfileValue[] };

export async function profileOf(applicantId: string): Promise<Pick<Profile, 'values' | 'version'>> {
  return (await read<Profile>('profiles', applicantId)) ?? NOTHING_TOLD;
}

/** Puts what a firm stated elsewhere into its profile, in the caller's transaction; nothing changes when it is known. */
export async function learn(
  tx: Tx,
  applicantId: string,
  facts: readonly FactInput[],
  at: Instant,
): Promise<void> {
  const ref = { collection: 'profiles', id: applicantId } as const;
  const { values, version } = (await tx.get<Profile>(ref)) ?? NOTHING_TOLD;
  const known = new Map(
    values.filter(({ source }) => source === 'self').map((value) => [factKey(value), value.value]),
  );
  const news = facts.filter((fact) => known.get(factKey(fact)) !== fact.value);
  if (news.length > 0) await tx.set(ref, { version: version + 1, values: merged(values, news, at) });
}

/** A firm's own word replaces its own earlier word of the same fact and year, and nobody else's. */
export function merged(
  values: readonly ProfileValue[],
  facts: readonly FactInput[],
  at: Instant,
): ProfileValue[] {
  const given = new Map(facts.map((fact) => [factKey(fact), fact]));
  const kept = values.filter((value) => value.source !== 'self' || !given.has(factKey(value)));
  return [...kept, ...[...given.values()].map((fact) => ({ ...fact, source: 'self' as const, seenAt: at }))];
}
