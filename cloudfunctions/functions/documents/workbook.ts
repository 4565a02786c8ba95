import ExcelJS from 'exceljs';
import type { Fen } from '@contract/kernel';
import { cellText } from '@domain/papers/safe-text';

/** A cell: text, a count, an amount in fen (shown in 元 with two decimals), or nothing. */
export type Cell = string | number | { fen: Fen } | null | undefined;

export interface SheetSpec {
  name: string;
  /** Lines above the table. */
  title: string;
  notes?: readonly string[];
  columns: readonly { label: string; width: number }[];
  rows: readonly (readonly Cell[])[];
  /** Lines of the table that stand out, by index (sums). */
  strong?: readonly number[];
}

const THIN = { style: 'thin', color: { argb: 'FFBFC7D1' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** A workbook of plain tables. Texts are cells of text whatever they look like; there are no formulas. */
export async function workbookOf(sheets: readonly SheetSpec[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const spec of sheets) addSheet(book, spec);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function addSheet(
  book: ExcelJS.Workbook,
  { name, title, notes = [], columns, rows, strong = [] }: SheetSpec,
) {
  const head = notes.length + 2;
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: head }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.getCell(1, 1).value = cellText(title);
  sheet.getCell(1, 1).font = { bold: true, size: 14 };
  notes.forEach((note, index) => {
    sheet.getCell(index + 2, 1).value = cellText(note);
  });
  columns.forEach(({ label }, index) => {
    const cell = sheet.getCell(head, index + 1);
    cell.value = cellText(label);
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAF1FB' } };
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  rows.forEach((row, line) =>
    row.forEach((value, index) => {
      const cell = sheet.getCell(head + 1 + line, index + 1);
      put(cell, value);
      cell.border = BORDER;
      cell.alignment = { vertical: 'top', wrapText: typeof value === 'string' };
      if (strong.includes(line)) cell.font = { bold: true };
    }),
  );
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}

function put(cell: ExcelJS.Cell, value: Cell): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'string') cell.value = cellText(value);
  else if (typeof value === 'number') cell.value = value;
  else {
    cell.value = value.fen / 100;
    cell.numFmt = '#,##0.00';
  }
}
