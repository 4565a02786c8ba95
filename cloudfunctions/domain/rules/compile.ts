import type { ApplicantKind } from '@contract/kernel';
import type { Condition, FactDef, ItemDef, Leaf, PolicyPack, Quantity, ReadingId } from '../policy/types';
import { compiledClashes, type CompiledClash } from './compile-clashes';
import { compileScores, pointSlots, type CompiledScore } from './compile-points';
import { slotsOf, type Num } from './num';
import type { FactRaw, LeafResult } from './types';

/** Facts become slots of an array once per pack, so that evaluating a firm is array reads. */
export interface CompiledPack {
  pack: PolicyPack;
  facts: ReadonlyMap<string, CompiledFact>;
  slots: readonly Slot[];
  scores: ReadonlyMap<string, CompiledScore>;
  items: readonly CompiledItem[];
  byId: ReadonlyMap<string, CompiledItem>;
  /** Slots of yearly facts whose years before a day's year count as zero. */
  young: readonly { slot: number; offset: number; since: number }[];
  /** What cannot both be right, slot by slot. */
  clashes: readonly CompiledClash[];
  /** Positions of the titles that stand on a ladder (reading 4). */
  ladders: readonly number[];
  /** Readings of which the wider answer holds. */
  wide: ReadonlySet<ReadingId>;
}

export interface CompiledFact {
  def: FactDef;
  /** The slot of a fact without a period, −1 for a yearly one. */
  slot: number;
  /** Slot by year offset; 0 for facts without a period. */
  slotAt: Map<number, number>;
  choices: ReadonlySet<unknown> | undefined;
}

export interface Slot {
  def: FactDef;
  /** Absent for facts without a period. */
  offset?: number;
}

export interface CompiledLeaf {
  leaf: Leaf;
  /** The fact looked at, where it is one. */
  slot: number;
  other: number;
  unless: number;
  /** The numbers that are compared: left and right, part and whole (and the size of its bands), … */
  nums: readonly Num[];
  score?: CompiledScore;
  /** All slots the leaf may wait for. */
  needs: readonly number[];
  alternative?: number;
  branch?: number;
  /** Judgements by answer, where nothing else counts: flags, choices, dates, an office's word. */
  memo?: Map<FactRaw | null | undefined, Judged>;
}

/** A leaf's rank with its result; shared between evaluations, never changed. */
export interface Judged {
  rank: number;
  result: LeafResult;
}

export type Node =
  | { op: 'leaf'; leaf: CompiledLeaf; index: number }
  | { op: 'all'; parts: readonly Node[] }
  | { op: 'any'; parts: readonly Node[] };

export interface CompiledItem {
  item: ItemDef;
  kinds: ReadonlySet<ApplicantKind>;
  root: Node;
  /** The conditions are a plain list: the lowest rank decides. */
  plain: boolean;
  leaves: readonly CompiledLeaf[];
  /** The quantity of a formula, ceiling or share. */
  base?: Num;
  baseNeeds: readonly number[];
  /** The date from which the years of a schedule count. */
  from: number;
  grades: readonly number[];
}

const NO_NUMS: readonly Num[] = [];

/** Tests that depend on one answer (and the pack) alone. */
const MEMORABLE: ReadonlySet<string> = new Set(['flag', 'choice', 'person', 'window']);

const compiled = new WeakMap<PolicyPack, CompiledPack>();

/** The pack made ready, once. @throws Error on an unknown fact (the pack check finds it earlier) */
export function compile(pack: PolicyPack): CompiledPack {
  const known = compiled.get(pack);
  if (known) return known;
  const made = build(pack);
  compiled.set(pack, made);
  return made;
}

function build(pack: PolicyPack): CompiledPack {
  const slots: Slot[] = [];
  const facts = new Map<string, CompiledFact>();
  for (const def of pack.facts) facts.set(def.id, compiledFact(def));

  const slotOf = (fact: string, year?: number): number => {
    const entry = facts.get(fact);
    if (!entry) throw new Error(`unknown fact ${fact}`);
    const offset = entry.def.period === 'year' ? (year ?? 0) : 0;
    let slot = entry.slotAt.get(offset);
    if (slot === undefined) {
      slot = slots.push(entry.def.period === 'year' ? { def: entry.def, offset } : { def: entry.def }) - 1;
      entry.slotAt.set(offset, slot);
    }
    return slot;
  };
  for (const def of pack.facts)
    if (def.period === 'none') facts.set(def.id, { ...facts.get(def.id)!, slot: slotOf(def.id) });
  for (const [old, now] of Object.entries(pack.aliases.facts)) {
    const entry = facts.get(now);
    if (entry) facts.set(old, entry);
  }

  const num = (q: Quantity): Num => {
    if ('value' in q) return { op: 'value', value: q.value };
    if ('sum' in q) return { op: 'sum', parts: q.sum.map(num) };
    if ('minus' in q) return { op: 'minus', left: num(q.minus[0]), right: num(q.minus[1]) };
    return { op: 'slot', slot: slotOf(q.fact, q.year) };
  };

  const scores = compileScores(pack.scores, num, slotOf);

  const leafOf = (leaf: Leaf, alternative?: number, branch?: number): CompiledLeaf => {
    const made: CompiledLeaf = {
      leaf,
      slot: -1,
      other: -1,
      unless: -1,
      nums: NO_NUMS,
      score: undefined,
      needs: [],
      alternative,
      branch,
      memo: undefined,
    };
    const needs: number[] = [];
    const { test } = leaf;
    if (test.kind === 'compare') made.nums = [num(test.left), num(test.right)];
    else if (test.kind === 'ratio')
      made.nums = [
        num(test.part),
        num(test.whole),
        ...(typeof test.bp === 'number' ? [] : [num(test.bp.by)]),
      ];
    else if (test.kind === 'meanRatio') made.nums = [...test.parts.map(num), ...test.wholes.map(num)];
    else if (test.kind === 'compound') made.nums = [num(test.first), num(test.last)];
    else if (test.kind === 'score') {
      made.score = scores.get(test.score);
      if (!made.score) throw new Error(`unknown score ${test.score}`);
      needs.push(...pointSlots(made.score.points));
    } else if (test.kind !== 'person') {
      made.slot = slotOf(test.fact);
      needs.push(made.slot);
      if (test.kind === 'window' && test.other) made.other = slotOf(test.other);
    }
    for (const part of made.nums) needs.push(...slotsOf(part));
    if (leaf.unless) {
      made.unless = slotOf(leaf.unless.fact);
      needs.push(made.unless);
    }
    made.needs = [...new Set(needs)];
    if (!leaf.unless && MEMORABLE.has(test.kind)) made.memo = new Map();
    return made;
  };

  const items = pack.items.map((item): CompiledItem => {
    const leaves: CompiledLeaf[] = [];
    let alternatives = 0;
    let branches = 0;
    const node = (condition: Condition, alternative?: number, branch?: number): Node => {
      if ('all' in condition)
        return { op: 'all', parts: condition.all.map((part) => node(part, alternative, branch)) };
      if ('any' in condition) {
        alternatives += 1;
        const mine = alternative ?? alternatives;
        return { op: 'any', parts: condition.any.map((part) => node(part, mine, branch ?? ++branches)) };
      }
      const leaf = leafOf(condition, alternative, branch);
      return { op: 'leaf', leaf, index: leaves.push(leaf) - 1 };
    };
    const root: Node = { op: 'all', parts: item.conditions.map((c) => node(c)) };
    const { amount } = item;
    const plain = item.conditions.every((c) => !('all' in c) && !('any' in c));
    const made: CompiledItem = {
      item,
      kinds: new Set(item.applicantKinds),
      root,
      plain,
      leaves,
      base: undefined,
      baseNeeds: [],
      from: -1,
      grades: [],
    };
    if (amount.kind === 'exact' && 'formula' in amount && 'of' in amount.formula)
      made.base = num(amount.formula.of);
    if (amount.kind === 'atMost' || amount.kind === 'share') made.base = num(amount.of);
    if (made.base) made.baseNeeds = [...new Set(slotsOf(made.base))];
    if ('from' in amount && amount.from) made.from = slotOf(amount.from);
    if (amount.kind === 'exact' && 'schedule' in amount)
      made.grades = amount.schedule.map((year) => (year.gradeFact ? slotOf(year.gradeFact) : -1));
    return made;
  });

  return {
    pack,
    facts,
    slots,
    scores,
    items,
    clashes: pack.clashes.flatMap((clash) => compiledClashes(clash, facts, num)),
    young: slots.flatMap(({ def, offset }, slot) =>
      def.since && offset !== undefined ? [{ slot, offset, since: slotOf(def.since) }] : [],
    ),
    ladders: items.flatMap((made, index) => (made.item.ladder ? [index] : [])),
    byId: new Map(items.map((made) => [made.item.id, made])),
    wide: new Set(pack.readings.filter((r) => r.taken === 'widest').map((r) => r.id)),
  };
}

function compiledFact(def: FactDef): CompiledFact {
  const choices = def.unit === 'choice' ? new Set(def.choices?.map((c) => c.id)) : undefined;
  return { def: alike(def), slot: -1, slotAt: new Map(), choices };
}

/** The same fact with all fields in one order: objects of one shape are read faster. */
function alike(def: FactDef): FactDef {
  return {
    id: def.id,
    label: def.label,
    question: def.question,
    help: def.help,
    unit: def.unit,
    measure: def.measure,
    period: def.period,
    appliesTo: def.appliesTo,
    choices: def.choices,
    min: def.min,
    max: def.max,
    past: def.past,
    group: def.group,
    after: def.after,
    optional: def.optional,
    claimOnly: def.claimOnly,
    since: def.since,
    effort: def.effort,
  };
}
