import { randomBytes } from 'node:crypto';
import { invalidParam, requestFailed } from '../errors';
import { isPlainObject, parseEjson, parseEjsonObject, toEjson, type Doc, type ServerDate } from '../ejson';
import { LIMITS } from '../limits';
import { aggregate } from '../query/aggregate';
import { checkKeys, checkModifier } from '../query/check-update';
import { project } from '../query/find';
import { applyModifier } from '../query/update';
import { count, select, type ScanLog } from '../store/select';
import type { Store, Writer } from '../store/store';
import type { Transactions } from '../store/transactions';
import { listOf, name, natural, orderOf, transactionOf, withIdFirst, type Params } from './params';

export interface DatabaseContext {
  store: Store;
  transactions: Transactions;
  now: () => number;
  log: ScanLog;
}

/** Answers one `database.*` request of the SDK; the result goes under `data`. */
export class DatabaseProtocol {
  private counter = randomBytes(3).readUIntBE(0, 3);
  private readonly machine = randomBytes(5).toString('hex');

  constructor(private readonly cloud: DatabaseContext) {}

  addCollection(params: Params): unknown {
    this.cloud.store.addCollection(name(params));
    return {};
  }

  async insertDocument(params: Params): Promise<unknown> {
    const collection = this.collection(params);
    if (!Array.isArray(params.data) || params.data.length === 0)
      throw invalidParam('data must be a list of documents');
    const tx = transactionOf(params);
    const docs = params.data.map((text) => {
      const doc = parseEjsonObject(text, this.serverDate(tx));
      checkKeys(doc);
      return withIdFirst(doc, doc._id ?? this.newId());
    });
    const insertedIds = docs.map((doc) => doc._id);
    if (tx) {
      for (const doc of docs) this.cloud.transactions.put(tx, collection, doc, true);
      return { insertedIds };
    }
    // An ordered insert of several documents keeps those before the one that fails.
    for (const doc of docs)
      await this.cloud.transactions.plainWrite((writer) => writer.put(collection, doc, true));
    return { insertedIds };
  }

  getDocument(params: Params): unknown {
    const collection = this.collection(params);
    const condition = this.condition(params.query);
    const projection = params.projection ? parseEjsonObject(params.projection, null) : undefined;
    const tx = transactionOf(params);
    let docs: Doc[];
    if (params.queryType === 'DOC') {
      const doc = tx
        ? this.cloud.transactions.get(tx, collection, condition._id)
        : this.cloud.store.get(collection, condition._id);
      docs = doc ? [doc] : [];
    } else {
      if (tx) throw requestFailed('[InvalidParameter] only doc() and add() are allowed in a transaction');
      const limit = Math.min(natural(params.limit, 'limit') ?? LIMITS.rowsByDefault, LIMITS.rowsAtMost);
      const skip = natural(params.offset, 'skip') ?? 0;
      docs = select(
        this.cloud.store,
        collection,
        { condition, order: orderOf(params.order), skip, limit },
        this.cloud.log,
      );
    }
    return { list: listOf(project(docs, condition, projection)) };
  }

  calculateDocument(params: Params): unknown {
    const collection = this.collection(params);
    return { total: count(this.cloud.store, collection, this.condition(params.query), this.cloud.log) };
  }

  async modifyDocument(params: Params): Promise<unknown> {
    const collection = this.collection(params);
    const tx = transactionOf(params);
    const condition = this.condition(params.query);
    if (Object.keys(condition).length === 0)
      throw requestFailed('[InvalidParameter] update needs a condition');
    const data = parseEjsonObject(params.data, this.serverDate(tx));
    const merge = params.merge !== false;
    if (merge) checkModifier(data);
    else checkKeys(data);
    const change = (current: Doc): Doc | undefined => {
      if (!merge) {
        const next = withIdFirst(data, current._id);
        return toEjson(next) === toEjson(current) ? undefined : next;
      }
      return applyModifier(current, data) ? current : undefined;
    };
    if (tx) {
      if (params.queryType !== 'DOC')
        throw requestFailed('[InvalidParameter] only doc() and add() are allowed in a transaction');
      const current = this.cloud.transactions.get(tx, collection, condition._id);
      if (current) {
        const next = change(current);
        if (next) this.cloud.transactions.put(tx, collection, next, false);
        return { updated: next ? 1 : 0, upsert_id: null };
      }
      if (!params.upsert) return { updated: 0, upsert_id: null };
      const made = this.upserted(condition, data, merge);
      this.cloud.transactions.put(tx, collection, made, false);
      return { updated: 0, upsert_id: made._id };
    }
    return this.cloud.transactions.plainWrite((writer) => {
      const limit = params.multi ? Infinity : 1;
      const found = select(this.cloud.store, collection, { condition, limit }, this.cloud.log);
      if (found.length === 0 && params.upsert) {
        const made = this.upserted(condition, data, merge);
        writer.put(collection, made, true);
        return { updated: 0, upsert_id: made._id };
      }
      return { updated: this.changeAll(writer, collection, found, change), upsert_id: null };
    });
  }

  async modifyAndReturnDoc(params: Params): Promise<unknown> {
    const collection = this.collection(params);
    const tx = transactionOf(params);
    const condition = this.condition(params.query);
    if (Object.keys(condition).length === 0)
      throw requestFailed('[InvalidParameter] update needs a condition');
    const data = parseEjsonObject(params.data, this.serverDate(tx));
    checkModifier(data);
    if (tx) {
      const [first] = select(this.cloud.store, collection, { condition, limit: 1 }, this.cloud.log);
      const current = first && this.cloud.transactions.get(tx, collection, first._id);
      if (!current) return { updated: 0, doc: null };
      const changed = applyModifier(current, data);
      if (changed) this.cloud.transactions.put(tx, collection, current, false);
      return { updated: changed ? 1 : 0, doc: toEjson(current) };
    }
    return this.cloud.transactions.plainWrite((writer) => {
      const [current] = select(this.cloud.store, collection, { condition, limit: 1 }, this.cloud.log);
      if (!current) return { updated: 0, doc: null };
      const changed = applyModifier(current, data);
      if (changed) writer.put(collection, current, false);
      return { updated: changed ? 1 : 0, doc: toEjson(current) };
    });
  }

  async removeDocument(params: Params): Promise<unknown> {
    const collection = this.collection(params);
    const tx = transactionOf(params);
    const condition = this.condition(params.query);
    if (Object.keys(condition).length === 0)
      throw requestFailed('[InvalidParameter] remove needs a condition');
    if (tx) {
      if (params.queryType !== 'DOC')
        throw requestFailed('[InvalidParameter] only doc() and add() are allowed in a transaction');
      return { deleted: this.cloud.transactions.remove(tx, collection, condition._id) ? 1 : 0 };
    }
    return this.cloud.transactions.plainWrite((writer) => {
      const found = select(
        this.cloud.store,
        collection,
        { condition, limit: params.multi ? Infinity : 1 },
        this.cloud.log,
      );
      for (const doc of found) writer.remove(collection, doc._id);
      return { deleted: found.length };
    });
  }

  aggregateDocuments(params: Params): unknown {
    const collection = this.collection(params);
    if (!Array.isArray(params.stages)) throw invalidParam('stages must be a list');
    const stages = params.stages.map((stage: unknown): Doc => {
      const { stageKey, stageValue } = (isPlainObject(stage) ? stage : {}) as {
        stageKey?: unknown;
        stageValue?: unknown;
      };
      if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
        throw invalidParam('a stage has stageKey and stageValue');
      // Stages that write are not open to functions.
      if (stageKey === '$out' || stageKey === '$merge')
        throw requestFailed(`[FailedOperation] stage ${stageKey} is not allowed`);
      return { [stageKey]: parseEjson(stageValue, this.serverDate(undefined)) };
    });
    const limited = stages.some((stage) => '$limit' in stage);
    const rows = aggregate(this.cloud.store, collection, stages, this.cloud.log);
    return {
      list: listOf(rows.slice(0, limited ? LIMITS.aggregateRowsAtMost : LIMITS.aggregateRowsByDefault)),
    };
  }

  private changeAll(
    writer: Writer,
    collection: string,
    found: Doc[],
    change: (doc: Doc) => Doc | undefined,
  ): number {
    let updated = 0;
    for (const doc of found) {
      const next = change(doc);
      if (!next) continue;
      writer.put(collection, next, false);
      updated += 1;
    }
    return updated;
  }

  private upserted(condition: Doc, data: Doc, merge: boolean): Doc {
    if (!merge) return withIdFirst(data, condition._id ?? this.newId());
    const made: Doc = {};
    for (const [field, value] of Object.entries(condition)) {
      if (
        !field.startsWith('$') &&
        field !== '_id' &&
        !(isPlainObject(value) && Object.keys(value).some((k) => k.startsWith('$')))
      )
        applyModifier(made, { $set: { [field]: value } });
    }
    const doc = withIdFirst(made, condition._id ?? this.newId());
    applyModifier(doc, data, true);
    return doc;
  }

  private collection(params: Params): string {
    const collection = name(params);
    this.cloud.store.needCollection(collection);
    return collection;
  }

  private condition(query: unknown): Doc {
    return query === undefined || query === null || query === ''
      ? {}
      : parseEjsonObject(query, this.serverDate(undefined));
  }

  private serverDate(tx: string | undefined): ServerDate {
    return tx ? null : (offset) => new Date(this.cloud.now() + offset);
  }

  /** An id like MongoDB's, of growing order, so that unordered reads follow the order of arrival. */
  private newId(): string {
    this.counter = (this.counter + 1) % 0x1000000;
    const seconds = Math.floor(this.cloud.now() / 1000)
      .toString(16)
      .padStart(8, '0');
    return seconds + this.machine + this.counter.toString(16).padStart(6, '0');
  }
}
