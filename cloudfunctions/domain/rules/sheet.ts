import { yearOf, type Day } from '@contract/kernel';
import { FACT_SOURCES, type FactProblem } from '@contract/policy';
import type { CompiledFact, CompiledPack } from './compile';
import type { Num } from './num';
import { valueProblem } from './check-facts';
import type { FactRaw, FactValue, Need } from './types';

/** A firm's answers laid out in the pack's slots. `undefined` was never answered, `null` is 不清楚. */
export interface Sheet {
  values: (FactRaw | null | undefined)[];
  problems: FactProblem[];
}

const RANK = new Map<string, number>(FACT_SOURCES.map((source, index) => [source, index]));
const NO_SOURCE = FACT_SOURCES.length;

/**
 * Lays answers out. A value that cannot be right (unknown fact, no such day, negative amount) is
 * reported and left out: the rules then say "unknown" and never conclude from it. Of several sources
 * for one value the office's comes before the paper's and the firm's own; later ones replace earlier.
 */
export function layOut(
  compiled: CompiledPack,
  facts: readonly FactValue[],
  asOf: Day,
  baseYear: number,
): Sheet {
  const values = new Array<FactRaw | null | undefined>(compiled.slots.length).fill(undefined);
  const problems: FactProblem[] = [];
  let ranks: number[] | undefined;
  for (const given of facts) {
    const entry = compiled.facts.get(given.fact);
    if (!entry) {
      problems.push(problemOf(given, 'unknown', '没有这个问题，请刷新后重新填写。'));
      continue;
    }
    if (given.value !== null && !obvious(entry, given)) {
      const wrong = valueProblem(entry.def, given.value, asOf, given.year);
      if (wrong) {
        problems.push(problemOf(given, wrong.code, wrong.message));
        continue;
      }
    }
    const slot = entry.slot >= 0 ? entry.slot : entry.slotAt.get((given.year ?? baseYear) - baseYear);
    if (slot === undefined) continue;
    if (given.source || ranks) {
      ranks ??= new Array<number>(values.length).fill(NO_SOURCE);
      const rank = given.source ? (RANK.get(given.source) ?? NO_SOURCE) : NO_SOURCE;
      if (values[slot] !== undefined && rank > (ranks[slot] ?? NO_SOURCE)) continue;
      ranks[slot] = rank;
    }
    values[slot] = given.value;
  }
  if (compiled.young.length > 0) fillYouth(compiled, values, baseYear);
  // The order of answers tells nothing, so it shows nowhere.
  if (problems.length > 1) problems.sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  return { values, problems };
}

const keyOf = ({ fact, year }: FactProblem): string => `${fact} ${year ?? ''}`;

/** A firm younger than the years wanted has nothing in the years before it: zero, and not asked. */
function fillYouth(compiled: CompiledPack, values: Sheet['values'], baseYear: number): void {
  for (const { slot, offset, since } of compiled.young) {
    const day = values[since];
    if (typeof day !== 'string' || (values[slot] ?? undefined) !== undefined) continue;
    if (baseYear + offset < yearOf(day)) values[slot] = 0;
  }
}

/** Most answers are a plain yes or no or one of the choices: these need no closer look. */
function obvious(entry: CompiledFact, given: FactValue): boolean {
  if (entry.slot < 0 || given.year !== undefined) return false;
  return entry.choices === undefined
    ? typeof given.value === 'boolean' && entry.def.unit === 'flag'
    : entry.choices.has(given.value);
}

function problemOf(given: FactValue, code: FactProblem['code'], message: string): FactProblem {
  const problem: FactProblem = { fact: given.fact, code, message };
  if (given.year !== undefined) problem.year = given.year;
  return problem;
}

/** A number out of the sheet; null when a part of it is unknown. */
export function valueOf(num: Num, values: Sheet['values']): number | null {
  switch (num.op) {
    case 'slot': {
      const value = values[num.slot];
      return typeof value === 'number' ? value : null;
    }
    case 'value':
      return num.value;
    case 'minus': {
      const left = valueOf(num.left, values);
      const right = valueOf(num.right, values);
      return left === null || right === null ? null : left - right;
    }
    default: {
      let sum = 0;
      for (const part of num.parts) {
        const value = valueOf(part, values);
        if (value === null) return null;
        sum += value;
      }
      return sum;
    }
  }
}

/** The slots of a list that have no value, as facts and calendar years. */
export function needsOf(
  compiled: CompiledPack,
  slots: readonly number[],
  values: Sheet['values'],
  baseYear: number,
): Need[] {
  const needs: Need[] = [];
  for (const index of slots) {
    const slot = compiled.slots[index];
    if (!slot || (values[index] !== undefined && values[index] !== null)) continue;
    needs.push(
      slot.offset === undefined ? { fact: slot.def.id } : { fact: slot.def.id, year: baseYear + slot.offset },
    );
  }
  return needs;
}
