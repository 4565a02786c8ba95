import { amountTextOf, itemOf } from '@domain/application/inputs';
import { evaluate, evaluationView, promiseText, type FactValue } from '@domain/rules';
import type { ApplicantKind } from '@contract/kernel';
import { given, inputOf, spending, wan } from './rules-helpers';

const shown = (kind: ApplicantKind, facts: readonly FactValue[], id: string, more = {}) => {
  const input = inputOf(kind, facts, more);
  const found = evaluationView(evaluate(input), input).items.find((i) => i.id === id);
  if (!found) throw new Error(id);
  return found.amount;
};

const station = (date: string, second?: string, third?: string) =>
  given({
    'in-county': true,
    'expert-station-held': true,
    'expert-station-date': date,
    ...(second ? { 'expert-station-grade-2': second } : {}),
    ...(third ? { 'expert-station-grade-3': third } : {}),
  });

describe('what an amount waits for is said plainly', () => {
  test('a title from before waits for 科技局 and is not called certain', () => {
    const facts = given({
      'in-county': true,
      'little-giant-held': true,
      'little-giant-date': '2024-08-15',
    });
    const amount = shown('firm', facts, 'little-giant');
    expect(amount).toMatchObject({
      text: '50万元，待县科技局确认',
      waitsFor: '待县科技局确认',
      certainFen: 0,
    });
    expect(amount.years[0]?.text).toBe('50万元，待县科技局确认');
  });

  test('a figure that is certain waits for nothing', () => {
    const facts = given({
      'in-county': true,
      'little-giant-held': true,
      'little-giant-date': '2025-08-15',
    });
    expect(shown('firm', facts, 'little-giant')).toMatchObject({ text: '50万元', certainFen: wan(50) });
    expect(shown('firm', facts, 'little-giant').waitsFor).toBeUndefined();
  });

  test.each([
    ['2025-03-10', undefined, undefined, '10万元，另有15万元至20万元按第2、3年考核结果确定'],
    ['2025-03-10', 'excellent', undefined, '20万元，另有7.5万元至10万元按第3年考核结果确定'],
    ['2026-03-10', 'excellent', 'qualified', '20万元，另有7.5万元待县科技局确认（第3年）'],
    ['2025-03-10', 'failed', 'excellent', '10万元，另有10万元待县科技局确认（第3年）'],
    // The grade of the second year is not known: the third is not certain, whatever its grade.
    ['2025-03-10', undefined, 'excellent', '10万元，另有17.5万元至20万元按第2年考核结果确定'],
  ])('an expert station of %s graded %s, %s: %s', (date, second, third, text) => {
    const facts = station(date, second, third);
    expect(shown('builder', facts, 'expert-station', { asOf: '2027-12-01' }).text).toBe(text);
  });

  test('a station from before waits as a whole', () => {
    expect(shown('builder', station('2024-03-10'), 'expert-station').text).toBe(
      '25万元至30万元，待县科技局确认',
    );
  });

  test('floors and ceilings that wait say so as well', () => {
    const outside = given({
      'in-county': false,
      'scene-project-status': 'recognised',
      'joint-project-status': 'with-institution',
      'joint-investment': wan(3000),
      'transformation-project-status': 'pending',
      'transformation-investment': wan(1000),
    });
    expect(shown('firm', outside, 'application-scene').text).toBe('不低于100万元，待县科技局确认');
    expect(shown('firm', outside, 'joint-innovation').text).toBe('最高150万元，待县科技局确认');
    expect(shown('firm', outside, 'major-transformation').text).toBe(
      '每年最高50万元，3年合计最高50万元至150万元，待县科技局认定',
    );
  });

  test('what is not answered yet is conditional, with the figure or the promise', () => {
    expect(shown('firm', [], 'high-tech-firm').text).toBe('符合条件时，5万元');
    expect(shown('institution', [], 'rd-growth-institution').text).toBe(
      '符合条件时，增量的5%，每年最高150万元',
    );
    expect(shown('person', [], 'science-award').text).toBe('符合条件时，市级金额的50%');
  });

  test('no figure is ever called 待定', () => {
    for (const second of [undefined, 'excellent', 'failed'])
      for (const date of ['2024-03-10', '2025-03-10', '2026-03-10']) {
        const amount = shown('builder', station(date, second), 'expert-station', { asOf: '2027-12-01' });
        expect([amount.text, ...amount.years.map((y) => y.text)].join()).not.toContain('待定');
      }
  });

  test('the formula says what other claims of the year took from the cap', () => {
    const drawn = { 'rd-growth-institution': wan(100) };
    expect(
      shown('institution', spending(wan(1000), wan(9000)), 'rd-growth-institution', { drawn }).formula,
    ).toBe('增量8000万元 × 5%，且不超过150万元（本年度已审定100万元）：500,000元');
  });
});

describe('what a claim comes to', () => {
  const said = (itemId: string, fen?: number) => amountTextOf(itemOf(itemId)!, fen);

  test.each([
    ['science-award', wan(5), '5万元'],
    ['science-award', undefined, '市级金额的50%'],
    ['rd-growth-institution', wan(150), '150万元'],
    ['academician-station', wan(750), '每年不低于250万元，连续3年'],
    ['joint-innovation', wan(150), promiseText(itemOf('joint-innovation')!.amount)],
  ])('%s with %s fen says %s', (itemId, fen, text) => {
    expect(said(itemId, fen)).toBe(text);
  });
});
