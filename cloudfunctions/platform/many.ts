import type { CollectionName } from './collections';
import { database, plain, rows } from './database';

/** Documents added at a time: far below what a request may carry. */
const AT_ONCE = 100;
const MAX_TRIES = 6;

/**
 * Adds the documents whose ids do not exist yet; those that exist stay as they are. Outside transactions: what is
 * added has an id made of what it stands for, so two runs at once, or a run after a killed one, add each once.
 */
export async function addMissing(
  collection: CollectionName,
  docs: readonly (object & { _id: string })[],
): Promise<void> {
  for (let from = 0; from < docs.length; from += AT_ONCE)
    await addChunk(collection, docs.slice(from, from + AT_ONCE));
}

async function addChunk(
  collection: CollectionName,
  docs: readonly (object & { _id: string })[],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const known = await existing(
      collection,
      docs.map(({ _id }) => _id),
    );
    const missing = docs.filter(({ _id }) => !known.has(_id));
    if (missing.length === 0) return;
    try {
      // The SDK passes a list on as it is; its types know one document only.
      await database()
        .collection(collection)
        .add({ data: missing.map(plain) as unknown as object });
      return;
    } catch (error) {
      // Another run added some of them: those before it are in, the rest is tried again.
      if (!isDuplicate(error) || attempt >= MAX_TRIES) throw error;
    }
  }
}

/** Adds one document. @returns false when one of its id exists */
export async function addNew(collection: CollectionName, doc: object & { _id: string }): Promise<boolean> {
  try {
    await database()
      .collection(collection)
      .add({ data: plain(doc) });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

async function existing(collection: CollectionName, ids: readonly string[]): Promise<Set<string>> {
  const _ = database().command;
  const found = await rows<{ _id: string }>(
    database()
      .collection(collection)
      .where({ _id: _.in([...ids]) })
      .field({ _id: true })
      .limit(1000),
  );
  return new Set(found.map(({ _id }) => _id));
}

function isDuplicate(error: unknown): boolean {
  return /E11000|duplicate key/i.test(
    (error as { message?: string; errMsg?: string }).message ?? String(error),
  );
}

/** Changes all documents of these ids that meet the condition, in one request. @returns how many it changed */
export async function updateMany(
  collection: CollectionName,
  ids: readonly string[],
  condition: object,
  data: object,
): Promise<number> {
  if (ids.length === 0) return 0;
  const _ = database().command;
  const answer = (await database()
    .collection(collection)
    .where({ ...condition, _id: _.in([...ids]) })
    .update({ data })) as unknown as { stats: { updated: number } };
  return answer.stats.updated;
}
