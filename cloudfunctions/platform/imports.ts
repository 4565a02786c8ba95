import type { ImportRowView, ImportView } from '@contract';
import { dayOf, type Instant } from '@contract/kernel';
import type { CheckedRow } from '@domain/people/import-rows';
import { lastDayOf, type Recognition } from '@domain/people/recognition';
import { database, read, rows as found, type Ref } from './database';
import { currentCalendar } from './holidays';
import type { JobContext, JobResult } from './job';
import { addRecognitions, recognitionId } from './recognitions';
import { reject } from './refused';
import { once, transact } from './transact';

/** A line as stored: what it says and what becomes of it. */
export type ImportLine = Omit<CheckedRow, 'problems'> & Pick<ImportRowView, 'verdict' | 'notes'>;

/** An import with all of its lines: one document, so that confirming it is one act. */
export interface Import {
  _id: string;
  state: ImportView['state'];
  by: string;
  fileId: string;
  fileName: string;
  document: string;
  renewal: 'first' | 'renewal' | 'unknown';
  lines: ImportLine[];
  message?: string;
  /** Lines before it have been brought in; a killed run goes on from here. */
  next: number;
  confirmedAt?: Instant;
  createdAt: Instant;
  sort: string;
  version: number;
}

export const importRef = (id: string): Ref => ({ collection: 'imports', id });
export const importOf = (id: string): Promise<Import | null> => read<Import>('imports', id);

const VERDICTS = ['prepared', 'waiting', 'recordOnly', 'known', 'faulty'] as const;

export function importViewOf(of: Import): ImportView {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as ImportView['counts'];
  for (const { verdict } of of.lines) counts[verdict] += 1;
  const { _id, state, fileName, document, createdAt, message, version } = of;
  const done = state === 'done' ? of.lines.length : of.next;
  return {
    id: _id,
    state,
    fileName,
    document,
    createdAt,
    counts,
    total: of.lines.length,
    done,
    message,
    version,
  };
}

/** Keeps what was read, or why it cannot be read. One that is no longer being read stays as it is. */
export async function keepReading(
  id: string,
  read: { lines: ImportLine[] } | { message: string },
): Promise<void> {
  await transact(async (tx) => {
    const current = await tx.get<Import>(importRef(id));
    if (current?.state !== 'reading') return;
    const { _id, ...rest } = current;
    const state = 'lines' in read ? 'ready' : 'failed';
    await tx.set(importRef(_id), { ...rest, ...read, state, version: rest.version + 1 });
  });
}

/**
 * Confirms an import whole: nothing while a line is wrong, and then every line, though the machine be stopped
 * between two of them.
 * @throws RefusedError NOT_FOUND, STALE_VERSION, OUT_OF_TURN, IMPORT_FAULTY
 */
export async function confirmImport(input: {
  id: string;
  personId: string;
  commandId: string;
  expectedVersion: number;
  at: Instant;
}): Promise<void> {
  const { id, personId, commandId, expectedVersion, at } = input;
  await once({ personId, commandId }, async (tx) => {
    const current = await tx.get<Import>(importRef(id));
    if (!current) reject('NOT_FOUND', undefined, 'importId');
    if (current.version !== expectedVersion) reject('STALE_VERSION', undefined, 'expectedVersion');
    if (current.state !== 'ready') reject('OUT_OF_TURN', '这份名单已经确认过，或者还没有读完。');
    const faulty = current.lines.filter(({ verdict }) => verdict === 'faulty').length;
    if (faulty > 0)
      reject('IMPORT_FAULTY', `还有${faulty}行有误，请在表格里改好（或删去）后重新上传；一行也没有导入。`);
    if (current.lines.every(({ verdict }) => verdict === 'known'))
      reject('OUT_OF_TURN', '名单里的每一行都已登记过，没有需要导入的。');
    const { _id, ...rest } = current;
    await tx.set(importRef(_id), { ...rest, state: 'confirmed', confirmedAt: at, version: rest.version + 1 });
    return { confirmed: true };
  });
}

/** Lines between two checkpoints. */
const AT_ONCE = 50;

/**
 * Brings the lines of a confirmed import in, page by page from its checkpoint. Every recognition and every message
 * about it has an id made of what it says, so that a second worker, a repeated run or one after a killed worker
 * finds what is there and adds the rest.
 * @param deadlineMs milliseconds since 1970 (real time) after which no new page is begun
 * @returns true when every line is in
 */
export async function runImport(of: Import, deadlineMs: number): Promise<boolean> {
  const at = of.confirmedAt ?? of.createdAt;
  const calendar = await currentCalendar();
  let { next } = of;
  while (next < of.lines.length && Date.now() < deadlineMs) {
    const page = of.lines.slice(next, next + AT_ONCE).filter(({ verdict }) => verdict !== 'known');
    await addRecognitions(
      page.map((line) => ({
        recognition: recognitionFrom(of, line, at),
        // Who has no contact yet may have one by now; nobody is told of what is a record only.
        prepared: line.verdict === 'prepared' || line.verdict === 'waiting',
      })),
      at,
      calendar,
    );
    next = Math.min(next + AT_ONCE, of.lines.length);
    await checkpoint(of._id, { next });
  }
  const done = next >= of.lines.length;
  if (done) await checkpoint(of._id, { next, state: 'done', version: of.version + 1 });
  return done;
}

async function checkpoint(id: string, data: Partial<Import>): Promise<void> {
  await database().collection('imports').doc(id).update({ data });
}

function recognitionFrom(of: Import, line: ImportLine, at: Instant): Recognition {
  const applicantId = applicantIdOf(line.code);
  const id = recognitionId(applicantId, line.kind, line.number);
  const validTo = lastDayOf(line.kind, line.day);
  return {
    _id: id,
    applicantId,
    unifiedCode: line.code,
    name: line.name,
    kind: line.kind,
    number: line.number,
    validFrom: line.day,
    ...(validTo ? { validTo } : {}),
    ...(line.renewal ? { renewal: line.renewal } : {}),
    source: 'office',
    paper: { document: of.document, importId: of._id, row: line.row },
    enteredAt: at,
    sort: `${line.day} ${dayOf(at)} ${id}`,
  };
}

/** An organisation's id is made of its unified code, so a recognition can wait for it before it is known. */
export const applicantIdOf = (unifiedCode: string): string => `org-${unifiedCode}`;

/** Imports that were confirmed and are not through. */
export async function confirmedImports(limit = 5): Promise<Import[]> {
  return found<Import>(
    database().collection('imports').where({ state: 'confirmed' }).orderBy('sort', 'asc').limit(limit),
  );
}

/** The timer's part: what the confirming call had no time for, or a killed run left. */
export async function runImports({ at, budgetMs }: JobContext): Promise<JobResult> {
  const deadline = Date.now() + budgetMs;
  let done = 0;
  let failed = 0;
  for (const one of await confirmedImports()) {
    try {
      if (await runImport(one, deadline)) done += 1;
    } catch (error) {
      console.error('import left for the next slot', one._id, error);
      failed += 1;
    }
  }
  const open = await confirmedImports(1);
  return { done, failed, nextDueAt: open.length > 0 ? at : null };
}
