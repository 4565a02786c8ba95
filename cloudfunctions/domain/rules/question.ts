import type { FactDef } from '../policy/types';
import { compile, type CompiledPack } from './compile';
import { layOut, type Sheet } from './sheet';
import type { Evaluation, EvaluationInput, FactRaw, ItemResult, Need } from './types';

/** A card of the conversation: one fact, or several that are asked together. */
export interface Question {
  /** The group's id, or the fact's. */
  id: string;
  facts: readonly AskedFact[];
  /** How many undecided items wait for it. */
  waiting: number;
}

export interface AskedFact {
  def: FactDef;
  /** Calendar years wanted, latest first; absent for facts without a period. */
  years?: readonly number[];
}

interface Card {
  id: string;
  order: number;
  effort: number;
  waiting: number;
  needs: Need[];
}

/** Answers the text already gives to the condition of `after`: not yet known counts as not asked yet. */
function opened(def: FactDef, compiled: CompiledPack, values: Sheet['values']): boolean {
  if (!def.after) return true;
  const slot = compiled.facts.get(def.after.fact)?.slotAt.get(0);
  const value: FactRaw | null | undefined = slot === undefined ? undefined : values[slot];
  if (value === undefined || value === null) return false;
  return typeof def.after.is === 'boolean' ? value === def.after.is : def.after.is.includes(String(value));
}

/**
 * The questions that can still change something, best first: the one most undecided items wait for;
 * at a tie the cheaper one, then the pack's order. What was answered with 不清楚 is not asked again.
 */
export function openQuestions(evaluation: Evaluation, input: EvaluationInput): Question[] {
  const compiled = compile(input.pack);
  const { values } = layOut(compiled, input.facts, input.asOf, input.baseYear);
  const order = orderOf(compiled);
  const cards = new Map<string, Card>();
  for (const result of evaluation.items) {
    const needs =
      result.amount.missing.length > 0 ? [...result.missing, ...result.amount.missing] : result.missing;
    if (needs.length === 0) continue;
    const counted = new Set<string>();
    for (const need of needs) {
      const fact = compiled.facts.get(need.fact);
      if (!fact || !askable(fact.def, need, compiled, values, input)) continue;
      const id = fact.def.group ?? fact.def.id;
      let card = cards.get(id);
      if (!card) {
        card = { id, order: order.get(need.fact) ?? 0, effort: fact.def.effort, waiting: 0, needs: [] };
        cards.set(id, card);
      }
      if (!card.needs.some((n) => n.fact === need.fact && n.year === need.year)) card.needs.push(need);
      if (!counted.has(id)) card.waiting += 1;
      counted.add(id);
    }
  }
  return [...cards.values()]
    .sort((a, b) => b.waiting - a.waiting || a.effort - b.effort || a.order - b.order)
    .map((card) => ({ id: card.id, waiting: card.waiting, facts: factsOf(card.needs, compiled, order) }));
}

/** The next question, or undefined when nothing more can change. */
export function nextQuestion(evaluation: Evaluation, input: EvaluationInput): Question | undefined {
  return openQuestions(evaluation, input)[0];
}

/**
 * How many cards these results may still ask, at most: what is asked together counts once, follow-ups
 * that an answer may open are counted in, what was answered (不清楚 too) is not. It never grows while
 * a conversation is answered.
 */
export function cardsLeft(items: readonly ItemResult[], input: EvaluationInput): number {
  const compiled = compile(input.pack);
  const { values } = layOut(compiled, input.facts, input.asOf, input.baseYear);
  const cards = new Set<string>();
  for (const result of items)
    for (const { fact, year } of [
      ...result.missing,
      ...result.amount.missing,
      ...laterGrades(result, compiled, values),
    ]) {
      const def = compiled.facts.get(fact)?.def;
      if (!def || def.claimOnly || def.optional || !def.appliesTo.includes(input.applicantKind)) continue;
      const slot = compiled.facts.get(fact)?.slotAt.get(year === undefined ? 0 : year - input.baseYear);
      if (slot === undefined || values[slot] !== undefined || !mayOpen(def, compiled, values)) continue;
      cards.add(def.group ?? def.id);
    }
  return cards.size;
}

/** Grades that are asked once the approval's date is known. */
function laterGrades(result: ItemResult, compiled: CompiledPack, values: Sheet['values']): Need[] {
  const item = compiled.byId.get(result.item.id);
  if (!item || item.from < 0 || values[item.from] !== undefined || result.verdict !== 'unknown') return [];
  return item.grades.flatMap((slot) => {
    const def = slot < 0 ? undefined : compiled.slots[slot]?.def;
    return def ? [{ fact: def.id }] : [];
  });
}

/** Whether a follow-up is open, or what it follows may still be answered so that it opens. */
function mayOpen(def: FactDef, compiled: CompiledPack, values: Sheet['values']): boolean {
  if (!def.after) return true;
  const first = compiled.facts.get(def.after.fact);
  const slot = first?.slotAt.get(0);
  if (!first || slot === undefined) return false;
  return values[slot] === undefined ? mayOpen(first.def, compiled, values) : opened(def, compiled, values);
}

/** How many cards have an answer of this applicant's kind on them; 不清楚 is one. */
export function answeredCards(input: EvaluationInput): number {
  const compiled = compile(input.pack);
  const { values } = layOut(compiled, input.facts, input.asOf, input.baseYear);
  const cards = new Set<string>();
  for (const [slot, { def }] of compiled.slots.entries())
    if (values[slot] !== undefined && def.appliesTo.includes(input.applicantKind) && !def.claimOnly)
      cards.add(def.group ?? def.id);
  return cards.size;
}

function askable(
  def: FactDef,
  need: Need,
  compiled: CompiledPack,
  values: Sheet['values'],
  input: EvaluationInput,
): boolean {
  if (def.claimOnly || def.optional || !def.appliesTo.includes(input.applicantKind)) return false;
  if (!opened(def, compiled, values)) return false;
  const offset = need.year === undefined ? 0 : need.year - input.baseYear;
  const slot = compiled.facts.get(def.id)?.slotAt.get(offset);
  // null is an answer: 不清楚.
  return slot !== undefined && values[slot] === undefined;
}

const orders = new WeakMap<CompiledPack, Map<string, number>>();

function orderOf(compiled: CompiledPack): Map<string, number> {
  let order = orders.get(compiled);
  if (!order) {
    order = new Map(compiled.pack.facts.map((def, index) => [def.id, index]));
    orders.set(compiled, order);
  }
  return order;
}

function factsOf(needs: readonly Need[], compiled: CompiledPack, order: Map<string, number>): AskedFact[] {
  const asked = new Map<string, { def: FactDef; years: number[] }>();
  for (const need of needs) {
    const def = compiled.facts.get(need.fact)?.def;
    if (!def) continue;
    const entry = asked.get(need.fact) ?? { def, years: [] };
    asked.set(need.fact, entry);
    if (need.year !== undefined) entry.years.push(need.year);
  }
  return [...asked.values()]
    .sort((a, b) => (order.get(a.def.id) ?? 0) - (order.get(b.def.id) ?? 0))
    .map(({ def, years }) => (def.period === 'year' ? { def, years: years.sort((a, b) => b - a) } : { def }));
}
