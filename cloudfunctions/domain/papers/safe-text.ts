/** Excel holds at most so many characters in a cell. */
const CELL_LIMIT = 32_767;

/** Characters that XML cannot hold. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it may stand in a document: without characters that a file of Office cannot hold. */
export const fitText = (text: string): string => text.replace(UNFIT, '');

/**
 * Text as it may stand in a cell. What begins like a formula gets an apostrophe in front, so that it stays a text
 * when the sheet is saved as CSV and opened again (OWASP, CSV injection).
 */
export function cellText(text: string): string {
  const fit = fitText(text).slice(0, CELL_LIMIT - 1);
  return /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(fit) ? `'${fit}` : fit;
}
