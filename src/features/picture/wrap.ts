/** How wide a text is, in the units of the drawing. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** Marks that never begin a line, and marks that never end one. */
const CLOSING = '，。、；：！？）》”’】%';
const OPENING = '（《“‘【';

/**
 * Pieces that stay together: a number with its sign, a word in Latin letters, or one character, each with the
 * marks that open before it and close behind it.
 */
function piecesOf(text: string): string[] {
  const whole = `[${OPENING}]*(?:[0-9A-Za-z.,+%—-]+|[^])[${CLOSING}]*`;
  return text.match(new RegExp(whole, 'gu')) ?? [];
}

/** Breaks a text into lines no wider than `width`; a piece wider than a line is broken anywhere. */
export function wrap(text: string, width: number, size: number, bold: boolean, measure: Measure): string[] {
  const fits = (line: string) => measure(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    for (const part of fits(piece) ? [piece] : piece) {
      if (line && !fits(line + part)) {
        lines.push(line);
        line = '';
      }
      line += part;
    }
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}
