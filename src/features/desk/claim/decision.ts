import type { InstalmentView, YearBoundsView } from '@contract';
import { type Day, type Fen, type Grade, formatFen, yearOf } from '@contract/kernel';

/** One year of a decision as it is filled in; `fen` is null while the box is empty or unreadable. */
export interface YearAmountTyped {
  year: number;
  fen: Fen | null;
}

/** Years whose amount can still be decided; years that wait for a grade are among them, closed. */
export function undecidedYears(
  bounds: readonly YearBoundsView[],
  instalments: readonly InstalmentView[],
): YearBoundsView[] {
  const decided = new Set(
    instalments.filter(({ decidedFen }) => decidedFen !== undefined).map(({ year }) => year),
  );
  return bounds.filter(({ year }) => !decided.has(year));
}

/** What the boxes begin with: an exact amount is already known, everything else is for the government. */
export function startAmounts(years: readonly YearBoundsView[]): YearAmountTyped[] {
  return years
    .filter(({ needsGrade }) => !needsGrade)
    .map(({ year, exactFen }) => ({ year, fen: exactFen ?? null }));
}

/**
 * What the plan does not allow of one year's amount, in words; the server decides it again.
 * @returns null when the amount may stand, or nothing is typed
 */
export function yearFault(bound: YearBoundsView, fen: Fen | null): string | null {
  if (fen === null) return null;
  const { exactFen, minFen, widestMaxFen } = bound;
  if (exactFen !== undefined && fen !== exactFen)
    return `应为${formatFen(exactFen)}，只能全额审定或不予支持。`;
  if (minFen !== undefined && fen < minFen) return `不得低于${formatFen(minFen)}。`;
  if (widestMaxFen !== undefined && fen > widestMaxFen) return `最高不超过${formatFen(widestMaxFen)}。`;
  return null;
}

/** The years above the ceiling of the cautious reading: for these a reason is recorded. */
export function yearsNeedingReason(
  years: readonly YearBoundsView[],
  typed: readonly YearAmountTyped[],
): number[] {
  return typed
    .filter(({ year, fen }) => {
      const ceiling = years.find((bound) => bound.year === year)?.cautiousMaxFen;
      return fen !== null && ceiling !== undefined && fen > ceiling;
    })
    .map(({ year }) => year);
}

export interface DecisionFaults {
  /** By year, what the plan does not allow. */
  years: Record<number, string>;
  /** No year is filled in. */
  none?: string;
  documentNumber?: string;
  reason?: string;
}

/** What still stands in the way of sending the decision; nothing but empty `years` when it may be sent. */
export function decisionFaults(
  years: readonly YearBoundsView[],
  typed: readonly YearAmountTyped[],
  documentNumber: string,
  reason: string,
): DecisionFaults {
  const faults: DecisionFaults = { years: {} };
  for (const { year, fen } of typed) {
    const bound = years.find((one) => one.year === year);
    const fault = bound ? yearFault(bound, fen) : null;
    if (fault) faults.years[year] = fault;
  }
  if (typed.every(({ fen }) => fen === null)) faults.none = '请至少填写一个年度的审定金额。';
  if (documentNumber.trim() === '') faults.documentNumber = '请填写审定文件的文号。';
  const above = yearsNeedingReason(years, typed);
  if (above.length > 0 && reason.trim() === '')
    faults.reason = `第${above.join('、')}年超过审慎口径的上限，请写明理由。`;
  return faults;
}

/** The amounts to send: years left empty stay open. */
export function decidedAmounts(typed: readonly YearAmountTyped[]): { year: number; fen: Fen }[] {
  return typed.flatMap(({ year, fen }) => (fen === null ? [] : [{ year, fen }]));
}

/** Whether the year of an instalment's budget has come; the server decides it again. */
const hasCome = ({ budgetYear }: InstalmentView, today: Day): boolean =>
  budgetYear === undefined || budgetYear <= yearOf(today);

/** Years from which something can be paid today, with what is left of each in fen. */
export function payableYears(
  instalments: readonly InstalmentView[],
  today: Day,
): { year: number; leftFen: Fen }[] {
  return instalments.flatMap((part) => {
    const { year, decidedFen, paidFen } = part;
    return decidedFen !== undefined && decidedFen > paidFen && hasCome(part, today)
      ? [{ year, leftFen: decidedFen - paidFen }]
      : [];
  });
}

/** Years that wait for the yearly grade of the higher science authority (art. 13) and have come. */
export function gradableYears(
  bounds: readonly YearBoundsView[],
  instalments: readonly InstalmentView[],
  today: Day,
): number[] {
  const closed = new Set(
    instalments.filter((part) => part.grade !== undefined || !hasCome(part, today)).map(({ year }) => year),
  );
  return bounds.filter(({ year, needsGrade }) => needsGrade && !closed.has(year)).map(({ year }) => year);
}

/** Grades that can still be taken back: nothing of their year is paid. */
export function mistakableGrades(instalments: readonly InstalmentView[]): { year: number; grade: Grade }[] {
  return instalments.flatMap(({ year, grade, paidFen }) =>
    grade !== undefined && paidFen === 0 ? [{ year, grade }] : [],
  );
}
