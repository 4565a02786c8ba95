import Taro from '@tarojs/taro';
import { openTab } from './browser';
import { call } from './cloud';
import { NO_ANSWER, Refused } from './refused';

/**
 * Opens a paper through a short-lived link: a picture in the viewer, a document in WeChat's reader,
 * in a browser as a download.
 * @param claimId the claim that the file belongs to, where the reader is not its owner
 * @throws Refused
 */
export async function openFile(fileId: string, claimId?: string): Promise<void> {
  const { data } = await call('files.link', claimId ? { fileId, claimId } : { fileId });
  if (process.env.TARO_ENV === 'h5') {
    openTab(data.url);
    return;
  }
  if (/\.(jpe?g|png)$/i.test(data.name)) {
    await Taro.previewImage({ urls: [data.url] });
    return;
  }
  try {
    const { tempFilePath } = await Taro.downloadFile({ url: data.url });
    const kind = /\.(pdf|docx|xlsx)$/i.exec(data.name)?.[1]?.toLowerCase() as 'pdf' | undefined;
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true, ...(kind ? { fileType: kind } : {}) });
  } catch {
    throw new Refused('NETWORK', NO_ANSWER);
  }
}
