import ExcelJS from 'exceljs';
import { columnsOf, MAX_ROWS, type Column, type RawRow } from '@domain/people/import-rows';
import { reject } from '@platform/refused';

/** Lines in which the head is looked for: lists begin with a title. */
const HEAD_WITHIN = 10;
/** Days since 1899-12-30, as sheets count: 1954 to 2064. What lies outside is no date. */
const SERIAL = { from: 20_000, to: 60_000 };
const MS_PER_DAY = 86_400_000;

/**
 * The lines of the first sheet.
 * @throws RefusedError IMPORT_UNREADABLE: no workbook, columns missing, no lines, or more than 1,000
 */
export async function readSheet(bytes: Buffer): Promise<RawRow[]> {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch {
    reject('IMPORT_UNREADABLE', '表格打不开，请用模板另存为 xlsx 后再上传。', 'fileId');
  }
  const sheet = book.worksheets[0];
  if (!sheet) reject('IMPORT_UNREADABLE', '表格里没有工作表，请用模板填写。', 'fileId');
  const { head, at } = findHead(sheet);
  const rows: RawRow[] = [];
  for (let row = head + 1; row <= sheet.rowCount; row += 1) {
    const text = (column: Column) => {
      const index = at[column];
      return index === undefined ? '' : cellText(sheet.getCell(row, index + 1).value, column === 'day');
    };
    const cells = {
      name: text('name'),
      code: text('code'),
      kind: text('kind'),
      day: text('day'),
      number: text('number'),
      renewal: text('renewal'),
    };
    if (Object.values(cells).some((cell) => cell.trim() !== '')) rows.push({ row, cells });
    if (rows.length > MAX_ROWS)
      reject('IMPORT_UNREADABLE', `一次最多导入${MAX_ROWS}行，请分成几份上传。`, 'fileId');
  }
  if (rows.length === 0) reject('IMPORT_UNREADABLE', '表头下面没有内容，请填写后再上传。', 'fileId');
  return rows;
}

function findHead(sheet: ExcelJS.Worksheet): { head: number; at: Partial<Record<Column, number>> } {
  let best: { head: number; missing: string[] } | null = null;
  for (let row = 1; row <= Math.min(HEAD_WITHIN, sheet.rowCount); row += 1) {
    const texts = Array.from({ length: Math.min(sheet.columnCount, 30) }, (_, index) =>
      cellText(sheet.getCell(row, index + 1).value, false),
    );
    const { at, missing } = columnsOf(texts);
    if (missing.length === 0) return { head: row, at };
    if (!best || missing.length < best.missing.length) best = { head: row, missing };
  }
  const missing = best?.missing ?? [];
  return reject('IMPORT_UNREADABLE', `没有找到这些列：${missing.join('、')}。请按模板的表头填写。`, 'fileId');
}

/** What stands in a cell, as text; a date is a day whatever its format. */
function cellText(value: ExcelJS.CellValue, asDay: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') {
    const serial = asDay && value >= SERIAL.from && value <= SERIAL.to;
    return serial
      ? new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * MS_PER_DAY).toISOString().slice(0, 10)
      : String(value);
  }
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue, asDay);
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue, asDay);
  return '';
}
