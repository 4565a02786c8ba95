import { render, screen } from '@testing-library/react';
import { GradeSheet } from '@/features/desk/claim/acts/GradeSheet';
import { PaymentSheet } from '@/features/desk/claim/acts/PaymentSheet';
import { TODAY, answering, desk, sheetProps, tap, textOf, type } from './kit';

const bounds = [1, 2, 3].map((year) => ({ year, needsGrade: false, text: '' }));
const part = desk(bounds, {
  instalments: [
    { year: 1, decidedFen: 250_000_000, paidFen: 100_000_000 },
    { year: 2, decidedFen: 250_000_000, paidFen: 0 },
    { year: 3, paidFen: 0 },
  ],
});

describe('recording a payment', () => {
  it('begins with what is left of the first open year, today', async () => {
    const { sent } = answering({ 'payments.record': { data: { version: 8 } } });
    render(<PaymentSheet {...sheetProps(part)} />);
    type('payment-voucher', 'PZ-1');
    await tap('payment-record-confirm');
    expect(sent[0]?.data).toMatchObject({ year: 1, fen: 150_000_000, day: TODAY, voucher: 'PZ-1' });
  });

  it('takes another year with its own rest', async () => {
    answering({});
    render(<PaymentSheet {...sheetProps(part)} />);
    await tap('payment-year-2');
    expect(screen.getByDisplayValue('250')).toBeTruthy();
    expect(document.querySelector('#payment-year-3')).toBeNull();
  });

  it('refuses more than is left and a day to come', async () => {
    const { sent } = answering({});
    render(<PaymentSheet {...sheetProps(part)} />);
    type('payment-amount', '150.000001');
    type('payment-day', '2026-06-11');
    type('payment-voucher', 'PZ-1');
    await tap('payment-record-confirm');
    expect(textOf('#payment-amount-error')).toBe('最多还可拨付150万元。');
    expect(textOf('#payment-day-error')).toContain('不能晚于今天');
    expect(sent).toEqual([]);
  });

  it('shows the server refusing a voucher at the voucher', async () => {
    answering({
      'payments.record': { code: 'BAD_INPUT', message: '该凭证号已经登记过。', field: 'voucher' },
    });
    render(<PaymentSheet {...sheetProps(part)} />);
    type('payment-voucher', 'PZ-1');
    await tap('payment-record-confirm');
    expect(textOf('#payment-voucher-error')).toBe('该凭证号已经登记过。');
  });
});

describe('recording a grade', () => {
  const graded = desk(
    [
      { year: 1, exactFen: 10_000_000, needsGrade: false, text: '' },
      { year: 2, needsGrade: true, text: '' },
      { year: 3, needsGrade: true, text: '' },
    ],
    { instalments: [{ year: 1, decidedFen: 10_000_000, paidFen: 0 }] },
  );

  it('wants grade and document, then sends the first year that waits', async () => {
    const { sent } = answering({ 'grades.record': { data: { version: 8 } } });
    render(<GradeSheet {...sheetProps(graded)} />);
    await tap('grade-record-confirm');
    expect(sent).toEqual([]);
    expect(textOf('#grade-value-error')).toBeTruthy();
    await tap('grade-value-qualified');
    type('grade-document', '文号');
    await tap('grade-record-confirm');
    expect(sent[0]?.data).toMatchObject({ year: 2, grade: 'qualified', documentNumber: '文号' });
  });
});
