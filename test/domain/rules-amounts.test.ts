import { PLAN_PACK } from '@domain/policy';
import { decisionBounds, matterKey, findItem } from '@domain/rules';
import { given, item, run, spending, wan, widest } from './rules-helpers';

describe('amounts', () => {
  test('a yearly cap holds across the claims of one institution and year', () => {
    const facts = spending(wan(1000), wan(9000));
    const drawn = { 'rd-growth-institution': wan(100) };
    expect(item(run('institution', facts, { drawn }), 'rd-growth-institution').amount.certainFen).toBe(
      wan(50),
    );
    const all = { 'rd-growth-institution': wan(150) };
    expect(item(run('institution', facts, { drawn: all }), 'rd-growth-institution').amount.certainFen).toBe(
      0,
    );
  });

  test('the wider reading of art. 15 lets every year reach the rate', () => {
    const facts = given({
      'in-county': true,
      'transformation-project-status': 'recognised',
      'transformation-investment': wan(10_000),
    });
    expect(item(run('firm', facts), 'major-transformation').amount).toMatchObject({
      cautiousMaxFen: wan(500),
      widestMaxFen: wan(1500),
    });
    expect(item(run('firm', facts, { pack: widest(1) }), 'major-transformation').amount).toMatchObject({
      cautiousMaxFen: wan(1500),
      widestMaxFen: wan(1500),
    });
  });

  test('kinds never flow into one another', () => {
    const facts = given({
      'in-county': true,
      'high-tech-firm-held': true,
      'high-tech-firm-date': '2025-10-01',
      'high-tech-firm-renewal': 'first',
      'scene-project-status': 'recognised',
      'joint-project-status': 'with-institution',
      'joint-investment': wan(3000),
      'specialised-sme-held': true,
      'specialised-sme-date': '2024-10-01',
      'a01-rd-intensity-concerns': true,
    });
    expect(run('firm', facts).totals).toMatchObject({
      certainFen: wan(5),
      openLowFen: wan(25),
      openHighFen: wan(25),
      atLeastFen: wan(100),
      upToCautiousFen: wan(150),
      upToWidestFen: wan(150),
      toBeDecided: 1,
    });
  });

  test('a year after the plan is open, however it was graded', () => {
    const facts = given({
      'in-county': true,
      'expert-station-held': true,
      'expert-station-date': '2026-02-01',
      'expert-station-grade-2': 'excellent',
      'expert-station-grade-3': 'qualified',
    });
    const { amount, readings } = item(run('builder', facts, { asOf: '2027-12-31' }), 'expert-station');
    expect(amount).toMatchObject({ certainFen: wan(20), openLowFen: 7_500_000, openHighFen: 7_500_000 });
    expect(amount.years.map((y) => y.calendarYear)).toEqual([2026, 2027, 2028]);
    expect(readings).toContain(6);
  });

  test('a grade is asked for only when its year has come', () => {
    const facts = given({
      'in-county': true,
      'expert-station-held': true,
      'expert-station-date': '2025-03-10',
    });
    const missing = (asOf: string) =>
      item(run('builder', facts, { asOf }), 'expert-station').amount.missing.map((m) => m.fact);
    expect(missing('2025-12-31')).toEqual([]);
    expect(missing('2026-01-01')).toEqual(['expert-station-grade-2']);
    expect(missing('2027-06-01')).toEqual(['expert-station-grade-2', 'expert-station-grade-3']);
  });
});

describe('what may be decided', () => {
  const bounds = (itemId: string, facts: ReturnType<typeof given>, more = {}) =>
    decisionBounds({ pack: PLAN_PACK, itemId, facts, asOf: '2026-03-02', baseYear: 2025, ...more });

  test('an exact sum is one figure', () => {
    expect(bounds('high-tech-firm', [])).toEqual({
      kind: 'exact',
      years: [{ year: 1, exactFen: wan(5), needsGrade: false, needsBasis: false }],
    });
  });

  test('a floor binds every year', () => {
    expect(bounds('academician-station', []).years.map((y) => [y.year, y.minFen])).toEqual([
      [1, wan(250)],
      [2, wan(250)],
      [3, wan(250)],
    ]);
  });

  test('a ceiling has its cautious and its widest total', () => {
    const result = bounds('major-transformation', given({ 'transformation-investment': wan(10_000) }));
    expect(result).toMatchObject({ totalCautiousFen: wan(500), totalWidestFen: wan(1500) });
    expect(result.years.map((y) => y.widestMaxFen)).toEqual([wan(500), wan(500), wan(500)]);
  });

  test('a later year opens by its grade; a recorded one comes before the claim’s own', () => {
    const facts = given({ 'expert-station-grade-2': 'excellent' });
    expect(bounds('expert-station', facts).years.map((y) => [y.exactFen, y.needsGrade])).toEqual([
      [wan(10), false],
      [wan(10), false],
      [undefined, true],
    ]);
    expect(bounds('expert-station', facts, { grades: { 2: 'failed', 3: 'qualified' } }).years).toMatchObject([
      { exactFen: wan(10) },
      { exactFen: 0 },
      { exactFen: 7_500_000 },
    ]);
  });

  test('a share or ceiling without its basis cannot be decided', () => {
    expect(bounds('science-award', []).years).toMatchObject([{ needsBasis: true }]);
    expect(bounds('joint-innovation', []).years).toMatchObject([{ needsBasis: true }]);
    expect(bounds('science-award', given({ 'science-award-municipal': 101 })).years).toMatchObject([
      { exactFen: 51 },
    ]);
  });

  test('a promise without a figure is the office’s, a service cannot be decided at all', () => {
    expect(bounds('a09-landmark-results', []).years).toMatchObject([{ openToOffice: true }]);
    expect(bounds('a09-finance-service', []).years).toEqual([]);
    expect(() => bounds('no-such-item', [])).toThrow(RangeError);
  });

  test('a yearly cap counts what other claims were given', () => {
    const facts = spending(wan(1000), wan(9000));
    expect(bounds('rd-growth-institution', facts, { drawnFen: wan(149) }).years[0]?.exactFen).toBe(wan(1));
  });
});

describe('what may exist once', () => {
  const key = (id: string, facts: ReturnType<typeof given>) =>
    matterKey(findItem(PLAN_PACK, id)!, facts, 2025);

  test('once in all, once a year, once a project', () => {
    expect(key('high-tech-firm', [])).toEqual({ key: '' });
    expect(key('rd-growth-institution', [])).toEqual({ key: '2025' });
    expect(key('joint-innovation', given({ 'joint-project-name': ' 中试 Ａ线 ' }))).toEqual({
      key: '中试A线',
    });
    expect(key('joint-innovation', given({ 'joint-project-name': '中试a线' }))).toEqual({ key: '中试A线' });
  });

  test('says which fact is missing', () => {
    expect(key('tech-sme', given({ 'tech-sme-number': null }))).toEqual({
      missing: [{ fact: 'tech-sme-number' }],
    });
  });
});
