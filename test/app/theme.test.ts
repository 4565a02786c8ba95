import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const THEME = readFileSync(join(__dirname, '../../src/styles/theme.scss'), 'utf8');
const TOKENS = new Map(
  [...THEME.matchAll(/--kh-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
);

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const PAPERS = ['paper', 'card', 'sunk'];
/** Each colour of words with the grounds it stands on. */
const WORDS: readonly [string, readonly string[]][] = [
  ['ink', [...PAPERS, 'primary-soft', 'gold-soft', 'amber-soft', 'red-soft', 'grey-soft']],
  ['ink-2', [...PAPERS, 'primary-soft', 'gold-soft', 'amber-soft', 'red-soft', 'grey-soft']],
  ['ink-3', [...PAPERS, 'primary-soft', 'gold-soft', 'amber-soft']],
  ['primary', [...PAPERS, 'primary-soft', 'gold-soft', 'amber-soft']],
  ['primary-deep', [...PAPERS, 'primary-soft']],
  ['gold', ['card', 'gold-soft']],
  ['green', ['card', 'green-soft']],
  ['amber', ['card', 'amber-soft']],
  ['red', [...PAPERS, 'red-soft']],
];

describe('the theme', () => {
  const pairs = WORDS.flatMap(([word, grounds]) => grounds.map((ground) => [word, ground] as const));

  // People read it on a phone, outdoors as well: WCAG 2.2, 1.4.3 asks for 4.5 : 1.
  it.each(pairs)('%s can be read on %s', (word, ground) => {
    const [text, paper] = [TOKENS.get(word), TOKENS.get(ground)];
    expect(text && paper).toBeTruthy();
    expect(contrast(text!, paper!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['primary', 'red', 'green', 'gold'])('white words can be read on %s', (ground) => {
    expect(contrast('#ffffff', TOKENS.get(ground)!)).toBeGreaterThanOrEqual(4.5);
  });
});
