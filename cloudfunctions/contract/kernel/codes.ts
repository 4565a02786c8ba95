import { toHalfWidth } from './money';

/** 统一社会信用代码 (GB 32100-2015): 18 characters of this alphabet, the last one a check character. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export type CodeFault = 'length' | 'character' | 'check';

/** Spaces of both widths dropped, full-width made half-width, lower case raised. */
export function normaliseUnifiedCode(text: string): string {
  return toHalfWidth(text).replace(/\s/g, '').toUpperCase();
}

/** The check character of the first 17 characters (GB 32100-2015, weights 3^(i-1) mod 31). */
export function unifiedCodeCheck(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const char of body.slice(0, 17)) {
    sum += ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

/**
 * What is wrong with a unified code, or null when it is sound.
 * @param code already normalised
 */
export function unifiedCodeFault(code: string): CodeFault | null {
  if (code.length !== 18) return 'length';
  for (const char of code) if (!ALPHABET.includes(char)) return 'character';
  return code[17] === unifiedCodeCheck(code) ? null : 'check';
}
