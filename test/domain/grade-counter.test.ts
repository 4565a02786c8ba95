import fc from 'fast-check';
import { GRADES, type Grade } from '@contract/kernel';
import { decide } from '@domain/application/decide';
import type { ClaimEvent } from '@domain/application/events';
import { claimBounds } from '@domain/application/inputs';
import { decidedFen, paidFen, type Claim } from '@domain/application/state';
import { emptyBudget, moved, movementsOf } from '@domain/payment/budget';
import { claimIn, contextOf, fold } from './claim-cases';

const WAN = 1_000_000;
const TODAY = '2027-03-10';

/** An expert station (art. 13) approved in 2025: 10万, then by grade 10万, 7.5万 or nothing in its years 2 and 3. */
const station = (): Claim => {
  const passed: Claim = {
    ...claimIn('noticePassed'),
    itemId: 'expert-station',
    facts: [
      { fact: 'in-county', value: true },
      { fact: 'expert-station-held', value: true },
      { fact: 'expert-station-date', value: '2025-06-18' },
    ],
  };
  return act(passed, {
    type: 'approve',
    documentNumber: 'D',
    years: [{ year: 1, fen: 10 * WAN }],
    reason: '',
  }).claim;
};

type Command = Parameters<typeof decide>[0];
function attempt(claim: Claim, command: Command) {
  const actor = { personId: 'other', as: 'office', office: 'kjj' } as const;
  return decide(
    command,
    claim,
    contextOf({ today: TODAY, actor, bounds: (grades) => claimBounds(claim, grades) }),
  );
}
function act(claim: Claim, command: Command): { claim: Claim; events: ClaimEvent[] } {
  const decision = attempt(claim, command);
  if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
  return { claim: fold(claim, decision.events), events: decision.events };
}
const grade = (year: number, value: Grade): Command => ({
  type: 'recordGrade',
  year,
  grade: value,
  documentNumber: 'D',
});
const counter = (year: number, reason = '文件看错'): Command => ({ type: 'counterGrade', year, reason });
const pay = (year: number, fen: number, voucher: string): Command => ({
  type: 'recordPayment',
  year,
  fen,
  day: TODAY,
  voucher,
});

describe('a wrongly entered grade', () => {
  it('is taken back with a reason: its year waits again and promises nothing; the right one is entered then', () => {
    const wrong = act(station(), grade(2, 'qualified')).claim;
    expect(decidedFen(wrong)).toBe(17.5 * WAN);
    const { claim, events } = act(wrong, counter(2));
    expect(events).toMatchObject([
      {
        type: 'gradeCountered',
        data: { year: 2, grade: 'qualified', fen: 7.5 * WAN },
        text: { reason: '文件看错' },
      },
    ]);
    expect(claim).toMatchObject({ state: 'decided', grades: [], yearsLeft: { toGrade: [2, 3] } });
    expect(decidedFen(claim)).toBe(10 * WAN);
    expect(decidedFen(act(claim, grade(2, 'excellent')).claim)).toBe(20 * WAN);
  });

  it('is not taken back without a reason, where there is none, or once something of its year is paid', () => {
    const graded = act(station(), grade(2, 'qualified')).claim;
    expect(attempt(graded, counter(2, ''))).toMatchObject({
      refusal: { code: 'BAD_INPUT', field: 'reason' },
    });
    expect(attempt(graded, counter(3))).toMatchObject({ refusal: { code: 'OUT_OF_TURN', field: 'year' } });
    const paid = act(graded, pay(2, 1, 'V-2')).claim;
    expect(attempt(paid, counter(2))).toMatchObject({
      refusal: { code: 'OUT_OF_TURN', field: 'year', message: expect.stringContaining('先由县财政局冲销') },
    });
    // What was paid of another year keeps nothing back.
    expect(attempt(act(graded, pay(1, 10 * WAN, 'V-1')).claim, counter(2))).toMatchObject({ ok: true });
  });

  it('a failed grade that ended the claim is taken back, and the claim goes on', () => {
    let claim = act(station(), pay(1, 10 * WAN, 'V-1')).claim;
    claim = act(act(claim, grade(2, 'failed')).claim, grade(3, 'failed')).claim;
    expect(claim.state).toBe('paid');
    claim = act(claim, counter(3)).claim;
    expect(claim).toMatchObject({ state: 'decided', yearsLeft: { toGrade: [3] } });
  });

  it('whatever is graded, taken back, graded anew and paid: the year’s budget is what the claim says', () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('grade' as const),
        year: fc.constantFrom(2, 3),
        value: fc.constantFrom(...GRADES),
      }),
      fc.record({ do: fc.constant('counter' as const), year: fc.constantFrom(2, 3) }),
      fc.record({
        do: fc.constant('pay' as const),
        year: fc.constantFrom(1, 2, 3),
        fen: fc.integer({ min: 1, max: 10 * WAN }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let claim = station();
        let budget = moved(emptyBudget(2027), [
          { kind: 'decided', budgetYear: 2027, claimYear: 1, fen: decidedFen(claim) },
        ]);
        steps.forEach((one, index) => {
          const command =
            one.do === 'grade'
              ? grade(one.year, one.value)
              : one.do === 'counter'
                ? counter(one.year)
                : pay(one.year, one.fen, `V-${index}`);
          const decision = attempt(claim, command);
          if (!decision.ok) return;
          claim = fold(claim, decision.events);
          for (const event of decision.events) budget = moved(budget, movementsOf(event));
          expect(budget).toMatchObject({ committedFen: decidedFen(claim), paidFen: paidFen(claim) });
        });
      }),
    );
  });
});
