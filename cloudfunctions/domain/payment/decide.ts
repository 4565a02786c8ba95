import { formatFen } from '@contract/kernel';
import { accept, refuse, type Decision } from '../shared/decision';
import type { ClaimCommand, ClaimContext } from '../application/commands';
import type { ClaimEvent } from '../application/events';
import { decidedFor, paidFen, type Claim } from '../application/state';
import { yearsLeft } from './bounds';

type PaymentCommand = Extract<ClaimCommand, { type: 'recordGrade' | 'recordPayment' }>;

/** Grades and payments of a decided claim (art. 13 grades, art. 21 专款专用). Figures in fen. */
export function decidePayment(
  command: PaymentCommand,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  return command.type === 'recordGrade'
    ? recordGrade(command, claim, context)
    : recordPayment(command, claim, context);
}

/**
 * A grade opens its year with the amount the plan fixes for it; the decision covered the whole schedule.
 * A failed grade settles the year at nothing.
 */
function recordGrade(
  command: Extract<PaymentCommand, { type: 'recordGrade' }>,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  const { year, grade, documentNumber } = command;
  const before = context.bounds(claim.grades).years.find((b) => b.year === year);
  if (!before?.needsGrade) return refuse('OUT_OF_TURN', `第${year}年不需要考核结果，或者已经录入。`, 'year');
  const grades = [...claim.grades, { year, grade }];
  const after = context.bounds(grades);
  const fen = after.years.find((b) => b.year === year)?.exactFen;
  const decided = claim.decision?.years ?? [];
  const left = yearsLeft(after, fen === undefined ? decided : [...decided, { year, fen }]);
  return accept({
    type: 'gradeRecorded',
    data: { year, grade, documentNumber, left, ...(fen === undefined ? {} : { fen }) },
  });
}

function recordPayment(
  command: Extract<PaymentCommand, { type: 'recordPayment' }>,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  const { year, fen, day, voucher } = command;
  const decided = decidedFor(claim, year);
  if (decided === undefined) return refuse('OUT_OF_TURN', `第${year}年的金额尚未审定，不能拨付。`, 'year');
  if (day > context.today) return refuse('BAD_INPUT', '拨付日期不能晚于今天。', 'day');
  const left = decided - paidFen(claim, year);
  if (fen > left) return refuse('PAYS_TOO_MUCH', `第${year}年最多还可拨付${formatFen(left)}。`, 'fen');
  if (claim.payments.some((payment) => payment.voucher === voucher))
    return refuse('BAD_INPUT', '该凭证号已经登记过。', 'voucher');
  return accept({ type: 'paymentRecorded', data: { year, fen, day, voucher } });
}
