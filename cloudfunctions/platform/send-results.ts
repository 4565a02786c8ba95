import type { Instant } from '@contract/kernel';
import type { After, LedgerChange, SendResult, Tries } from '@domain/reminder/sending';
import { database } from './database';
import { addMissing, updateMany } from './many';
import { isLongTerm, quotaId } from './quota';
import type { Reminder } from './reminders';

/** What came of one message to a phone. */
export interface Sent {
  reminders: readonly Reminder[];
  openid: string;
  templateId: string;
  result: SendResult;
  /** The field that WeChat named (47003). */
  field?: string;
  at: Instant;
  tries: Tries;
  after: After;
  ledger: LedgerChange;
}

/** Results written together: a killed run leaves at most so many that are closed as unclear, never repeated. */
const TOGETHER = 40;

/** Writes down what came of sends, some at a time: who tried what, the ledger, and what becomes of the reminders. */
export class Results {
  private waiting: Sent[] = [];
  private writing: Promise<void> = Promise.resolve();

  async add(sent: Sent): Promise<void> {
    this.waiting.push(sent);
    if (this.waiting.length >= TOGETHER) await this.flush();
  }

  /** One writing after another, so that one person's ledger is changed by one at a time. */
  flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length > 0) this.writing = this.writing.then(() => write(batch));
    return this.writing;
  }
}

async function write(batch: readonly Sent[]): Promise<void> {
  await addMissing('sends', batch.map(sendDoc));
  await changeLedger(batch);
  const same = new Map<string, { data: object; ids: string[] }>();
  for (const { reminders, after, at } of batch) {
    const data = after.state === 'planned' ? after : { ...after, closedAt: at };
    const key = JSON.stringify(data);
    const group = same.get(key) ?? { data, ids: [] };
    group.ids.push(...reminders.map(({ _id }) => _id));
    same.set(key, group);
  }
  for (const { data, ids } of same.values()) await updateMany('reminders', ids, { state: 'sending' }, data);
}

/** One row a message; several reminders that went out as one are listed in it and cost one. */
function sendDoc({ reminders, templateId, result, field, at, tries }: Sent) {
  const [first] = reminders as [Reminder, ...Reminder[]];
  return {
    _id: `${first._id}:${tries.passing + tries.noQuota}`,
    personId: first.personId,
    kind: first.kind,
    templateId,
    reminderIds: reminders.map(({ _id }) => _id),
    at,
    result,
    ...(field ? { field } : {}),
  };
}

/** Each person and template is in a batch at most a few times; those in it once are changed together. */
async function changeLedger(batch: readonly Sent[]): Promise<void> {
  const _ = database().command;
  // A long-term consent is not used up by sending, but a refusal ends it.
  const counted = batch.filter(
    ({ templateId, ledger }) => ledger === 'empty' || (ledger === 'spend' && !isLongTerm(templateId)),
  );
  const ids = (change: LedgerChange) =>
    counted
      .filter(({ ledger }) => ledger === change)
      .map(({ openid, templateId }) => quotaId(openid, templateId));
  const at = batch[0]?.at;
  for (const spent of rounds(ids('spend')))
    await updateMany('quota', spent, { left: _.gt(0) }, { left: _.inc(-1), updatedAt: at });
  await updateMany('quota', [...new Set(ids('empty'))], {}, { left: 0, updatedAt: at });
}

/** Ids in rounds in each of which an id stands once. */
function rounds(ids: readonly string[]): string[][] {
  const out: string[][] = [];
  const count = new Map<string, number>();
  for (const id of ids) {
    const round = count.get(id) ?? 0;
    count.set(id, round + 1);
    (out[round] ??= []).push(id);
  }
  return out;
}
