import { render } from '@testing-library/react';
import { Payments } from '@/features/desk/claim/Payments';
import { DecideSheet } from '@/features/desk/claim/acts/DecideSheet';
import { PaymentSheet } from '@/features/desk/claim/acts/PaymentSheet';
import { PlanSheet } from '@/features/desk/budget/PlanSheet';
import { TODAY, answering, desk, sheetProps, tap, textOf, type } from './kit';

const payment = { id: 'p1', year: 1, fen: 150_000_000, day: '2026-06-01', voucher: 'CZ-1' };
const paid = (more: object = {}) =>
  desk(
    [],
    {
      instalments: [{ year: 1, decidedFen: 250_000_000, paidFen: 150_000_000 }],
      payments: [{ ...payment, ...more }],
    },
    { mayDo: ['pay', 'counter'] },
  );

describe('taking a payment back', () => {
  it('wants a reason and names the entry', async () => {
    const { sent } = answering({ 'payments.counter': { data: { version: 9 } } });
    const changed = jest.fn();
    render(<Payments desk={paid()} today={TODAY} onChanged={changed} />);
    await tap('counter-CZ-1');
    await tap('payment-counter-confirm');
    expect(sent).toEqual([]);
    expect(textOf('#counter-reason-error')).toBe('请写明冲销理由。');
    type('counter-reason', '金额录错');
    await tap('payment-counter-confirm');
    expect(sent[0]?.data).toMatchObject({ paymentId: 'p1', day: TODAY, reason: '金额录错' });
    expect(sent[0]?.data).not.toHaveProperty('voucher');
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is offered once: what was taken back says so with its reason', () => {
    const countered = { day: '2026-06-02', reason: '金额录错' };
    render(<Payments desk={paid({ countered })} today={TODAY} onChanged={jest.fn()} />);
    expect(document.querySelector('#counter-CZ-1')).toBeNull();
    expect(textOf('#payment-CZ-1')).toContain('2026年6月2日已冲销：金额录错');
  });

  it('is not offered to who may not', () => {
    render(<Payments desk={{ ...paid(), mayDo: [] }} today={TODAY} onChanged={jest.fn()} />);
    expect(document.querySelector('#counter-CZ-1')).toBeNull();
  });
});

const EXCEEDED = {
  code: 'BUDGET_EXCEEDED',
  message: '2026年预算将超出10万元。确需拨付的请写明超预算理由。',
  field: 'budgetReason',
};

describe('beyond the year’s budget', () => {
  it('a payment asks for the reason once the server has said by how much, and sends it', async () => {
    const { sent } = answering({ 'payments.record': EXCEEDED });
    render(<PaymentSheet {...sheetProps(paid())} />);
    type('payment-voucher', 'CZ-2');
    expect(document.querySelector('#payment-budget-reason')).toBeNull();
    await tap('payment-record-confirm');
    expect(textOf('#payment-budget-reason-error')).toBe(EXCEEDED.message);
    type('payment-budget-reason', '县政府同意');
    await tap('payment-record-confirm');
    expect(sent[1]?.data).toMatchObject({ budgetReason: '县政府同意', voucher: 'CZ-2' });
  });

  it('a decision sees what is left of the year beside its amounts', async () => {
    const { sent } = answering({ 'decisions.approve': EXCEEDED });
    const budgets = [{ year: 2026, plannedFen: 300_000_000, committedFen: 250_000_000, paidFen: 0 }];
    const open = desk([{ year: 1, minFen: 1_000_000, needsGrade: false, text: '' }], {}, { budgets });
    render(<DecideSheet {...sheetProps(open)} />);
    await tap('decide-approve-confirm');
    expect(textOf('#decide-budgets')).toContain('还可审定50万元');
    type('decide-year-1', '60');
    type('decide-document', '文号');
    await tap('decide-approve-confirm');
    type('decide-budget-reason', '追加');
    await tap('decide-approve-confirm');
    expect(sent.at(-1)?.data).toMatchObject({ budgetReason: '追加', years: [{ year: 1, fen: 60_000_000 }] });
  });
});

describe('a year’s plan', () => {
  it('is entered without a reason and changed with one', async () => {
    const { sent } = answering({ 'budgets.plan': { data: { version: 1 } } });
    const on = { onClose: jest.fn(), onDone: jest.fn(), onReload: jest.fn() };
    const none = { year: 2026, committedFen: 0, paidFen: 0, version: 0 };
    const { unmount } = render(<PlanSheet year={none} {...on} />);
    type('budget-amount', '3000');
    type('budget-document', '和财预〔2026〕1号');
    await tap('budget-plan-confirm');
    expect(sent[0]?.data).toMatchObject({ year: 2026, fen: 3_000_000_000, expectedVersion: 0 });
    unmount();
    render(
      <PlanSheet year={{ ...none, plannedFen: 3_000_000_000, version: 1, documentNumber: 'D' }} {...on} />,
    );
    type('budget-amount', '3500');
    await tap('budget-plan-confirm');
    expect(sent).toHaveLength(1);
    expect(textOf('#budget-reason-error')).toBe('调整预算请写明理由。');
  });
});
