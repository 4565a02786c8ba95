import fc from 'fast-check';
import type { ClaimCommand } from '@domain/application/commands';
import { decide } from '@domain/application/decide';
import type { ClaimEvent } from '@domain/application/events';
import { decidedFen, paidFen, type Claim } from '@domain/application/state';
import { emptyBudget, moved, movementsOf, type Budget } from '@domain/payment/budget';
import { budgetYearsOf } from '@domain/payment/funds';
import { budgetYearOf, capKeyOf } from '@domain/payment/schedule';
import type { DecisionBounds } from '@domain/rules';
import { claimIn, contextOf, fold } from './claim-cases';

const DECIDER = { personId: 'decider', as: 'office', office: 'xzf' } as const;

/** docs/decisions/0041: an instalment belongs to its own calendar year, never to one that is over. */
describe('the budget year of an instalment', () => {
  const station = { ...claimIn('noticePassed'), itemId: 'academician-station' };
  const approvedIn = (year: number): Claim => ({
    ...station,
    facts: [{ fact: 'academician-station-date', value: `${year}-06-18` }],
  });

  it.each([
    [2025, [2026, 2026, 2027]],
    [2026, [2026, 2027, 2028]],
  ])('approved in %i and decided in 2026: %j', (year, expected) => {
    expect([1, 2, 3].map((n) => budgetYearOf(approvedIn(year), n, '2026-03-10'))).toEqual(expected);
  });

  it('counts from the decision where the item has no date of approval', () => {
    const project = { ...station, itemId: 'major-transformation' };
    expect([1, 2, 3].map((n) => budgetYearOf(project, n, '2026-03-10'))).toEqual([2026, 2027, 2028]);
    const decided = {
      ...project,
      decision: {
        documentNumber: 'D',
        years: [{ year: 1, fen: 1, budgetYear: 2026, decidedOn: '2026-03-10' }],
      },
    };
    expect(budgetYearOf(decided, 2, '2026-12-01')).toBe(2027);
  });

  it('is paid from its first day, not before', () => {
    const claim = {
      ...claimIn('decided'),
      decision: {
        documentNumber: 'D',
        years: [{ year: 1, fen: 100, budgetYear: 2027, decidedOn: '2026-03-10' }],
      },
    };
    const on = (today: string) =>
      decide(
        { type: 'recordPayment', year: 1, fen: 100, day: today, voucher: 'V' },
        claim,
        contextOf({ today }),
      );
    expect(on('2026-12-31')).toMatchObject({
      refusal: {
        code: 'OUT_OF_TURN',
        field: 'year',
        message: '第1年的资金列入2027年预算，2027年1月1日起才能拨付。',
      },
    });
    expect(on('2027-01-01')).toMatchObject({ ok: true });
  });
});

describe('a year’s plan', () => {
  const bounds: DecisionBounds = {
    kind: 'atLeast',
    years: [{ year: 1, minFen: 100, needsGrade: false, needsBasis: false }],
  };
  const approve = (budget: Budget, budgetReason?: string) =>
    decide(
      { type: 'approve', documentNumber: 'D', years: [{ year: 1, fen: 100 }], reason: '', budgetReason },
      claimIn('noticePassed', bounds),
      contextOf({ actor: DECIDER, bounds: () => bounds, funds: { budgets: [budget], drawnFen: 0 } }),
    );

  it('holds to the fen', () => {
    expect(approve({ year: 2026, plannedFen: 300, committedFen: 200, paidFen: 0 })).toMatchObject({
      ok: true,
    });
    expect(approve({ year: 2026, plannedFen: 299, committedFen: 200, paidFen: 0 })).toMatchObject({
      refusal: { code: 'BUDGET_EXCEEDED', field: 'budgetReason', message: expect.stringContaining('0.01元') },
    });
  });

  it('is exceeded with a stated reason only, which stays with the event', () => {
    const over = approve({ year: 2026, plannedFen: 299, committedFen: 200, paidFen: 0 }, '年中追加');
    expect(over).toMatchObject({
      ok: true,
      events: [{ data: { overBudget: [{ year: 2026, byFen: 1 }] }, text: { budgetReason: '年中追加' } }],
    });
  });

  it('that nobody has entered bounds nothing', () => {
    expect(approve({ year: 2026, committedFen: 9_999, paidFen: 0 })).toMatchObject({ ok: true });
  });

  it('bounds payments too, when it was lowered after the decision', () => {
    const pay = (budgetReason?: string) =>
      decide(
        { type: 'recordPayment', year: 1, fen: 5_000_000, day: '2026-03-10', voucher: 'V', budgetReason },
        claimIn('decided'),
        contextOf({
          funds: {
            budgets: [{ year: 2026, plannedFen: 4_999_999, committedFen: 5_000_000, paidFen: 0 }],
            drawnFen: 0,
          },
        }),
      );
    expect(pay()).toMatchObject({ refusal: { code: 'BUDGET_EXCEEDED' } });
    expect(pay('县政府同意')).toMatchObject({ ok: true });
  });
});

/** Art. 2: 每个高校院所每年最高. docs/decisions/0042. */
describe('a yearly cap', () => {
  it('is kept for items that have one, by applicant, item and budget year', () => {
    const claim = { ...claimIn('noticePassed'), itemId: 'rd-growth-institution' };
    expect(capKeyOf(claim, 2026)).toBe('org:rd-growth-institution:2026');
    expect(capKeyOf(claimIn('noticePassed'), 2026)).toBeNull();
  });

  it('used up by other claims leaves nothing to decide', () => {
    const spent: DecisionBounds = {
      kind: 'exact',
      years: [{ year: 1, exactFen: 0, needsGrade: false, needsBasis: false }],
    };
    expect(
      decide(
        { type: 'approve', documentNumber: 'D', years: [{ year: 1, fen: 0 }], reason: '' },
        claimIn('noticePassed'),
        contextOf({ actor: DECIDER, bounds: () => spent, funds: { budgets: [], drawnFen: 150_000_000 } }),
      ),
    ).toMatchObject({ refusal: { code: 'AMOUNT_CAP_REACHED', field: 'years' } });
  });
});

/** Three claims, three years, everything tried in whatever order, by hands that do not look first. */
describe('the ledger balances over any history', () => {
  const bounds: DecisionBounds = {
    kind: 'atLeast',
    years: [1, 2, 3].map((year) => ({ year, minFen: 50, needsGrade: false, needsBasis: false })),
  };
  const act = fc.record({
    type: fc.constantFrom(
      'approve' as const,
      'pay' as const,
      'pay' as const,
      'counter' as const,
      'plan' as const,
    ),
    claim: fc.nat({ max: 2 }),
    year: fc.integer({ min: 1, max: 3 }),
    fen: fc.integer({ min: 1, max: 120 }),
    which: fc.nat({ max: 5 }),
    reason: fc.boolean(),
    today: fc.constantFrom('2026-03-10', '2026-11-02', '2027-05-05', '2028-02-29'),
  });

  it('committed is what was decided, paid is payments less counter-entries, never above, never below nothing', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 20, maxLength: 80, size: 'max' }), (acts) => {
        const claims = [0, 1, 2].map(() => claimIn('noticePassed', bounds));
        const budgets = new Map<number, Budget>();
        const of = (year: number) => budgets.get(year) ?? emptyBudget(year);
        let day = '2026-03-10';
        acts.forEach(({ type, claim: n, year, fen, which, reason, today }, index) => {
          day = today > day ? today : day;
          const claim = claims[n] as Claim;
          if (type === 'plan') {
            budgets.set(2025 + year, { ...of(2025 + year), plannedFen: fen * 5 });
            return;
          }
          const budgetReason = reason ? '追加' : undefined;
          const command: ClaimCommand =
            type === 'approve'
              ? { type, documentNumber: 'D', years: [{ year, fen }], reason: '', budgetReason }
              : type === 'pay'
                ? { type: 'recordPayment', year, fen, day, voucher: `V${which}`, budgetReason }
                : {
                    type: 'counterPayment',
                    paymentId: claim.payments[which]?.id ?? 'none',
                    day,
                    reason: reason ? 'R' : '',
                  };
          const touched = budgetYearsOf(command, claim, day).map(of);
          const decision = decide(
            command,
            claim,
            contextOf({
              actor: DECIDER,
              today: day,
              bounds: () => bounds,
              funds: { budgets: touched, drawnFen: 0 },
            }),
          );
          if (!decision.ok) return;
          accepted += 1;
          const events = decision.events as ClaimEvent[];
          claims[n] = foldNumbered(claim, events, `e${index}`);
          for (const movement of events.flatMap(movementsOf)) {
            const before = of(movement.budgetYear);
            const after = moved(before, [movement]);
            budgets.set(movement.budgetYear, after);
            if (budgetReason === undefined && after.plannedFen !== undefined) {
              // Without a reason nothing takes a year beyond its plan.
              if (type === 'approve') expect(after.committedFen).toBeLessThanOrEqual(after.plannedFen);
              if (type === 'pay') expect(after.paidFen).toBeLessThanOrEqual(after.plannedFen);
            }
          }
        });
        const all = [...budgets.values()];
        const sum = (pick: (budget: Budget) => number) => all.reduce((total, one) => total + pick(one), 0);
        expect(sum(({ committedFen }) => committedFen)).toBe(claims.reduce((t, c) => t + decidedFen(c), 0));
        expect(sum(({ paidFen: paid }) => paid)).toBe(claims.reduce((t, c) => t + paidFen(c), 0));
        for (const { paidFen: paid, committedFen } of all) {
          expect(paid).toBeGreaterThanOrEqual(0);
          expect(paid).toBeLessThanOrEqual(committedFen);
        }
      }),
      { numRuns: 400 },
    );
    // A property over refusals alone would say nothing.
    expect(accepted).toBeGreaterThan(1000);
  });

  const foldNumbered = (claim: Claim, events: ClaimEvent[], id: string): Claim => {
    const next = fold(claim, events);
    // Each event has an id of its own, as the platform gives it.
    return {
      ...next,
      payments: next.payments.map((payment) =>
        payment.id === 'e:paymentRecorded' ? { ...payment, id } : payment,
      ),
    };
  };

  it('a movement that would unbalance a year is no movement', () => {
    expect(() =>
      moved(emptyBudget(2026), [{ kind: 'paid', budgetYear: 2026, claimYear: 1, fen: 1 }]),
    ).toThrow('would not balance');
  });
});
