import type { Band, Points, Quantity, ScoreDef } from '../policy/types';
import { slotsOf, type Num } from './num';

/** A scoring table ready to be read; scores refer to one another by object. */
export interface CompiledScore {
  def: ScoreDef;
  points: CompiledPoints;
}

export interface Span {
  low: number;
  high: number;
}

export type CompiledPoints =
  | { op: 'bands'; num: Num; bands: readonly Band[]; max: number }
  | { op: 'share'; part: Num; whole: Num; bands: readonly Band[]; max: number }
  | { op: 'growth'; nums: readonly [Num, Num, Num]; bands: readonly Band[]; max: number }
  | { op: 'choice'; slot: number; spans: ReadonlyMap<unknown, Span>; max: number }
  | { op: 'person'; span: Span }
  | { op: 'score'; score: CompiledScore }
  | { op: 'sum'; parts: readonly CompiledPoints[]; cap: number }
  | { op: 'best'; parts: readonly CompiledPoints[] }
  | { op: 'ifAny'; num: Num; then: CompiledPoints };

const highOf = (span: { low: number; high?: number }): number => span.high ?? span.low;
const spanOf = (span: { low: number; high?: number }): Span => ({ low: span.low, high: highOf(span) });

/** Compiles the scores of a pack, each once. @throws Error on an unknown score or a circle of them */
export function compileScores(
  defs: readonly ScoreDef[],
  num: (q: Quantity) => Num,
  slotOf: (fact: string) => number,
): Map<string, CompiledScore> {
  const made = new Map<string, CompiledScore>();
  const open = new Set<string>();
  const score = (id: string): CompiledScore => {
    const known = made.get(id);
    if (known) return known;
    const def = defs.find((d) => d.id === id);
    if (!def || open.has(id)) throw new Error(`score ${id} is unknown or refers to itself`);
    open.add(id);
    const compiled = { def, points: points(def.points) };
    open.delete(id);
    made.set(id, compiled);
    return compiled;
  };
  const max = (bands: readonly Band[]): number => Math.max(...bands.map(highOf));
  const points = (p: Points): CompiledPoints => {
    if ('score' in p) return { op: 'score', score: score(p.score) };
    if ('person' in p) return { op: 'person', span: spanOf(p.person) };
    if ('sum' in p) return { op: 'sum', parts: p.sum.map(points), cap: p.cap ?? Infinity };
    if ('best' in p) return { op: 'best', parts: p.best.map(points) };
    if ('ifAny' in p) return { op: 'ifAny', num: num(p.ifAny), then: points(p.then) };
    if ('flag' in p) {
      const spans = new Map<unknown, Span>([
        [true, spanOf(p)],
        [false, { low: 0, high: 0 }],
      ]);
      return { op: 'choice', slot: slotOf(p.flag), spans, max: highOf(p) };
    }
    if ('choice' in p) {
      const spans = new Map<unknown, Span>(Object.entries(p.points).map(([id, span]) => [id, spanOf(span)]));
      return {
        op: 'choice',
        slot: slotOf(p.choice),
        spans,
        max: Math.max(...[...spans.values()].map((s) => s.high)),
      };
    }
    if ('growth' in p) {
      const [a, b, c] = p.growth;
      return { op: 'growth', nums: [num(a), num(b), num(c)], bands: p.bands, max: max(p.bands) };
    }
    if ('by' in p) return { op: 'bands', num: num(p.by), bands: p.bands, max: max(p.bands) };
    return { op: 'share', part: num(p.part), whole: num(p.whole), bands: p.bands, max: max(p.bands) };
  };
  for (const def of defs) score(def.id);
  return made;
}

/** Every slot that points may wait for. */
export function pointSlots(points: CompiledPoints): number[] {
  switch (points.op) {
    case 'bands':
      return slotsOf(points.num);
    case 'share':
      return [...slotsOf(points.part), ...slotsOf(points.whole)];
    case 'growth':
      return points.nums.flatMap(slotsOf);
    case 'choice':
      return [points.slot];
    case 'score':
      return pointSlots(points.score.points);
    case 'sum':
    case 'best':
      return points.parts.flatMap(pointSlots);
    case 'ifAny':
      return [...slotsOf(points.num), ...pointSlots(points.then)];
    default:
      return [];
  }
}
