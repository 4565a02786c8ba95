import { yearOf } from '@contract/kernel';
import type { Verdict } from '@contract/policy';
import type { ReadingId } from '../policy/types';
import { amountOf, noAmount, type AmountContext } from './amounts';
import { compile, type CompiledItem, type CompiledLeaf, type CompiledPack } from './compile';
import { combine, judge, UNKNOWN, waitingLeaves, type Context } from './conditions';
import { contradictions } from './contradictions';
import { layOut, needsOf } from './sheet';
import { totalsOf } from './totals';
import type { AmountResult, Evaluation, EvaluationInput, ItemResult, LeafResult, Need } from './types';

/** By rank: not met, unknown, needs a person, to be confirmed, met, nothing applies. */
const VERDICT_OF: readonly Verdict[] = ['notMet', 'unknown', 'needsPerson', 'toBeConfirmed', 'met', 'met'];

/**
 * What the plan gives one applicant, item by item. Pure: no clock, no chance; every reason is gathered.
 * A yearly fact is addressed by its distance from `baseYear`; a value of another year is not used.
 * @throws Error when the pack names a fact that it does not define
 */
export function evaluate(input: EvaluationInput): Evaluation {
  const compiled = compile(input.pack);
  const sheet = layOut(compiled, input.facts, input.asOf, input.baseYear);
  const inForce = input.asOf >= input.pack.effectiveFrom && input.asOf <= input.pack.effectiveTo;
  const context: Context = {
    values: sheet.values,
    asOf: input.asOf,
    window: input.pack.window,
    wide: compiled.wide,
  };
  const items: ItemResult[] = [];
  for (const item of compiled.items) {
    if (!item.item.applicantKinds.includes(input.applicantKind)) items.push(set(item, 'notApplicable'));
    else if (!inForce) items.push(set(item, 'notInForce'));
    else items.push(evaluateItem(compiled, item, context, input));
  }
  markOverlaps(items);
  const problems = contradictions(input.pack, input.facts);
  return {
    asOf: input.asOf,
    baseYear: input.baseYear,
    applicantKind: input.applicantKind,
    packVersion: input.pack.version,
    items,
    totals: totalsOf(items),
    problems: problems.length > 0 ? [...sheet.problems, ...problems] : sheet.problems,
  };
}

function set(item: CompiledItem, verdict: Verdict): ItemResult {
  return {
    item: item.item,
    verdict,
    conditions: [],
    missing: [],
    amount: noAmount(item.item.amount.kind),
    readings: [],
  };
}

function evaluateItem(
  compiled: CompiledPack,
  item: CompiledItem,
  context: Context,
  input: EvaluationInput,
): ItemResult {
  const conditions: LeafResult[] = [];
  const ranks: number[] = [];
  for (const leaf of item.leaves) {
    const { rank, result } = judge(leaf, context);
    ranks.push(rank);
    conditions.push(result);
  }
  const rank = combine(item.root, ranks);
  const verdict = VERDICT_OF[rank] ?? 'unknown';
  const amounts: AmountContext = {
    compiled,
    values: context.values,
    asOfYear: yearOf(input.asOf),
    baseYear: input.baseYear,
    drawnFen: input.drawn?.[item.item.id] ?? 0,
  };
  const amount =
    verdict === 'notMet' ? noAmount(item.item.amount.kind) : amountOf(item, amounts, verdict === 'met');
  return {
    item: item.item,
    verdict,
    conditions,
    missing: rank === UNKNOWN ? waitingFor(compiled, item, ranks, context, input.baseYear) : [],
    amount,
    readings: verdict === 'notMet' ? ownReadings(conditions) : readingsOf(item, conditions, amount),
  };
}

function waitingFor(
  compiled: CompiledPack,
  item: CompiledItem,
  ranks: readonly number[],
  context: Context,
  baseYear: number,
): Need[] {
  const leaves: CompiledLeaf[] = [];
  waitingLeaves(item.root, ranks, leaves);
  const slots = new Set<number>();
  for (const leaf of leaves) for (const slot of leaf.needs) slots.add(slot);
  return needsOf(compiled, [...slots], context.values, baseYear);
}

function ownReadings(conditions: readonly LeafResult[]): ReadingId[] {
  const found: ReadingId[] = [];
  for (const { reading } of conditions)
    if (reading !== undefined && !found.includes(reading)) found.push(reading);
  return found;
}

/** Readings that decide something here: a condition's, a later year's, the ceiling's. */
function readingsOf(
  item: CompiledItem,
  conditions: readonly LeafResult[],
  { years, cautiousMaxFen, widestMaxFen }: AmountResult,
): ReadingId[] {
  const found = ownReadings(conditions);
  const add = (reading: ReadingId | undefined): void => {
    if (reading !== undefined && !found.includes(reading)) found.push(reading);
  };
  for (const year of years) add(year.reading);
  const { amount } = item.item;
  if (amount.kind === 'atMost' && cautiousMaxFen !== widestMaxFen) add(amount.totalReading);
  return found;
}

/** Titles of one ladder overlap: each is shown in full and marked open (reading 4). */
function markOverlaps(items: ItemResult[]): void {
  const hopeful = (r: ItemResult): boolean =>
    r.item.ladder !== undefined && (r.verdict === 'met' || r.verdict === 'toBeConfirmed');
  for (const [index, result] of items.entries()) {
    if (!hopeful(result)) continue;
    const overlap = items.some((o) => o !== result && o.item.ladder === result.item.ladder && hopeful(o));
    if (overlap) items[index] = { ...result, readings: [...result.readings, 4] };
  }
}
