import { now } from './clock';
import { database, plain, type Ref, type Stored } from './database';

/** What one transaction may do: the platform knows `doc()` and `add` only. */
export interface Tx {
  get<T = Stored>(ref: Ref): Promise<T | null>;
  set(ref: Ref, doc: object): Promise<void>;
  /** Fails when a document of this id exists: the second arrival collides. */
  create(ref: Ref, doc: object): Promise<void>;
  remove(ref: Ref): Promise<void>;
}

/** Twenty decisions of one year meet in one budget: each round lets at least one through. */
const MAX_TRIES = 30;
/** Longer waits than this (ms) help nobody: the call itself must end in time. */
const LONGEST_WAIT = 250;

/** The SDK retries conflicts at commit only and drops the code of those at an operation. */
function isConflict(error: unknown): boolean {
  const { message, errCode, code } = error as { message?: string; errCode?: number; code?: string };
  return (
    errCode === -501001 ||
    /TransactionConflict|TRANSACTION_CONFLICT|TransactionBusy/i.test(
      `${code ?? ''} ${message ?? String(error)}`,
    )
  );
}

/**
 * Runs `work` in one transaction, operations awaited one by one, again on a conflict.
 * `work` may run several times: ids, instants and randomness are made before it.
 * Waits are drawn at random, so that those who met once do not meet again in step.
 * @throws what `work` throws, after rolling back; the last conflict after thirty tries
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const transaction = await database().startTransaction();
    try {
      const result = await work(wrap(transaction));
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      if (!isConflict(error) || attempt >= MAX_TRIES) throw error;
      const wait = Math.min(LONGEST_WAIT, 20 * 2 ** attempt) * Math.random();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

type Transaction = Awaited<ReturnType<ReturnType<typeof database>['startTransaction']>>;

function wrap(transaction: Transaction): Tx {
  const at = ({ collection, id }: Ref) => transaction.collection(collection).doc(id);
  return {
    async get<T>(ref: Ref) {
      const answer = (await at(ref).get()) as { data?: T | null };
      return answer.data ?? null;
    },
    async set(ref, doc) {
      await at(ref).set({ data: plain(doc) });
    },
    async create({ collection, id }, doc) {
      await transaction.collection(collection).add({ data: { ...plain(doc), _id: id } });
    },
    async remove(ref) {
      await at(ref).remove();
    },
  };
}

/**
 * Runs `work` once per (person, command): a second tap or a repeated call is answered with the first result,
 * also when the answer to the commit itself was lost. Results are kept for SETTINGS.retention.commandYears.
 */
export async function once<T extends object>(
  key: { personId: string; commandId: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const ref: Ref = { collection: 'commands', id: `${key.personId}:${key.commandId}` };
  const at = now();
  const run = () =>
    transact(async (tx) => {
      const earlier = await tx.get<{ result: T }>(ref);
      if (earlier) return earlier.result;
      const result = await work(tx);
      await tx.create(ref, { result, at });
      return result;
    });
  try {
    return await run();
  } catch (error) {
    if (!mayHaveCommitted(error)) throw error;
    return run();
  }
}

/** A failure of the line, not of the work: whether it was committed is found out by trying again. */
function mayHaveCommitted(error: unknown): boolean {
  const { message, code, errCode } = error as { message?: string; code?: string; errCode?: number };
  return /timeout|ETIMEDOUT|ECONNRESET|socket hang up|network|E11000|TRANSACTION_FAIL/i.test(
    `${code ?? ''} ${errCode ?? ''} ${message ?? ''}`,
  );
}
