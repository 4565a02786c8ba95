import {
  addDays,
  addYears,
  dayOf,
  ENDED_STATES,
  startOfDay,
  type ClaimState,
  type Instant,
} from '@contract/kernel';
import type { CollectionName } from './collections';
import { database, read, rows } from './database';
import type { StoredFile } from './files';
import type { JobContext, JobResult } from './job';
import { SETTINGS } from './settings';
import { deleteFiles } from './storage';
import { transact } from './transact';

const PAGE = 50;

/** Rows that go whole when they are old enough: collection, the instant they count from, and further conditions. */
const SWEPT: readonly { collection: CollectionName; field: string; years: number; where?: object }[] = [
  { collection: 'inbox', field: 'at', years: SETTINGS.retention.messageYears },
  { collection: 'views', field: 'at', years: SETTINGS.retention.viewYears },
  // First results of commands: no phone sends one again after so long.
  { collection: 'commands', field: 'at', years: SETTINGS.retention.commandYears },
  {
    collection: 'complaints',
    field: 'sentAt',
    years: SETTINGS.retention.complaintYears,
    where: { open: false },
  },
];

/** A claim is over for good in these states. */
const OVER: readonly ClaimState[] = [...ENDED_STATES, 'paid'];

/**
 * Keeps nothing longer than the settings say: messages, records of views, settled complaints; and of claims that
 * ended long ago the files and everything that people wrote. Their events and figures stay, so that the audit's
 * chains hold: the chain has only the hashes of what goes.
 */
export async function keepTerms({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  const due: Instant[] = [];
  let done = 0;
  for (const { collection, field, years, where = {} } of SWEPT) {
    const before = yearsBefore(at, years);
    const oldest = await oldestOf(collection, field, where);
    if (oldest && oldest < before) {
      const _ = database().command;
      const answer = (await database()
        .collection(collection)
        .where({ ...where, [field]: _.lt(before) })
        .remove()) as { stats?: { removed: number } };
      done += answer.stats?.removed ?? 0;
    }
    const next = oldest && oldest < before ? await oldestOf(collection, field, where) : oldest;
    if (next) due.push(yearsAfter(next, years));
  }
  const years = SETTINGS.retention.endedClaimYears;
  for (const state of OVER) {
    done += await eraseOld(state, yearsBefore(at, years), deadline);
    const next = await oldestOf('claims', 'updatedAt', { claimState: state }, yearsBefore(at, years));
    if (next) due.push(yearsAfter(next, years));
  }
  return { done, failed: 0, nextDueAt: due.sort()[0] ?? null };
}

const yearsBefore = (at: Instant, years: number): Instant => startOfDay(addYears(dayOf(at), -years));
/** The first instant at which something of this age is older than so many years. */
const yearsAfter = (at: Instant, years: number): Instant =>
  startOfDay(addDays(addYears(dayOf(at), years), 1));

async function oldestOf(
  collection: CollectionName,
  field: string,
  where: object,
  from?: Instant,
): Promise<Instant | undefined> {
  const _ = database().command;
  const [oldest] = await rows<Record<string, Instant>>(
    database()
      .collection(collection)
      .where({ ...where, [field]: _.gte(from ?? '') })
      .orderBy(field, 'asc')
      .limit(1),
  );
  return oldest?.[field];
}

/** Claims of a state that ended before an instant, page by page behind the last id. */
async function eraseOld(claimState: ClaimState, before: Instant, deadline: number): Promise<number> {
  const _ = database().command;
  let done = 0;
  for (let after = ''; ;) {
    const page = await rows<{ _id: string }>(
      database()
        .collection('claims')
        .where({ claimState, updatedAt: _.lt(before), _id: _.gt(after) })
        .orderBy('_id', 'asc')
        .field({ _id: true })
        .limit(PAGE),
    );
    for (const { _id } of page) {
      if (Date.now() > deadline) return done;
      if (await read('erasures', _id)) continue;
      await eraseClaim(_id);
      done += 1;
    }
    const last = page.at(-1);
    if (page.length < PAGE || !last) return done;
    after = last._id;
  }
}

/** Files first, then words, then the note that it is done: a killed run is taken up again. */
async function eraseClaim(claimId: string): Promise<void> {
  const files = await rows<StoredFile>(
    database().collection('files').where({ boundTo: claimId }).limit(1000),
  );
  await deleteFiles(files.flatMap(({ fileID }) => fileID ?? []));
  await database().collection('files').where({ boundTo: claimId }).remove();
  await database().collection('texts').where({ aggregate: claimId }).remove();
  await database().collection('objections').where({ claimId }).remove();
  await transact((tx) => tx.set({ collection: 'erasures', id: claimId }, { claimId }));
}
