import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open, type Database, type RootDatabase } from 'lmdb';
import { collectionMissing, CloudError, duplicateKey, requestFailed } from '../errors';
import { toEjson, type Doc } from '../ejson';
import { decode, encode } from './bson';
import { checkDatabaseFile } from './check-file';
import { entriesOf, sameIndex, type IndexDeclarations, type IndexSpec } from './indexes';
import { idKey, type Key } from './keys';

/** One document before and after a commit; kept for snapshots. */
export interface Change {
  collection: string;
  id: Key;
  before: Buffer | undefined;
}

interface IndexState {
  spec: IndexSpec;
  /** Grows when the index has ever held an array or an over-long text (see Entries); kept with the store. */
  orderedFrom: number;
  /** Written once the index has ever held an array; a range then uses one bound only. */
  multikey: boolean;
}

/**
 * Documents and their indexes in one lmdb environment.
 *
 * Tables (see README, layout): `documents` [collection, ...id] → BSON, `entries`
 * [collection, index, ...values, ...id] → true, `meta` name → JSON.
 */
export class Store {
  readonly root: RootDatabase;
  private readonly documents: Database<Buffer, Key>;
  private readonly entries: Database<unknown, Key>;
  readonly meta: Database<unknown, string>;
  private names = new Set<string>();
  private indexes = new Map<string, IndexState[]>();
  private simulatedFull = false;
  /** An index changed its state within the write that runs. */
  private learned = false;
  /** Grows by one with every commit. */
  seq = 0;
  /** Called after a commit with what it replaced. */
  onCommit: (changes: Change[], seq: number) => void = () => {};

  /** `noSync`: a write survives the death of the process but not of the machine; for tests, where it is 100 times faster. */
  constructor(folder: string, noSync = false) {
    const path = join(folder, 'db');
    mkdirSync(path, { recursive: true });
    checkDatabaseFile(join(path, 'data.mdb'));
    this.root = open({ path, maxDbs: 8, mapSize: 1 << 30, noSync });
    this.documents = this.root.openDB({ name: 'documents', encoding: 'binary' });
    this.entries = this.root.openDB({ name: 'entries', encoding: 'json' });
    this.meta = this.root.openDB({ name: 'meta', encoding: 'json' });
    this.names = new Set((this.meta.get('collections') as string[] | undefined) ?? []);
  }

  collections(): string[] {
    return [...this.names].sort();
  }

  hasCollection(name: string): boolean {
    return this.names.has(name);
  }

  /** @throws CloudError DATABASE_COLLECTION_NOT_EXIST */
  needCollection(name: string): void {
    if (!this.names.has(name)) throw collectionMissing(name);
  }

  addCollection(name: string): void {
    if (this.names.has(name))
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[FailedOperation] Table exist: ${name}`);
    if (!/^[A-Za-z_][\w-]{0,63}$/.test(name))
      throw requestFailed(`[InvalidParameter] collection name ${name}`);
    this.guardSpace();
    // A body that returns nothing: lmdb keeps a transaction open for a promise, and put() gives one.
    this.root.transactionSync(() => {
      void this.meta.put('collections', [...this.names, name].sort());
    });
    this.names.add(name);
  }

  /**
   * Makes the declared indexes and removes those no longer declared; existing documents
   * are entered. @throws Error when an existing pair of documents breaks a unique index.
   */
  declareIndexes(declared: IndexDeclarations): void {
    for (const collection of Object.keys(declared))
      if (!this.names.has(collection)) this.addCollection(collection);
    const known = (this.meta.get('indexes') as Record<string, IndexState[]> | undefined) ?? {};
    this.indexes = new Map();
    this.root.transactionSync(() => {
      for (const [collection, states] of Object.entries(known)) {
        for (const state of states) {
          const kept = (declared[collection] ?? []).some((s) => sameIndex(s, state.spec));
          if (!kept) this.clearIndex(collection, state.spec.name);
        }
      }
      for (const [collection, specs] of Object.entries(declared)) {
        const list = specs.map((spec): IndexState => {
          const before = known[collection]?.find((s) => sameIndex(s.spec, spec));
          return before ? restored(before) : { spec, orderedFrom: 0, multikey: false };
        });
        this.indexes.set(collection, list);
        const fresh = list.filter((state) => !known[collection]?.some((s) => sameIndex(s.spec, state.spec)));
        if (fresh.length) {
          for (const doc of this.all(collection))
            for (const state of fresh) this.enter(collection, state, doc);
        }
      }
      this.saveIndexes();
    });
  }

  indexesOf(collection: string): readonly IndexState[] {
    return this.indexes.get(collection) ?? [];
  }

  /** Stored bytes of a document, for snapshots. */
  raw(collection: string, id: Key): Buffer | undefined {
    return this.documents.get([collection, ...id]);
  }

  get(collection: string, id: unknown): Doc | undefined {
    return decode(this.raw(collection, idKey(id)));
  }

  /** All documents of a collection in the order of their ids. */
  *all(collection: string, reverse = false): Iterable<Doc> {
    const from: Key = [collection];
    const to: Key = [collection, Infinity];
    const range = reverse ? { start: to, end: from, reverse } : { start: from, end: to };
    for (const { value } of this.documents.getRange(range)) yield decode(value) as Doc;
  }

  /** How many documents a collection holds. */
  size(collection: string): number {
    return this.documents.getKeysCount({ start: [collection], end: [collection, Infinity] });
  }

  /** Ids of an index between two keys (both may be prefixes; `to` is met inclusively), in index order. */
  *range(
    collection: string,
    index: string,
    fields: number,
    from: Key,
    to: Key,
    reverse: boolean,
  ): Iterable<Key> {
    const start: Key = [collection, index, ...from];
    const end: Key = [collection, index, ...to, Infinity];
    const range = reverse ? { start: end, end: start, reverse, inclusiveEnd: true } : { start, end };
    for (const key of this.entries.getKeys(range as Parameters<typeof this.entries.getKeys>[0])) {
      yield (key as Key).slice(2 + fields * 2);
    }
  }

  byIdKey(collection: string, id: Key): Doc | undefined {
    return decode(this.raw(collection, id));
  }

  /**
   * Runs writes in one durable lmdb transaction: all of them are on disk when it returns,
   * or none is. @throws what `work` throws, with nothing written.
   */
  write<T>(work: (writer: Writer) => T): T {
    this.guardSpace();
    const changes: Change[] = [];
    const writer: Writer = {
      put: (collection, doc, mustBeNew) => this.put(collection, doc, mustBeNew, changes),
      remove: (collection, id) => this.remove(collection, id, changes),
    };
    let result: T | undefined;
    try {
      this.root.transactionSync(() => {
        result = work(writer);
      });
    } catch (error) {
      // What an index learned of its entries was undone with them; keep the cautious answer.
      if (this.learned) this.saveIndexes();
      throw error;
    } finally {
      this.learned = false;
    }
    if (changes.length) {
      this.seq += 1;
      this.onCommit(changes, this.seq);
    }
    return result as T;
  }

  /** From now on every write fails as on a full disk (a fault for tests). */
  simulateFullDisk(full: boolean): void {
    this.simulatedFull = full;
  }

  async close(): Promise<void> {
    await this.root.close();
  }

  /** Throws the duplicate-key error a document would meet in a unique index, for a check before writing. */
  checkUnique(collection: string, doc: Doc, ignore?: (id: Key) => boolean): void {
    const own = idKey(doc._id).join('\u0000');
    for (const { spec } of this.indexesOf(collection)) {
      if (!spec.unique) continue;
      for (const key of entriesOf(doc, spec).keys) {
        for (const other of this.range(collection, spec.name, spec.keys.length, key, key, false)) {
          if (other.join('\u0000') !== own && !ignore?.(other))
            throw duplicateKey(
              collection,
              spec.name,
              toEjson(Object.fromEntries(spec.keys.map(([f], i) => [f, key[i * 2 + 1]]))),
            );
        }
      }
    }
  }

  private put(collection: string, doc: Doc, mustBeNew: boolean, changes: Change[]): void {
    const id = idKey(doc._id);
    const before = this.raw(collection, id);
    if (before && mustBeNew) throw duplicateKey(collection, '_id_', toEjson({ _id: doc._id }));
    const bytes = encode(doc);
    if (before) {
      const old = decode(before) as Doc;
      for (const state of this.indexesOf(collection)) this.leave(collection, state, old);
    }
    for (const state of this.indexesOf(collection)) this.enter(collection, state, doc);
    this.documents.put([collection, ...id], bytes);
    changes.push({ collection, id, before });
  }

  private remove(collection: string, id: unknown, changes: Change[]): boolean {
    const key = idKey(id);
    const before = this.raw(collection, key);
    if (!before) return false;
    const old = decode(before) as Doc;
    for (const state of this.indexesOf(collection)) this.leave(collection, state, old);
    this.documents.remove([collection, ...key]);
    changes.push({ collection, id: key, before });
    return true;
  }

  private enter(collection: string, state: IndexState, doc: Doc): void {
    const { keys, multikey, orderedFrom } = entriesOf(doc, state.spec);
    if ((multikey && !state.multikey) || orderedFrom > state.orderedFrom) {
      state.multikey ||= multikey;
      state.orderedFrom = Math.max(state.orderedFrom, orderedFrom);
      this.learned = true;
      this.saveIndexes();
    }
    const id = idKey(doc._id);
    if (state.spec.unique) this.checkUnique(collection, doc);
    for (const key of keys) this.entries.put([collection, state.spec.name, ...key, ...id], 1);
  }

  private leave(collection: string, state: IndexState, doc: Doc): void {
    const id = idKey(doc._id);
    for (const key of entriesOf(doc, state.spec).keys)
      this.entries.remove([collection, state.spec.name, ...key, ...id]);
  }

  private clearIndex(collection: string, name: string): void {
    const keys = [...this.entries.getKeys({ start: [collection, name], end: [collection, name, Infinity] })];
    for (const key of keys) this.entries.remove(key);
  }

  private saveIndexes(): void {
    void this.meta.put('indexes', Object.fromEntries(this.indexes));
  }

  private guardSpace(): void {
    if (this.simulatedFull) throw requestFailed('[FailedOperation] no space left on device');
  }
}

/** Folders of an earlier version say only that an index gives no order. */
function restored(state: IndexState & { unordered?: boolean }): IndexState {
  const { spec, multikey, unordered } = state;
  return { spec, multikey, orderedFrom: state.orderedFrom ?? (unordered ? spec.keys.length : 0) };
}

export interface Writer {
  /** Inserts or replaces; `mustBeNew` makes a second document of the same id an E11000. */
  put(collection: string, doc: Doc, mustBeNew: boolean): void;
  remove(collection: string, id: unknown): boolean;
}
