import { yearOf, type Day } from '@contract/kernel';
import { itemOf } from '../application/inputs';
import type { Claim } from '../application/state';

/**
 * The calendar year of a year of support, counted from the approval's date (reading 6); undefined where the item
 * names no such date or it was not told.
 */
export function supportYearOf(claim: Pick<Claim, 'itemId' | 'facts'>, year: number): number | undefined {
  const amount = itemOf(claim.itemId)?.amount;
  const from = amount && 'from' in amount ? amount.from : undefined;
  const date = from === undefined ? undefined : claim.facts.find(({ fact }) => fact === from)?.value;
  return typeof date === 'string' && /^\d{4}-/.test(date) ? yearOf(date) + year - 1 : undefined;
}

/**
 * The budget to which a year of support belongs: its calendar year, or the year in which it is decided or graded
 * when that is later (no money is promised into a year that is over). Items without a date of approval count from
 * the year of their first decision. See docs/decisions/0041.
 * @param today the day of the decision or of the grade
 */
export function budgetYearOf(
  claim: Pick<Claim, 'itemId' | 'facts' | 'decision'>,
  year: number,
  today: Day,
): number {
  const first = claim.decision?.years[0];
  const start = first ? first.budgetYear - (first.year - 1) : yearOf(today);
  return Math.max(yearOf(today), supportYearOf(claim, year) ?? start + year - 1);
}

/** The first day on which an instalment of a budget year may be paid. */
export const payableFrom = (budgetYear: number): Day => `${budgetYear}-01-01`;

/** The yearly cap a claim draws on (art. 2: per institution and year), null when its item has none. */
export function capKeyOf(claim: Pick<Claim, 'itemId' | 'applicantId'>, budgetYear: number): string | null {
  const amount = itemOf(claim.itemId)?.amount;
  const capped = amount && 'capPer' in amount && amount.capPer === 'applicant-year';
  return capped ? `${claim.applicantId}:${claim.itemId}:${budgetYear}` : null;
}
