import { FEN_PER_WAN, type Fen } from '@contract/kernel';
import type { Condition, FactRef, Leaf, Quantity } from '../types';

/** A yearly fact of the base year or one before it. */
export const at = (fact: string, year = 0): FactRef => ({ fact, year });

export const sumOf = (...sum: Quantity[]): Quantity => ({ sum });

/** Base year and the two before it; years before the firm existed count as zero. */
export const threeYears = (fact: string): Quantity => sumOf(at(fact), at(fact, -1), at(fact, -2));

/** Whole 万元 as fen. */
export const wanFen = (n: number): Fen => n * FEN_PER_WAN;

export const yesLeaf = (id: string, text: string, fact: string): Leaf => ({
  id,
  text,
  test: { kind: 'flag', fact, is: true },
});

export const noLeaf = (id: string, text: string, fact: string): Leaf => ({
  id,
  text,
  test: { kind: 'flag', fact, is: false },
});

/** What only a person can judge. */
export const byOffice = (id: string, text: string): Condition => ({
  id,
  text,
  test: { kind: 'person', office: 'kjj' },
});

export const atLeastFen = (id: string, text: string, left: Quantity, fen: Fen): Leaf => ({
  id,
  text,
  test: { kind: 'compare', left, op: '>=', right: { value: fen }, unit: 'fen' },
});

export const atMostFen = (id: string, text: string, left: Quantity, fen: Fen): Leaf => ({
  id,
  text,
  test: { kind: 'compare', left, op: '<=', right: { value: fen }, unit: 'fen' },
});

export const atLeastCount = (id: string, text: string, fact: string, n: number, measure: string): Leaf => ({
  id,
  text,
  test: { kind: 'compare', left: { fact }, op: '>=', right: { value: n }, unit: 'count', measure },
});

/** part ÷ whole of one year, at least (or at most) `bp`. */
export const share = (
  id: string,
  text: string,
  part: Quantity,
  whole: Quantity,
  op: '>=' | '<=',
  bp: number,
): Leaf => ({ id, text, test: { kind: 'ratio', part, whole, op, bp } });
