import { createHash, randomBytes, randomInt } from 'node:crypto';
import { makeClaimNumber, NUMBER_ALPHABET_SIZE, NUMBER_RANDOM_LENGTH } from '@contract/kernel';

/** A random id that nobody can guess: 120 bits, URL-safe. */
export function randomId(): string {
  return randomBytes(15).toString('base64url').replace(/[-_]/g, 'x');
}

/** A claim number for a year, of fresh randomness. */
export function randomNumber(year: number): string {
  return makeClaimNumber(
    year,
    Array.from({ length: NUMBER_RANDOM_LENGTH }, () => randomInt(NUMBER_ALPHABET_SIZE)),
  );
}

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** JSON with keys in order, so that the same value always gives the same text and hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
