import { PLAN_PACK } from '@domain/policy';
import { given, item, run, widest } from './rules-helpers';

const held = (id: string, date: string, renewal?: string) =>
  given({
    'in-county': true,
    [`${id}-held`]: true,
    [`${id}-date`]: date,
    ...(renewal ? { [`${id}-renewal`]: renewal } : {}),
  });

describe('verdicts', () => {
  test('nothing answered: no item says no, and none a sum in the totals', () => {
    for (const kind of ['firm', 'institution', 'builder', 'agency', 'person'] as const) {
      const evaluation = run(kind, []);
      expect(evaluation.items.filter((i) => i.verdict === 'notMet')).toEqual([]);
      const { waiting, ...sums } = evaluation.totals;
      expect(waiting).toBeGreaterThan(0);
      expect(Object.values(sums).every((n) => n === 0)).toBe(true);
    }
  });

  test('every reason is gathered, not the first', () => {
    const result = item(
      run(
        'firm',
        given({ 'in-county': true, 'high-tech-firm-held': false, 'high-tech-firm-date': '2020-01-01' }),
      ),
      'high-tech-firm',
    );
    expect(result.verdict).toBe('notMet');
    expect(result.conditions.map((c) => [c.leaf.id, c.state])).toEqual([
      ['in-county', 'met'],
      ['held', 'notMet'],
      ['window', 'notMet'],
      ['first', 'unknown'],
    ]);
    expect(result.missing).toEqual([]);
  });

  test('an item of another kind of applicant does not apply', () => {
    expect(item(run('firm', []), 'rd-growth-institution').verdict).toBe('notApplicable');
  });

  test.each([
    ['2024-12-31', 'notInForce'],
    ['2025-01-01', 'met'],
    ['2027-12-31', 'met'],
    ['2028-01-01', 'notInForce'],
  ])('on %s the plan gives %s', (asOf, verdict) => {
    const facts = given({
      'in-county': true,
      'transformation-project-status': 'recognised',
      'transformation-investment': 100_000_000,
    });
    expect(item(run('firm', facts, { asOf, baseYear: 2025 }), 'major-transformation').verdict).toBe(verdict);
  });

  test.each([
    ['2024-12-31', 'notMet', 1],
    ['2025-01-01', 'met', undefined],
    ['2027-12-31', 'met', undefined],
  ])('a certificate of %s is %s', (date, verdict, distance) => {
    const result = item(
      run('firm', held('high-tech-firm', date, 'first'), { asOf: '2027-12-31' }),
      'high-tech-firm',
    );
    expect(result.verdict).toBe(verdict);
    expect(result.conditions.find((c) => c.leaf.id === 'window')?.distance).toBe(distance);
  });

  test('a renewal is to be confirmed, and counts under the wider reading', () => {
    const facts = held('high-tech-firm', '2025-11-20', 'renewal');
    expect(item(run('firm', facts), 'high-tech-firm')).toMatchObject({
      verdict: 'toBeConfirmed',
      readings: [2],
    });
    expect(item(run('firm', facts, { pack: widest(2) }), 'high-tech-firm').verdict).toBe('met');
  });

  test('two dates of one act on different sides of the window are to be confirmed', () => {
    const facts = [
      ...held('high-tech-firm', '2025-01-03', 'first'),
      { fact: 'high-tech-firm-announced', value: '2024-12-30' },
    ];
    expect(item(run('firm', facts), 'high-tech-firm')).toMatchObject({
      verdict: 'toBeConfirmed',
      readings: [3],
    });
  });

  test('outside the county is to be confirmed, except where the text says it', () => {
    const outside = given({
      'in-county': false,
      'specialised-sme-held': true,
      'specialised-sme-date': '2025-08-01',
    });
    expect(item(run('firm', outside), 'specialised-sme')).toMatchObject({
      verdict: 'toBeConfirmed',
      readings: [8],
    });
    const station = given({ 'academician-station-held': true, 'academician-station-in-county': false });
    expect(item(run('builder', station), 'academician-station').verdict).toBe('notMet');
  });

  test('what only an office can settle is never met', () => {
    const evaluation = run(
      'firm',
      given({ 'in-county': true, 'a01-rd-intensity-concerns': true, 'office-space-wanted': true }),
    );
    expect(item(evaluation, 'a01-rd-intensity').verdict).toBe('needsPerson');
    expect(item(evaluation, 'office-space').verdict).toBe('needsPerson');
    expect(evaluation.totals).toMatchObject({ toBeDecided: 1, inKind: 1, certainFen: 0 });
  });

  test('two titles on one ladder are both shown in full and marked as an overlap', () => {
    const facts = [
      ...held('innovative-sme', '2025-05-01'),
      ...given({ 'specialised-sme-held': true, 'specialised-sme-date': '2025-09-01' }),
    ];
    const evaluation = run('firm', facts);
    expect(item(evaluation, 'innovative-sme').readings).toContain(4);
    expect(item(evaluation, 'specialised-sme').readings).toContain(4);
    expect(evaluation.totals.certainFen).toBe(35_000_000);
    expect(item(run('firm', held('innovative-sme', '2025-05-01')), 'innovative-sme').readings).toEqual([]);
  });

  test('an older title of the 工信 side is to be confirmed, an older 高企 is not in the window', () => {
    expect(item(run('firm', held('little-giant', '2023-07-01')), 'little-giant').verdict).toBe(
      'toBeConfirmed',
    );
    expect(item(run('firm', held('benchmark-firm', '2023-07-01', 'first')), 'benchmark-firm').verdict).toBe(
      'notMet',
    );
  });

  test('the evaluation does not depend on the pack being used by others', () => {
    const facts = held('high-tech-firm', '2025-11-20', 'first');
    expect(run('firm', facts, { pack: { ...PLAN_PACK } })).toEqual(run('firm', facts));
  });
});

describe('values', () => {
  test.each([
    ['an unknown fact', { fact: 'no-such-fact', value: true }, 'unknown'],
    ['a negative amount', { fact: 'joint-investment', value: -1 }, 'negative'],
    ['a fraction of a fen', { fact: 'joint-investment', value: 0.5 }, 'type'],
    ['a day that does not exist', { fact: 'high-tech-firm-date', value: '2025-02-30' }, 'day'],
    ['a recognition dated in the future', { fact: 'high-tech-firm-date', value: '2026-03-03' }, 'future'],
    ['a choice that is none', { fact: 'high-tech-firm-renewal', value: 'maybe' }, 'choice'],
    ['text for a flag', { fact: 'in-county', value: 'yes' }, 'type'],
    ['a yearly value without its year', { fact: 'institution-rd-spending', value: 1 }, 'year'],
    ['a year out of range', { fact: 'institution-rd-spending', value: 1, year: 2031 }, 'year'],
    ['an amount beyond belief', { fact: 'joint-investment', value: 20_000_000_000_000 }, 'range'],
  ])('%s is told and not used', (_what, fact, code) => {
    const evaluation = run('firm', [{ fact: 'in-county', value: true }, fact]);
    expect(evaluation.problems).toEqual([expect.objectContaining({ fact: fact.fact, code })]);
    expect(evaluation.problems[0]?.message).toMatch(/[\u4e00-\u9fff]/);
    const without = run('firm', [{ fact: 'in-county', value: true }]);
    expect(evaluation.items).toEqual(without.items);
  });

  test('a value of another year is not used, it is asked for again', () => {
    const facts = [
      { fact: 'in-county', value: true },
      { fact: 'institution-rd-spending', year: 2023, value: 1 },
      { fact: 'institution-rd-spending', year: 2025, value: 3_000_000_000 },
    ];
    expect(item(run('institution', facts), 'rd-growth-institution')).toMatchObject({
      verdict: 'unknown',
      missing: [{ fact: 'institution-rd-spending', year: 2024 }],
    });
  });

  test('an office comes before a paper and the firm itself, in whatever order they stand', () => {
    const values = [
      { fact: 'in-county', value: false, source: 'self' },
      { fact: 'in-county', value: true, source: 'office' },
      { fact: 'in-county', value: false, source: 'paper' },
    ] as const;
    for (const facts of [values, [...values].reverse()])
      expect(item(run('firm', facts), 'high-tech-firm').conditions[0]?.state).toBe('met');
  });

  test('zero and no are known', () => {
    const facts = given({ 'in-county': true, 'agency-support': 'regional', 'agency-municipal-support': 0 });
    const result = item(run('agency', facts), 'transfer-agency');
    expect(result.verdict).toBe('met');
    expect(result.amount).toMatchObject({ certainFen: 0, missing: [] });
  });
});
