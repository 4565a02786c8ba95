import { act, render, screen } from '@testing-library/react';
import type { LedgerRowView, PlannedYear } from '@contract';
import DeskBudget from '@/packages/desk/budget';
import { answering, tap, textOf } from './kit';

const YEAR: PlannedYear = {
  year: 2026,
  plannedFen: 30_000_000,
  committedFen: 35_000_000,
  paidFen: 10_000_000,
  documentNumber: '和财预〔2026〕1号',
  version: 2,
};
const line = (id: string, kind: LedgerRowView['kind'], more: Partial<LedgerRowView> = {}): LedgerRowView => ({
  id,
  kind,
  fen: 10_000_000,
  at: '2026-06-10T02:00:00.000Z',
  ...more,
});

async function show(years: PlannedYear[], mayPlan: boolean, rows: object) {
  const answered = answering({
    'budgets.years': { data: { years, mayPlan } },
    'budgets.ledger': { data: rows },
  });
  await act(async () => void render(<DeskBudget />));
  return answered;
}

describe('the county’s money by year', () => {
  it('shows the plan beside what was decided and paid, and says what goes beyond it', async () => {
    await show([YEAR], true, { items: [] });
    expect(textOf('#budget-bars')).toContain('已审定超出预算5万元');
    expect(textOf('#budget-plan')).toBe('调整2026年预算');
    expect(screen.getByText('2026年还没有资金记录')).toBeTruthy();
  });

  it('a counter-entry takes away; an override is marked', async () => {
    await show([YEAR], true, {
      items: [
        line('l3', 'countered', { day: '2026-06-02', applicantName: '甲' }),
        line('l2', 'paid', { voucher: 'CZ-1', applicantName: '甲' }),
        line('l1', 'decided', { overBudget: true }),
      ],
    });
    expect(textOf('#ledger-l3')).toContain('−10万元');
    expect(textOf('#ledger-l2')).toContain('凭证号 CZ-1');
    expect(textOf('#ledger-l1')).toContain('超预算，已写明理由');
  });

  it('another year is asked for; next year’s plan can be entered before it begins', async () => {
    const { sent } = await show([YEAR], true, { items: [] });
    await tap('ledger-year-2027');
    expect(sent.at(-1)?.data).toEqual({ year: 2027 });
    expect(textOf('#budget-plan')).toBe('录入2027年预算');
  });

  it('a long ledger is read on by its cursor', async () => {
    const { sent } = await show([YEAR], true, { items: [line('l1', 'paid')], next: 's1' });
    await tap('ledger-more');
    expect(sent.at(-1)?.data).toEqual({ year: 2026, cursor: 's1' });
    expect(document.querySelectorAll('#ledger-l1')).toHaveLength(1);
  });

  it('who may not plan is offered no plan', async () => {
    await show([], false, { items: [] });
    expect(document.querySelector('#budget-plan')).toBeNull();
  });
});
