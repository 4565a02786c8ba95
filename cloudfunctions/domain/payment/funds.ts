import { formatFen, refusal, toHalfWidth, type Fen, type Refusal } from '@contract/kernel';
import type { ClaimCommand, ClaimContext } from '../application/commands';
import type { Claim, DecidedYear } from '../application/state';
import type { DecisionBounds } from '../rules/bounds';
import type { Budget } from './budget';
import { budgetYearOf } from './schedule';

/** What stands outside a claim and bounds its money, read in the command's own transaction. */
export interface Funds {
  /** Budgets of the years that the command touches. */
  budgets: readonly Budget[];
  /** Fen that other claims of the applicant have drawn on the same yearly cap (art. 2). */
  drawnFen: Fen;
  /** The claim's number under which the voucher of a payment was recorded before. */
  voucherOf?: string;
}

/** Nothing to bound by: for commands that move no money. */
export const NO_FUNDS: Funds = { budgets: [], drawnFen: 0 };

/** Which budgets a command touches. */
export function budgetYearsOf(command: ClaimCommand, claim: Claim, today: string): number[] {
  switch (command.type) {
    case 'approve':
      return unique(command.years.map(({ year }) => budgetYearOf(claim, year, today)));
    case 'recordGrade':
      return [budgetYearOf(claim, command.year, today)];
    case 'counterGrade':
    case 'recordPayment':
      return unique(
        (claim.decision?.years ?? [])
          .filter(({ year }) => year === command.year)
          .map(({ budgetYear }) => budgetYear),
      );
    case 'counterPayment':
      return unique(
        claim.payments.filter(({ id }) => id === command.paymentId).map(({ budgetYear }) => budgetYear),
      );
    default:
      return [];
  }
}

const unique = (years: readonly number[]): number[] => [...new Set(years)].sort((a, b) => a - b);

/** A yearly cap that other claims have used up leaves nothing to decide this year. */
export function capFault(
  bounds: DecisionBounds,
  { funds }: Pick<ClaimContext, 'funds'>,
  years: readonly DecidedYear[],
): Refusal | null {
  const spent = bounds.years.some(
    ({ year, exactFen }) => exactFen === 0 && years.some((one) => one.year === year),
  );
  return funds.drawnFen > 0 && spent
    ? refusal(
        'AMOUNT_CAP_REACHED',
        `该单位本年度此事项已审定${formatFen(funds.drawnFen)}，达到每年最高支持额，本年度不能再审定。`,
        'years',
      )
    : null;
}

/** A voucher number as it is compared: width, case and spaces make no second one. */
export function normaliseVoucher(text: string): string {
  return toHalfWidth(text).replace(/\s/g, '').toUpperCase();
}
