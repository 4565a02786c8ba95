import { addDays, dayOf, msOf, startOfDay, type Instant } from '@contract/kernel';
import type { OutputOf } from '@contract';
import { TEMPLATE_NAMES, TEMPLATES } from '@domain/reminder/templates';
import { database, read, rows } from './database';
import { countToPhone } from './phoning';
import { SETTINGS } from './settings';

/** A slot of the timer (a minute); silent for two of them it is reported. */
const SILENT_MS = 2 * 60_000;
/** What is due and waits longer is a backlog. */
const BACKLOG_MS = 15 * 60_000;
const FAULTS_OF_DAYS = 7;
const FAULTS_SHOWN = 100;

const HEARTBEAT = 'reminders';

export interface Heartbeat {
  _id: string;
  /** When the last slot began. */
  at: Instant;
  /** When it ended; absent while it runs, or when it was killed. */
  endedAt?: Instant;
}

/** Each slot leaves a sign that it ran. Outside transactions: the last one stands. */
export async function beat(heartbeat: Omit<Heartbeat, '_id'>): Promise<void> {
  await database().collection('heartbeats').doc(HEARTBEAT).set({ data: heartbeat });
}

/** Whether reminders are going out, and what stands in their way. */
export async function healthOf(at: Instant): Promise<OutputOf<'desk.health'>> {
  const [heartbeat, backlogSince, faults, failed, toPhone] = await Promise.all([
    read<Heartbeat>('heartbeats', HEARTBEAT),
    oldestDue(at),
    faultsSince(startOfDay(addDays(dayOf(at), -FAULTS_OF_DAYS))),
    countFailed(),
    countToPhone(),
  ]);
  const late = backlogSince !== null && msOf(at) - msOf(backlogSince) > BACKLOG_MS;
  return {
    ...(heartbeat ? { timerAt: heartbeat.at } : {}),
    timerSilent: !heartbeat || msOf(at) - msOf(heartbeat.at) > SILENT_MS,
    ...(late && backlogSince ? { backlogSince } : {}),
    faults,
    failed,
    toPhone,
  };
}

/** Since when the oldest thing waits that was due: an event, a message, a phone. */
async function oldestDue(at: Instant): Promise<Instant | null> {
  const _ = database().command;
  const first = async (collection: 'outbox' | 'bells' | 'reminders', state: string, field: string) => {
    const [row] = await rows<Record<string, string>>(
      database()
        .collection(collection)
        .where({ state, [field]: _.lte(at) })
        .orderBy(field, 'asc')
        .limit(1),
    );
    return row?.[field === 'sort' ? 'at' : field];
  };
  const found = await Promise.all([
    first('outbox', 'new', 'sort'),
    first('bells', 'waiting', 'dueAt'),
    first('reminders', 'planned', 'dueAt'),
  ]);
  return found.filter((due): due is Instant => due !== undefined).sort()[0] ?? null;
}

interface Fault {
  templateId: string;
  field?: string;
  at: Instant;
}

async function faultsSince(since: Instant): Promise<OutputOf<'desk.health'>['faults']> {
  const _ = database().command;
  const found = await rows<Fault>(
    database()
      .collection('sends')
      .where({ result: 'fault', at: _.gte(since) })
      .orderBy('at', 'desc')
      .limit(FAULTS_SHOWN),
  );
  const byField = new Map<string, OutputOf<'desk.health'>['faults'][number]>();
  for (const { templateId, field, at } of found) {
    const key = `${templateId} ${field ?? ''}`;
    const known = byField.get(key);
    if (known) known.count += 1;
    else
      byField.set(key, {
        templateId,
        label: labelOf(templateId),
        ...(field ? { field } : {}),
        count: 1,
        lastAt: at,
      });
  }
  return [...byField.values()];
}

function labelOf(templateId: string): string {
  const name = TEMPLATE_NAMES.find((one) => SETTINGS.templates[one] === templateId);
  return name ? TEMPLATES[name].label : templateId;
}

async function countFailed(): Promise<number> {
  const failed = async (collection: 'outbox' | 'bells') =>
    (await rows(database().collection(collection).where({ state: 'failed' }).field({ _id: true }).limit(100)))
      .length;
  return (await failed('outbox')) + (await failed('bells'));
}
