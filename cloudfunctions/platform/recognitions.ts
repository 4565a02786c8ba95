import type { Instant } from '@contract/kernel';
import { bell } from '@domain/reminder/bell';
import type { Bell, Subject } from '@domain/reminder/kind';
import type { PreparedTold, RecognitionTold } from '@domain/reminder/told';
import { itemOf } from '@domain/application/inputs';
import { titleName, type Recognition } from '@domain/people/recognition';
import type { WorkingCalendar } from '@domain/shared/calendar';
import { addBells } from './bells';
import { database, rows, type Ref } from './database';
import { sha256 } from './ids';
import { addMissing } from './many';

/** The same recognition has the same id, from whatever list it comes. */
export function recognitionId(applicantId: string, kind: string, number: string): string {
  return `r${sha256(`${applicantId}|${kind}|${number.toUpperCase()}`).slice(0, 19)}`;
}

export const recognitionRef = (id: string): Ref => ({ collection: 'recognitions', id });

/** Recognitions of an applicant, the newest first. */
export async function recognitionsOf(applicantId: string): Promise<Recognition[]> {
  return rows<Recognition>(
    database().collection('recognitions').where({ applicantId }).orderBy('sort', 'desc').limit(100),
  );
}

/**
 * Brings recognitions in, with what is told of them; those that are there already stay as they are.
 * `prepared`: a claim is prepared of it, which its contacts hear of.
 */
export async function addRecognitions(
  entries: readonly { recognition: Recognition; prepared: boolean }[],
  at: Instant,
  calendar: WorkingCalendar,
): Promise<void> {
  await addMissing(
    'recognitions',
    entries.map(({ recognition }) => recognition),
  );
  await addBells(
    entries.flatMap(({ recognition, prepared }) => bellsFor(recognition, at, calendar, prepared)),
  );
}

function bellsFor(
  recognition: Recognition,
  at: Instant,
  calendar: WorkingCalendar,
  prepared: boolean,
): Bell[] {
  const { _id, applicantId, name, kind, number, validTo, validFrom } = recognition;
  const subject = { collection: 'recognitions', id: _id };
  const doc = recognition;
  const told: PreparedTold = {
    applicantName: name,
    itemTitle: itemOf(kind)?.title ?? titleName(kind),
    recognition: titleName(kind),
    number,
    day: validFrom,
    recognitionId: _id,
  };
  const ends: RecognitionTold | undefined =
    validTo === undefined
      ? undefined
      : { applicantName: name, recognition: titleName(kind), number, validTo };
  const to = [{ contactsOf: applicantId }];
  const ready = prepared
    ? bell({ kind: 'preparedClaim', subject, doc, cause: 'import', at, when: 'atOnce', calendar, to, told })
    : null;
  return [
    ...(ready ? [ready] : []),
    ...(ends ? endingBells({ subject, doc, applicantId, told: ends, at, calendar }) : []),
  ];
}

/** What is told six and three months before a title ends, to its firm and to whoever serves it. */
export function endingBells(input: {
  subject: Subject;
  doc: object;
  applicantId: string;
  told: RecognitionTold;
  at: Instant;
  calendar: WorkingCalendar;
}): Bell[] {
  const { applicantId, ...about } = input;
  const to = [{ contactsOf: applicantId }, { commissionersOf: applicantId }];
  return ([6, 3] as const).flatMap((months) => {
    const kind = `recognitionEndsIn${months}Months` as const;
    return bell({ ...about, kind, when: { before: 'recognitionEnd', months }, to }) ?? [];
  });
}
