import type { Instant } from '@contract/kernel';
import { leftAfter } from '@domain/reminder/ledger';
import { database, readMany, rows, type Ref } from './database';
import { SETTINGS } from './settings';
import type { Tx } from './transact';

/**
 * How many messages of a template WeChat will still bring to a person's phone. WeChat does not tell, so it is
 * counted here, from its events and from what was sent. Keyed by openid: people allow messages before they sign in.
 */
export interface Quota {
  openid: string;
  templateId: string;
  left: number;
  updatedAt: Instant;
}

export const quotaId = (openid: string, templateId: string): string => `${openid}:${templateId}`;

export const quotaRef = (openid: string, templateId: string): Ref => ({
  collection: 'quota',
  id: quotaId(openid, templateId),
});

/**
 * True when the account's template needs one consent only (long-term templates of public services): its figure in
 * the ledger says whether that was given.
 */
export const isLongTerm = (templateId: string): boolean => SETTINGS.longTermTemplates.includes(templateId);

export async function quotaLeft(tx: Tx, openid: string, templateId: string): Promise<number> {
  return (await tx.get<Quota>(quotaRef(openid, templateId)))?.left ?? 0;
}

/** Applies one change to the ledger; says nothing when the figure stays. */
export async function changeQuota(
  tx: Tx,
  key: { openid: string; templateId: string },
  change: Parameters<typeof leftAfter>[1],
  at: Instant,
): Promise<void> {
  const left = await quotaLeft(tx, key.openid, key.templateId);
  const now = leftAfter(left, change);
  if (now !== left) await tx.set(quotaRef(key.openid, key.templateId), { ...key, left: now, updatedAt: at });
}

/** Messages left per template of one openid. */
export async function quotasOf(openid: string): Promise<Map<string, number>> {
  const found = await rows<Quota>(database().collection('quota').where({ openid }).limit(100));
  return new Map(found.map(({ templateId, left }) => [templateId, left]));
}

/** Messages left, by the ledger's ids; those never heard of are missing. */
export async function quotasById(ids: readonly string[]): Promise<Map<string, number>> {
  const found: (Quota & { _id: string })[] = [];
  for (let from = 0; from < ids.length; from += 1000)
    found.push(...(await readMany<Quota & { _id: string }>('quota', ids.slice(from, from + 1000))));
  return new Map(found.map(({ _id, left }) => [_id, left]));
}
