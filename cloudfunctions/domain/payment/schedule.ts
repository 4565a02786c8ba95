import { yearOf, type Day, type Fen } from '@contract/kernel';
import { itemOf } from '../application/inputs';
import { paidFen, type Claim } from '../application/state';

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

/** The earliest instalment that is decided and not paid in full: what is left of it, and from when it may be paid. */
export function instalmentOf(claim: Claim | undefined): { year: number; fen: Fen; from: Day } | undefined {
  if (!claim) return undefined;
  const [next] = (claim.decision?.years ?? [])
    .map(({ year, fen, budgetYear }) => ({
      year,
      fen: fen - paidFen(claim, year),
      from: payableFrom(budgetYear),
    }))
    .filter(({ fen }) => fen > 0)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.year - b.year));
  return next;
}

/** The next year that waits for its grade, and from when it can be graded (art. 13). */
export function gradingOf(claim: Claim | undefined): { year: number; from: Day } | undefined {
  const year = claim?.state === 'decided' ? Math.min(...claim.yearsLeft.toGrade) : Infinity;
  const supportYear = claim && Number.isFinite(year) ? supportYearOf(claim, year) : undefined;
  return supportYear === undefined ? undefined : { year, from: payableFrom(supportYear) };
}
