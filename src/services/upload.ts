import Taro from '@tarojs/taro';
import type { FileView, InputOf } from '@contract';
import { chooseInBrowser, sendForm } from './browser';
import { call } from './cloud';
import { say } from './go';
import { privacyRefusal } from './privacy';
import { NO_ANSWER, Refused } from './refused';

/** What may be handed in; the server checks it again by content. */
export const FILE_ENDINGS = ['pdf', 'jpg', 'jpeg', 'png', 'docx', 'xlsx'];
export const FILE_LIMIT_MB = 20;
export const FILE_HINT = `pdf、jpg、png、docx 或 xlsx，每个不超过${FILE_LIMIT_MB}MB`;

export type FilePurpose = InputOf<'files.begin'>['purpose'];

/** Endings by purpose where not every kind will do. */
const ENDINGS: Partial<Record<FilePurpose, readonly string[]>> = {
  licence: ['jpg', 'jpeg', 'png'],
  authorisation: ['jpg', 'jpeg', 'png', 'pdf'],
};

/** What may be handed in for a purpose, in words. */
export function hintFor(purpose: FilePurpose): string {
  if (purpose === 'licence') return `照片（jpg、png），每张不超过${FILE_LIMIT_MB}MB`;
  if (purpose === 'authorisation') return `照片或 pdf，每个不超过${FILE_LIMIT_MB}MB`;
  return FILE_HINT;
}
export type FileWay = 'chat' | 'photo';

export interface Picked {
  name: string;
  /** Bytes. */
  size: number;
  /** Temporary path on the phone. */
  path?: string;
  /** The browser's file. */
  blob?: Blob;
}

/**
 * Lets the person choose files: on a phone from a chat (WeChat has no file dialog) or a photo, in a
 * browser from the disk. None when nothing was chosen.
 */
export async function pickFiles(way: FileWay): Promise<Picked[]> {
  if (process.env.TARO_ENV === 'h5') {
    const accept = (way === 'photo' ? ['jpg', 'jpeg', 'png'] : FILE_ENDINGS)
      .map((one) => `.${one}`)
      .join(',');
    const files = await chooseInBrowser(accept);
    return files.map((file) => ({ name: file.name, size: file.size, blob: file }));
  }
  try {
    if (way === 'chat') {
      const { tempFiles } = await chosen<Taro.chooseMessageFile.SuccessCallbackResult>((told) =>
        Taro.chooseMessageFile({ count: 9, type: 'all', ...told }),
      );
      return tempFiles.map(({ name, size, path }) => ({ name, size, path }));
    }
    const { tempFiles } = await chosen<Taro.chooseMedia.SuccessCallbackResult>((told) =>
      Taro.chooseMedia({ count: 9, mediaType: ['image'], sizeType: ['compressed'], ...told }),
    );
    return tempFiles.map(({ tempFilePath, size }, index) => ({
      name: `照片${index + 1}.${endingOf(tempFilePath) || 'jpg'}`,
      size,
      path: tempFilePath,
    }));
  } catch (error) {
    const why = privacyRefusal(error, '选择文件');
    if (why) say(why);
    return [];
  }
}

/** Taro hands both calls on to WeChat as they are: callbacks are told everywhere, a promise not by every base library. */
function chosen<T>(
  ask: (told: { success: (result: T) => void; fail: (error: unknown) => void }) => Promise<T> | undefined,
): Promise<T> {
  return new Promise((success, fail) => {
    void ask({ success, fail })?.then(success, fail);
  });
}

/** Why a file can never be accepted, naming it and the limit; null when it may be tried. */
export function faultOf({ name, size }: Picked, purpose: FilePurpose): string | null {
  if (!(ENDINGS[purpose] ?? FILE_ENDINGS).includes(endingOf(name)))
    return `“${name}”的类型不支持，请上传${hintFor(purpose)}。`;
  if (size === 0) return `“${name}”是空文件，请重新选择。`;
  if (size > FILE_LIMIT_MB * 1024 * 1024) return `“${name}”超过${FILE_LIMIT_MB}MB，请压缩后再上传。`;
  return null;
}

/**
 * Sends one file and has it checked.
 * @param onProgress told whole percents, 100 only once the server has accepted it
 * @throws Refused
 */
export async function sendFile(
  file: Picked,
  purpose: FilePurpose,
  onProgress: (percent: number) => void,
): Promise<FileView> {
  const fault = faultOf(file, purpose);
  if (fault) throw new Refused('FILE_REFUSED', fault);
  const begun = await call('files.begin', { name: file.name, size: file.size, purpose });
  const { ticket, cloudPath } = begun.data;
  const fileID = await deliver(file, ticket, cloudPath, (percent) => onProgress(Math.min(percent, 99)));
  const finished = await call('files.finish', { ticket, fileID });
  onProgress(100);
  return finished.data;
}

async function deliver(
  file: Picked,
  ticket: string,
  cloudPath: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  try {
    if (process.env.TARO_ENV === 'h5') {
      const answer = (await sendForm(
        '/_local/upload',
        { ticket, cloudPath },
        file.blob ?? new Blob([]),
        file.name,
        onProgress,
      )) as { fileID: string };
      return answer.fileID;
    }
    return await sendFromPhone(cloudPath, file.path ?? '', onProgress);
  } catch {
    throw new Refused('NETWORK', NO_ANSWER);
  }
}

/** WeChat hands out the task that reports progress only to callers with callbacks, not with a promise. */
function sendFromPhone(
  cloudPath: string,
  filePath: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve(fileID),
      fail: reject,
    }) as unknown as Partial<Taro.UploadTask> | undefined;
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress));
  });
}

function endingOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at < 0 ? '' : name.slice(at + 1).toLowerCase();
}
