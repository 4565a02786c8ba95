import { act, render, screen } from '@testing-library/react';
import type { FactInput } from '@contract';
import type { FactProblem } from '@contract/policy';
import { FactSheet } from '@/features/facts/FactSheet';
import { groupsOf, linesOfGroup, saidOf } from '@/features/facts/groups';
import { tap, textOf, type } from '../desk/kit';
import { factView } from '../views';

const sales = factView('sales', 'fen', {
  years: [2025, 2024],
  group: 'income',
  groupQuestion: '收入是多少？',
});
const people = factView('staff', 'count', { measure: '人' });
const group = { id: 'income', title: '收入是多少？', facts: [sales] };

async function sheet(problems: FactProblem[], answers: FactInput[] = []) {
  const onDone = jest.fn();
  const check = jest.fn(async (_answers: FactInput[]) => problems);
  render(<FactSheet group={group} answers={answers} check={check} onDone={onDone} onClose={jest.fn()} />);
  await act(async () => {});
  return { onDone, check };
}

describe('answering in place', () => {
  it('hands over what was typed, with the year it belongs to', async () => {
    const { onDone } = await sheet([]);
    await act(async () => type('fact-sales-2025', '1200万'));
    await tap('facts-done');
    expect(onDone).toHaveBeenCalledWith([{ fact: 'sales', value: 1_200_000_000, year: 2025 }]);
  });

  it('says what is wrong at its field, keeps it as typed, and takes nothing over', async () => {
    const { onDone } = await sheet([
      { fact: 'sales', year: 2024, code: 'contradiction', message: '不能超过总收入。' },
    ]);
    await act(async () => type('fact-sales-2024', '79.6万'));
    await tap('facts-done');
    expect(textOf('#fact-sales-2024-error')).toBe('不能超过总收入。');
    expect(document.querySelector<HTMLInputElement>('#fact-sales-2024 input')?.value).toBe('79.6万');
    expect(onDone).not.toHaveBeenCalled();
  });

  it('takes the card over when the fault is on another card, which says it itself', async () => {
    const { onDone } = await sheet([{ fact: 'rd', code: 'contradiction', message: '研发费用高于收入。' }]);
    await act(async () => type('fact-sales-2025', '1'));
    await tap('facts-done');
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('is not taken over while something in it cannot be read', async () => {
    const { check } = await sheet([]);
    await act(async () => type('fact-sales-2025', '约一千'));
    await tap('facts-done');
    expect(check).not.toHaveBeenCalled();
    expect(screen.getByText(/没有看懂“约一千”/)).toBeTruthy();
    await act(async () => type('fact-sales-2025', '1000'));
    await tap('facts-done');
    expect(check).toHaveBeenCalledTimes(1);
  });
});

describe('what is known, in words', () => {
  it('says each unit in its own way, exactly', () => {
    expect(saidOf(sales, 79_600_000)).toBe('79.6万元');
    expect(saidOf(people, 0)).toBe('0人');
    expect(saidOf(factView('rate', 'bp'), 1250)).toBe('12.5%');
    expect(saidOf(factView('rate', 'bp'), 5)).toBe('0.05%');
    expect(saidOf(factView('held', 'flag'), false)).toBe('否');
    expect(saidOf(people, null)).toBe('不清楚');
    expect(saidOf(people, undefined)).toBe('待填写');
  });

  it('lists a yearly fact by its years and leaves out what is not asked', () => {
    const paper = factView('date', 'day', { after: { fact: 'held', is: true } });
    const [first, second] = groupsOf([sales, paper]);
    expect(linesOfGroup(first!, [{ fact: 'sales', value: 0, year: 2025 }])).toMatchObject([
      { label: '2025年sales', said: '0元', open: false },
      { label: '2024年sales', said: '待填写', open: true },
    ]);
    expect(linesOfGroup(second!, [{ fact: 'held', value: false }])).toEqual([]);
  });
});
