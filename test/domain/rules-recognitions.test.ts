import { PLAN_PACK, RECOGNITION_PACK, RECOGNITIONS } from '@domain/policy';
import { factsFor, filingOf, recognitionsView, type FactValue } from '@domain/rules';
import { given, inputOf } from './rules-helpers';

const PACKS = [PLAN_PACK, RECOGNITION_PACK];
const view = (facts: readonly FactValue[], asOf = '2026-05-06') =>
  recognitionsView(
    inputOf('firm', factsFor(RECOGNITION_PACK, PACKS, facts), { asOf, pack: RECOGNITION_PACK }),
    inputOf('firm', factsFor(PLAN_PACK, PACKS, facts), { asOf }),
  );
const one = (facts: readonly FactValue[], title: string, asOf?: string) => {
  const found = view(facts, asOf).recognitions.find((r) => r.title === title);
  if (!found) throw new Error(title);
  return found;
};
const yearly = (fact: string, values: Record<number, number>): FactValue[] =>
  Object.entries(values).map(([year, value]) => ({ fact, year: Number(year), value }));

const GOOD: FactValue[] = [
  ...given({
    'resident-firm': true,
    'audited-collection': true,
    'restricted-trade': false,
    incident: false,
    'dishonest-list': false,
    'ip-class1': 1,
  }),
  ...yearly('staff', { 2025: 100 }),
  ...yearly('rd-staff', { 2025: 30 }),
  ...yearly('sales', { 2025: 1_000_000_000 }),
  ...yearly('assets', { 2025: 1_000_000_000 }),
  ...yearly('rd-cost-deduction', { 2025: 60_000_000 }),
];

describe('recognitions', () => {
  test('each says its document, version, date of the last check and how well it is known', () => {
    for (const r of view([]).recognitions) {
      expect(r.documents).toBeTruthy();
      expect(r.version).toMatch(/^20\d\d$/);
      expect(r.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(r.filing.text).toBeTruthy();
    }
    expect(one([], 'benchmark-firm').caveat).toContain('部分');
  });

  test('never says “qualified”: at most that no obstacle was found', () => {
    expect(one(GOOD, 'tech-sme')).toMatchObject({ verdict: 'met', statement: '未发现障碍' });
    const facts = [...GOOD, ...given({ 'above-scale-industrial': false })];
    expect(one(facts, 'three-zeros').statement).toBe('不适用');
    for (const r of view(facts).recognitions) expect(r.statement).not.toMatch(/符合条件|可以认定|合格/);
  });

  test('counts the points that need a person', () => {
    const high = one([], 'high-tech-firm');
    expect(high.personPoints).toBe(1);
    expect(high.scores.map((s) => s.id)).toEqual([
      'high-tech-score',
      'high-tech-ip',
      'high-tech-results',
      'high-tech-management',
      'high-tech-growth',
    ]);
    expect(high.scores[0]).toMatchObject({ low: 0, high: 100, max: 100, person: true });
  });

  test('a point that another way has met needs nobody', () => {
    const firm = (sales: number, cost: number, ip: number) => [
      ...given({ incident: false, 'dishonest-list': false, 'rd-institution': true, 'ip-class1': ip }),
      ...yearly('sales', { 2023: sales, 2024: sales, 2025: sales }),
      ...yearly('rd-cost-accounting', { 2023: cost, 2024: cost, 2025: cost }),
    ];
    // 引领型 with all that is known of it: the hard indicators that were not seen.
    expect(one(firm(50_000_000_000, 2_000_000_000, 30), 'benchmark-firm')).toMatchObject({
      verdict: 'needsPerson',
      personPoints: 1,
      statement: '未发现障碍，还有1项需人工认定',
    });
    // 成长型 needs its team looked at besides.
    expect(one(firm(10_000_000_000, 600_000_000, 10), 'benchmark-firm')).toMatchObject({ personPoints: 2 });
  });

  test('large thresholds read in 亿元', () => {
    const facts = [
      ...yearly('sales', { 2025: 49_999_999_999 }),
      ...yearly('assets', { 2025: 30_000_000_000 }),
    ];
    const of = (title: string, id: string) => one(facts, title).conditions.find((c) => c.id === id);
    expect(of('benchmark-firm', 'leading-sales')).toMatchObject({
      value: '499,999,999.99元',
      threshold: '不低于5亿元',
      distance: '还差0.01元',
    });
    expect(of('tech-sme', 'assets')).toMatchObject({
      value: '3亿元',
      threshold: '不高于2亿元',
      distance: '超出1亿元',
    });
  });

  test('a failed criterion says value, threshold and distance', () => {
    const facts = [...GOOD.filter((f) => f.fact !== 'staff'), ...yearly('staff', { 2025: 501 })];
    const staff = one(facts, 'tech-sme').conditions.find((c) => c.id === 'staff');
    expect(staff).toEqual({
      id: 'staff',
      text: '职工总数不超过500人',
      state: 'notMet',
      value: '501人',
      threshold: '不高于500人',
      distance: '超出1人',
    });
    expect(one(facts, 'tech-sme').statement).toBe('有1项不符合');
  });

  test('the rate by bands shows the one that holds', () => {
    const facts = [
      ...yearly('sales', { 2023: 3_000_000_000, 2024: 3_000_000_000, 2025: 3_000_000_000 }),
      ...yearly('rd-cost-high-tech', { 2023: 90_000_000, 2024: 90_000_000, 2025: 90_000_000 }),
    ];
    expect(one(facts, 'high-tech-firm').conditions.find((c) => c.id === 'rd-share')).toMatchObject({
      state: 'notMet',
      value: '3%',
      threshold: '不低于5%',
      distance: '还差2个百分点',
    });
  });

  test('of a score only what can still narrow it is asked', () => {
    const missing = (facts: readonly FactValue[]) => one(facts, 'tech-sme').missing.map((m) => m.fact);
    // Class I is there: class II cannot raise the results part, nor can costs raise R&D above 50.
    const open = GOOD.filter((f) => f.fact !== 'rd-staff');
    expect(missing(open)).not.toContain('ip-class2');
    expect(missing(open)).not.toContain('cost-total');
    expect(missing(open)).toContain('rd-staff');
  });

  test('three measures of R&D stay apart', () => {
    const facts = yearly('rd-cost-high-tech', { 2025: 60_000_000 });
    const without = GOOD.filter((f) => f.fact !== 'rd-cost-deduction');
    expect(one([...without, ...facts], 'tech-sme').missing.map((m) => m.fact)).toContain('rd-cost-deduction');
  });

  test('contradictions are told at the field and change nothing', () => {
    const facts = [...GOOD, ...yearly('rd-staff', { 2025: 101 })];
    expect(view(facts).problems).toEqual([
      { fact: 'rd-staff', year: 2025, code: 'contradiction', message: '科技人员数大于职工总数，请核对。' },
    ]);
  });
});

describe('filing', () => {
  const info = (title: string) => RECOGNITIONS.find((r) => r.title === title)!;
  test.each([
    ['2026-05-31', false, '下次申报2026年6月1日开始'],
    ['2026-06-01', true, '至2026年8月31日截止'],
    ['2026-08-31', true, '至2026年8月31日截止'],
    ['2026-09-01', false, '上次申报已于2026年8月31日截止'],
  ])('科技型中小企业 on %s: open %s', (day, open, text) => {
    const filing = filingOf(info('tech-sme'), day);
    expect(filing.open).toBe(open);
    expect(filing.text).toContain(text);
  });
});

describe('ladders', () => {
  test('where the firm stands, what is missing for the next rung and what it brings', () => {
    const facts = [
      ...GOOD,
      ...given({ 'tech-sme-held': true, 'high-tech-firm-held': false, 'benchmark-firm-held': false }),
    ];
    const [tech, sme] = view(facts).ladders;
    expect(tech).toMatchObject({ id: 'tech', standing: 1 });
    expect(tech?.rungs.map((r) => [r.title, r.state, r.brings])).toEqual([
      ['tech-sme', 'held', '1.5万元'],
      ['high-tech-firm', 'next', '5万元'],
      ['benchmark-firm', 'later', '10万元'],
    ]);
    expect(tech?.rungs[0]?.gaps).toEqual([]);
    expect(tech?.rungs[1]?.missing).toBeGreaterThan(0);
    expect(sme?.rungs.map((r) => r.state)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('a title held without the one below: the next rung is the one above it', () => {
    const states = (held: Record<string, boolean>) =>
      view(
        given(Object.fromEntries(Object.entries(held).map(([k, v]) => [`${k}-held`, v]))),
      ).ladders[0]?.rungs.map((r) => r.state);
    expect(states({ 'tech-sme': false, 'high-tech-firm': true, 'benchmark-firm': false })).toEqual([
      'below',
      'held',
      'next',
    ]);
    expect(states({ 'tech-sme': false, 'high-tech-firm': false, 'benchmark-firm': false })).toEqual([
      'next',
      'later',
      'later',
    ]);
    expect(states({ 'high-tech-firm': false })).toEqual(['unknown', 'next', 'unknown']);
  });

  test('gaps carry their distance', () => {
    const facts = [
      ...given({
        'innovative-sme-held': true,
        'specialised-sme-held': false,
        'little-giant-held': false,
        'niche-years': 2,
      }),
    ];
    const rung = view(facts).ladders[1]?.rungs[1];
    expect(rung?.gaps.map((g) => [g.id, g.distance])).toEqual([['niche', '还差1年']]);
  });
});

describe('size', () => {
  test('the answer stays below 60 KB', () => {
    expect(Buffer.byteLength(JSON.stringify(view(GOOD)))).toBeLessThan(60 * 1024);
  });
});
