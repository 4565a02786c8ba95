import { RD_COST_CATEGORIES, type RdCostCategory, type RdCostInput } from '@contract/policy';
import { RECOGNITION_PACK } from '@domain/policy';
import { rdCostProblems, rdCosts } from '@domain/rules';
import { wan } from './rules-helpers';

const costs = (some: Partial<Record<RdCostCategory, number>>): Record<RdCostCategory, number> => ({
  ...(Object.fromEntries(RD_COST_CATEGORIES.map((c) => [c, 0])) as Record<RdCostCategory, number>),
  ...some,
});
const deduction = (more: Partial<NonNullable<RdCostInput['deduction']>> = {}) => ({
  costs: costs({ staff: wan(900), other: wan(200) }),
  offsetsFen: 0,
  year: 2025,
  raised: true,
  excludedIncomeFen: 0,
  totalIncomeFen: wan(10_000),
  untaxedIncomeFen: 0,
  ...more,
});

describe('the totals of the R&D tool as facts of the recognitions', () => {
  test('each measure carries to its own fact, none to another', () => {
    const results = rdCosts({
      accounting: costs({ staff: wan(1) }),
      highTech: costs({ staff: wan(2) }),
      deduction: deduction(),
    });
    expect(results.map((r) => r.carries.map((c) => c.fact))).toEqual([
      ['rd-cost-accounting'],
      ['rd-cost-high-tech'],
      ['rd-cost-deduction'],
    ]);
    for (const { fact } of results.flatMap((r) => r.carries)) {
      const def = RECOGNITION_PACK.facts.find((f) => f.id === fact);
      expect(def).toMatchObject({ unit: 'fen', period: 'year' });
    }
  });

  test('高企 carries what it counts, and shows the domestic part of it', () => {
    const [result] = rdCosts({ highTech: costs({ staff: wan(800), domestic: wan(100), foreign: wan(200) }) });
    expect(result).toMatchObject({ totalFen: wan(1040), carries: [{ fen: wan(1040) }] });
    expect(result?.lines.at(-1)).toMatchObject({ label: '其中境内研发费用', fen: wan(880) });
  });

  test('加计扣除 carries the base, not what is deducted', () => {
    const [result] = rdCosts({ deduction: deduction() });
    // 900万 and 100万 of other costs; 120% of it is deducted.
    expect(result).toMatchObject({ totalFen: wan(1200), carries: [{ fen: wan(1000) }] });
    // An excluded trade deducts nothing, but has spent it all the same.
    const [excluded] = rdCosts({ deduction: deduction({ excludedIncomeFen: wan(9000) }) });
    expect(excluded).toMatchObject({ totalFen: 0, carries: [{ fen: wan(1000) }] });
  });

  test('the working names where its formula comes from and how well it is known', () => {
    const [high] = rdCosts({ highTech: costs({ staff: 1 }) });
    expect(high?.documents).toMatch(/195号.*转载.*未见原件/);
  });
});

describe('R&D figures that cannot be right', () => {
  const at = (input: RdCostInput) => rdCostProblems(input, '2026-03-02').map((p) => [p.measure, p.field]);

  test.each<[string, RdCostInput, [string, string]]>([
    ['a year to come', { deduction: deduction({ year: 2027 }) }, ['deduction', 'year']],
    ['a year before the tax law', { deduction: deduction({ year: 2007 }) }, ['deduction', 'year']],
    [
      'untaxed above all income',
      { deduction: deduction({ untaxedIncomeFen: wan(10_000) + 1 }) },
      ['deduction', 'untaxedIncomeFen'],
    ],
    [
      'excluded trades above all income',
      { deduction: deduction({ excludedIncomeFen: wan(10_000) + 1 }) },
      ['deduction', 'excludedIncomeFen'],
    ],
    [
      'R&D above income',
      { deduction: deduction({ totalIncomeFen: wan(1100) - 1 }) },
      ['deduction', 'totalIncomeFen'],
    ],
    [
      'offsets above cost',
      { deduction: deduction({ offsetsFen: wan(1100) + 1 }) },
      ['deduction', 'offsetsFen'],
    ],
    ['a unit mistaken', { accounting: costs({ input: 10_000_000_000_001 }) }, ['accounting', 'input']],
    ['a unit mistaken', { highTech: costs({ foreign: 10_000_000_000_001 }) }, ['highTech', 'foreign']],
  ])('%s is told at its field', (_what, input, place) => {
    expect(at(input)).toEqual([place]);
    for (const { message } of rdCostProblems(input, '2026-03-02')) expect(message).toMatch(/。$/);
  });

  test('what can be right is not told off', () => {
    const edge = deduction({
      year: 2026,
      untaxedIncomeFen: 0,
      excludedIncomeFen: wan(1100),
      totalIncomeFen: wan(1100),
      offsetsFen: wan(1100),
    });
    expect(at({ deduction: edge, accounting: costs({ staff: 10_000_000_000_000 }) })).toEqual([]);
    // Income not filled in yet.
    expect(at({ deduction: deduction({ totalIncomeFen: 0 }) })).toEqual([]);
  });
});
