import type { Band } from '../policy/types';
import { compareShare } from '../shared/percent';
import type { CompiledPoints, CompiledScore, Span } from './compile-points';
import { slotsOf, type Num } from './num';
import { valueOf, type Sheet } from './sheet';

/** What a score can be as far as the facts tell. */
export interface Interval extends Span {
  /** Slots whose answers could still narrow it. */
  needs: readonly number[];
  /** Experts give a part of it. */
  person: boolean;
}

type Values = Sheet['values'];

/** The interval of a score, from the lowest it must be to the highest it can be, in points. */
export function intervalOf(score: CompiledScore, values: Values): Interval {
  return pointsOf(score.points, values);
}

const fixed = (low: number, high = low): Interval => ({ low, high, needs: [], person: false });

function pointsOf(points: CompiledPoints, values: Values): Interval {
  switch (points.op) {
    case 'person':
      return { ...points.span, needs: [], person: points.span.low !== points.span.high };
    case 'score':
      return intervalOf(points.score, values);
    case 'choice': {
      const value = values[points.slot];
      if (value === undefined || value === null)
        return { low: 0, high: points.max, needs: [points.slot], person: false };
      const span = points.spans.get(value) ?? { low: 0, high: 0 };
      return { ...span, needs: [], person: span.low !== span.high };
    }
    case 'bands': {
      const value = valueOf(points.num, values);
      if (value === null) return unknown([points.num], values, points.max);
      return banded(points.bands, (limit) => value - limit);
    }
    case 'share': {
      const part = valueOf(points.part, values);
      const whole = valueOf(points.whole, values);
      if (part === null || whole === null) return unknown([points.part, points.whole], values, points.max);
      // A share of nothing has no value; a person has to look at it.
      if (whole <= 0) return { low: 0, high: points.max, needs: [], person: true };
      return banded(points.bands, (limit) => compareShare(part, whole, limit));
    }
    case 'growth':
      return growth(points, values);
    case 'ifAny': {
      const value = valueOf(points.num, values);
      if (value === 0) return fixed(0);
      const then = pointsOf(points.then, values);
      if (value !== null) return then;
      const open = missing([points.num], values);
      return { low: 0, high: then.high, needs: union(open, then.needs), person: then.person };
    }
    case 'sum':
      return total(points.parts, points.cap, values);
    case 'best':
      return best(points.parts, values);
  }
}

function total(parts: readonly CompiledPoints[], cap: number, values: Values): Interval {
  let low = 0;
  let high = 0;
  let needs: readonly number[] = [];
  let person = false;
  for (const part of parts) {
    const interval = pointsOf(part, values);
    low += interval.low;
    high += interval.high;
    needs = union(needs, interval.needs);
    person ||= interval.person;
  }
  return { low: Math.min(low, cap), high: Math.min(high, cap), needs, person };
}

function best(parts: readonly CompiledPoints[], values: Values): Interval {
  const intervals = parts.map((part) => pointsOf(part, values));
  const low = Math.max(...intervals.map((i) => i.low));
  const high = Math.max(...intervals.map((i) => i.high));
  // A way that cannot beat what is already sure need not be asked about.
  const open = intervals.filter((i) => i.high > low);
  return {
    low,
    high,
    needs: open.reduce<readonly number[]>((all, i) => union(all, i.needs), []),
    person: open.some((i) => i.person),
  };
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  return b.length === 0 ? a : [...new Set([...a, ...b])];
}

function missing(nums: readonly Num[], values: Values): number[] {
  return nums.flatMap(slotsOf).filter((slot) => values[slot] === undefined || values[slot] === null);
}

function unknown(nums: readonly Num[], values: Values, max: number): Interval {
  return { low: 0, high: max, needs: missing(nums, values), person: false };
}

/** The first band that fits. @param compare the value minus a limit, by its sign */
function banded(bands: readonly Band[], compare: (limit: number) => number): Interval {
  for (const band of bands) {
    if (band.from !== undefined && compare(band.from) < 0) continue;
    if (band.above !== undefined && compare(band.above) <= 0) continue;
    if (band.to !== undefined && compare(band.to) > 0) continue;
    const high = band.high ?? band.low;
    return { low: band.low, high, needs: [], person: band.low !== high };
  }
  return fixed(0);
}

/** 工作指引: ½(Y2/Y1 + Y3/Y2) − 1; Y1 = 0: Y3/Y2 − 1; Y2 = 0: no points. Exact, without a division. */
function growth(points: Extract<CompiledPoints, { op: 'growth' }>, values: Values): Interval {
  const [y1, y2, y3] = points.nums.map((num) => valueOf(num, values));
  if (y1 === null || y2 === null || y3 === null || y1 === undefined || y2 === undefined || y3 === undefined)
    return unknown(points.nums, values, points.max);
  if (y1 < 0 || y2 < 0) return { low: 0, high: points.max, needs: [], person: true };
  if (y2 === 0) return fixed(0);
  const [a, b, c] = [BigInt(y1), BigInt(y2), BigInt(y3)];
  const [top, bottom] = y1 === 0 ? [c, b] : [b * b + c * a, 2n * a * b];
  return banded(points.bands, (limit) => {
    const difference = top * 10_000n - bottom * BigInt(10_000 + limit);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  });
}
