import type { InputOf } from '@contract';
import type { Caller } from './call';

/** A small valid PDF with one line of text, so that a demonstration uploads real files. */
export function madeUpPdf(title: string): Uint8Array {
  const content = `BT /F1 18 Tf 60 760 Td (${title.replace(/[^\x20-\x7e]/g, ' ')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = pdf.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  pdf += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(pdf);
}

/** One grey pixel as a PNG: a picture where a picture is asked for. */
export const madeUpPng = (): Uint8Array =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  );

/** Uploads a file as the H5 app does: a ticket, the bytes, then the check by content. */
export async function upload(
  url: string,
  caller: Caller,
  name: string,
  bytes: Uint8Array = madeUpPdf(name),
  purpose: InputOf<'files.begin'>['purpose'] = 'paper',
): Promise<string> {
  const { ticket, cloudPath } = await caller.get('files.begin', { name, size: bytes.length, purpose });
  const form = new FormData();
  form.set('cloudPath', cloudPath);
  form.set('file', new Blob([Buffer.from(bytes)]), name);
  const answer = await fetch(`${url}/_local/upload`, { method: 'POST', body: form });
  const { fileID } = (await answer.json()) as { fileID: string };
  const file = await caller.get('files.finish', { ticket, fileID });
  return file.id;
}
