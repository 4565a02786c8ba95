/** A call's whole text, in bytes: the platform lets no more through (platform limits). */
export const CALL_BYTES = 100 * 1024;
/** An answer's text, in bytes: the platform lets 1 MB through, a phone on a county's network wants far less. */
export const ANSWER_BYTES = 200 * 1024;

/** Files of one claim, all papers together: so many can still be shown in one answer. */
export const FILES_OF_A_CLAIM = 100;
export const TOO_MANY_FILES = `一件申报最多${FILES_OF_A_CLAIM}个文件，请合并后再上传。`;

/** Bytes of a text in UTF-8; without TextEncoder, which older phones do not have. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
