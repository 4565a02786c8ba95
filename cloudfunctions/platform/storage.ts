import { sdk } from './database';
import { SETTINGS } from './settings';

/** Files in one call of the platform. */
const AT_ONCE = 50;

/** The bytes of an uploaded file, or null when there is none. */
export async function download(fileID: string): Promise<Buffer | null> {
  try {
    const { fileContent } = await sdk().downloadFile({ fileID });
    return fileContent;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Puts bytes under a path; the same path overwrites. @returns the fileID */
export async function upload(cloudPath: string, bytes: Buffer): Promise<string> {
  const { fileID } = await sdk().uploadFile({ cloudPath, fileContent: bytes as unknown as never });
  return fileID;
}

function isMissing(error: unknown): boolean {
  const { code, errCode, errMsg, message } = error as Record<string, unknown>;
  return /NONEXIST|not exist|NoSuchKey|\b404\b/i.test(`${code} ${errCode} ${errMsg} ${message}`);
}

/** A link that works for a short time, or null when the file is gone. */
export async function shortLink(fileID: string): Promise<string | null> {
  const answer = await sdk().getTempFileURL({
    fileList: [{ fileID, maxAge: SETTINGS.files.linkSeconds }],
  } as Parameters<ReturnType<typeof sdk>['getTempFileURL']>[0]);
  // The SDK types its answers as ones that might be void.
  const [file] = (answer as { fileList: { tempFileURL?: string }[] }).fileList;
  return file?.tempFileURL || null;
}

/** Deletes files; those that are gone already are no fault. */
export async function deleteFiles(fileIDs: readonly string[]): Promise<void> {
  for (let from = 0; from < fileIDs.length; from += AT_ONCE)
    await sdk().deleteFile({ fileList: fileIDs.slice(from, from + AT_ONCE) });
}
