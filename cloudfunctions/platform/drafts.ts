import type { Day, FactInput, Instant } from '@contract';
import { itemOf } from '@domain/application/inputs';
import { matterOf } from '@domain/application/draft';
import { keptUntil as kept, type DraftTerms } from '@domain/application/retention';
import type { HandedPaper } from '@domain/application/state';
import type { ItemDef } from '@domain/policy/types';
import { refusal } from '@contract/kernel';
import { guardId } from './claims';
import { database, read, rows, type Ref } from './database';
import { releaseFiles } from './files';
import { reject, RefusedError } from './refused';
import { SETTINGS } from './settings';
import type { Tx } from './transact';

/** A draft stands outside the chain of events: a plain versioned document. */
export interface Draft {
  _id: string;
  applicantId: string;
  itemId: string;
  facts: FactInput[];
  papers: HandedPaper[];
  /** The document of `openClaims` that it holds. */
  guard: string;
  createdBy: string;
  createdAt: Instant;
  savedAt: Instant;
  savedBy: string;
  /** What a commissioner filled in last, and who; what the firm changes afterwards is its own again. */
  prepared?: { by: string; facts: string[] };
  /** When its contacts were warned that it will be discarded; gone with the next change. */
  warnedAt?: Instant;
  sort: string;
  version: number;
}

/** Who holds a matter: a draft or a claim. */
export interface Guard {
  draftId?: string;
  claimId?: string;
  number?: string;
}

export const DRAFT_TERMS: DraftTerms = {
  keptDays: SETTINGS.draftKeptDays,
  warnDays: SETTINGS.draftWarnDays,
};

export const keptUntil = (draft: Pick<Draft, 'savedAt' | 'warnedAt'>): Day => kept(draft, DRAFT_TERMS);

export const draftRef = (id: string): Ref => ({ collection: 'drafts', id });
const guardRef = (id: string): Ref => ({ collection: 'openClaims', id });

/** A draft by id. Who may see it is decided before (contract/rights). @throws NOT_FOUND */
export async function draftOf(draftId: string): Promise<Draft> {
  const draft = await read<Draft>('drafts', draftId);
  if (!draft) reject('NOT_FOUND', undefined, 'draftId');
  return draft;
}

/** The drafts of applicants, the newest first: all of them, since they stand together on one page. */
export async function draftsOf(applicantIds: readonly string[]): Promise<Draft[]> {
  const _ = database().command;
  return rows<Draft>(
    database()
      .collection('drafts')
      .where({ applicantId: applicantIds.length === 1 ? applicantIds[0] : _.in([...applicantIds]) })
      .orderBy('sort', 'desc')
      .limit(1000),
  );
}

/** A page of drafts of applicants, the newest first. @param after the `sort` of the last one shown */
export async function draftPage(
  applicantIds: readonly string[],
  after: string | undefined,
  size: number,
): Promise<{ drafts: Draft[]; next?: string }> {
  const _ = database().command;
  const applicantId = applicantIds.length === 1 ? applicantIds[0] : _.in([...applicantIds]);
  const found = await rows<Draft>(
    database()
      .collection('drafts')
      .where({ applicantId, ...(after ? { sort: _.lt(after) } : {}) })
      .orderBy('sort', 'desc')
      .limit(size + 1),
  );
  const drafts = found.slice(0, size);
  return { drafts, ...(found.length > size ? { next: drafts.at(-1)?.sort } : {}) };
}

/** A draft as it stands in the transaction. @throws STALE_VERSION, NOT_FOUND */
export async function openDraft(
  tx: Tx,
  draftId: string,
  expectedVersion: number,
): Promise<{ draft: Draft; item: ItemDef }> {
  const draft = await tx.get<Draft>(draftRef(draftId));
  const item = draft && itemOf(draft.itemId);
  if (!draft || !item) reject('NOT_FOUND', '这份草稿已经提交或者删除，请到“申报”里查看。', 'draftId');
  if (draft.version !== expectedVersion)
    reject(
      'STALE_VERSION',
      '这份草稿刚在另一台手机上改过。您填的内容还在，请刷新后核对，再保存或提交。',
      'expectedVersion',
    );
  return { draft, item };
}

/** The guard's id for what a draft says; a matter not named yet has a place of its own (decision 7). */
export function guardOf(applicantId: string, item: ItemDef, facts: readonly FactInput[], today: Day): string {
  return guardId(applicantId, item.id, matterOf(item, facts, today) ?? '?');
}

/** Whoever holds a guard now. */
export const holderOf = (tx: Tx, guard: string): Promise<Guard | null> => tx.get<Guard>(guardRef(guard));

export const holdGuard = (tx: Tx, guard: string, holder: Guard): Promise<void> =>
  tx.set(guardRef(guard), holder);

/** When the facts that name the matter (or its year) change, the guard moves with them, or the change is refused. */
export async function moveGuard(
  tx: Tx,
  draft: Draft,
  item: ItemDef,
  facts: readonly FactInput[],
  today: Day,
): Promise<string> {
  const guard = guardOf(draft.applicantId, item, facts, today);
  if (guard === draft.guard) return guard;
  const holder = await holderOf(tx, guard);
  if (holder) throw openAlready(holder);
  await tx.remove(guardRef(draft.guard));
  await holdGuard(tx, guard, { draftId: draft._id });
  return guard;
}

/** The refusal that leads to the one that is open already. */
export function openAlready({ number }: Guard): RefusedError {
  const message = number
    ? `同一事项已有在办申报（编号 ${number}），请继续办理那一件。`
    : '同一事项已有一份草稿，请继续填写那一份。';
  return new RefusedError(refusal('ALREADY_OPEN', message, 'itemId'));
}

/** Takes a draft away with everything it holds: its files go free, its matter as well. */
export async function dropDraft(tx: Tx, draft: Draft, at: Instant): Promise<void> {
  await releaseFiles(tx, filesOnlyIn(draft.papers, []), { boundTo: draft._id, at });
  await tx.remove(draftRef(draft._id));
  await tx.remove(guardRef(draft.guard));
}

/** Files that were handed in before and are no longer. */
export function filesOnlyIn(before: readonly HandedPaper[], after: readonly HandedPaper[]): string[] {
  const kept = new Set(after.flatMap(({ fileIds }) => fileIds));
  return before.flatMap(({ fileIds }) => fileIds).filter((id) => !kept.has(id));
}
