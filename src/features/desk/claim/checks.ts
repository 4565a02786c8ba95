import type { PaperView } from '@contract';
import type { DeskClaim } from './types';

/** The words of the conditions that are still to be ticked. */
export function uncheckedTexts({ result, examination }: DeskClaim): string[] {
  return result.conditions.filter(({ id }) => examination.unchecked.includes(id)).map(({ text }) => text);
}

/** How many conditions are to be ticked in all, and how many are. */
export function progressOf({ examination: { checks, unchecked } }: DeskClaim): { done: number; of: number } {
  return { done: checks.length, of: checks.length + unchecked.length };
}

/** The papers that prove a condition, those not handed in as well. */
export function proofsFor({ claim, examination }: DeskClaim, conditionId: string): PaperView[] {
  const ids = examination.proofs.find((one) => one.conditionId === conditionId)?.paperIds ?? [];
  return claim.papers.filter(({ id }) => ids.includes(id));
}
