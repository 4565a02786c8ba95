/** Exact fractions of whole numbers for formulas of several steps; rounded once, at the end. */
export interface Ratio {
  top: bigint;
  bottom: bigint;
}

export const whole = (n: number): Ratio => ({ top: BigInt(n), bottom: 1n });

export const add = (a: Ratio, b: Ratio): Ratio => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

export const minus = (a: Ratio, b: Ratio): Ratio => add(a, { top: -b.top, bottom: b.bottom });

/** a × top ÷ bottom. */
export const times = (a: Ratio, top: number, bottom: number): Ratio => ({
  top: a.top * BigInt(top),
  bottom: a.bottom * BigInt(bottom),
});

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const least = (a: Ratio, b: Ratio): Ratio => (compare(a, b) <= 0 ? a : b);

/** Rounded half-up to a whole number; for values that are not negative. */
export function rounded(a: Ratio): number {
  return Number((2n * a.top + a.bottom) / (2n * a.bottom));
}
