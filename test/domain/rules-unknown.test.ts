import { APPLICANT_KINDS, GRADES } from '@contract/kernel';
import { PACKS, PLAN_PACK, RECOGNITION_PACK } from '@domain/policy';
import {
  evaluate,
  evaluationView,
  factsFor,
  openQuestions,
  recognitionsView,
  yearTotals,
  type FactValue,
} from '@domain/rules';
import fc from 'fast-check';
import { anyFactsOf, given, inputOf, run } from './rules-helpers';

const anyKind = fc.constantFrom(...APPLICANT_KINDS);
const optional = new Set(PLAN_PACK.facts.filter((f) => f.optional).map((f) => f.id));

/** Any answers and the same answers with some left out; a second date is a refinement and stays. */
const moreAndFewer = anyFactsOf(PLAN_PACK).chain((facts) =>
  fc
    .subarray(facts)
    .map(
      (some) =>
        [facts, [...some, ...facts.filter((f) => optional.has(f.fact) && !some.includes(f))]] as const,
    ),
);

describe('what is not known yields nothing that could not be known', () => {
  test('a number said with fewer answers is the number said with all of them', () => {
    fc.assert(
      fc.property(anyKind, moreAndFewer, (kind, [all, some]) => {
        const full = run(kind, all, { asOf: '2027-06-01', baseYear: 2026 });
        const part = run(kind, some, { asOf: '2027-06-01', baseYear: 2026 });
        for (const [index, { item, amount, verdict }] of part.items.entries()) {
          const other = full.items[index];
          if (!other) throw new Error(item.id);
          // What is said to be certain stays so, and no less comes of it.
          expect(other.amount.certainFen).toBeGreaterThanOrEqual(amount.certainFen);
          if (verdict === 'met') expect(other.verdict).toBe('met');
          if (verdict === 'notMet') expect(other.verdict).toBe('notMet');
          if (other.verdict === 'notMet') continue;
          // A growth, an investment, a municipal sum is shown only when it is known.
          if (amount.base !== undefined) expect(other.amount.base).toBe(amount.base);
          if (amount.kind === 'atMost' && amount.widestMaxFen > 0)
            expect([other.amount.cautiousMaxFen, other.amount.widestMaxFen]).toEqual([
              amount.cautiousMaxFen,
              amount.widestMaxFen,
            ]);
          if (amount.atLeastFen > 0) expect(other.amount.atLeastFen).toBe(amount.atLeastFen);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('a year of a station is certain only as far as every grade before it is known', () => {
    const grade = fc.constantFrom(...GRADES);
    fc.assert(
      fc.property(
        fc.constantFrom('2025-03-10', '2026-03-10'),
        fc.tuple(grade, grade),
        fc.subarray([2, 3]),
        (date, grades, told) => {
          const certain = (years: readonly number[]) =>
            run(
              'builder',
              given({
                'in-county': true,
                'expert-station-held': true,
                'expert-station-date': date,
                ...Object.fromEntries(years.map((y) => [`expert-station-grade-${y}`, grades[y - 2] ?? null])),
              }),
              { asOf: '2027-12-01', baseYear: 2026 },
            ).totals.certainFen;
          expect(certain([2, 3])).toBeGreaterThanOrEqual(certain(told));
        },
      ),
      { numRuns: 600 },
    );
  });

  test('nothing answered: no figure of a formula, and no certain one', () => {
    for (const kind of APPLICANT_KINDS)
      for (const { amount } of run(kind, []).items) {
        expect(amount.certainFen).toBe(0);
        expect(amount.base).toBeUndefined();
        if (amount.kind === 'atMost' || amount.kind === 'share')
          expect([amount.widestMaxFen, amount.openHighFen]).toEqual([0, 0]);
      }
  });

  test('a yes with all answers was never a no with fewer', () => {
    fc.assert(
      fc.property(anyKind, moreAndFewer, (kind, [all, some]) => {
        const full = run(kind, all);
        for (const [index, { verdict }] of run(kind, some).items.entries())
          if (full.items[index]?.verdict === 'met') expect(['met', 'unknown']).toContain(verdict);
      }),
      { numRuns: 120 },
    );
  });
});

const shuffledOf = (facts: fc.Arbitrary<FactValue[]>) =>
  facts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

describe('the order of answers tells nothing', () => {
  test('in the self-check as it is shown, questions and all', () => {
    fc.assert(
      fc.property(anyKind, shuffledOf(anyFactsOf(PLAN_PACK)), (kind, [facts, shuffled]) => {
        const view = (of: readonly FactValue[]) => {
          const input = inputOf(kind, of);
          const evaluation = evaluate(input);
          return [evaluationView(evaluation, input), openQuestions(evaluation, input)];
        };
        expect(view(shuffled)).toEqual(view(facts));
      }),
      { numRuns: 30 },
    );
  });

  test('in the recognitions and on the ladders', () => {
    fc.assert(
      fc.property(shuffledOf(anyFactsOf(RECOGNITION_PACK)), ([facts, shuffled]) => {
        const view = (of: readonly FactValue[]) =>
          recognitionsView(
            inputOf('firm', factsFor(RECOGNITION_PACK, PACKS, of), { pack: RECOGNITION_PACK }),
            inputOf('firm', factsFor(PLAN_PACK, PACKS, of)),
          );
        expect(view(shuffled)).toEqual(view(facts));
      }),
      { numRuns: 30 },
    );
  });
});

describe('sums', () => {
  test('the years of the chart sum to the totals, kind by kind', () => {
    fc.assert(
      fc.property(anyKind, anyFactsOf(PLAN_PACK), (kind, facts) => {
        const evaluation = run(kind, facts);
        const { totals } = evaluation;
        const sum = (of: 'certainFen' | 'openLowFen' | 'openHighFen' | 'atLeastFen') =>
          yearTotals(evaluation).reduce((all, year) => all + year[of], 0);
        expect(sum('certainFen')).toBe(totals.certainFen);
        expect(sum('openLowFen')).toBe(totals.openLowFen);
        expect(sum('openHighFen')).toBe(totals.openHighFen);
        expect(sum('atLeastFen')).toBe(totals.atLeastFen + totals.atLeastOpenFen);
        const open = yearTotals(evaluation).reduce((all, year) => all + (year.atLeastOpenFen ?? 0), 0);
        expect(open).toBe(totals.atLeastOpenFen);
      }),
      { numRuns: 60 },
    );
  });
});
