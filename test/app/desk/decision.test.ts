import fc from 'fast-check';
import type { InstalmentView, YearBoundsView } from '@contract';
import { checkDecision } from '@domain/payment/bounds';
import type { DecisionBounds } from '@domain/rules';
import {
  decidedAmounts,
  decisionFaults,
  gradableYears,
  payableYears,
  startAmounts,
  undecidedYears,
  yearFault,
  yearsNeedingReason,
} from '@/features/desk/claim/decision';

const year = (number: number, more: Partial<YearBoundsView> = {}): YearBoundsView => ({
  year: number,
  needsGrade: false,
  text: '',
  ...more,
});

describe('which years can be decided', () => {
  const bounds = [
    year(1, { exactFen: 10_000_000 }),
    year(2, { needsGrade: true }),
    year(3, { needsGrade: true }),
  ];

  it('begins an exact year with its amount and leaves graded years closed', () => {
    expect(startAmounts(bounds)).toEqual([{ year: 1, fen: 10_000_000 }]);
  });

  it('leaves out years decided before', () => {
    const instalments: InstalmentView[] = [{ year: 1, decidedFen: 10_000_000, paidFen: 0 }];
    expect(undecidedYears(bounds, instalments).map((one) => one.year)).toEqual([2, 3]);
    const graded = [...instalments, { year: 2, paidFen: 0, grade: 'failed' as const }];
    expect(gradableYears(bounds, graded, '2027-01-01')).toEqual([3]);
  });

  it('offers a year for its grade once it has come', () => {
    const later: InstalmentView[] = [{ year: 3, paidFen: 0, budgetYear: 2027 }];
    expect(gradableYears(bounds, later, '2026-12-31')).toEqual([2]);
    expect(gradableYears(bounds, later, '2027-01-01')).toEqual([2, 3]);
  });

  it('begins a year between floor and ceiling empty', () => {
    expect(startAmounts([year(1, { minFen: 250_000_000 })])).toEqual([{ year: 1, fen: null }]);
  });
});

describe('what the plan allows of a year', () => {
  it.each([
    [{ exactFen: 5_000_000 }, 5_000_000, null],
    [{ exactFen: 5_000_000 }, 4_999_999, '应为5万元，只能全额审定或不予支持。'],
    [{ exactFen: 5_000_000 }, 5_000_001, '应为5万元，只能全额审定或不予支持。'],
    [{ minFen: 250_000_000 }, 249_999_999, '不得低于250万元。'],
    [{ minFen: 250_000_000 }, 250_000_000, null],
    [{ widestMaxFen: 1_000_000_000 }, 1_000_000_000, null],
    [{ widestMaxFen: 1_000_000_000 }, 1_000_000_001, '最高不超过1000万元。'],
    [{}, 1, null],
  ])('%j: %i fen', (bound, fen, fault) => expect(yearFault(year(1, bound), fen)).toBe(fault));

  it('says nothing of an empty box', () => expect(yearFault(year(1, { minFen: 1 }), null)).toBeNull());

  it('asks for a reason only above the cautious ceiling', () => {
    const years = [year(1, { cautiousMaxFen: 500, widestMaxFen: 900 })];
    expect(yearsNeedingReason(years, [{ year: 1, fen: 500 }])).toEqual([]);
    expect(yearsNeedingReason(years, [{ year: 1, fen: 501 }])).toEqual([1]);
  });
});

describe('what stands in the way of sending', () => {
  const years = [year(1, { cautiousMaxFen: 500, widestMaxFen: 900 }), year(2, { minFen: 100 })];

  it('names every field at once', () => {
    const found = decisionFaults(
      years,
      [
        { year: 1, fen: 600 },
        { year: 2, fen: 99 },
      ],
      ' ',
      '',
    );
    expect(Object.keys(found.years)).toEqual(['2']);
    expect(found.documentNumber).toBeTruthy();
    expect(found.reason).toContain('第1年');
  });

  it('wants at least one amount', () => {
    expect(decisionFaults(years, [{ year: 1, fen: null }], '文号', '').none).toBeTruthy();
  });

  it('lets later years stay open', () => {
    const typed = [
      { year: 1, fen: 400 },
      { year: 2, fen: null },
    ];
    expect(decisionFaults(years, typed, '文号', '')).toEqual({ years: {} });
    expect(decidedAmounts(typed)).toEqual([{ year: 1, fen: 400 }]);
  });

  it('lets pass exactly what the decider accepts', () => {
    const fen = fc.integer({ min: 1, max: 40 });
    const bound = fc.record(
      { exactFen: fen, minFen: fen, cautiousMaxFen: fen, widestMaxFen: fen },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(bound, { minLength: 1, maxLength: 3 }),
        fc.array(fen),
        fc.boolean(),
        (all, sums, says) => {
          const views = all.map((one, index) => year(index + 1, one));
          const typed = views.map((one, index) => ({ year: one.year, fen: sums[index] ?? null }));
          const reason = says ? '理由' : '';
          const found = decisionFaults(views, typed, '文号', reason);
          const here = Object.keys(found.years).length === 0 && !found.reason && !found.none;
          const bounds: DecisionBounds = {
            kind: 'atMost',
            years: views.map((one) => ({ ...one, needsBasis: false })),
          };
          const amounts = decidedAmounts(typed);
          if (amounts.length === 0) return !here;
          return here === (checkDecision(bounds, [], amounts, reason) === null);
        },
      ),
    );
  });
});

describe('what can still be paid', () => {
  it('is what was decided and not yet paid, year by year', () => {
    expect(
      payableYears(
        [
          { year: 1, decidedFen: 500, paidFen: 500 },
          { year: 2, decidedFen: 500, paidFen: 120 },
          { year: 3, paidFen: 0, openReason: '待考核' },
        ],
        '2026-06-10',
      ),
    ).toEqual([{ year: 2, leftFen: 380 }]);
  });

  it('is nothing of a later budget before its year', () => {
    const next: InstalmentView[] = [{ year: 2, decidedFen: 500, paidFen: 0, budgetYear: 2027 }];
    expect(payableYears(next, '2026-12-31')).toEqual([]);
    expect(payableYears(next, '2027-01-01')).toEqual([{ year: 2, leftFen: 500 }]);
  });
});
