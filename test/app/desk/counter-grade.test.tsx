import { render } from '@testing-library/react';
import { CounterGradeSheet } from '@/features/desk/claim/acts/CounterGradeSheet';
import { answering, desk, sheetProps, tap, textOf, type } from './kit';

const graded = () =>
  desk([], {
    instalments: [
      { year: 1, decidedFen: 10_000_000, paidFen: 10_000_000 },
      { year: 2, decidedFen: 7_500_000, paidFen: 7_500_000, grade: 'qualified' },
      { year: 3, decidedFen: 0, paidFen: 0, grade: 'failed' },
    ],
  });

describe('taking a wrong grade back', () => {
  it('offers only a year of which nothing is paid, and wants the reason', async () => {
    const { sent } = answering({ 'grades.counter': { data: { version: 8 } } });
    const props = sheetProps(graded());
    render(<CounterGradeSheet {...props} />);
    expect(document.querySelector('#grade-counter-year-2')).toBeNull();
    expect(textOf('#grade-counter-year-3')).toBe('第3年，登记为不合格');
    await tap('grade-counter-confirm');
    expect(sent).toEqual([]);
    expect(textOf('#grade-counter-reason-error')).toBe('请写明更正理由。');
    type('grade-counter-reason', '录错年度');
    await tap('grade-counter-confirm', 2);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.data).toMatchObject({
      claimId: 'claim1',
      expectedVersion: 7,
      year: 3,
      reason: '录错年度',
    });
    expect(props.onDone).toHaveBeenCalledTimes(1);
  });

  it('paid meanwhile: says what has to come first', async () => {
    answering({
      'grades.counter': { code: 'OUT_OF_TURN', message: '第3年已经拨付，请先冲销拨付。', field: 'year' },
    });
    render(<CounterGradeSheet {...sheetProps(graded())} />);
    type('grade-counter-reason', '录错年度');
    await tap('grade-counter-confirm');
    expect(textOf('#grade-counter-year-error')).toContain('请先冲销拨付');
  });
});
