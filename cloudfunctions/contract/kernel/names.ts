import { toHalfWidth } from './money';

/**
 * The name of an organisation or a person as it is kept: letters and digits half-width, no spaces between Chinese
 * characters, single ones elsewhere, brackets as on a licence (（）).
 * @param text as typed, with spaces of either width
 */
export function normaliseName(text: string): string {
  return toHalfWidth(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([\u3400-\u9fff]) (?=[\u3400-\u9fff])/g, '$1')
    .replace(/ ?\( ?/g, '（')
    .replace(/ ?\) ?/g, '）');
}
