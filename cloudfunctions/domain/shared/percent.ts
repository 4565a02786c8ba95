const WHOLE = 10_000;

/**
 * `bp` basis points of an amount, rounded half-up once.
 * Exact: the amount is split, so no product leaves the safe integers.
 * @param amount whole fen (or pieces), not negative
 * @param bp basis points, 500 = 5%
 */
export function percentOf(amount: number, bp: number): number {
  const quotient = Math.floor(amount / WHOLE);
  const rest = (amount - quotient * WHOLE) * bp;
  return quotient * bp + Math.floor((2 * rest + WHOLE) / (2 * WHOLE));
}

/**
 * Compares part ÷ whole with `bp` basis points without dividing.
 * @returns negative, zero or positive as part·10000 is less than, equal to or more than whole·bp
 */
export function compareShare(part: number, whole: number, bp: number): number {
  const left = part * WHOLE;
  const right = whole * bp;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const exact = BigInt(part) * BigInt(WHOLE) - BigInt(whole) * BigInt(bp);
  return exact < 0n ? -1 : exact > 0n ? 1 : 0;
}

/** part ÷ whole in basis points, cut off (never rounded up to a threshold it does not reach). */
export function shareBp(part: number, whole: number): number {
  const scaled = part * WHOLE;
  return Number.isSafeInteger(scaled)
    ? Math.floor(scaled / whole)
    : Number((BigInt(part) * BigInt(WHOLE)) / BigInt(whole));
}
