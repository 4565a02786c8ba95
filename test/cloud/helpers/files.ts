import { crc32, deflateSync } from 'node:zlib';

/** Small real files of the kinds that people hand in. */

const u16 = (value: number) => Buffer.from([value & 255, value >> 8]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

/** A zip of stored (uncompressed) entries. */
export function zip(entries: Record<string, string> = { 'readme.txt': 'hello' }): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const body = Buffer.from(content);
    const sizes = [u32(crc32(body)), u32(body.length), u32(body.length), u16(name.length), u16(0)];
    const common = [u16(20), u16(0), u16(0), u16(0), u16(0x21), ...sizes];
    const local = Buffer.concat([u32(0x04034b50), ...common, Buffer.from(name), body]);
    const tail = [u16(0), u16(0), u16(0), u32(0), u32(offset)];
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), ...common, ...tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(directory.length);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(offset), u16(0)];
  return Buffer.concat([...locals, central, ...end]);
}

function office(part: string, type: string): Buffer {
  const types =
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
  return zip({ '[Content_Types].xml': types, '_rels/.rels': '<Relationships/>', [part]: '<x/>' });
}

export const docx = (): Buffer => office('word/document.xml', 'wordprocessingml.document');
export const xlsx = (): Buffer => office('xl/workbook.xml', 'spreadsheetml.sheet');

/** One grey pixel. */
export function png(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([u32(data.length).reverse(), body, u32(crc32(body)).reverse()]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The head of a JFIF picture and its end: enough to be told by. */
export const jpg = (): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
    Buffer.from([0xff, 0xd9]),
  ]);

export const notAFile = (): Buffer => Buffer.from('just some words, whatever the name says');
