import { isDay, type Day } from '@contract/kernel';
import type { FactInput } from '@contract';
import { lastDayOf, RECOGNISED } from './recognition';

/** A title that an applicant says it holds, with the last day that its rules give it. */
export interface StatedTitle {
  kind: string;
  validTo: Day;
}

/**
 * The titles with a known term among what a firm says of itself: held (or not denied), with the day of recognition.
 * @param values the firm's own words only
 */
export function statedTitles(values: readonly FactInput[]): StatedTitle[] {
  const valueOf = new Map(values.map(({ fact, value }) => [fact, value]));
  return RECOGNISED.flatMap(({ kind }) => {
    const from = valueOf.get(`${kind}-date`);
    if (valueOf.get(`${kind}-held`) === false || typeof from !== 'string' || !isDay(from)) return [];
    const validTo = lastDayOf(kind, from);
    return validTo === undefined ? [] : [{ kind, validTo }];
  });
}

/** Titles that a change of the firm's words gives another last day, takes away (no day) or adds. */
export function changedTitles(
  before: readonly FactInput[],
  after: readonly FactInput[],
): { kind: string; validTo?: Day }[] {
  const was = new Map(statedTitles(before).map(({ kind, validTo }) => [kind, validTo]));
  const is = new Map(statedTitles(after).map(({ kind, validTo }) => [kind, validTo]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((kind) => was.get(kind) !== is.get(kind))
    .map((kind) => {
      const validTo = is.get(kind);
      return validTo === undefined ? { kind } : { kind, validTo };
    });
}
