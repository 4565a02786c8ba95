import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * lmdb maps its file into memory and trusts it: a file that is no database, or that has been
 * cut, would end the process without a word. This looks at the two meta pages first.
 *
 * Layout of a meta page (LMDB's data format): a page header of 24 bytes, magic (4), version (4),
 * address (8), map size (8), two tables of 48 bytes whose first member is the page size, the
 * number of the last page used (8), the transaction's number (8).
 *
 * @throws Error when the file cannot be a whole database. A missing or empty file is well.
 */
export function checkDatabaseFile(file: string): void {
  if (!existsSync(file)) return;
  const damaged = (why: string) =>
    new Error(`数据文件 ${file} 已损坏（${why}）。请从备份恢复，或用 --fresh 重新开始。`);
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size === 0) return;
    const first = meta(handle, 0);
    if (!first) throw damaged('不是数据库');
    const second = meta(handle, first.pageSize);
    const newest = second && second.transaction > first.transaction ? second : first;
    if (size < (newest.lastPage + 1) * newest.pageSize) throw damaged('不完整');
  } finally {
    closeSync(handle);
  }
}

const MAGIC = 0xbeefc0de;

function meta(
  handle: number,
  at: number,
): { pageSize: number; lastPage: number; transaction: number } | undefined {
  const bytes = Buffer.alloc(160);
  if (readSync(handle, bytes, 0, bytes.length, at) < bytes.length || bytes.readUInt32LE(24) !== MAGIC)
    return undefined;
  const pageSize = bytes.readUInt32LE(48);
  if (pageSize < 512 || pageSize > 65536) return undefined;
  return {
    pageSize,
    lastPage: Number(bytes.readBigUInt64LE(144)),
    transaction: Number(bytes.readBigUInt64LE(152)),
  };
}
