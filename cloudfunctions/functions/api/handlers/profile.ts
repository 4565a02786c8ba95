import type { FactInput, Instant, ProfileValue } from '@contract';
import { factKey, factsFault } from '@domain/application/inputs';
import { recognisedValues } from '@domain/people/recognition';
import type { WorkingCalendar } from '@domain/shared/calendar';
import { applicantOf } from '@platform/applicants';
import { newChangeId, noteChange, type ChangedValue } from '@platform/changes';
import { today } from '@platform/clock';
import { read } from '@platform/database';
import { currentCalendar } from '@platform/holidays';
import { recognitionsOf } from '@platform/recognitions';
import { RefusedError, reject } from '@platform/refused';
import { rememberTitles } from '@platform/stated-titles';
import { once, type Tx } from '@platform/transact';
import type { Handlers } from '../handler';
import { applicantViewOf } from './bindings';
import { nameIn, namesOf } from './contacts';

/** What a firm has told once, to be used everywhere. */
export interface Profile {
  _id: string;
  version: number;
  values: StoredValue[];
}

/** A value as kept: who entered it by id, so that a name can be forgotten. */
export type StoredValue = Omit<ProfileValue, 'enteredByName'> & { enteredBy?: string };

export const profileHandlers: Handlers<'profile.get' | 'profile.save'> = {
  async 'profile.get'({ applicantId }, { person, grant }) {
    const applicant = await applicantOf(applicantId);
    if (!applicant) reject('NOT_FOUND', undefined, 'applicantId');
    const { values, version } = await profileOf(applicantId);
    // Whoever is not confirmed yet sees their own words, and nobody else's.
    const seen = grant === 'pending' ? values.filter(({ enteredBy }) => enteredBy === person._id) : values;
    const names = await namesOf(seen.flatMap(({ enteredBy }) => enteredBy ?? []));
    return {
      applicant: applicantViewOf(applicant),
      values: seen.map(({ enteredBy, ...value }) => ({
        ...value,
        ...(enteredBy ? { enteredByName: nameIn(names, enteredBy) } : {}),
      })),
      version,
    };
  },

  async 'profile.save'({ commandId, applicantId, facts }, { person, at, today: day }) {
    const fault = factsFault(facts, day);
    if (fault) throw new RefusedError(fault);
    const changeId = newChangeId();
    const calendar = await currentCalendar();
    return once({ personId: person._id, commandId }, async (tx) => {
      const ref = { collection: 'profiles', id: applicantId } as const;
      const { values, version } = (await tx.get<Profile>(ref)) ?? NOTHING_TOLD;
      const after = merged(values, facts, at, person._id);
      await tx.set(ref, { version: version + 1, values: after });
      await rememberTitles(tx, applicantId, { before: own(values), after: own(after) }, { at, calendar });
      const changed = changedBy(values, facts);
      if (changed.length > 0)
        await noteChange(tx, changeId, {
          applicantId,
          at,
          by: person._id,
          what: 'profile',
          values: changed,
        });
      return { version: version + 1 };
    });
  },
};

/** The firm's own words, apart from what offices and papers say. */
const own = (values: readonly StoredValue[]): StoredValue[] =>
  values.filter(({ source }) => source === 'self');

const NOTHING_TOLD = { version: 0, values: [] as StoredValue[] };

/** What is known of an applicant: its own words, and beside them what its recognitions say. */
export async function profileOf(applicantId: string): Promise<Pick<Profile, 'values' | 'version'>> {
  const [profile, recognitions] = await Promise.all([
    read<Profile>('profiles', applicantId),
    recognitionsOf(applicantId),
  ]);
  const { values, version } = profile ?? NOTHING_TOLD;
  return { values: [...values, ...recognisedValues(recognitions, today())], version };
}

/**
 * Puts what a firm stated elsewhere into its profile, in the caller's transaction; nothing changes when it is known.
 * @param by who stated it; `changeId` is made before the transaction
 */
export async function learn(
  tx: Tx,
  applicantId: string,
  facts: readonly FactInput[],
  { at, by, changeId, calendar }: { at: Instant; by: string; changeId: string; calendar: WorkingCalendar },
): Promise<void> {
  const ref = { collection: 'profiles', id: applicantId } as const;
  const { values, version } = (await tx.get<Profile>(ref)) ?? NOTHING_TOLD;
  const known = new Map(
    values.filter(({ source }) => source === 'self').map((value) => [factKey(value), value.value]),
  );
  const news = facts.filter((fact) => known.get(factKey(fact)) !== fact.value);
  if (news.length === 0) return;
  const after = merged(values, news, at, by);
  await tx.set(ref, { version: version + 1, values: after });
  await rememberTitles(tx, applicantId, { before: own(values), after: own(after) }, { at, calendar });
  await noteChange(tx, changeId, {
    applicantId,
    at,
    by,
    what: 'profile',
    values: changedBy(values, news),
  });
}

/** A firm's own word replaces its own earlier word of the same fact and year, and nobody else's. */
export function merged(
  values: readonly StoredValue[],
  facts: readonly FactInput[],
  at: Instant,
  enteredBy: string,
): StoredValue[] {
  const given = new Map(facts.map((fact) => [factKey(fact), fact]));
  const same = (value: StoredValue) =>
    value.source === 'self' && given.get(factKey(value))?.value === value.value;
  const kept = values.filter((value) => value.source !== 'self' || !given.has(factKey(value)) || same(value));
  const have = new Set(kept.filter(({ source }) => source === 'self').map(factKey));
  const told = [...given.values()].filter((fact) => !have.has(factKey(fact)));
  return [...kept, ...told.map((fact) => ({ ...fact, source: 'self' as const, seenAt: at, enteredBy }))];
}

/** What a save changes of the firm's own word; a value told again as it was is no change. */
function changedBy(values: readonly StoredValue[], facts: readonly FactInput[]): ChangedValue[] {
  const own = new Map(
    values.filter(({ source }) => source === 'self').map((value) => [factKey(value), value]),
  );
  return facts.flatMap(({ fact, year, value: after }) => {
    const before = own.get(factKey({ fact, year }))?.value;
    if (before === after) return [];
    return [
      { fact, ...(year === undefined ? {} : { year }), ...(before === undefined ? {} : { before }), after },
    ];
  });
}
