import { formatDay, formatFen } from '@contract/kernel';
import { accept, refuse, type Decision } from '../shared/decision';
import type { ClaimCommand, ClaimContext } from '../application/commands';
import type { ClaimEvent } from '../application/events';
import { paidFen, type Claim } from '../application/state';
import { yearsLeft } from './bounds';
import { overrideFault, paidBeyond } from './budget';
import { normaliseVoucher } from './funds';
import { budgetYearOf, payableFrom, supportYearOf } from './schedule';

type PaymentCommand = Extract<
  ClaimCommand,
  { type: 'recordGrade' | 'counterGrade' | 'recordPayment' | 'counterPayment' }
>;

/** Grades, payments and counter-entries of a decided claim (art. 13 grades, art. 21 专款专用). Figures in fen. */
export function decidePayment(
  command: PaymentCommand,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  switch (command.type) {
    case 'recordGrade':
      return recordGrade(command, claim, context);
    case 'counterGrade':
      return counterGrade(command, claim, context);
    case 'recordPayment':
      return recordPayment(command, claim, context);
    case 'counterPayment':
      return counterPayment(command, claim, context);
  }
}

/**
 * A grade opens its year with the amount the plan fixes for it; the decision covered the whole schedule, so no
 * budget holds it up. A failed grade settles the year at nothing. No year is graded before it has come.
 */
function recordGrade(
  command: Extract<PaymentCommand, { type: 'recordGrade' }>,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  const { year, grade, documentNumber } = command;
  const before = context.bounds(claim.grades).years.find((b) => b.year === year);
  if (!before?.needsGrade) return refuse('OUT_OF_TURN', `第${year}年不需要考核结果，或者已经录入。`, 'year');
  const supportYear = supportYearOf(claim, year);
  if (supportYear !== undefined && context.today < payableFrom(supportYear))
    return refuse('OUT_OF_TURN', `第${year}年是${supportYear}年，到时才能录入考核结果。`, 'year');
  const after = context.bounds([...claim.grades, { year, grade }]);
  const fen = after.years.find((b) => b.year === year)?.exactFen;
  const decided = claim.decision?.years ?? [];
  const left = yearsLeft(after, fen === undefined ? decided : [...decided, { year, fen }]);
  const opens = fen === undefined ? {} : { fen, budgetYear: budgetYearOf(claim, year, context.today) };
  return accept({
    type: 'gradeRecorded',
    data: { year, grade, documentNumber, left, day: context.today, ...opens },
  });
}

/**
 * Takes a wrongly entered grade back, with a reason, while nothing of its year is paid; the entry itself stays in the
 * chain. The year waits for its grade again, and what it was to bring is no longer promised.
 */
function counterGrade(
  { year, reason }: Extract<PaymentCommand, { type: 'counterGrade' }>,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  const given = claim.grades.find((one) => one.year === year);
  if (!given) return refuse('OUT_OF_TURN', `第${year}年没有录入考核结果，不用更正。`, 'year');
  if (paidFen(claim, year) > 0)
    return refuse('OUT_OF_TURN', `第${year}年已经拨付，请先由县财政局冲销拨付，再更正考核结果。`, 'year');
  if (!reason) return refuse('BAD_INPUT', '请写明更正理由。', 'reason');
  const years = claim.decision?.years ?? [];
  const opened = years.find((one) => one.year === year);
  const others = years.filter((one) => one.year !== year);
  const left = yearsLeft(context.bounds(claim.grades.filter((one) => one.year !== year)), others);
  const promised = opened ? { fen: opened.fen, budgetYear: opened.budgetYear } : {};
  return accept({
    type: 'gradeCountered',
    data: { year, grade: given.grade, left, day: context.today, ...promised },
    text: { reason },
  });
}

/**
 * A payment that was made: of a decided year whose budget year has come, no more than was decided, no more than the
 * year's plan without a stated reason, each voucher once.
 */
function recordPayment(
  command: Extract<PaymentCommand, { type: 'recordPayment' }>,
  claim: Claim,
  context: ClaimContext,
): Decision<ClaimEvent> {
  const { year, fen, day, budgetReason = '' } = command;
  const { today, funds } = context;
  const decided = claim.decision?.years.find((entry) => entry.year === year);
  if (!decided) return refuse('OUT_OF_TURN', `第${year}年的金额尚未审定，不能拨付。`, 'year');
  const { budgetYear } = decided;
  if (today < payableFrom(budgetYear))
    return refuse(
      'OUT_OF_TURN',
      `第${year}年的资金列入${budgetYear}年预算，${formatDay(payableFrom(budgetYear))}起才能拨付。`,
      'year',
    );
  if (day > today) return refuse('BAD_INPUT', '拨付日期不能晚于今天。', 'day');
  if (day < decided.decidedOn)
    return refuse('BAD_INPUT', `拨付日期不能早于审定日期（${formatDay(decided.decidedOn)}）。`, 'day');
  const left = decided.fen - paidFen(claim, year);
  if (fen > left) return refuse('PAYS_TOO_MUCH', `第${year}年最多还可拨付${formatFen(left)}。`, 'fen');
  const voucher = normaliseVoucher(command.voucher);
  if (!voucher) return refuse('BAD_INPUT', '请填写凭证号。', 'voucher');
  if (funds.voucherOf && funds.voucherOf !== claim.number)
    return refuse('BAD_INPUT', `该凭证号已经登记在申报 ${funds.voucherOf} 名下，请核对。`, 'voucher');
  if (claim.payments.some((payment) => !payment.countered && payment.voucher === voucher))
    return refuse('BAD_INPUT', '该凭证号已经登记过。', 'voucher');
  const overBudget = paidBeyond(funds.budgets, [{ budgetYear, fen }]);
  const over = overrideFault(overBudget, budgetReason, '拨付');
  if (over) return { ok: false, refusal: over };
  const data = { year, fen, day, voucher, budgetYear };
  return accept(
    overBudget.length > 0
      ? { type: 'paymentRecorded', data: { ...data, overBudget }, text: { budgetReason } }
      : { type: 'paymentRecorded', data },
  );
}

/**
 * Takes a recorded payment back whole, with a reason; the entry itself stays as it was. What was really paid is
 * then recorded anew, under the same voucher if need be.
 */
function counterPayment(
  command: Extract<PaymentCommand, { type: 'counterPayment' }>,
  claim: Claim,
  { today }: ClaimContext,
): Decision<ClaimEvent> {
  const { paymentId, day, reason } = command;
  const payment = claim.payments.find(({ id }) => id === paymentId);
  if (!payment) return refuse('NOT_FOUND', '没有找到要冲销的拨付记录，请刷新后再试。', 'paymentId');
  if (payment.countered) return refuse('OUT_OF_TURN', '这笔拨付已经冲销过。', 'paymentId');
  if (!reason) return refuse('BAD_INPUT', '请写明冲销理由。', 'reason');
  if (day > today) return refuse('BAD_INPUT', '冲销日期不能晚于今天。', 'day');
  if (day < payment.day)
    return refuse('BAD_INPUT', `冲销日期不能早于拨付日期（${formatDay(payment.day)}）。`, 'day');
  const voucher = normaliseVoucher(command.voucher ?? '');
  const { year, fen, budgetYear } = payment;
  return accept({
    type: 'paymentCountered',
    data: { paymentId, year, fen, day, budgetYear, ...(voucher ? { voucher } : {}) },
    text: { reason },
  });
}
