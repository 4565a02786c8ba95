/**
 * Numbers that people read aloud and copy: year + 7 random characters + one check character,
 * of an alphabet without 0 O 1 I L. Never sequential, so a number tells nothing about others.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * Makes a claim number.
 * @param year four digits
 * @param random seven integers 0–30 (the caller brings the randomness)
 */
export function makeClaimNumber(year: number, random: readonly number[]): string {
  const body = random.map((n) => ALPHABET[n % ALPHABET.length]).join('');
  const head = `${year}${body}`;
  return head + checkOf(head);
}

/** True for a number that this product could have given out. */
export function isClaimNumber(text: string): boolean {
  return /^\d{4}[2-9A-HJKMNP-Z]{8}$/.test(text) && checkOf(text.slice(0, -1)) === text.slice(-1);
}

/** Weighted sum modulo 31 (a prime), which finds every single wrong character and every swap of neighbours. */
function checkOf(head: string): string {
  let sum = 0;
  for (const [index, char] of [...head].entries()) {
    const value = index < 4 ? Number(char) : ALPHABET.indexOf(char);
    sum = (sum + value * (index + 1)) % ALPHABET.length;
  }
  return ALPHABET[sum] ?? '2';
}

/** How many characters of randomness a claim number needs. */
export const NUMBER_RANDOM_LENGTH = 7;
export const NUMBER_ALPHABET_SIZE = ALPHABET.length;
