import { FILE_KINDS, type FileKind } from '@contract';

/**
 * The kind of a file by its content, whatever it is called; docx and xlsx are recognised inside their zip.
 * The library is loaded on the first use, for most calls need no file.
 */
export async function kindByContent(bytes: Uint8Array): Promise<FileKind | null> {
  const { fileTypeFromBuffer } = await import('file-type/core');
  const found = await fileTypeFromBuffer(bytes);
  return FILE_KINDS.find((kind) => kind === found?.ext) ?? null;
}
