import { formatFen, refusal, type Fen, type Refusal } from '@contract/kernel';
import type { ClaimEvent } from '../application/events';

/**
 * The money of one calendar year, all in fen. `committed`: decided for the year; `paid`: payments less
 * counter-entries, counted in the year that promised the money, also when it is paid later.
 */
export interface Budget {
  year: number;
  /** Absent until 县财政局 or 县科技局 has entered the year's plan; then nothing is bounded by it. */
  plannedFen?: Fen;
  committedFen: Fen;
  paidFen: Fen;
}

export const emptyBudget = (year: number): Budget => ({ year, committedFen: 0, paidFen: 0 });

export const MOVEMENT_KINDS = ['decided', 'graded', 'ungraded', 'paid', 'countered'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** One line of the ledger. `fen` is never negative; a counter-entry takes it away from what is decided or paid. */
export interface Movement {
  kind: MovementKind;
  budgetYear: number;
  /** The year of support. */
  claimYear: number;
  fen: Fen;
}

/** What an event of a claim moves; most move nothing. */
export function movementsOf(event: ClaimEvent): Movement[] {
  switch (event.type) {
    case 'decided':
      return event.data.years.map(({ year, fen, budgetYear }) => ({
        kind: 'decided',
        budgetYear,
        claimYear: year,
        fen,
      }));
    case 'gradeRecorded':
    case 'gradeCountered': {
      const { year, fen, budgetYear } = event.data;
      const kind = event.type === 'gradeRecorded' ? 'graded' : 'ungraded';
      return fen === undefined || budgetYear === undefined
        ? []
        : [{ kind, budgetYear, claimYear: year, fen }];
    }
    case 'paymentRecorded':
    case 'paymentCountered': {
      const { year, fen, budgetYear } = event.data;
      const kind = event.type === 'paymentRecorded' ? 'paid' : 'countered';
      return [{ kind, budgetYear, claimYear: year, fen }];
    }
    default:
      return [];
  }
}

/**
 * The budget after movements of its year; those of other years are left out.
 * @throws Error when more would be paid than was decided, or less than nothing: the decider never lets it come to that
 */
export function moved(budget: Budget, movements: readonly Movement[]): Budget {
  let { committedFen, paidFen } = budget;
  for (const { kind, budgetYear, fen } of movements) {
    if (budgetYear !== budget.year) continue;
    if (kind === 'decided' || kind === 'graded') committedFen += fen;
    else if (kind === 'ungraded') committedFen -= fen;
    else paidFen += kind === 'paid' ? fen : -fen;
  }
  if (paidFen < 0 || paidFen > committedFen)
    throw new Error(`budget ${budget.year} would not balance: paid ${paidFen} of ${committedFen}`);
  return { ...budget, committedFen, paidFen };
}

/** By how many fen a plan would be exceeded, year by year; years without a plan bound nothing. */
export interface Excess {
  year: number;
  byFen: Fen;
}

/**
 * Where more would be decided than is planned for a year.
 * @param adding fen to be decided now, by budget year
 */
export function decidedBeyond(
  budgets: readonly Budget[],
  adding: readonly { budgetYear: number; fen: Fen }[],
): Excess[] {
  return beyond(budgets, adding, ({ committedFen }) => committedFen);
}

/** Where more would be paid than is planned for a year. */
export function paidBeyond(
  budgets: readonly Budget[],
  adding: readonly { budgetYear: number; fen: Fen }[],
): Excess[] {
  return beyond(budgets, adding, ({ paidFen }) => paidFen);
}

function beyond(
  budgets: readonly Budget[],
  adding: readonly { budgetYear: number; fen: Fen }[],
  soFar: (budget: Budget) => Fen,
): Excess[] {
  return budgets.flatMap((budget) => {
    const mine = adding.filter(({ budgetYear }) => budgetYear === budget.year);
    if (budget.plannedFen === undefined || mine.length === 0) return [];
    const byFen = soFar(budget) + mine.reduce((sum, { fen }) => sum + fen, 0) - budget.plannedFen;
    return byFen > 0 ? [{ year: budget.year, byFen }] : [];
  });
}

/** Beyond the plan a reason is needed, which stays with the event: the stated override. */
export function overrideFault(
  excess: readonly Excess[],
  reason: string,
  what: '审定' | '拨付',
): Refusal | null {
  if (excess.length === 0 || reason) return null;
  const words = excess.map(({ year, byFen }) => `${year}年预算将超出${formatFen(byFen)}`).join('，');
  return refusal('BUDGET_EXCEEDED', `${words}。确需${what}的请写明超预算理由。`, 'budgetReason');
}
