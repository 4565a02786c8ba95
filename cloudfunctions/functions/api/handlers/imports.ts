import type { ActionName, ImportRowView } from '@contract';
import { database, read, rows } from '@platform/database';
import { bindFiles, isFinished, type StoredFile } from '@platform/files';
import { sha256 } from '@platform/ids';
import {
  confirmImport,
  importOf,
  importRef,
  importViewOf,
  runImport,
  type Import,
  type ImportLine,
} from '@platform/imports';
import { reject } from '@platform/refused';
import { once } from '@platform/transact';
import type { Handlers } from '../handler';

const PAGE = 20;
/** Lines on a page of the preview. */
const LINES = 50;
/** A list of 1,000 lines has far less. */
const LARGEST = 3 * 1024 * 1024;
/** How long the confirming call itself brings lines in (ms); the timer does the rest. */
const WITHIN_CALL_MS = 6000;

type Names = Extract<
  ActionName,
  'imports.start' | 'imports.get' | 'imports.all' | 'imports.rows' | 'imports.confirm'
>;

/** 免申即享: 科技局 brings in a list of recognitions; nothing happens before it has been looked at and confirmed. */
export const importHandlers: Handlers<Names> = {
  async 'imports.start'({ commandId, fileId, document, renewal }, { person, at }) {
    const file = await read<StoredFile>('files', fileId);
    if (!file || file.personId !== person._id || !isFinished(file))
      reject('FILE_UNKNOWN', undefined, 'fileId');
    if (file.kind !== 'xlsx') reject('FILE_WRONG_KIND', '名单请用 xlsx 表格，可以下载模板填写。', 'fileId');
    if (file.size > LARGEST)
      reject('FILE_TOO_LARGE', '名单表格超过3MB，请去掉图片和多余的工作表。', 'fileId');
    // Derived from the act, so that the same act repeated finds the same import.
    const id = sha256(`import:${person._id}:${commandId}`).slice(0, 24);
    await once({ personId: person._id, commandId }, async (tx) => {
      await bindFiles(tx, [fileId], { personId: person._id, boundTo: `import:${id}` });
      const made: Omit<Import, '_id'> = {
        state: 'reading',
        by: person._id,
        fileId,
        fileName: file.name,
        document,
        renewal,
        lines: [],
        next: 0,
        createdAt: at,
        sort: `${at} ${id}`,
        version: 1,
      };
      await tx.create(importRef(id), made);
      return { id };
    });
    return importViewOf(await importOr404(id));
  },

  async 'imports.get'({ importId }) {
    return importViewOf(await importOr404(importId));
  },

  async 'imports.all'({ cursor }) {
    const _ = database().command;
    const found = await rows<Import>(
      database()
        .collection('imports')
        .where({ sort: cursor ? _.lt(cursor) : _.gt('') })
        .orderBy('sort', 'desc')
        .limit(PAGE + 1),
    );
    const shown = found.slice(0, PAGE);
    return { items: shown.map(importViewOf), ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}) };
  },

  async 'imports.rows'({ importId, verdict, cursor }) {
    const { lines } = await importOr404(importId);
    const wanted = verdict ? lines.filter((line) => line.verdict === verdict) : lines;
    const from = Number(cursor ?? 0) || 0;
    const shown = wanted.slice(from, from + LINES);
    const reached = from + shown.length;
    return { items: shown.map(rowView), ...(reached < wanted.length ? { next: String(reached) } : {}) };
  },

  async 'imports.confirm'({ commandId, importId, expectedVersion }, { person, at }) {
    await confirmImport({ id: importId, personId: person._id, commandId, expectedVersion, at });
    const confirmed = await importOr404(importId);
    if (confirmed.state === 'confirmed')
      await runImport(confirmed, Date.now() + WITHIN_CALL_MS).catch((error: unknown) =>
        console.error('import left to the timer', importId, error),
      );
    return importViewOf(await importOr404(importId));
  },
};

async function importOr404(id: string): Promise<Import> {
  return (await importOf(id)) ?? reject('NOT_FOUND', undefined, 'importId');
}

function rowView({ row, name, code, kindText, day, number, verdict, notes }: ImportLine): ImportRowView {
  return { row, name, code, kindText, day, number, verdict, notes };
}
