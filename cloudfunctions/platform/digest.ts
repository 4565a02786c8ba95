import { addDays, atHour, dayOf, endOfDay, startOfDay, type Day, type Instant } from '@contract/kernel';
import type { StoredEvent } from './commit';
import { database, rows } from './database';
import { canonicalJson, sha256 } from './ids';
import type { JobContext, JobResult } from './job';
import { transact } from './transact';

/** The last event of a chain within a part of a day. */
interface Head {
  aggregate: string;
  event: string;
  hash: string;
}

/** A day's digest: the hashes of its parts, chained to the digest of the day before. Its id is the day. */
export interface Digest {
  _id: Day;
  day: Day;
  prev: string;
  parts: string[];
  hash: string;
}

const GENESIS = '0'.repeat(64);
/** Events read at once; one part each. */
const PAGE = 1000;
/** A day is digested half an hour after its end: whatever was on its way then has been written. */
const [HOUR, MINUTE] = [0, 30];

const partId = (day: Day, index: number): string => `${day}:${String(index).padStart(4, '0')}`;
const duty = (day: Day): Instant => atHour(addDays(day, 1), HOUR, MINUTE);

/**
 * Keeps a digest of every day that is over: where each chain stood that had an event that day, all other heads
 * standing in the digests it is chained to. Whoever removes or rewrites a chain would have to rewrite every
 * digest since; one copy kept elsewhere gives them away. A day is digested once; a run that is cut short begins the day again.
 */
export async function keepDigests({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  let done = 0;
  let last = await lastDigest();
  let day = last ? addDays(last.day, 1) : await firstDay();
  while (day && duty(day) <= at && Date.now() < deadline) {
    last = await digestOf(day, last?.hash ?? GENESIS);
    done += 1;
    day = addDays(day, 1);
  }
  return { done, failed: 0, nextDueAt: day ? await nextDuty(day) : null };
}

/** The next day with events calls for a digest; days on which nothing happened are caught up with it. */
async function nextDuty(day: Day): Promise<Instant | null> {
  const first = await firstDay(startOfDay(day));
  return first && duty(first);
}

async function lastDigest(): Promise<Digest | null> {
  const query = database().collection('digests').where({ kept: true }).orderBy('day', 'desc').limit(1);
  return (await rows<Digest>(query))[0] ?? null;
}

/** The day of the first event from an instant on; of the very first one without it. */
async function firstDay(from = ''): Promise<Day | null> {
  const _ = database().command;
  const query = database()
    .collection('events')
    .where({ sort: _.gt(from) })
    .orderBy('sort', 'asc')
    .limit(1);
  const [first] = await rows<StoredEvent>(query);
  return first ? dayOf(first.at) : null;
}

async function digestOf(day: Day, prev: string): Promise<Digest> {
  const parts: string[] = [];
  let after = startOfDay(day);
  for (;;) {
    const page = await eventsAfter(after, endOfDay(day));
    const next = page.at(-1)?.sort;
    if (!next) break;
    const heads = headsOf(page);
    parts.push(sha256(canonicalJson(heads)));
    const id = partId(day, parts.length - 1);
    await transact((tx) => tx.set({ collection: 'digestParts', id }, { day, heads }));
    after = next;
  }
  const hash = sha256(canonicalJson({ day, prev, parts }));
  return transact(async (tx) => {
    const ref = { collection: 'digests', id: day } as const;
    const before = await tx.get<Digest>(ref);
    if (before) return before;
    const digest = { day, prev, parts, hash, kept: true };
    await tx.create(ref, digest);
    return { _id: day, ...digest };
  });
}

/** Events of a day in the order in which they happened. `sort` begins with the instant, so it is greater than it. */
async function eventsAfter(after: string, end: Instant): Promise<StoredEvent[]> {
  const _ = database().command;
  return rows(
    database()
      .collection('events')
      .where({ sort: _.and(_.gt(after), _.lt(end)) })
      .orderBy('sort', 'asc')
      .limit(PAGE),
  );
}

function headsOf(events: readonly StoredEvent[]): Head[] {
  const heads = new Map<string, Head>();
  for (const { _id, aggregate, hash } of events) heads.set(aggregate, { aggregate, event: _id, hash });
  return [...heads.values()];
}
