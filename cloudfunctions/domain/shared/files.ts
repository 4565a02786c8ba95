import { FILE_LIMIT_BYTES, type FileKind } from '@contract';
import { refusal, type Refusal } from '@contract/kernel';

const KIND_OF_ENDING: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  docx: 'docx',
  xlsx: 'xlsx',
};
const LIMIT_MB = FILE_LIMIT_BYTES / 1024 / 1024;
const KINDS_TEXT = 'pdf、jpg、png、docx 或 xlsx';

/** The kind that a file's name promises; undefined for an ending that is not accepted. */
export function kindByName(name: string): FileKind | undefined {
  const ending = /\.([^.]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(KIND_OF_ENDING, ending) ? KIND_OF_ENDING[ending] : undefined;
}

/**
 * Why a file can never be accepted, known from its name and size (bytes); every sentence names the file, so that
 * one of several is found again. FILE_TOO_LARGE, FILE_WRONG_KIND, or null.
 */
export function fileFault(name: string, size: number): Refusal | null {
  if (size > FILE_LIMIT_BYTES)
    return refusal('FILE_TOO_LARGE', `“${name}”超过${LIMIT_MB}MB，请压缩后再上传。`, 'size');
  return kindByName(name) ? null : wrongKind(name);
}

/**
 * Why an uploaded file is not accepted, judged by its content. FILE_TOO_LARGE, FILE_WRONG_KIND, FILE_MISMATCH
 * when the name says something else than the content, or null.
 * @param kind what the content is, null when it is none of the accepted kinds
 */
export function contentFault(name: string, size: number, kind: FileKind | null): Refusal | null {
  const fault = fileFault(name, size);
  if (fault) return fault;
  if (size === 0 || kind === null) return wrongKind(name);
  if (kindByName(name) !== kind)
    return refusal(
      'FILE_MISMATCH',
      `“${name}”的内容其实是 ${kind}，与文件名不一致，请核对后重新上传。`,
      'name',
    );
  return null;
}

/** Purposes for which a picture is asked for; a licence must be readable at a glance. */
const PICTURES: Partial<Record<string, readonly FileKind[]>> = {
  licence: ['jpg', 'png'],
  authorisation: ['jpg', 'png', 'pdf'],
};

/** FILE_NOT_PICTURE where the purpose asks for a picture and the kind is none; null otherwise. */
export function purposeFault(name: string, kind: FileKind | undefined, purpose: string): Refusal | null {
  const accepted = PICTURES[purpose];
  if (!accepted || !kind || accepted.includes(kind)) return null;
  const wanted = accepted.includes('pdf') ? '照片（jpg、png）或 pdf' : '照片（jpg 或 png）';
  return refusal('FILE_NOT_PICTURE', `“${name}”不是${wanted}，请重新上传。`, 'name');
}

function wrongKind(name: string): Refusal {
  return refusal('FILE_WRONG_KIND', `“${name}”的类型不支持，请上传 ${KINDS_TEXT}。`, 'name');
}
