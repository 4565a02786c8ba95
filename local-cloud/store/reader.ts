import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { Doc } from '../ejson';
import { decode } from './bson';
import { checkDatabaseFile } from './check-file';
import { idKey, type Key } from './keys';

/** The documents of a data folder as they stood at one moment. */
export interface StoreReader {
  collections(): string[];
  /** All documents of a collection in the order of their ids; none when there is no such collection. */
  all(collection: string): Iterable<Doc>;
  get(collection: string, id: string): Doc | undefined;
  close(): Promise<void>;
}

/**
 * Reads a data folder without taking it, also while a local cloud works in it: everything is seen as of one moment.
 * @throws Error when there is no database in the folder, or its file is damaged
 */
export function readStore(folder: string): StoreReader {
  const path = join(folder, 'db');
  if (!existsSync(join(path, 'data.mdb'))) throw new Error(`${folder} 里没有数据。`);
  checkDatabaseFile(join(path, 'data.mdb'));
  const root = open({ path, maxDbs: 8, readOnly: true });
  const documents = root.openDB<Buffer, Key>({ name: 'documents', encoding: 'binary' });
  const meta = root.openDB<unknown, string>({ name: 'meta', encoding: 'json' });
  const transaction = documents.useReadTransaction();
  return {
    collections: () => [...((meta.get('collections', { transaction }) as string[] | undefined) ?? [])],
    *all(collection) {
      const range = { start: [collection], end: [collection, Infinity], transaction };
      for (const { value } of documents.getRange(range)) yield decode(value) as Doc;
    },
    get(collection, id) {
      for (const { value } of documents.getRange({
        start: [collection, ...idKey(id)],
        limit: 1,
        transaction,
      })) {
        const doc = decode(value);
        return doc?._id === id ? doc : undefined;
      }
      return undefined;
    },
    async close() {
      transaction.done();
      await root.close();
    },
  };
}
