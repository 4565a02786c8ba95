import fc from 'fast-check';
import type { ClaimCommand, ClaimContext } from '@domain/application/commands';
import { decide } from '@domain/application/decide';
import { claimBounds } from '@domain/application/inputs';
import { decidedFen, decidedFor, paidFen, type Claim } from '@domain/application/state';
import type { DecisionBounds, YearBounds } from '@domain/rules';
import { claimIn, contextOf, fold, follow } from './claim-cases';

const WAN = 1_000_000;
const DECIDER = { personId: 'decider', as: 'office', office: 'xzf' } as const;
const year = (n: number, over: Partial<YearBounds> = {}): YearBounds => ({
  year: n,
  needsGrade: false,
  needsBasis: false,
  ...over,
});

const approve = (years: { year: number; fen: number }[], reason = ''): ClaimCommand => ({
  type: 'approve',
  documentNumber: 'D',
  years,
  reason,
});

function codeOf(bounds: DecisionBounds, command: ClaimCommand): string {
  const decision = decide(
    command,
    claimIn('noticePassed', bounds),
    contextOf({ actor: DECIDER, bounds: () => bounds }),
  );
  return decision.ok ? 'ok' : decision.refusal.code;
}

describe('an amount is decided as its kind allows', () => {
  const atMost: DecisionBounds = {
    kind: 'atMost',
    years: [1, 2, 3].map((n) => year(n, { cautiousMaxFen: 500 * WAN, widestMaxFen: 500 * WAN })),
    totalCautiousFen: 500 * WAN,
    totalWidestFen: 1500 * WAN,
  };

  it.each<[string, DecisionBounds, ClaimCommand, string]>([
    [
      'exact, whole',
      { kind: 'exact', years: [year(1, { exactFen: 5 * WAN })] },
      approve([{ year: 1, fen: 5 * WAN }]),
      'ok',
    ],
    [
      'exact, one fen less',
      { kind: 'exact', years: [year(1, { exactFen: 5 * WAN })] },
      approve([{ year: 1, fen: 5 * WAN - 1 }]),
      'AMOUNT_NOT_EXACT',
    ],
    [
      'at least, the floor',
      { kind: 'atLeast', years: [year(1, { minFen: 250 * WAN })] },
      approve([{ year: 1, fen: 250 * WAN }]),
      'ok',
    ],
    [
      'at least, one fen less',
      { kind: 'atLeast', years: [year(1, { minFen: 250 * WAN })] },
      approve([{ year: 1, fen: 250 * WAN - 1 }]),
      'AMOUNT_BELOW_FLOOR',
    ],
    ['at most, the cautious total', atMost, approve([{ year: 1, fen: 500 * WAN }]), 'ok'],
    [
      'at most, above the year',
      atMost,
      approve([{ year: 1, fen: 500 * WAN + 1 }], '有理由'),
      'AMOUNT_ABOVE_CEILING',
    ],
    [
      'at most, above the cautious total without a reason',
      atMost,
      approve([
        { year: 1, fen: 500 * WAN },
        { year: 2, fen: 1 },
      ]),
      'AMOUNT_REASON_NEEDED',
    ],
    [
      'at most, above the cautious total with one',
      atMost,
      approve(
        [
          { year: 1, fen: 500 * WAN },
          { year: 2, fen: 1 },
        ],
        '分年投入',
      ),
      'ok',
    ],
    [
      'at most, the widest total',
      atMost,
      approve(
        [1, 2, 3].map((n) => ({ year: n, fen: 500 * WAN })),
        '按年',
      ),
      'ok',
    ],
    ['at most, nothing', atMost, approve([{ year: 1, fen: 0 }]), 'BAD_INPUT'],
    [
      'without its basis',
      { kind: 'share', years: [year(1, { needsBasis: true })] },
      approve([{ year: 1, fen: 1 }]),
      'AMOUNT_NEEDS_BASIS',
    ],
    [
      'a year that waits for its grade',
      { kind: 'exact', years: [year(1, { exactFen: WAN }), year(2, { needsGrade: true })] },
      approve([{ year: 2, fen: WAN }]),
      'GRADE_NEEDED',
    ],
    [
      'one year twice',
      { kind: 'atLeast', years: [year(1, { minFen: WAN })] },
      approve([
        { year: 1, fen: WAN },
        { year: 1, fen: WAN },
      ]),
      'OUT_OF_TURN',
    ],
    [
      'a year that is none',
      { kind: 'atLeast', years: [year(1, { minFen: WAN })] },
      approve([{ year: 2, fen: WAN }]),
      'BAD_INPUT',
    ],
    [
      'left to the office',
      { kind: 'discretionary', years: [year(1, { openToOffice: true })] },
      approve([{ year: 1, fen: 7 * WAN }]),
      'ok',
    ],
  ])('%s', (_name, bounds, command, code) => {
    expect(codeOf(bounds, command)).toBe(code);
  });
});

describe('an 专家工作站 (art. 13): years 2 and 3 by their grade', () => {
  const expert = (claim: Claim): Claim => ({
    ...claim,
    itemId: 'expert-station',
    facts: [{ fact: 'expert-station-date', value: '2025-06-01' }],
  });
  const context: (claim: Claim) => ClaimContext = (claim) =>
    contextOf({ actor: DECIDER, bounds: (grades) => claimBounds(claim, grades) });
  const start = () => {
    const claim = expert(claimIn('noticePassed'));
    return follow(claim, approve([{ year: 1, fen: 10 * WAN }]), context(claim));
  };
  const grade = (claim: Claim, n: number, value: 'excellent' | 'qualified' | 'failed') =>
    follow(
      claim,
      { type: 'recordGrade', year: n, grade: value, documentNumber: 'D' },
      // Year 1 is 2025: no year is graded before it has come.
      { ...context(claim), today: `${2024 + n}-06-30` },
    );

  it('one decision covers the schedule: later years wait for their grade, not for another decision', () => {
    expect(start().yearsLeft).toEqual({ toDecide: [], toGrade: [2, 3] });
  });

  it.each([
    ['excellent', 'qualified', 27.5],
    ['qualified', 'failed', 17.5],
  ] as const)('%s and %s make %f 万元', (second, third, wan) => {
    const claim = grade(grade(start(), 2, second), 3, third);
    expect(decidedFen(claim)).toBe(wan * WAN);
  });

  it('a grade is recorded once', () => {
    const claim = grade(start(), 2, 'excellent');
    const again = decide(
      { type: 'recordGrade', year: 2, grade: 'qualified', documentNumber: 'D' },
      claim,
      context(claim),
    );
    expect(again).toMatchObject({ ok: false, refusal: { code: 'OUT_OF_TURN' } });
  });

  it('a year that has not come is not graded, with the year in which it can be', () => {
    const early = (today: string) =>
      decide({ type: 'recordGrade', year: 3, grade: 'qualified', documentNumber: 'D' }, start(), {
        ...context(start()),
        today,
      });
    expect(early('2026-12-31')).toMatchObject({
      refusal: { code: 'OUT_OF_TURN', field: 'year', message: '第3年是2027年，到时才能录入考核结果。' },
    });
    expect(early('2027-01-01')).toMatchObject({ ok: true });
  });

  it('when all was paid and the last grade fails, the claim is paid in full', () => {
    let claim = grade(start(), 2, 'failed');
    claim = follow(
      claim,
      { type: 'recordPayment', year: 1, fen: 10 * WAN, day: '2026-03-10', voucher: 'V1' },
      context(claim),
    );
    expect(claim.state).toBe('decided');
    expect(grade(claim, 3, 'failed').state).toBe('paid');
  });
});

describe('a payment', () => {
  const bounds: DecisionBounds = { kind: 'atLeast', years: [1, 2].map((n) => year(n, { minFen: 100 })) };
  const context = contextOf({ actor: DECIDER, bounds: () => bounds });
  const decided = follow(claimIn('noticePassed', bounds), approve([{ year: 1, fen: 100 }]), context);
  const pay = (
    fen: number,
    over: Partial<Extract<ClaimCommand, { type: 'recordPayment' }>> = {},
  ): ClaimCommand => ({
    type: 'recordPayment',
    year: 1,
    fen,
    day: '2026-03-10',
    voucher: 'V1',
    ...over,
  });

  it.each<[string, ClaimCommand, string]>([
    ['of all that was decided', pay(100), 'ok'],
    ['of one fen more', pay(101), 'PAYS_TOO_MUCH'],
    ['for a year not decided', pay(1, { year: 2 }), 'OUT_OF_TURN'],
    ['dated tomorrow', pay(1, { day: '2026-03-11' }), 'BAD_INPUT'],
  ])('%s', (_name, command, code) => {
    const decision = decide(command, decided, context);
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(code);
  });

  it('after another: up to what is left, and each voucher once', () => {
    const half = follow(decided, pay(60), context);
    expect(decide(pay(41, { voucher: 'V2' }), half, context)).toMatchObject({
      refusal: { code: 'PAYS_TOO_MUCH' },
    });
    expect(decide(pay(40), half, context)).toMatchObject({
      refusal: { code: 'BAD_INPUT', field: 'voucher' },
    });
    expect(decide(pay(40, { voucher: 'V2' }), half, context)).toMatchObject({ ok: true });
  });
});

describe('the ledger of a claim', () => {
  const bounds: DecisionBounds = { kind: 'atLeast', years: [1, 2, 3].map((n) => year(n, { minFen: 100 })) };
  const act = fc.oneof(
    fc.record({
      type: fc.constant('approve' as const),
      year: fc.integer({ min: 1, max: 4 }),
      fen: fc.integer({ min: 0, max: 300 }),
    }),
    fc.record({
      type: fc.constant('pay' as const),
      year: fc.integer({ min: 1, max: 4 }),
      fen: fc.integer({ min: 1, max: 300 }),
    }),
  );

  it('never pays more than was decided, in any year, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let claim = claimIn('noticePassed', bounds);
        const context = contextOf({ actor: DECIDER, bounds: () => bounds });
        acts.forEach(({ type, year: n, fen }, index) => {
          const command: ClaimCommand =
            type === 'approve'
              ? approve([{ year: n, fen }])
              : { type: 'recordPayment', year: n, fen, day: '2026-03-10', voucher: `V${index}` };
          const decision = decide(command, claim, context);
          if (decision.ok) claim = fold(claim, decision.events);
        });
        for (const n of [1, 2, 3, 4])
          expect(paidFen(claim, n)).toBeLessThanOrEqual(decidedFor(claim, n) ?? 0);
        expect(paidFen(claim)).toBe(claim.payments.reduce((sum, { fen }) => sum + fen, 0));
        expect(paidFen(claim)).toBeLessThanOrEqual(decidedFen(claim));
        if (claim.state === 'paid') expect(paidFen(claim)).toBe(decidedFen(claim));
      }),
      { numRuns: 300 },
    );
  });
});
