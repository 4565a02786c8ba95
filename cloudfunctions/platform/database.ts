import cloud from 'wx-server-sdk';
import type { CollectionName } from './collections';

/**
 * The one place where the SDK is set up. `throwOnNotFound: false` because a missing document is an
 * ordinary answer here, inside transactions too.
 */
let ready: ReturnType<typeof cloud.database> | undefined;

export function database() {
  if (!ready) {
    // The SDK's own types know neither the symbol nor the option, both of which it documents.
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
    ready = cloud.database({ throwOnNotFound: false } as object);
  }
  return ready;
}

export function sdk() {
  database();
  return cloud;
}

export type { CollectionName };

/** Any stored document. */
export type Stored = { _id: string } & Record<string, unknown>;

export interface Ref {
  collection: CollectionName;
  id: string;
}

/** One document by id, or null. Outside transactions. */
export async function read<T = Stored>(collection: CollectionName, id: string): Promise<T | null> {
  const answer = (await database().collection(collection).doc(id).get()) as { data?: T | null };
  return answer.data ?? null;
}

/** Several documents by id; those missing are left out. At most 1,000 ids (platform limit of one get). */
export async function readMany<T = Stored>(collection: CollectionName, ids: readonly string[]): Promise<T[]> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return [];
  const _ = database().command;
  return rows<T>(
    database()
      .collection(collection)
      .where({ _id: _.in(unique) })
      .limit(1000),
  );
}

/** The rows of a query; the SDK types its answer as one that might be void. */
export async function rows<T>(query: { get(): unknown }): Promise<T[]> {
  const answer = (await query.get()) as { data: T[] };
  return answer.data;
}

/** Values as JSON keeps them: undefined fields go, so that what is stored is what was meant. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
