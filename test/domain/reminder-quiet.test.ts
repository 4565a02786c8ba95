import fc from 'fast-check';
import { dayOf, msOf } from '@contract/kernel';
import { phoneFrom } from '@domain/reminder/quiet';

/** The hour and minute in Asia/Shanghai, worked out apart from the product's own code. */
const clock = (instant: string) => {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
};

describe('nothing rings between 21:00 and 08:00', () => {
  test.each([
    ['2026-03-02T07:59:00+08:00', '2026-03-02T08:00:00+08:00'],
    ['2026-03-02T08:00:00+08:00', '2026-03-02T08:00:00+08:00'],
    ['2026-03-02T20:59:00+08:00', '2026-03-02T20:59:00+08:00'],
    ['2026-03-02T21:00:00+08:00', '2026-03-03T08:00:00+08:00'],
    ['2026-03-31T23:59:00+08:00', '2026-04-01T08:00:00+08:00'],
    ['2026-12-31T00:00:00+08:00', '2026-12-31T08:00:00+08:00'],
  ])('due at %s it may ring at %s', (due, rings) => {
    expect(phoneFrom(new Date(due).toISOString())).toBe(new Date(rings).toISOString());
  });

  test('what would be of no use by morning goes out at night; what ends at noon waits', () => {
    const night = '2026-03-02T14:00:00.000Z';
    expect(phoneFrom(night, '2026-03-02T16:00:00.000Z')).toBe(night);
    expect(phoneFrom(night, '2026-03-03T00:00:00.000Z')).toBe(night);
    expect(phoneFrom(night, '2026-03-03T04:00:00.000Z')).toBe('2026-03-03T00:00:00.000Z');
  });

  test('at any instant: by day at once, by night at the next eight o’clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_760_000_000, max: 1_860_000_000 }), (seconds) => {
        const at = new Date(seconds * 1000).toISOString();
        const rings = phoneFrom(at);
        const night = clock(at) < 8 * 60 || clock(at) >= 21 * 60;
        expect(rings === at).toBe(!night);
        if (!night) return;
        expect(clock(rings)).toBe(8 * 60);
        expect(msOf(rings) - msOf(at)).toBeLessThanOrEqual(11 * 3_600_000);
        expect(rings > at).toBe(true);
        expect([dayOf(at), dayOf(new Date(msOf(at) + 86_400_000).toISOString())]).toContain(dayOf(rings));
      }),
    );
  });
});
