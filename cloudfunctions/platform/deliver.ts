import { instantOf, msOf, type Instant } from '@contract/kernel';
import type { Claim } from '@domain/application/state';
import type { PayList } from '@domain/notice/state';
import { afterSend } from '@domain/reminder/sending';
import { lapseOf } from '@domain/reminder/standing';
import type { StoredClaim } from './claims';
import { now } from './clock';
import { database, readMany, rows } from './database';
import { randomId } from './ids';
import { putIntoInbox } from './inbox';
import type { JobContext, JobResult } from './job';
import { openidsOf } from './people';
import { changeQuota, isLongTerm, quotaLeft } from './quota';
import {
  dueReminders,
  nextReminderDue,
  reminderRef,
  setReminder,
  type Outcome,
  type Reminder,
} from './reminders';
import { SETTINGS } from './settings';
import { lease, release } from './slots';
import { sendToPhone } from './subscribe-messages';
import { transact, type Tx } from './transact';

const PAGE = 100;
/** Persons served at the same time. */
const AT_ONCE = 8;
/** Longer than a function may run: what is still leased after it belongs to a run that was killed. */
const LEASE_MS = 120_000;
/** A reminder that fails for a reason of ours waits so long, that it cannot hold up the others. */
const POSTPONE_MS = 300_000;

/** What a reminder is checked against, and where it goes. */
interface Matter {
  claim: Claim | null;
  list: PayList | null;
  openid?: string;
}

/**
 * Delivers what is due: each message stands in the inbox first, then goes to the phone if the person allows one.
 * Due ones are leased, per recipient, in a transaction; two timers at once send nothing twice. What a killed run
 * had begun to send is closed as unclear, for it may have arrived.
 */
export async function deliverDue({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  const holder = randomId();
  let done = await closeUnclear(at);
  let failed = 0;
  while (Date.now() < deadline) {
    const page = await dueReminders('planned', at, PAGE);
    const matters = await mattersOf(page);
    const before = done;
    await eachGroup(groupByPerson(page), async (reminder) => {
      if (Date.now() >= deadline) return;
      try {
        if (await deliver(reminder, matters(reminder), { at, holder })) done += 1;
      } catch (error) {
        failed += 1;
        await postpone(reminder, at, error);
      }
    });
    // Nothing moved: the rest is leased to another run.
    if (done === before) break;
  }
  return { done, failed, nextDueAt: await nextReminderDue() };
}

function groupByPerson(reminders: readonly Reminder[]): Reminder[][] {
  const groups = new Map<string, Reminder[]>();
  for (const reminder of reminders)
    groups.set(reminder.personId, [...(groups.get(reminder.personId) ?? []), reminder]);
  return [...groups.values()];
}

/** One person's messages one after another (WeChat refuses two at once), several persons side by side. */
async function eachGroup(groups: Reminder[][], work: (reminder: Reminder) => Promise<void>): Promise<void> {
  const waiting = [...groups];
  const worker = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift())
      for (const reminder of group) await work(reminder);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, groups.length) }, worker));
}

async function mattersOf(reminders: readonly Reminder[]): Promise<(reminder: Reminder) => Matter> {
  const [claims, lists, openids] = await Promise.all([
    readMany<StoredClaim>(
      'claims',
      reminders.map(({ claimId }) => claimId),
    ),
    listEnds(reminders.flatMap(({ listId }) => listId ?? [])),
    openidsOf([...new Set(reminders.map(({ personId }) => personId))]),
  ]);
  const claimById = new Map(claims.map(({ _id, state }) => [_id, state]));
  return ({ claimId, listId, personId }) => ({
    claim: claimById.get(claimId) ?? null,
    list: (listId && lists.get(listId)) || null,
    openid: openids.get(personId),
  });
}

/** Of a list only its period is looked at: a snapshot of a thousand entries stays where it is. */
async function listEnds(ids: readonly string[]): Promise<Map<string, PayList>> {
  if (ids.length === 0) return new Map();
  const _ = database().command;
  const query = database()
    .collection('lists')
    .where({ _id: _.in([...new Set(ids)]) })
    .field({ 'state.periodEventId': true, 'state.period': true, 'state.state': true });
  const found = await rows<{ _id: string; state: PayList }>(query.limit(PAGE));
  return new Map(found.map(({ _id, state }) => [_id, state]));
}

/** @returns false when another run has it in hand */
async function deliver(
  reminder: Reminder,
  matter: Matter,
  run: { at: Instant; holder: string },
): Promise<boolean> {
  const begun = now();
  const until = instantOf(msOf(begun) + LEASE_MS);
  const templateId = SETTINGS.templates[reminder.kind];
  const step = await transact(async (tx) => {
    const current = await tx.get<Reminder>(reminderRef(reminder._id));
    if (current?.state !== 'planned' || current.dueAt > run.at) return 'elsewhere';
    const lapse = lapseOf(current, matter, begun);
    if (lapse) {
      await setReminder(tx, current, closed(lapse, begun));
      return 'closed';
    }
    await putIntoInbox(tx, inboxMessage(current, begun));
    const { openid } = matter;
    if (!openid || !(await mayBeSent(tx, openid, templateId, current))) {
      await setReminder(tx, current, closed('inboxOnly', begun));
      return 'closed';
    }
    if (!(await lease(tx, leaseId(current), run.holder, { now: begun, until }))) return 'elsewhere';
    await setReminder(tx, current, { state: 'sending', dueAt: until });
    return 'send';
  });
  if (step === 'send' && matter.openid) await send(reminder, matter.openid, templateId);
  return step !== 'elsewhere';
}

const leaseId = ({ personId }: Reminder): string => `to:${personId}`;

/** The ledger says that a message is left; after a first 43101 it is asked whether that was passing. */
async function mayBeSent(tx: Tx, openid: string, templateId: string, { tries }: Reminder): Promise<boolean> {
  return isLongTerm(templateId) || tries.noQuota > 0 || (await quotaLeft(tx, openid, templateId)) > 0;
}

function inboxMessage({ _id, personId, kind, title, body, page, claimId }: Reminder, at: Instant) {
  return { _id, personId, kind, title, body, page, claimId, at };
}

const closed = (outcome: Outcome, at: Instant): Partial<Reminder> => ({
  state: 'closed',
  outcome,
  closedAt: at,
});

/** Sends outside any transaction (its callback may run again), then writes down what came of it. */
async function send(reminder: Reminder, openid: string, templateId: string): Promise<void> {
  const { _id, page, fields, personId, tries } = reminder;
  const result = await sendToPhone({ openid, templateId, page, fields });
  const at = now();
  const { after, ledger } = afterSend(result, tries, at);
  const attempt = tries.passing + tries.noQuota;
  await transact(async (tx) => {
    const current = await tx.get<Reminder>(reminderRef(_id));
    if (current?.state !== 'sending') return;
    await tx.create(
      { collection: 'sends', id: `${_id}:${attempt}` },
      { personId, templateId, reminderIds: [_id], at, result },
    );
    if (!isLongTerm(templateId)) await changeQuota(tx, { openid, templateId }, ledger, at);
    await setReminder(tx, current, after.state === 'planned' ? after : { ...after, closedAt: at });
    await release(tx, leaseId(current));
  });
}

/** What was being sent when its run was killed may have arrived: it is never sent again. */
async function closeUnclear(at: Instant): Promise<number> {
  const abandoned = await dueReminders('sending', at, PAGE);
  for (const { _id } of abandoned)
    await transact(async (tx) => {
      const current = await tx.get<Reminder>(reminderRef(_id));
      if (current?.state === 'sending' && current.dueAt <= at)
        await setReminder(tx, current, closed('unclear', at));
    });
  return abandoned.length;
}

/** A failure before sending: the reminder is tried again later. One that was being sent is left to closeUnclear. */
async function postpone({ _id }: Reminder, at: Instant, error: unknown): Promise<void> {
  console.error('reminder failed', _id, error);
  try {
    await transact(async (tx) => {
      const current = await tx.get<Reminder>(reminderRef(_id));
      if (current?.state === 'planned')
        await setReminder(tx, current, { dueAt: instantOf(msOf(at) + POSTPONE_MS) });
    });
  } catch (again) {
    console.error('reminder not postponed', _id, again);
  }
}
