import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { fitText } from '@domain/papers/safe-text';

/** Parts of an office's paper, top to bottom. */
export type Block =
  | { title: string }
  | { heading: string }
  | { text: string }
  /** At the right: who signs, and the day. */
  | { sign: string }
  | { small: string }
  /** Widths in percent of the page. */
  | { table: { widths: readonly number[]; head?: readonly string[]; rows: readonly (readonly string[])[] } };

/** Half points: 二号, 三号, 小四, 五号. */
const SIZE = { title: 44, heading: 30, text: 28, table: 21, small: 20 };
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const LINE = { line: 420 };
/** Twentieths of a point: A4 and the usual margins of an official letter. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1701, right: 1474, bottom: 1418, left: 1588 },
};
const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** A Word document of these parts. */
export function paperOf(name: string, blocks: readonly Block[]): Promise<Buffer> {
  const document = new Document({
    title: fitText(name),
    creator: '科惠和林',
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: [{ properties: { page: PAGE }, children: blocks.map(render) }],
  });
  return Packer.toBuffer(document);
}

function render(block: Block): Paragraph | Table {
  if ('title' in block)
    return paragraph(block.title, { size: SIZE.title, bold: true, center: true, after: 360 });
  if ('heading' in block) return paragraph(block.heading, { size: SIZE.heading, bold: true, before: 240 });
  if ('sign' in block) return paragraph(block.sign, { size: SIZE.text, right: true });
  if ('small' in block) return paragraph(block.small, { size: SIZE.small });
  if ('text' in block) return paragraph(block.text, { size: SIZE.text, indent: true });
  return table(block.table);
}

interface Look {
  size: number;
  bold?: boolean;
  center?: boolean;
  right?: boolean;
  indent?: boolean;
  before?: number;
  after?: number;
}

function paragraph(
  text: string,
  { size, bold, center, right, indent, before = 0, after = 80 }: Look,
): Paragraph {
  return new Paragraph({
    alignment: center ? AlignmentType.CENTER : right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { ...LINE, before, after },
    // Two characters, as is usual.
    indent: indent ? { firstLine: size * 20 } : undefined,
    children: runs(text, { size, bold }),
  });
}

/** Line breaks that people typed stay line breaks. */
function runs(text: string, look: { size: number; bold?: boolean }): TextRun[] {
  return fitText(text)
    .split(/\r?\n/)
    .map(
      (line, index) => new TextRun({ ...look, font: FONT, text: line, ...(index > 0 ? { break: 1 } : {}) }),
    );
}

function table({ widths, head, rows }: Extract<Block, { table: unknown }>['table']): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
  const sizes = widths.map((percent) => Math.floor((TEXT_WIDTH * percent) / 100));
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: sizes[index] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [new Paragraph({ children: runs(text, { size: SIZE.table, bold }) })],
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: sizes,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [...(head ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  });
}
