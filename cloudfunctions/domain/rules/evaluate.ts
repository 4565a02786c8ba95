import { yearOf } from '@contract/kernel';
import type { Verdict } from '@contract/policy';
import type { ReadingId } from '../policy/types';
import { amountOf, noAmount, type AmountContext } from './amounts';
import { compile, type CompiledItem, type CompiledLeaf } from './compile';
import { combine, judge, waitingLeaves, type Context } from './conditions';
import { MET, NOT_APPLICABLE, NOT_MET, UNKNOWN } from './ranks';
import { intervalOf } from './scores';
import { contradictions } from './contradictions';
import { layOut, needsOf, type Sheet } from './sheet';
import { totalsOf } from './totals';
import type { AmountResult, Evaluation, EvaluationInput, ItemResult, LeafResult, Need } from './types';

/** By rank: not met, unknown, needs a person, to be confirmed, met, nothing applies. */
const VERDICT_OF: readonly Verdict[] = [
  'notMet',
  'unknown',
  'needsPerson',
  'toBeConfirmed',
  'met',
  'notApplicable',
];

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
  const amounts: AmountContext = {
    compiled,
    values: sheet.values,
    asOfYear: yearOf(input.asOf),
    baseYear: input.baseYear,
    drawn: input.drawn ?? NOTHING_DRAWN,
  };
  const items: ItemResult[] = [];
  for (const item of compiled.items) {
    if (!item.kinds.has(input.applicantKind)) items.push(set(item, 'notApplicable'));
    else if (!inForce || !itemInForce(item, input.asOf)) items.push(set(item, 'notInForce'));
    else items.push(evaluateItem(item, context, amounts));
  }
  if (!compiled.wide.has(4)) markOverlaps(items, compiled.ladders);
  const problems = contradictions(compiled, sheet.values, input.asOf, input.baseYear);
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

function itemInForce({ item }: CompiledItem, asOf: string): boolean {
  return (
    (item.effectiveFrom === undefined || asOf >= item.effectiveFrom) &&
    (item.effectiveTo === undefined || asOf <= item.effectiveTo)
  );
}

const NOTHING_DRAWN: Readonly<Record<string, number>> = {};

const settled = new WeakMap<CompiledItem, Map<Verdict, ItemResult>>();

/** The result of an item that is not looked into; the same one every time. */
function set(item: CompiledItem, verdict: Verdict): ItemResult {
  let made = settled.get(item);
  if (!made) settled.set(item, (made = new Map()));
  let result = made.get(verdict);
  if (!result) {
    const amount = noAmount(item.item.amount.kind);
    result = {
      item: item.item,
      verdict,
      conditions: [],
      missing: [],
      amount,
      readings: NO_READINGS,
      asked: 'known',
    };
    made.set(verdict, result);
  }
  return result;
}

function evaluateItem(item: CompiledItem, context: Context, amounts: AmountContext): ItemResult {
  const { leaves } = item;
  const conditions = new Array<LeafResult>(leaves.length);
  let rank = NOT_APPLICABLE;
  let readings = NO_READINGS;
  for (let index = 0; index < leaves.length; index += 1) {
    const judged = judge(leaves[index]!, context);
    conditions[index] = judged.result;
    if (judged.rank < rank) rank = judged.rank;
    if (judged.result.reading !== undefined) readings = withReading(readings, judged.result.reading);
  }
  if (!item.plain) rank = combine(item.root, ranksOf(item, context));
  const verdict = leaves.length === 0 ? 'met' : (VERDICT_OF[rank] ?? 'unknown');
  const amount = rank === NOT_MET ? noAmount(item.item.amount.kind) : amountOf(item, amounts, rank >= MET);
  return {
    item: item.item,
    verdict,
    conditions,
    missing: rank === UNKNOWN ? waitingFor(item, ranksOf(item, context), amounts) : NO_NEEDS,
    amount,
    readings: amount.years.length > 0 ? withAmount(readings, item, amount) : readings,
    asked: rank === UNKNOWN ? askedOf(item, context.values) : 'known',
  };
}

/** Whether anything was answered that concerns this item alone; being in the county concerns all. */
function askedOf(item: CompiledItem, values: Sheet['values']): ItemResult['asked'] {
  let asked: ItemResult['asked'] = 'notYet';
  const look = (slots: readonly number[]): boolean => {
    for (const slot of slots) {
      const value = values[slot];
      if (value !== undefined && value !== null) return true;
      if (value === null) asked = 'unclear';
    }
    return false;
  };
  for (const { leaf, needs } of item.leaves) if (!leaf.general && look(needs)) return 'known';
  return look(item.baseNeeds) ? 'known' : asked;
}

function ranksOf(item: CompiledItem, context: Context): number[] {
  return item.leaves.map((leaf) => judge(leaf, context).rank);
}

function waitingFor(
  item: CompiledItem,
  ranks: readonly number[],
  { compiled, values, baseYear }: AmountContext,
): Need[] {
  const leaves: CompiledLeaf[] = [];
  waitingLeaves(item.root, ranks, leaves);
  const slots = new Set<number>();
  for (const leaf of leaves) {
    // Of a score only what can still narrow it is asked.
    const needs = leaf.score ? intervalOf(leaf.score, values).needs : leaf.needs;
    for (const slot of needs) slots.add(slot);
  }
  return needsOf(compiled, [...slots], values, baseYear);
}

const NO_NEEDS: readonly Need[] = [];
const NO_READINGS: readonly ReadingId[] = [];

function withReading(found: readonly ReadingId[], reading: ReadingId | undefined): readonly ReadingId[] {
  return reading === undefined || found.includes(reading) ? found : [...found, reading];
}

/** With the readings that a later year or the ceiling hangs on. */
function withAmount(
  found: readonly ReadingId[],
  item: CompiledItem,
  { years, cautiousMaxFen, widestMaxFen }: AmountResult,
): readonly ReadingId[] {
  let readings = found;
  for (const year of years) if (year.reading !== undefined) readings = withReading(readings, year.reading);
  const { amount } = item.item;
  return amount.kind === 'atMost' && cautiousMaxFen !== widestMaxFen
    ? withReading(readings, amount.totalReading)
    : readings;
}

function isTitle({ item, verdict }: ItemResult): boolean {
  return item.ladder !== undefined && (verdict === 'met' || verdict === 'toBeConfirmed');
}

/** Titles of one ladder overlap: each is shown in full and marked open (reading 4). */
function markOverlaps(items: ItemResult[], ladders: readonly number[]): void {
  for (const index of ladders) {
    const result = items[index];
    if (!result || !isTitle(result)) continue;
    for (const other of ladders) {
      const beside = items[other];
      if (other === index || !beside || beside.item.ladder !== result.item.ladder || !isTitle(beside))
        continue;
      items[index] = { ...result, readings: withReading(result.readings, 4) };
      break;
    }
  }
}
