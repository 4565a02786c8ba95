import { msOf, type Instant } from '@contract/kernel';
import { bundled } from '@domain/reminder/bundle';
import { fieldsOf } from '@domain/reminder/message';
import { phoneFrom } from '@domain/reminder/quiet';
import { afterSend, type SendResult } from '@domain/reminder/sending';
import { lapseOf } from '@domain/reminder/standing';
import { now } from './clock';
import { concernedNoMore } from './concerned';
import { readMany } from './database';
import { randomId } from './ids';
import type { JobContext, JobResult } from './job';
import { leaseFor } from './leases';
import { updateMany } from './many';
import { mattersOf } from './matters';
import { openidsOf } from './people';
import { quotasById } from './quota';
import { dueReminders, nextReminderDue, type Outcome, type Reminder } from './reminders';
import { Results, type Sent } from './send-results';
import { SETTINGS } from './settings';
import { sendToPhone } from './subscribe-messages';

/** Reminders looked at together. */
const PAGE = 200;
/** Persons served at the same time. */
const AT_ONCE = 32;
/** Time kept back for writing down what came of the last sends (ms). */
const RESERVE_MS = 3_000;

/** Older ones waited for the morning or for another try: they may have been read meanwhile (ms). */
const WAITED_MS = 180_000;

/** One message to a phone: one reminder, or several of one person and one template. */
interface Parcel {
  reminders: Reminder[];
  openid: string;
  templateId: string;
}

/**
 * Sends what is due to phones. Due ones are leased per person in pages, so that two timers at once send nothing
 * twice; each matter and whom it concerns are looked at once more before, and what came of it is written after. What a killed run had
 * begun to send is closed as unclear, for it may have arrived.
 */
export async function deliverDue({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs - RESERVE_MS;
  let done = await closeUnclear(at);
  while (Date.now() < deadline) {
    const page = await dueReminders('planned', at, PAGE);
    if (page.length === 0) break;
    const leased = await leaseFor([...new Set(page.map(({ personId }) => personId))], randomId(), at);
    // All of them are in another run's hands.
    if (leased.length === 0) break;
    done += await deliver(leased, at, deadline);
  }
  return { done, failed: 0, nextDueAt: await nextReminderDue() };
}

/** @returns how many left the state of being planned */
async function deliver(leased: readonly Reminder[], at: Instant, deadline: number): Promise<number> {
  const parcels = await parcelsOf(leased);
  const results = new Results();
  const waiting = byPerson(parcels);
  const left: string[] = [];
  const worker = async () => {
    for (let parcelsOfOne = waiting.shift(); parcelsOfOne; parcelsOfOne = waiting.shift())
      for (const parcel of parcelsOfOne) {
        if (Date.now() >= deadline) left.push(...parcel.reminders.map(({ _id }) => _id));
        else await results.add(await sendParcel(parcel));
      }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, worker));
  await results.flush();
  await updateMany('reminders', left, { state: 'sending' }, { state: 'planned', dueAt: at });
  return leased.length - left.length;
}

/** Closes what must not or cannot go to a phone; the rest as parcels. */
async function parcelsOf(leased: readonly Reminder[]): Promise<Parcel[]> {
  const begun = now();
  const waited = leased.filter(({ at }) => msOf(begun) - msOf(at) > WAITED_MS);
  const [matter, openids, seen, left] = await Promise.all([
    mattersOf(leased.map(({ subject }) => subject)),
    openidsOf([...new Set(leased.map(({ personId }) => personId))]),
    readIds(waited),
    concernedNoMore(leased, begun),
  ]);
  const closed = new Map<Outcome, string[]>();
  const later = new Map<Instant, string[]>();
  const close = (outcome: Outcome, ids: readonly string[]) =>
    closed.set(outcome, [...(closed.get(outcome) ?? []), ...ids]);
  const groups = new Map<string, Parcel>();
  for (const reminder of leased) {
    const lapse = lapseOf(reminder, matter(reminder.subject), begun);
    const openid = openids.get(reminder.personId);
    const from = phoneFrom(begun, reminder.uselessAfter);
    if (lapse) close(lapse, [reminder._id]);
    else if (left.has(reminder._id)) close('left', [reminder._id]);
    // Found late, at night, or to be tried again at night.
    else if (from > begun) later.set(from, [...(later.get(from) ?? []), reminder._id]);
    else if (seen.has(reminder._id)) close('read', [reminder._id]);
    else if (!openid) close('inboxOnly', [reminder._id]);
    else {
      const templateId = SETTINGS.templates[reminder.template];
      const key = `${openid}:${templateId}`;
      const group = groups.get(key) ?? { reminders: [], openid, templateId };
      group.reminders.push(reminder);
      groups.set(key, group);
    }
  }
  const quotas = await quotasById([...groups.keys()]);
  const parcels: Parcel[] = [];
  for (const [key, parcel] of groups) {
    // After a first 43101 it is asked whether that was passing, whatever the ledger says.
    const may = (quotas.get(key) ?? 0) > 0 || parcel.reminders.some(({ tries }) => tries.noQuota > 0);
    if (may) parcels.push(parcel);
    else
      close(
        'inboxOnly',
        parcel.reminders.map(({ _id }) => _id),
      );
  }
  for (const [dueAt, ids] of later)
    await updateMany('reminders', ids, { state: 'sending' }, { state: 'planned', dueAt });
  for (const [outcome, ids] of closed)
    await updateMany('reminders', ids, { state: 'sending' }, { state: 'closed', outcome, closedAt: begun });
  return parcels;
}

/** Of messages that waited for the morning or for another try: those read in the inbox meanwhile. */
async function readIds(reminders: readonly Reminder[]): Promise<Set<string>> {
  const found: { _id: string; read: boolean }[] = [];
  for (let from = 0; from < reminders.length; from += 1000)
    found.push(
      ...(await readMany<{ _id: string; read: boolean }>(
        'inbox',
        reminders.slice(from, from + 1000).map(({ _id }) => _id),
      )),
    );
  return new Set(found.filter(({ read }) => read).map(({ _id }) => _id));
}

/** One person's parcels one after another (WeChat refuses two at once), several persons side by side. */
function byPerson(parcels: readonly Parcel[]): Parcel[][] {
  const groups = new Map<string, Parcel[]>();
  for (const parcel of parcels) groups.set(parcel.openid, [...(groups.get(parcel.openid) ?? []), parcel]);
  return [...groups.values()];
}

async function sendParcel({ reminders, openid, templateId }: Parcel): Promise<Sent> {
  const { page, values } = bundled(reminders);
  const [first] = reminders as [Reminder, ...Reminder[]];
  let result: SendResult = 'fault';
  let field: string | undefined;
  try {
    ({ result, field } = await sendToPhone({
      openid,
      templateId,
      page,
      fields: fieldsOf(first.template, values),
    }));
  } catch (error) {
    // A value that fits no field: ours to mend, trying again changes nothing.
    console.error('message does not fit its template', first.kind, (error as Error).message);
  }
  const at = now();
  const tries = reminders.reduce(
    (most, { tries: one }) => ({
      passing: Math.max(most.passing, one.passing),
      noQuota: Math.max(most.noQuota, one.noQuota),
    }),
    first.tries,
  );
  return { reminders, openid, templateId, result, field, at, tries, ...afterSend(result, tries, at) };
}

/** What was being sent when its run was killed may have arrived: it is never sent again. */
async function closeUnclear(at: Instant): Promise<number> {
  const abandoned = await dueReminders('sending', at, 1000);
  return updateMany(
    'reminders',
    abandoned.map(({ _id }) => _id),
    { state: 'sending' },
    { state: 'closed', outcome: 'unclear', closedAt: at },
  );
}
