import type { RdCostInput } from '@contract/policy';
import { rdCosts, whatIf } from '@domain/rules';
import fc from 'fast-check';
import { given, inputOf, wan } from './rules-helpers';

const NONE = {
  staff: 0,
  input: 0,
  depreciation: 0,
  amortisation: 0,
  design: 0,
  other: 0,
  domestic: 0,
  foreign: 0,
};
const COSTS = {
  ...NONE,
  staff: wan(500),
  input: wan(300),
  depreciation: wan(100),
  other: wan(120),
  domestic: wan(200),
  foreign: wan(1000),
};
const deduct = (more: Partial<NonNullable<RdCostInput['deduction']>> = {}) => {
  const [result] = rdCosts({
    deduction: {
      costs: COSTS,
      offsetsFen: wan(10),
      year: 2025,
      raised: false,
      excludedIncomeFen: 0,
      totalIncomeFen: wan(10_000),
      untaxedIncomeFen: 0,
      ...more,
    },
  });
  if (!result) throw new Error('no result');
  return result;
};

describe('研发费用加计扣除', () => {
  test('each step shows its working', () => {
    const result = deduct();
    expect(result.lines.map((l) => l.fen)).toEqual([
      wan(900),
      wan(100), // 120万 against 900万 × 10% ÷ 90%
      wan(160),
      773_333_333, // 800万 against 1,160万 × 2/3
      wan(10),
      1_923_333_333,
      1_923_333_333,
    ]);
    expect(result.totalFen).toBe(1_923_333_333);
  });

  test('120% is applied to the exact base and rounded once', () => {
    expect(deduct({ raised: true }).totalFen).toBe(2_308_000_000);
  });

  test('120% holds from 2023 to 2027 only', () => {
    expect(deduct({ raised: true, year: 2028 })).toMatchObject({ totalFen: 1_923_333_333 });
    expect(deduct({ raised: true, year: 2028 }).note).toContain('2027');
    expect(deduct({ year: 2022 })).toMatchObject({ totalFen: 0 });
    expect(deduct({ year: 2022 }).refusal).toBeTruthy();
  });

  test('the limit of other costs holds to the fen', () => {
    const costs = { ...NONE, staff: 900, other: 100 };
    expect(deduct({ costs, offsetsFen: 0 }).totalFen).toBe(1000);
    expect(deduct({ costs: { ...costs, other: 101 }, offsetsFen: 0 }).totalFen).toBe(1000);
    expect(deduct({ costs: { ...costs, other: 99 }, offsetsFen: 0 }).totalFen).toBe(999);
  });

  test('excluded trades above half of the income get nothing; exactly half is allowed', () => {
    const half = { excludedIncomeFen: wan(4000), totalIncomeFen: wan(10_000), untaxedIncomeFen: wan(2000) };
    expect(deduct(half).refusal).toBeUndefined();
    expect(deduct({ ...half, excludedIncomeFen: wan(4000) + 1 })).toMatchObject({ totalFen: 0 });
  });

  test('offsets above the base leave nothing, never less', () => {
    expect(deduct({ offsetsFen: wan(100_000) }).totalFen).toBe(0);
  });

  test('more cost never deducts less', () => {
    const category = fc.constantFrom(...(Object.keys(NONE) as (keyof typeof NONE)[]));
    const costs = fc.record(
      Object.fromEntries(Object.keys(NONE).map((k) => [k, fc.integer({ min: 0, max: wan(1000) })])) as Record<
        keyof typeof NONE,
        fc.Arbitrary<number>
      >,
    );
    fc.assert(
      fc.property(costs, category, fc.integer({ min: 0, max: wan(10) }), (base, which, more) => {
        const first = deduct({ costs: base }).totalFen;
        const second = deduct({ costs: { ...base, [which]: base[which] + more } }).totalFen;
        expect(second).toBeGreaterThanOrEqual(first);
      }),
    );
  });
});

describe('the three measures', () => {
  test('accounting counts what is booked', () => {
    expect(rdCosts({ accounting: COSTS })).toMatchObject([{ measure: 'accounting', totalFen: wan(2220) }]);
  });

  test('高企 counts 80% of commissions and limits other costs to a fifth of the whole', () => {
    const costs = { ...NONE, staff: wan(800), other: wan(300), domestic: wan(100) };
    // 880万 without other costs: at most 220万 of them, a fifth of 1,100万.
    expect(rdCosts({ highTech: costs })).toMatchObject([{ measure: 'highTech', totalFen: wan(1100) }]);
  });

  test('one measure never stands in for another', () => {
    expect(rdCosts({}).length).toBe(0);
    expect(rdCosts({ highTech: COSTS }).map((r) => r.measure)).toEqual(['highTech']);
  });
});

describe('what if', () => {
  const facts = given({
    'in-county': true,
    'high-tech-firm-held': false,
    'joint-project-status': 'with-institution',
    'joint-investment': wan(3000),
  });

  test('shows both sides of what changes, and only that', () => {
    const view = whatIf(inputOf('firm', facts), given({ 'joint-investment': wan(4000) }));
    expect(view.changes).toEqual([
      {
        id: 'joint-innovation',
        title: '产业创新项目支持',
        before: { verdict: 'met', amountText: '最高150万元' },
        after: { verdict: 'met', amountText: '最高200万元' },
      },
    ]);
    expect([view.before.upToWidestFen, view.after.upToWidestFen]).toEqual([wan(150), wan(200)]);
  });

  test('a change without effect changes nothing', () => {
    expect(whatIf(inputOf('firm', facts), given({ 'joint-investment': wan(3000) })).changes).toEqual([]);
  });

  test('replaces the answer of the same fact and year and leaves the others', () => {
    const view = whatIf(
      inputOf('firm', facts),
      given({
        'high-tech-firm-held': true,
        'high-tech-firm-date': '2025-11-20',
        'high-tech-firm-renewal': 'first',
      }),
    );
    expect(view.changes).toMatchObject([
      {
        id: 'high-tech-firm',
        // No sum beside a no.
        before: { verdict: 'notMet', amountText: '' },
        after: { verdict: 'met', amountText: '5万元' },
      },
    ]);
    expect(view.after.certainFen - view.before.certainFen).toBe(wan(5));
  });
});
