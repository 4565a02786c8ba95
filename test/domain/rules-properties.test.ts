import { APPLICANT_KINDS, GRADES } from '@contract/kernel';
import { PLAN_PACK, RECOGNITION_PACK } from '@domain/policy';
import { decisionBounds, evaluate, scoresOf } from '@domain/rules';
import { totalsOf } from '@domain/rules/totals';
import fc from 'fast-check';
import { anyFactsOf, given, inputOf, item, run, spending, wan } from './rules-helpers';

const THRESHOLD = wan(1000);

const anyFacts = anyFactsOf(PLAN_PACK);
const anyKind = fc.constantFrom(...APPLICANT_KINDS);

describe('properties of the rules', () => {
  test('the threshold of art. 2 is met from its fen on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: wan(1_000_000) }),
        fc.integer({ min: -20, max: 20 }),
        (before, off) => {
          const result = item(
            run('institution', spending(before, before + THRESHOLD + off)),
            'rd-growth-institution',
          );
          expect(result.verdict).toBe(off >= 0 ? 'met' : 'notMet');
          if (off < 0) expect(result.conditions[1]?.distance).toBe(-off);
        },
      ),
    );
  });

  test('more growth never gives less, and the cap holds fen by fen', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: wan(3000) - 60, max: wan(3000) + 60 }),
          fc.integer({ min: THRESHOLD, max: wan(9000) }),
        ),
        fc.integer({ min: 0, max: 40 }),
        (growth, more) => {
          const fen = (g: number) =>
            item(run('institution', spending(7, 7 + g)), 'rd-growth-institution').amount.certainFen;
          expect(fen(growth + more)).toBeGreaterThanOrEqual(fen(growth));
          expect(fen(growth)).toBe(
            Number(
              [(BigInt(growth) * 500n * 2n + 10_000n) / 20_000n, BigInt(wan(150))].reduce((a, b) =>
                a < b ? a : b,
              ),
            ),
          );
        },
      ),
    );
  });

  test('more investment never lowers a ceiling; the cautious total never passes the widest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: wan(200_000) }),
        fc.integer({ min: 0, max: wan(1) }),
        (invest, more) => {
          const of = (fen: number) =>
            item(
              run(
                'firm',
                given({ 'transformation-project-status': 'recognised', 'transformation-investment': fen }),
              ),
              'major-transformation',
            ).amount;
          const [low, high] = [of(invest), of(invest + more)];
          expect(high.cautiousMaxFen).toBeGreaterThanOrEqual(low.cautiousMaxFen);
          expect(high.widestMaxFen).toBeGreaterThanOrEqual(low.widestMaxFen);
          expect(low.cautiousMaxFen).toBeLessThanOrEqual(low.widestMaxFen);
          expect(low.widestMaxFen).toBeLessThanOrEqual(wan(3000));
        },
      ),
    );
  });

  test('the years of an amount sum to its parts', () => {
    fc.assert(
      fc.property(anyKind, anyFacts, (kind, facts) => {
        for (const { amount } of run(kind, facts).items) {
          const sum = (state: string, end: 'lowFen' | 'highFen') =>
            amount.years.filter((y) => y.state === state).reduce((s, y) => s + y[end], 0);
          expect(sum('certain', 'lowFen')).toBe(amount.certainFen);
          expect(sum('open', 'lowFen')).toBe(amount.openLowFen);
          expect(sum('open', 'highFen')).toBe(amount.openHighFen);
          expect(sum('floor', 'lowFen')).toBe(amount.atLeastFen);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the order of answers does not matter', () => {
    fc.assert(
      fc.property(
        anyKind,
        anyFacts.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        (kind, [facts, shuffled]) => {
          expect(run(kind, shuffled)).toEqual(run(kind, facts));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an answer less never decides: met or no stays, or becomes undecided', () => {
    fc.assert(
      fc.property(anyKind, anyFacts, fc.nat(), (kind, facts, pick) => {
        if (facts.length === 0) return;
        const gone = pick % facts.length;
        const full = run(kind, facts);
        const fewer = run(
          kind,
          facts.filter((_, index) => index !== gone),
        );
        const optional = PLAN_PACK.facts.find((f) => f.id === facts[gone]?.fact)?.optional;
        for (const [index, result] of fewer.items.entries()) {
          const before = full.items[index]?.verdict;
          // A second date is a refinement: without it the first one is believed.
          if (optional || result.verdict === before) continue;
          expect(result.verdict).toBe('unknown');
          expect(result.missing.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('不清楚 is as unknown as silence', () => {
    fc.assert(
      fc.property(anyKind, anyFacts, (kind, facts) => {
        const silent = run(
          kind,
          facts.filter((f) => f.value !== null),
        );
        // Only that it was asked is remembered, so that the result does not call it "not yet asked".
        const heard = run(kind, facts).items.map((i) =>
          i.asked === 'unclear' ? { ...i, asked: 'notYet' } : i,
        );
        expect(heard).toEqual(silent.items);
      }),
      { numRuns: 60 },
    );
  });

  test('the totals are the sums of the items', () => {
    fc.assert(
      fc.property(anyKind, anyFacts, (kind, facts) => {
        const { items, totals } = run(kind, facts);
        expect(totals).toEqual(totalsOf(items));
        const counted = items.filter((i) => ['met', 'toBeConfirmed', 'needsPerson'].includes(i.verdict));
        expect(totals.certainFen).toBe(counted.reduce((s, i) => s + i.amount.certainFen, 0));
        expect(totals.atLeastFen + totals.atLeastOpenFen).toBe(
          counted.reduce((s, i) => s + i.amount.atLeastFen, 0),
        );
        for (const i of items) if (i.verdict !== 'met') expect(i.amount.certainFen).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('the evaluator changes nothing it is given', () => {
    fc.assert(
      fc.property(anyKind, anyFacts, (kind, facts) => {
        const input = inputOf(kind, facts);
        const copy = JSON.stringify(facts);
        evaluate(input);
        expect(JSON.stringify(facts)).toBe(copy);
      }),
      { numRuns: 20 },
    );
  });

  test('what may be decided agrees with what was shown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GRADES), fc.constantFrom(...GRADES), (second, third) => {
        const facts = given({
          'in-county': true,
          'expert-station-held': true,
          'expert-station-date': '2025-02-02',
          'expert-station-grade-2': second,
          'expert-station-grade-3': third,
        });
        const shown = item(run('builder', facts, { asOf: '2027-12-01' }), 'expert-station').amount;
        const { years } = decisionBounds({
          pack: PLAN_PACK,
          itemId: 'expert-station',
          facts,
          asOf: '2027-12-01',
          baseYear: 2026,
        });
        const decidable = years.reduce((sum, y) => sum + (y.exactFen ?? 0), 0);
        expect(decidable).toBe(shown.certainFen + shown.openHighFen);
        // After a failed year the rest is to be confirmed (reading 6), never certain.
        if (second === 'failed') expect(shown.certainFen).toBe(wan(10));
        else expect(shown.openHighFen).toBe(0);
      }),
    );
  });

  test('an answer less never decides a recognition either, and widens its scores', () => {
    const own = { pack: RECOGNITION_PACK };
    fc.assert(
      fc.property(anyFactsOf(RECOGNITION_PACK), fc.nat(), (any, pick) => {
        const since = any.find((f) => f.fact === 'registered-on')?.value;
        // Figures of years before the firm existed are told as contradictions, and are no answers here.
        const facts = any.filter((f) => !f.year || !since || f.year >= Number(String(since).slice(0, 4)));
        if (facts.length === 0) return;
        const gone = pick % facts.length;
        const rest = facts.filter((_, index) => index !== gone);
        const full = run('firm', facts, own);
        for (const [index, result] of run('firm', rest, own).items.entries())
          if (result.verdict !== full.items[index]?.verdict) expect(result.verdict).toBe('unknown');
        const wide = scoresOf(inputOf('firm', rest, own));
        for (const [id, score] of scoresOf(inputOf('firm', facts, own))) {
          expect(wide.get(id)?.low).toBeLessThanOrEqual(score.low);
          expect(wide.get(id)?.high).toBeGreaterThanOrEqual(score.high);
        }
      }),
      { numRuns: 200 },
    );
  });
});
