import type { FileKind, InputOf } from '@contract';
import { instantOf, msOf, type Instant } from '@contract/kernel';
import { contentFault, purposeFault } from '@domain/shared/files';
import { database, read, rows, type Ref } from './database';
import { kindByContent } from './file-kind';
import type { JobContext, JobResult } from './job';
import { reject, RefusedError } from './refused';
import { SETTINGS } from './settings';
import { deleteFiles, download, upload } from './storage';
import { transact, type Tx } from './transact';

/** What a file is uploaded for; `document`: made here for a person, who may have it for a day. */
export type FilePurpose = InputOf<'files.begin'>['purpose'] | 'document';

/**
 * A file on its way: begun (a ticket and a place to upload to), finished (read and checked), bound (it belongs to
 * a draft, a claim or an objection), removing (nothing may be bound to it any more).
 */
export interface StoredFile {
  _id: string;
  personId: string;
  name: string;
  /** Bytes: declared at first, then as uploaded. */
  size: number;
  purpose: FilePurpose;
  cloudPath: string;
  state: 'begun' | 'finished' | 'bound' | 'removing';
  /** Since when it is in its state, + id. */
  sort: string;
  fileID?: string;
  kind?: FileKind;
  /** Id of a draft or claim, or `objection:` or `binding:` and an id. */
  boundTo?: string;
}

export type FinishedFile = StoredFile & { fileID: string; kind: FileKind };

const fileRef = (id: string): Ref => ({ collection: 'files', id });

/** Opens a ticket. The path is of the server's making and random: nothing can be overwritten by it. */
export async function beginFile(file: {
  id: string;
  personId: string;
  name: string;
  size: number;
  purpose: FilePurpose;
  pathId: string;
  at: Instant;
}): Promise<{ ticket: string; cloudPath: string }> {
  const { id, personId, name, size, purpose, pathId, at } = file;
  const cloudPath = `uploads/${at.slice(0, 7)}/${pathId}`;
  await transact((tx) =>
    tx.create(fileRef(id), { personId, name, size, purpose, cloudPath, state: 'begun', sort: `${at} ${id}` }),
  );
  return { ticket: id, cloudPath };
}

/**
 * Reads what was uploaded and accepts it: the ticket's owner, the ticket's path, size and kind by content. Asked
 * again, it answers the same. What is not accepted is deleted at once.
 * @throws RefusedError NOT_FOUND, FILE_MISMATCH, FILE_TOO_LARGE, FILE_WRONG_KIND
 */
export async function finishFile(
  ticket: string,
  fileID: string,
  personId: string,
  at: Instant,
): Promise<FinishedFile> {
  const file = await read<StoredFile>('files', ticket);
  if (!file || file.personId !== personId || file.state === 'removing')
    reject('NOT_FOUND', undefined, 'ticket');
  if (isFinished(file) && file.fileID === fileID) return file;
  if (file.state !== 'begun' || !endsWithPath(fileID, file.cloudPath))
    reject('FILE_MISMATCH', undefined, 'fileID');
  const bytes = await download(fileID);
  if (!bytes) reject('FILE_UNKNOWN', `“${file.name}”没有上传完成，请重新上传。`, 'fileID');
  const size = bytes.length;
  const kind = await kindByContent(bytes);
  const fault =
    contentFault(file.name, size, kind) ?? purposeFault(file.name, kind ?? undefined, file.purpose);
  if (fault || !kind) {
    await deleteFiles([fileID]).catch((error) => console.error('upload not deleted', ticket, error));
    throw new RefusedError(fault ?? { code: 'FILE_WRONG_KIND', message: '' });
  }
  return transact(async (tx) => {
    const current = await tx.get<StoredFile>(fileRef(ticket));
    if (!current || current.state === 'removing') reject('NOT_FOUND', undefined, 'ticket');
    if (isFinished(current)) return current;
    const { _id, ...rest } = current;
    const finished = { ...rest, fileID, size, kind, state: 'finished' as const, sort: `${at} ${_id}` };
    await tx.set(fileRef(_id), finished);
    return { _id, ...finished };
  });
}

/**
 * Puts a paper that was made here where its person finds it, for a day (nothing refers to it, so it goes with the
 * unbound uploads). The same id again overwrites.
 */
export async function storeMadeFile(file: {
  id: string;
  personId: string;
  pathId: string;
  name: string;
  kind: FileKind;
  bytes: Buffer;
  at: Instant;
}): Promise<string> {
  const { id, personId, pathId, name, kind, bytes, at } = file;
  // The end of the path is the name under which a browser saves it.
  const cloudPath = `documents/${at.slice(0, 7)}/${pathId}/${name.replace(/[^\w\u4e00-\u9fff.-]/g, '_')}`;
  const fileID = await upload(cloudPath, bytes);
  const stored: Omit<StoredFile, '_id'> = {
    personId,
    name,
    size: bytes.length,
    purpose: 'document',
    cloudPath,
    state: 'finished',
    sort: `${at} ${id}`,
    fileID,
    kind,
  };
  await transact((tx) => tx.set(fileRef(id), stored));
  return id;
}

export function isFinished(file: StoredFile): file is FinishedFile {
  return file.fileID !== undefined && file.kind !== undefined;
}

function endsWithPath(fileID: string, cloudPath: string): boolean {
  return fileID.startsWith('cloud://') && fileID.endsWith(`/${cloudPath}`);
}

/**
 * Binds files to what they belong to, in the caller's transaction. Each must be a finished file of this person,
 * or be bound already to `boundTo` or to `from` (a draft's files follow it into the claim, whoever uploaded them).
 * @param to.boundTo id of a draft or claim, or `objection:` and an id
 * @throws RefusedError FILE_UNKNOWN
 */
export async function bindFiles(
  tx: Tx,
  fileIds: readonly string[],
  to: { personId: string; boundTo: string; from?: string },
): Promise<void> {
  for (const id of new Set(fileIds)) {
    const file = await tx.get<StoredFile>(fileRef(id));
    if (file?.state === 'bound' && file.boundTo === to.boundTo) continue;
    const own = file?.state === 'finished' && file.personId === to.personId;
    const follows = file?.state === 'bound' && to.from !== undefined && file.boundTo === to.from;
    if (!file || !(own || follows)) reject('FILE_UNKNOWN', undefined, 'fileIds');
    const { _id, ...rest } = file;
    await tx.set(fileRef(_id), { ...rest, state: 'bound', boundTo: to.boundTo });
  }
}

/**
 * Lets files go that are bound to something which needs them no more (a discarded draft, a paper taken out of
 * it): their owner may use them elsewhere, or they are removed after a day. Others are left alone.
 */
export async function releaseFiles(
  tx: Tx,
  fileIds: readonly string[],
  from: { boundTo: string; at: Instant },
): Promise<void> {
  for (const id of new Set(fileIds)) {
    const file = await tx.get<StoredFile>(fileRef(id));
    if (file?.state !== 'bound' || file.boundTo !== from.boundTo) continue;
    const { _id, boundTo: _boundTo, ...rest } = file;
    await tx.set(fileRef(_id), { ...rest, state: 'finished', sort: `${from.at} ${_id}` });
  }
}

const PAGE = 50;
const UNBOUND = ['begun', 'finished', 'removing'] as const;
const UNBOUND_MS = SETTINGS.files.unboundHours * 3_600_000;

/** Removes uploads that nothing refers to after a day, with what stands for them in the storage. */
export async function removeUnboundFiles({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  const before = instantOf(msOf(at) - UNBOUND_MS);
  let done = 0;
  for (const state of UNBOUND) {
    while (Date.now() < deadline) {
      const page = await unbound(state, before);
      if (page.length === 0) break;
      for (const file of page) done += (await remove(file, before)) ? 1 : 0;
    }
  }
  return { done, failed: 0, nextDueAt: await nextRemoval() };
}

async function unbound(state: StoredFile['state'], before?: Instant): Promise<StoredFile[]> {
  const _ = database().command;
  // `sort` begins with an instant: a later one, with any id behind it, is greater.
  const where = before ? { state, sort: _.lt(`${before}~`) } : { state };
  return rows<StoredFile>(
    database()
      .collection('files')
      .where(where)
      .orderBy('sort', 'asc')
      .limit(before ? PAGE : 1),
  );
}

/** Marks first, so that nothing can be bound to it while its content goes. */
async function remove({ _id }: StoredFile, before: Instant): Promise<boolean> {
  const marked = await transact(async (tx) => {
    const current = await tx.get<StoredFile>(fileRef(_id));
    if (!current || current.state === 'bound' || current.sort >= `${before}~`) return null;
    const { _id: id, ...rest } = current;
    await tx.set(fileRef(id), { ...rest, state: 'removing' });
    return current;
  });
  if (!marked) return false;
  const fileID = marked.fileID ?? (await presumedFileID(marked.cloudPath));
  if (fileID) await deleteFiles([fileID]);
  await transact((tx) => tx.remove(fileRef(_id)));
  return true;
}

/** Of an upload that was never finished only the path is known; what stands before it is the same for all. */
async function presumedFileID(cloudPath: string): Promise<string | null> {
  const [known] = (await unbound('finished')).concat(await unbound('bound')).filter(isFinished);
  return known ? known.fileID.slice(0, -known.cloudPath.length) + cloudPath : null;
}

async function nextRemoval(): Promise<Instant | null> {
  const due: Instant[] = [];
  for (const state of UNBOUND)
    for (const { sort } of await unbound(state))
      due.push(instantOf(msOf(sort.split(' ')[0] as string) + UNBOUND_MS));
  return due.sort()[0] ?? null;
}
