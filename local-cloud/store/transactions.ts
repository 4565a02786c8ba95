import { randomUUID } from 'node:crypto';
import {
  collectionMissing,
  duplicateKey,
  transactionConflict,
  transactionFail,
  requestFailed,
} from '../errors';
import { toEjson, type Doc } from '../ejson';
import type { Faults } from '../faults';
import { LIMITS } from '../limits';
import { decode, encode } from './bson';
import { entriesOf } from './indexes';
import { idKey, type Key } from './keys';
import type { Change, Store, Writer } from './store';

interface Transaction {
  id: string;
  /** Which function instance started it; names the culprit in the log. */
  owner: string;
  /** Sequence number the reads see; taken at the first operation. */
  snapshot: number | undefined;
  writes: Map<string, { collection: string; id: Key; doc: Doc | null }>;
  state: 'open' | 'committed' | 'aborted' | 'expired';
  done: Promise<void>;
  release: () => void;
  timer: NodeJS.Timeout;
  /** When its last answer was sent, on the machine's clock. */
  answeredAt: number;
}

interface Past {
  /** The commit that replaced this content. */
  seq: number;
  before: Buffer | undefined;
}

class Locked extends Error {
  constructor(readonly holder: Transaction) {
    super('document is locked by a transaction');
  }
}

/**
 * Transactions over several requests. Snapshot, locks and buffered writes live in
 * memory; a commit is one lmdb write. As in MongoDB, an error at an operation ends the
 * transaction.
 */
export class Transactions {
  private readonly lifetimeMs: number;
  private readonly lockWaitMs: number;
  private readonly open = new Map<string, Transaction>();
  private readonly closed = new Map<string, Transaction['state']>();
  private readonly locks = new Map<string, Transaction>();
  private readonly past = new Map<string, Past[]>();

  constructor(
    private readonly store: Store,
    private readonly faults: Faults,
    times: { lifetimeMs?: number; lockWaitMs?: number } = {},
  ) {
    this.lifetimeMs = times.lifetimeMs ?? LIMITS.transactionMs;
    this.lockWaitMs = times.lockWaitMs ?? LIMITS.lockWaitMs;
    store.onCommit = (changes, seq) => this.remember(changes, seq);
  }

  begin(owner: string): string {
    let release = () => {};
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    const id = randomUUID();
    const timer = setTimeout(() => this.end(tx, 'expired'), this.lifetimeMs);
    timer.unref();
    const tx: Transaction = {
      id,
      owner,
      snapshot: undefined,
      writes: new Map(),
      state: 'open',
      done,
      release,
      timer,
      answeredAt: 0,
    };
    this.open.set(id, tx);
    return id;
  }

  /** Whether this function instance has a transaction open. */
  openFor(owner: string): boolean {
    for (const tx of this.open.values()) if (tx.owner === owner) return true;
    return false;
  }

  /** An operation begun before the last answer was out ran beside another one. */
  overlaps(id: string, begunAt: number): boolean {
    const tx = this.open.get(id);
    return Boolean(tx && begunAt > 0 && begunAt < tx.answeredAt);
  }

  answered(id: string): void {
    const tx = this.open.get(id);
    if (tx) tx.answeredAt = Date.now();
  }

  /** A document as the transaction sees it. */
  get(id: string, collection: string, docId: unknown): Doc | undefined {
    return this.operation(id, (tx) => this.view(tx, collection, idKey(docId)));
  }

  put(id: string, collection: string, doc: Doc, mustBeNew: boolean): void {
    this.operation(id, (tx) => {
      const key = idKey(doc._id);
      this.lock(tx, collection, key);
      if (mustBeNew && this.view(tx, collection, key))
        throw duplicateKey(collection, '_id_', toEjson({ _id: doc._id }));
      encode(doc);
      this.checkUnique(tx, collection, doc);
      tx.writes.set(mark(collection, key), { collection, id: key, doc });
    });
  }

  remove(id: string, collection: string, docId: unknown): boolean {
    return this.operation(id, (tx) => {
      const key = idKey(docId);
      if (!this.view(tx, collection, key)) return false;
      this.lock(tx, collection, key);
      tx.writes.set(mark(collection, key), { collection, id: key, doc: null });
      return true;
    });
  }

  /** @throws CloudError DATABASE_TRANSACTION_FAIL when it is no longer open. */
  commit(id: string): void {
    const tx = this.need(id);
    if (this.faults.conflict('commit')) {
      this.end(tx, 'aborted');
      throw transactionConflict();
    }
    try {
      this.store.write((writer) => {
        for (const { collection, id: key, doc } of tx.writes.values()) {
          if (doc) writer.put(collection, doc, false);
          else writer.remove(collection, decode(this.store.raw(collection, key))?._id);
        }
      });
    } catch (error) {
      this.end(tx, 'aborted');
      throw error;
    }
    this.end(tx, 'committed');
  }

  abort(id: string): void {
    this.end(this.need(id), 'aborted');
  }

  /**
   * A write outside any transaction. It waits for documents that a transaction holds.
   * @throws CloudError DATABASE_REQUEST_FAILED when the wait is too long.
   */
  async plainWrite<T>(work: (writer: Writer) => T): Promise<T> {
    const until = Date.now() + this.lockWaitMs;
    for (;;) {
      try {
        return this.store.write((writer) =>
          work({
            put: (collection, doc, mustBeNew) => {
              this.free(collection, idKey(doc._id));
              writer.put(collection, doc, mustBeNew);
            },
            remove: (collection, id) => {
              this.free(collection, idKey(id));
              return writer.remove(collection, id);
            },
          }),
        );
      } catch (error) {
        if (!(error instanceof Locked)) throw error;
        const left = until - Date.now();
        if (left <= 0)
          throw requestFailed(
            '[FailedOperation] operation exceeded time limit: the document is locked by a transaction',
          );
        await Promise.race([error.holder.done, pause(left)]);
      }
    }
  }

  private operation<T>(id: string, work: (tx: Transaction) => T): T {
    const tx = this.need(id);
    tx.snapshot ??= this.store.seq;
    try {
      if (this.faults.conflict('operation')) throw transactionConflict();
      return work(tx);
    } catch (error) {
      this.end(tx, 'aborted');
      throw error;
    }
  }

  private need(id: string): Transaction {
    const tx = this.open.get(id);
    if (tx) return tx;
    const state = this.closed.get(id);
    throw transactionFail(state ? `Transaction is ${state}` : 'Transaction does not exist');
  }

  private view(tx: Transaction, collection: string, key: Key): Doc | undefined {
    if (!this.store.hasCollection(collection)) throw collectionMissing(collection);
    const own = tx.writes.get(mark(collection, key));
    if (own) return own.doc === null ? undefined : structuredCloneDoc(own.doc);
    const replaced = this.past.get(mark(collection, key))?.find((p) => p.seq > (tx.snapshot as number));
    return decode(replaced ? replaced.before : this.store.raw(collection, key));
  }

  private lock(tx: Transaction, collection: string, key: Key): void {
    if (!this.store.hasCollection(collection)) throw collectionMissing(collection);
    const name = mark(collection, key);
    const holder = this.locks.get(name);
    if (holder && holder !== tx) throw transactionConflict();
    if (this.past.get(name)?.some((p) => p.seq > (tx.snapshot as number))) throw transactionConflict();
    this.locks.set(name, tx);
  }

  private free(collection: string, key: Key): void {
    const holder = this.locks.get(mark(collection, key));
    if (holder) throw new Locked(holder);
  }

  private checkUnique(tx: Transaction, collection: string, doc: Doc): void {
    this.store.checkUnique(collection, doc, (other) => tx.writes.has(mark(collection, other)));
    const own = mark(collection, idKey(doc._id));
    for (const { spec } of this.store.indexesOf(collection)) {
      if (!spec.unique) continue;
      const mine = new Set(entriesOf(doc, spec).keys.map((k) => k.join('\u0000')));
      for (const [name, write] of tx.writes) {
        if (name === own || write.collection !== collection || !write.doc) continue;
        if (entriesOf(write.doc, spec).keys.some((k) => mine.has(k.join('\u0000'))))
          throw duplicateKey(collection, spec.name, toEjson({ _id: doc._id }));
      }
    }
  }

  private end(tx: Transaction, state: Transaction['state']): void {
    if (tx.state !== 'open') return;
    tx.state = state;
    clearTimeout(tx.timer);
    this.open.delete(tx.id);
    this.closed.set(tx.id, state);
    if (this.closed.size > 1000) this.closed.delete(this.closed.keys().next().value as string);
    for (const [name, holder] of this.locks) if (holder === tx) this.locks.delete(name);
    if (this.open.size === 0) this.past.clear();
    tx.release();
  }

  private remember(changes: Change[], seq: number): void {
    if (this.open.size === 0) return;
    for (const { collection, id, before } of changes) {
      const name = mark(collection, id);
      const list = this.past.get(name) ?? [];
      list.push({ seq, before });
      this.past.set(name, list);
    }
  }
}

function mark(collection: string, key: Key): string {
  return `${collection}\u0000${key.join('\u0000')}`;
}

function structuredCloneDoc(doc: Doc): Doc {
  return decode(encode(doc)) as Doc;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
