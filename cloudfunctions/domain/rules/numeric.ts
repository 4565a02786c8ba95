import type { BandedBp, Comparison, Test } from '../policy/types';
import { compareShare, shareBp } from '../shared/percent';
import type { CompiledLeaf } from './compile';
import type { Context } from './conditions';
import { MET, NOT_MET, PERSON, UNKNOWN } from './ranks';
import { intervalOf } from './scores';
import { valueOf } from './sheet';
import type { LeafResult } from './types';

type TestOf<K extends Test['kind']> = Extract<Test, { kind: K }>;

/** Whether `difference` (left − right) satisfies the comparison. */
export function holds(op: Comparison, difference: number): boolean {
  if (op === '>=') return difference >= 0;
  if (op === '>') return difference > 0;
  return op === '<=' ? difference <= 0 : difference < 0;
}

function numberAt(compiled: CompiledLeaf, index: number, context: Context): number | null {
  const num = compiled.nums[index];
  return num ? valueOf(num, context.values) : null;
}

/** Two numbers of one unit. */
export function compared(
  compiled: CompiledLeaf,
  test: TestOf<'compare'>,
  context: Context,
  result: LeafResult,
): number {
  const left = numberAt(compiled, 0, context);
  const right = numberAt(compiled, 1, context);
  if (left !== null) result.value = left;
  if (left === null || right === null) return UNKNOWN;
  if (holds(test.op, left - right)) return MET;
  result.distance = Math.abs(left - right);
  return NOT_MET;
}

/** A share against a rate; the rate may go by the size of something (its bands are closed above). */
export function ratio(
  compiled: CompiledLeaf,
  test: TestOf<'ratio'>,
  context: Context,
  result: LeafResult,
): number {
  const part = numberAt(compiled, 0, context);
  const whole = numberAt(compiled, 1, context);
  if (part === null || whole === null) return UNKNOWN;
  // Nothing can be said of a share of nothing.
  if (whole <= 0) return PERSON;
  result.value = shareBp(part, whole);
  const bp = typeof test.bp === 'number' ? test.bp : bandOf(test.bp, numberAt(compiled, 2, context));
  if (bp === null) return UNKNOWN;
  result.threshold = bp;
  if (holds(test.op, compareShare(part, whole, bp))) return MET;
  result.distance = Math.max(1, Math.abs(bp - shareBp(part, whole)));
  return NOT_MET;
}

function bandOf({ bands }: BandedBp, size: number | null): number | null {
  if (size === null) return null;
  for (const band of bands) if (band.upTo === undefined || size <= band.upTo) return band.bp;
  return null;
}

/** The mean of the shares, each of its own year, compared as fractions of whole numbers. */
export function meanRatio(
  compiled: CompiledLeaf,
  test: TestOf<'meanRatio'>,
  context: Context,
  result: LeafResult,
): number {
  const count = test.parts.length;
  let top = 0n;
  let bottom = 1n;
  let years = 0n;
  for (let index = 0; index < count; index += 1) {
    const part = numberAt(compiled, index, context);
    const whole = numberAt(compiled, count + index, context);
    if (part === null || whole === null) return UNKNOWN;
    // A year without sales (before the firm existed) has no share and is left out of the mean.
    if (whole <= 0) continue;
    top = top * BigInt(whole) + BigInt(part) * bottom;
    bottom *= BigInt(whole);
    years += 1n;
  }
  if (years === 0n) return PERSON;
  const mean = (top * 10_000n) / (bottom * years);
  result.value = Number(mean);
  const difference = top * 10_000n - BigInt(test.bp) * bottom * years;
  if (holds(test.op, signOf(difference))) return MET;
  result.distance = Math.max(1, Math.abs(test.bp - Number(mean)));
  return NOT_MET;
}

/** (last ÷ first)^(1/years) − 1 against a rate, compared without a root. */
export function compound(
  compiled: CompiledLeaf,
  test: TestOf<'compound'>,
  context: Context,
  result: LeafResult,
): number {
  const first = numberAt(compiled, 0, context);
  const last = numberAt(compiled, 1, context);
  if (first === null || last === null) return UNKNOWN;
  if (first <= 0) return PERSON;
  const power = BigInt(test.years);
  const difference = BigInt(last) * 10_000n ** power - BigInt(first) * BigInt(10_000 + test.bp) ** power;
  const met = holds(test.op, signOf(difference));
  // Shown in whole basis points; the comparison above is exact. Never shown on the wrong side of the rate.
  const shown = Math.floor((Math.max(0, last / first) ** (1 / test.years) - 1) * 10_000);
  result.value = met ? Math.max(shown, test.bp) : Math.min(shown, test.bp - 1);
  if (met) return MET;
  result.distance = Math.max(1, test.bp - Number(result.value));
  return NOT_MET;
}

function signOf(n: bigint): number {
  return n < 0n ? -1 : n > 0n ? 1 : 0;
}

/** A score's interval: met when its lowest is enough, not met when its highest is not. */
export function score(
  compiled: CompiledLeaf,
  test: TestOf<'score'>,
  context: Context,
  result: LeafResult,
): number {
  if (!compiled.score) return UNKNOWN;
  const { low, high, needs } = intervalOf(compiled.score, context.values);
  result.value = low === high ? String(low) : `${low}至${high}`;
  if (holds(test.op, low - test.points)) return MET;
  if (holds(test.op, high - test.points)) return needs.length > 0 ? UNKNOWN : PERSON;
  result.distance = test.points - high;
  return NOT_MET;
}
