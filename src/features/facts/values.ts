import type { FactInput } from '@contract';
import type { FactView } from '@contract/policy';

export type FactValue = FactInput['value'];

/** What was answered; undefined when nothing was, null when the answer was 不清楚. */
export function answerOf(answers: readonly FactInput[], fact: string, year?: number): FactValue | undefined {
  return answers.find((one) => one.fact === fact && one.year === year)?.value;
}

/** The answers with one put in place of its former self. */
export function withAnswer(
  answers: readonly FactInput[],
  fact: string,
  value: FactValue | undefined,
  year?: number,
): FactInput[] {
  const rest = answers.filter((one) => one.fact !== fact || one.year !== year);
  if (value === undefined) return rest;
  return [...rest, year === undefined ? { fact, value } : { fact, value, year }];
}

/** `over` wins where both have an answer; an unknown never replaces something known. */
export function mergeAnswers(base: readonly FactInput[], over: readonly FactInput[]): FactInput[] {
  return over.reduce<FactInput[]>(
    (all, { fact, value, year }) =>
      value === null && answerOf(all, fact, year) !== undefined ? all : withAnswer(all, fact, value, year),
    [...base],
  );
}

/** A fact's fields: one for each year that is asked about, or one. */
export function slotsOf(fact: FactView): (number | undefined)[] {
  return fact.years?.length ? fact.years : [undefined];
}

/** What was typed in the boxes, by slot. */
export type TypedTexts = Record<string, string>;

/** The name of one box. */
export function slotOf(fact: string, year?: number): string {
  return `${fact}-${year ?? ''}`;
}

/** What was typed where there is a value: in a box of its own meaning an unreadable text would be another's. */
export function typedOf(typed: TypedTexts, answers: readonly FactInput[]): TypedTexts {
  return Object.fromEntries(
    answers
      .map(({ fact, year }) => slotOf(fact, year))
      .flatMap((slot) => (typed[slot] === undefined ? [] : [[slot, typed[slot]]])),
  ) as TypedTexts;
}

/** Whether a fact is asked now: some are asked only after a certain answer to another. */
export function isAsked(fact: FactView, answers: readonly FactInput[]): boolean {
  if (!fact.after) return true;
  const { is } = fact.after;
  const before = answers.find((one) => one.fact === fact.after?.fact)?.value;
  return typeof is === 'boolean' ? before === is : typeof before === 'string' && is.includes(before);
}

/** Facts of a card that still want an answer; optional ones never do. */
export function unanswered(facts: readonly FactView[], answers: readonly FactInput[]): FactView[] {
  return facts.filter(
    (fact) =>
      !fact.optional &&
      isAsked(fact, answers) &&
      slotsOf(fact).some((year) => answerOf(answers, fact.id, year) === undefined),
  );
}
