import type { ApplicantKind } from '@contract/kernel';
import { PLAN_PACK, RECOGNITION_PACK, type PolicyPack } from '@domain/policy';
import { evaluate, type FactValue } from '@domain/rules';
import { inputOf, wan } from './rules-helpers';

const problems = (
  facts: readonly FactValue[],
  pack: PolicyPack = RECOGNITION_PACK,
  kind: ApplicantKind = 'firm',
) => evaluate(inputOf(kind, facts, { pack })).problems;
const at = (fact: string, value: FactValue['value'], year?: number): FactValue => ({
  fact,
  value,
  ...(year === undefined ? {} : { year }),
});
const Y = 2025;

/** Part and whole, each pair told at the part when it is the larger one. */
const PAIRS: readonly [string, string, number | undefined][] = [
  ['sales', 'total-income', Y],
  ['main-sales', 'sales', Y],
  ['main-product-sales', 'sales', Y],
  ['main-product-sales', 'main-sales', Y],
  ['high-tech-income', 'total-income', Y],
  ['rd-cost-accounting', 'sales', Y],
  ['rd-cost-accounting', 'total-income', Y],
  ['rd-cost-accounting', 'cost-total', Y],
  ['rd-cost-high-tech', 'sales', Y],
  ['rd-cost-high-tech', 'total-income', Y],
  ['rd-cost-deduction', 'sales', Y],
  ['rd-cost-deduction', 'total-income', Y],
  ['rd-cost-deduction', 'cost-total', Y],
  ['rd-staff', 'staff', Y],
  ['net-assets', 'assets', Y],
  ['ip-class1-own', 'ip-class1', undefined],
  ['ip-class1-high-value', 'ip-class1', undefined],
  ['ip-class1-high-value', 'ip-class1-own', undefined],
  ['ip-class1-main', 'ip-class1', undefined],
  ['invention-patents', 'ip-class1', undefined],
];

describe('figures that cannot both be right', () => {
  test.each(PAIRS)('%s above %s is told at the part, and only above', (part, whole, year) => {
    expect(problems([at(part, 11, year), at(whole, 10, year)])).toEqual([
      {
        fact: part,
        ...(year === undefined ? {} : { year }),
        code: 'contradiction',
        message: expect.stringMatching(/大于.*请核对/),
      },
    ]);
    expect(problems([at(part, 10, year), at(whole, 10, year)])).toEqual([]);
    expect(problems([at(part, 11, year), at(whole, null, year)])).toEqual([]);
  });

  test('each year is compared with its own', () => {
    const facts = [
      at('sales', 10, Y),
      at('sales', 5, Y - 1),
      at('main-sales', 9, Y),
      at('main-sales', 9, Y - 1),
    ];
    expect(problems(facts).map((p) => [p.fact, p.year])).toEqual([['main-sales', Y - 1]]);
  });

  test('the domestic part of three years is compared with their sum', () => {
    const years = [Y, Y - 1, Y - 2].map((year) => at('rd-cost-high-tech', wan(100), year));
    expect(problems([...years, at('rd-cost-domestic', wan(300))])).toEqual([]);
    expect(problems([...years, at('rd-cost-domestic', wan(300) + 1)]).map((p) => p.fact)).toEqual([
      'rd-cost-domestic',
    ]);
    expect(problems([...years.slice(1), at('rd-cost-domestic', wan(300) + 1)])).toEqual([]);
  });

  test('years in the niche reach no further back than the firm', () => {
    const facts = (n: number) => [at('registered-on', '2023-03-02'), at('niche-years', n)];
    expect(problems(facts(4))).toEqual([]);
    expect(problems(facts(5)).map((p) => [p.fact, p.message])).toEqual([
      ['niche-years', '从事细分市场的年限超过单位成立年限，请核对。'],
    ]);
  });

  test('a figure of a year before the firm existed', () => {
    const facts = [
      at('registered-on', '2025-03-01'),
      at('sales', 5, Y - 1),
      at('rd-cost-accounting', 1, Y - 1),
    ];
    expect(problems(facts).map((p) => [p.fact, p.year, p.message])).toEqual([
      ['sales', 2024, '2024年单位尚未成立，请核对。'],
      ['rd-cost-accounting', 2024, '2024年单位尚未成立，请核对。'],
    ]);
    expect(problems([at('registered-on', '2025-03-01'), at('sales', 0, Y - 1)])).toEqual([]);
  });

  test('a municipal sum where no municipal support was had', () => {
    const facts = (support: string, fen: number) => [
      at('agency-support', support),
      at('agency-municipal-support', fen),
    ];
    expect(problems(facts('regional', 1), PLAN_PACK, 'agency').map((p) => p.fact)).toEqual([
      'agency-municipal-support',
    ]);
    expect(problems(facts('regional', 0), PLAN_PACK, 'agency')).toEqual([]);
    expect(problems(facts('municipal', 1), PLAN_PACK, 'agency')).toEqual([]);
  });

  test('one message a field, whatever it contradicts', () => {
    const facts = [at('main-product-sales', 9, Y), at('sales', 5, Y), at('main-sales', 5, Y)];
    expect(problems(facts)).toHaveLength(1);
  });

  test('nothing is repaired: the rules use what was typed', () => {
    const facts = [at('staff', 10, Y), at('rd-staff', 11, Y)];
    const { items } = evaluate(inputOf('firm', facts, { pack: RECOGNITION_PACK }));
    const share = items
      .find((i) => i.item.id === 'rec-high-tech-2016')
      ?.conditions.find((c) => c.leaf.id === 'rd-staff');
    expect(share).toMatchObject({ state: 'met', value: 11_000 });
  });

  test('looking for contradictions asks for no further year', () => {
    const none = { ...RECOGNITION_PACK, clashes: [] };
    const needs = (pack: PolicyPack) => evaluate(inputOf('firm', [], { pack })).items.map((i) => i.missing);
    expect(needs(RECOGNITION_PACK)).toEqual(needs(none));
  });
});

describe('values that cannot be right by themselves', () => {
  test.each<[string, FactValue, string]>([
    ['a share above 100%', at('market-share', 10_001), 'range'],
    ['a share below nothing', at('market-share', -1), 'negative'],
    ['a score above 100', at('development-score', 101), 'range'],
    ['a rank of nought', at('market-rank', 0), 'range'],
    ['part of a person', at('staff', 1.5, Y), 'type'],
    ['a year to come', at('sales', 1, 2027), 'year'],
    ['a year long ago', at('sales', 1, 1999), 'year'],
    ['a founding day to come', at('registered-on', '2026-03-03'), 'future'],
    ['a founding day before all firms', at('registered-on', '1900-01-01'), 'range'],
    ['a day that does not exist', at('registered-on', '2025-02-29'), 'day'],
    ['a sum beyond belief', at('sales', 100_000_000_000_001, Y), 'range'],
  ])('%s', (_what, fact, code) => {
    expect(problems([fact])).toEqual([expect.objectContaining({ fact: fact.fact, code })]);
  });
});
