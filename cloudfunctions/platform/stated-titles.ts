import { addYears, type Day, type Instant } from '@contract/kernel';
import type { FactInput } from '@contract';
import type { Applicant } from '@domain/people/applicant';
import { titleName, type Recognition } from '@domain/people/recognition';
import { changedTitles } from '@domain/people/stated-title';
import type { WorkingCalendar } from '@domain/shared/calendar';
import type { RecognitionTold } from '@domain/reminder/told';
import { tell } from './bells';
import { database, rows } from './database';
import { sha256 } from './ids';
import { endingBells } from './recognitions';
import type { Tx } from './transact';

/**
 * A title that a firm says it holds, kept for its reminders only: certificates have their home in `recognitions`,
 * and once an office records this one there, it speaks and this falls silent.
 */
export interface StoredTitle {
  _id: string;
  applicantId: string;
  kind: string;
  validTo: Day;
  statedAt: Instant;
  /** Set when the firm takes its word back. */
  endedAt?: Instant;
}

const titleId = (applicantId: string, kind: string): string =>
  `t${sha256(`${applicantId}|${kind}`).slice(0, 19)}`;

/**
 * Plans what is told before a title ends, in the transaction in which the firm says that it holds it. Another day
 * puts the earlier reminders aside, a word taken back ends them.
 */
export async function rememberTitles(
  tx: Tx,
  applicantId: string,
  words: { before: readonly FactInput[]; after: readonly FactInput[] },
  { at, calendar }: { at: Instant; calendar: WorkingCalendar },
): Promise<void> {
  const changed = changedTitles(words.before, words.after);
  if (changed.length === 0) return;
  const applicant = await tx.get<Applicant>({ collection: 'applicants', id: applicantId });
  for (const { kind, validTo } of changed) {
    const ref = { collection: 'statedTitles', id: titleId(applicantId, kind) } as const;
    const known = await tx.get<StoredTitle>(ref);
    if (validTo === undefined) {
      if (!known) continue;
      const { _id, ...rest } = known;
      await tx.set(ref, { ...rest, endedAt: at });
      continue;
    }
    const title = { applicantId, kind, validTo, statedAt: at };
    await tx.set(ref, title);
    const told: RecognitionTold = {
      applicantName: applicant?.name ?? '',
      recognition: titleName(kind),
      validTo,
    };
    await tell(tx, endingBells({ subject: ref, doc: title, applicantId, told, at, calendar }));
  }
}

/** Recognitions and stated titles, as far as reminders look at them. */
type Held = Pick<Recognition, '_id' | 'applicantId' | 'kind' | 'validTo' | 'endedAt'>;

/**
 * Of these recognitions or stated titles those that another one stands for, by id: a renewal that holds longer; for
 * a firm's own word also an office's record of the same certificate, give or take a year.
 */
export async function superseded(
  collection: 'recognitions' | 'statedTitles',
  held: readonly Held[],
): Promise<Set<string>> {
  if (held.length === 0) return new Set();
  const _ = database().command;
  const recorded = await rows<Held>(
    database()
      .collection('recognitions')
      .where({ applicantId: _.in([...new Set(held.map(({ applicantId }) => applicantId))]) })
      .limit(1000),
  );
  const later = (one: Held, other: Held): boolean => {
    if (other._id === one._id || other.endedAt) return false;
    if (other.applicantId !== one.applicantId || other.kind !== one.kind) return false;
    const mine = one.validTo ?? '';
    const its = other.validTo ?? '';
    return collection === 'recognitions' ? its > mine : its > addYears(mine, -1);
  };
  return new Set(held.filter((one) => recorded.some((other) => later(one, other))).map(({ _id }) => _id));
}
