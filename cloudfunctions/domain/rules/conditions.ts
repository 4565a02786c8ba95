import { daysBetween, type Day } from '@contract/kernel';
import type { Answer } from '@contract/policy';
import type { PolicyPack, ReadingId, Test } from '../policy/types';
import type { CompiledLeaf, Judged, Node } from './compile';
import { compared, compound, meanRatio, ratio, score } from './numeric';
import { CONFIRM, MET, NOT_APPLICABLE, NOT_MET, PERSON, UNKNOWN } from './ranks';
import type { Sheet } from './sheet';
import type { FactRaw, LeafResult } from './types';

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
    threshold: undefined,
    distance: undefined,
    reading: undefined,
    alternative: compiled.alternative,
    branch: compiled.branch,
  };
  const exempt = compiled.unless < 0 ? false : exemption(compiled, context);
  let rank = exempt === true ? NOT_APPLICABLE : rankOf(compiled, context, result);
  // Until the exemption is answered, anything said would be said too early.
  if (exempt === null) rank = UNKNOWN;
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
  if (test.kind === 'score') return score(compiled, test, context, result);
  if (test.kind === 'compare') return compared(compiled, test, context, result);
  if (test.kind === 'ratio') return ratio(compiled, test, context, result);
  if (test.kind === 'meanRatio') return meanRatio(compiled, test, context, result);
  if (test.kind === 'compound') return compound(compiled, test, context, result);
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
