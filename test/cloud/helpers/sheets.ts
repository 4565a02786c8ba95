import ExcelJS from 'exceljs';
import type { Caller } from '../../../scripts/seed/call';
import { upload } from '../../../scripts/seed/papers';

export const HEAD = ['单位名称', '统一社会信用代码', '认定类别', '认定日期', '证书编号', '首次或复审'];

/** A workbook of one sheet. */
export async function sheet(
  rows: readonly (readonly (string | number | Date)[])[],
  head = HEAD,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const first = book.addWorksheet('名单');
  first.addRow(['2026年第一批认定名单']);
  first.addRow(head);
  for (const row of rows) first.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const uploadSheet = (url: string, caller: Caller, bytes: Uint8Array): Promise<string> =>
  upload(url, caller, '认定名单.xlsx', bytes, 'office');
