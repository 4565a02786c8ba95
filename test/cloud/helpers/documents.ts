import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import type { DocumentRequest, DocumentView } from '@contract';
import type { Caller } from '../../../scripts/seed/call';
import { newCommand } from './cloud';

/** Orders a paper, has it made and fetches it through its link, as the app does. */
export async function documentOf(
  caller: Caller,
  request: DocumentRequest,
): Promise<{ name: string; bytes: Buffer; view: DocumentView }> {
  const { id } = await caller.get('documents.start', { commandId: newCommand(), request });
  const view = await caller.get('documents.run', { documentId: id });
  if (view.state !== 'done' || !view.fileId) throw new Error(`not made: ${JSON.stringify(view)}`);
  const { url, name } = await caller.get('files.link', { fileId: view.fileId });
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`link answered ${answer.status}`);
  return { name, bytes: Buffer.from(await answer.arrayBuffer()), view };
}

export async function workbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

/** The rows of a sheet below its header (the row that holds `label`), as values by header. */
export function tableOf(
  book: ExcelJS.Workbook,
  name: string,
  label: string,
): Record<string, ExcelJS.CellValue>[] {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const rows: ExcelJS.CellValue[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => rows.push((row.values as ExcelJS.CellValue[]).slice(1)));
  const head = rows.findIndex((cells) => cells.includes(label));
  const labels = rows[head] ?? [];
  return rows
    .slice(head + 1)
    .map((cells) => Object.fromEntries(labels.map((one, index) => [String(one), cells[index] ?? null])));
}

/** 元 as a sheet holds them, in fen; a figure that is not whole fen is no amount. */
export function fenOf(value: ExcelJS.CellValue): number {
  const fen = Math.round(Number(value) * 100);
  if (typeof value !== 'number' || fen / 100 !== value) throw new Error(`no amount: ${String(value)}`);
  return fen;
}

/** The paragraphs of a Word document and the cells of its tables, in order. */
export function wordText(bytes: Buffer): string[] {
  const xml = unzip(bytes, 'word/document.xml').toString('utf8');
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:br\/>/gs)]
      .map(([whole, text]) => (whole === '<w:br/>' ? '\n' : unescape(text ?? '')))
      .join(''),
  );
}

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** One entry of a zip, found through its directory. */
export function unzip(bytes: Buffer, wanted: string): Buffer {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.toString('utf8', at + 46, at + 46 + name) === wanted) {
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const body = bytes.subarray(from, from + size);
      return method === 0 ? body : inflateRawSync(body);
    }
    at += 46 + name + extra + comment;
  }
  throw new Error(`no ${wanted} in the file`);
}
