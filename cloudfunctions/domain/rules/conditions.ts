import { daysBetween, type Day } from '@contract/kernel';
import type { Answer } from '@contract/policy';
import type { Comparison, PolicyPack, ReadingId, Test } from '../policy/types';
import { compareShare, shareBp } from '../shared/percent';
import type { CompiledLeaf, Judged, Node } from './compile';
import { valueOf, type Sheet } from './sheet';
import type { FactRaw, LeafResult } from './types';

/**
 * Ranks of a state in a tree. `all` takes the lowest, so one "no" decides and an askable unknown comes
 * before what only a person can settle; leaves that do not apply are passed over.
 */
export const NOT_MET = 0;
export const UNKNOWN = 1;
export const PERSON = 2;
export const CONFIRM = 3;
export const MET = 4;
export const NOT_APPLICABLE = 5;

const ANSWER_OF: readonly Answer[] = [
  'notMet',
  'unknown',
  'needsPerson',
  'needsPerson',
  'met',
  'notApplicable',
];

export interface Context {
  values: Sheet['values'];
  asOf: Day;
  window: PolicyPack['window'];
  wide: ReadonlySet<ReadingId>;
}

/** Dates are many: a long-lived process must not keep all it has seen. */
const MEMO_LIMIT = 1_000;

/** Judges one leaf. Pure; the same facts give the same answer whatever their order. */
export function judge(compiled: CompiledLeaf, context: Context): Judged {
  const { memo, other } = compiled;
  if (!memo || (other >= 0 && context.values[other] !== undefined)) return judgeAnew(compiled, context);
  const value = context.values[compiled.slot];
  let judged = memo.get(value);
  if (!judged) {
    judged = judgeAnew(compiled, context);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(value, judged);
  }
  return judged;
}

function judgeAnew(compiled: CompiledLeaf, context: Context): Judged {
  const result: LeafResult = {
    leaf: compiled.leaf,
    state: 'unknown',
    value: undefined,
    distance: undefined,
    reading: undefined,
    alternative: compiled.alternative,
  };
  const exempt = compiled.unless < 0 ? false : exemption(compiled, context);
  let rank = exempt === true ? NOT_APPLICABLE : rankOf(compiled, context, result);
  // Until the exemption is answered, "no" would be said too early.
  if (exempt === null && rank !== MET) rank = UNKNOWN;
  result.state = ANSWER_OF[rank] ?? 'unknown';
  return { rank, result };
}

function exemption(compiled: CompiledLeaf, context: Context): boolean | null {
  const value = context.values[compiled.unless];
  if (value === undefined || value === null) return null;
  const is = compiled.leaf.unless?.is;
  return typeof is === 'boolean' ? value === is : (is?.includes(String(value)) ?? false);
}

function rankOf(compiled: CompiledLeaf, context: Context, result: LeafResult): number {
  const { test } = compiled.leaf;
  if (test.kind === 'person') return PERSON;
  if (test.kind === 'compare' || test.kind === 'ratio') return numeric(compiled, test, context, result);
  const value = context.values[compiled.slot];
  if (value === undefined || value === null) return UNKNOWN;
  result.value = value;
  switch (test.kind) {
    case 'flag':
      if (value === test.is) return MET;
      return test.confirmOther ? open(test.confirmOther, context, result) : NOT_MET;
    case 'choice':
      return choice(test, value, context, result);
    case 'daysSince': {
      const days = daysBetween(String(value), context.asOf);
      if (days >= test.atLeast) return MET;
      result.distance = test.atLeast - days;
      return NOT_MET;
    }
    case 'window':
      return inWindow(test, String(value), context.values[compiled.other], context, result);
  }
}

/** A place where the text is open: met under the wider reading, to be confirmed under the cautious one. */
function open(reading: ReadingId, context: Context, result: LeafResult): number {
  result.reading = reading;
  return context.wide.has(reading) ? MET : CONFIRM;
}

function choice(
  test: Extract<Test, { kind: 'choice' }>,
  value: FactRaw,
  context: Context,
  result: LeafResult,
): number {
  const answer = String(value);
  if (test.oneOf.includes(answer)) return MET;
  const confirm = test.confirm?.find((c) => c.choice === answer);
  if (confirm) return open(confirm.reading, context, result);
  return test.person?.includes(answer) ? PERSON : NOT_MET;
}

/** −1 before the window, 0 in it, 1 after it; both ends belong to it. */
function sideOf(day: Day, window: PolicyPack['window']): number {
  return day < window.from ? -1 : day > window.to ? 1 : 0;
}

function inWindow(
  test: Extract<Test, { kind: 'window' }>,
  day: Day,
  other: FactRaw | null | undefined,
  context: Context,
  result: LeafResult,
): number {
  const side = sideOf(day, context.window);
  // Two dates of one act on different sides: which of them counts is not settled (reading 3).
  if (typeof other === 'string' && sideOf(other, context.window) !== side) return open(3, context, result);
  if (side === 0) return MET;
  if (side < 0 && test.before === 'confirm') return open(3, context, result);
  result.distance = side < 0 ? daysBetween(day, context.window.from) : daysBetween(context.window.to, day);
  result.reading = 3;
  return NOT_MET;
}

function numeric(
  compiled: CompiledLeaf,
  test: Extract<Test, { kind: 'compare' | 'ratio' }>,
  context: Context,
  result: LeafResult,
): number {
  const left = compiled.left ? valueOf(compiled.left, context.values) : null;
  const right = compiled.right ? valueOf(compiled.right, context.values) : null;
  if (left === null || right === null) {
    if (left !== null && test.kind === 'compare') result.value = left;
    return UNKNOWN;
  }
  if (test.kind === 'compare') {
    result.value = left;
    if (holds(test.op, left - right)) return MET;
    result.distance = Math.abs(left - right);
    return NOT_MET;
  }
  // Nothing can be said of a share of nothing.
  if (right <= 0) return PERSON;
  result.value = shareBp(left, right);
  const difference = compareShare(left, right, test.bp);
  if (holds(test.op, difference)) return MET;
  result.distance = Math.max(1, Math.abs(test.bp - shareBp(left, right)));
  return NOT_MET;
}

/** Whether `difference` (left − right) satisfies the comparison. */
export function holds(op: Comparison, difference: number): boolean {
  if (op === '>=') return difference >= 0;
  if (op === '>') return difference > 0;
  return op === '<=' ? difference <= 0 : difference < 0;
}

/** The rank of a tree from the ranks of its leaves. */
export function combine(node: Node, ranks: readonly number[]): number {
  if (node.op === 'leaf') return ranks[node.index] ?? UNKNOWN;
  let lowest = NOT_APPLICABLE;
  let best = -1;
  let unknown = false;
  for (const part of node.parts) {
    const rank = combine(part, ranks);
    if (rank === NOT_APPLICABLE) continue;
    if (rank < lowest) lowest = rank;
    if (rank === UNKNOWN) unknown = true;
    if (rank > best) best = rank;
  }
  if (node.op === 'all') return lowest;
  if (best < 0) return NOT_APPLICABLE;
  // An answer could still turn "open" into "met", so the question comes first.
  return best !== MET && unknown ? UNKNOWN : best;
}

/** The leaves whose answers the tree still waits for, in order. */
export function waitingLeaves(node: Node, ranks: readonly number[], out: CompiledLeaf[]): void {
  if (node.op === 'leaf') {
    if (ranks[node.index] === UNKNOWN) out.push(node.leaf);
    return;
  }
  if (combine(node, ranks) !== UNKNOWN) return;
  for (const part of node.parts) waitingLeaves(part, ranks, out);
}
