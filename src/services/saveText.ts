import { copyText } from './privacy';

/**
 * Gives a person a text to take along: a download in a browser, the clipboard on a phone (WeChat opens no JSON).
 * @returns what was done, in a word for people
 */
export async function saveText(fileName: string, text: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(link.href);
    return '已下载';
  }
  return (await copyText(text)) ? '已复制，可以粘贴到文件传输助手' : '没有复制';
}
