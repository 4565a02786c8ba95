import type { ClaimCommand } from '@domain/application/commands';
import { decide } from '@domain/application/decide';
import { paidFen, type Claim } from '@domain/application/state';
import { claimIn, contextOf, follow } from './claim-cases';

const DECIDER = { personId: 'decider', as: 'office', office: 'xzf' } as const;
const at = (today: string, voucherOf?: string) =>
  contextOf({
    actor: DECIDER,
    today,
    funds: { budgets: [], drawnFen: 0, ...(voucherOf ? { voucherOf } : {}) },
  });

const pay = (fen: number, voucher: string, day = '2026-03-10'): ClaimCommand => ({
  type: 'recordPayment',
  year: 1,
  fen,
  day,
  voucher,
});
const counter = (over: Partial<Extract<ClaimCommand, { type: 'counterPayment' }>> = {}): ClaimCommand => ({
  type: 'counterPayment',
  paymentId: 'e:paymentRecorded',
  day: '2026-03-12',
  reason: '凭证金额录错',
  ...over,
});
const paidClaim = (): Claim => claimIn('paid');

/** A wrong entry is answered by another one that names it; nothing is edited. */
describe('a counter-entry', () => {
  it('takes the payment back whole and leaves the entry as it was', () => {
    const before = paidClaim();
    const after = follow(before, counter(), at('2026-03-12'));
    expect(after.state).toBe('decided');
    expect(paidFen(after)).toBe(0);
    expect(after.payments[0]).toMatchObject({ ...before.payments[0], countered: { day: '2026-03-12' } });
  });

  it('opens the way for what was really paid, under the same voucher', () => {
    const open = follow(paidClaim(), counter(), at('2026-03-12'));
    const again = follow(open, pay(4_000_000, 'V', '2026-03-12'), at('2026-03-12'));
    expect(paidFen(again)).toBe(4_000_000);
    expect(again.payments).toHaveLength(2);
  });

  it.each<[string, ClaimCommand, object]>([
    ['of an entry that is none', counter({ paymentId: 'x' }), { code: 'NOT_FOUND', field: 'paymentId' }],
    ['without a reason', counter({ reason: '' }), { code: 'BAD_INPUT', field: 'reason' }],
    ['dated before the payment', counter({ day: '2026-03-09' }), { code: 'BAD_INPUT', field: 'day' }],
    ['dated tomorrow', counter({ day: '2026-03-13' }), { code: 'BAD_INPUT', field: 'day' }],
  ])('%s is refused', (_name, command, refusal) => {
    expect(decide(command, paidClaim(), at('2026-03-12'))).toMatchObject({ ok: false, refusal });
  });

  it('is made once', () => {
    const after = follow(paidClaim(), counter(), at('2026-03-12'));
    expect(decide(counter(), after, at('2026-03-12'))).toMatchObject({ refusal: { code: 'OUT_OF_TURN' } });
  });
});

describe('a voucher', () => {
  const open = () => claimIn('decided');

  it.each(['v', ' V ', 'Ｖ'])('“%s” is the same as V', (typed) => {
    const half = follow(open(), pay(1_000_000, 'V'), at('2026-03-10'));
    expect(decide(pay(1_000_000, typed), half, at('2026-03-10'))).toMatchObject({
      refusal: { code: 'BAD_INPUT', field: 'voucher' },
    });
  });

  it('recorded for another claim is refused with that claim’s number', () => {
    expect(decide(pay(1_000_000, 'V'), open(), at('2026-03-10', '2026ZZZZZZZZ'))).toMatchObject({
      refusal: { code: 'BAD_INPUT', field: 'voucher', message: expect.stringContaining('2026ZZZZZZZZ') },
    });
  });

  it('no payment is dated before its decision', () => {
    expect(decide(pay(1_000_000, 'V', '2026-03-09'), open(), at('2026-03-11'))).toMatchObject({
      refusal: { code: 'BAD_INPUT', field: 'day', message: '拨付日期不能早于审定日期（2026年3月10日）。' },
    });
  });
});
