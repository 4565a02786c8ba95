import fc from 'fast-check';
import { addDays } from '@contract/kernel';
import { workingCalendar, workingDaysAfter } from '@domain/shared/calendar';
import { previewPeriod } from '@/features/desk/list/period';

const days2026 = {
  year: 2026,
  holidays: ['2026-06-19', '2026-12-31'],
  workdays: ['2026-06-14', '2026-12-27'],
};

describe('how a period counts, seen before it is published', () => {
  it('begins the day after, leaves out weekend and holiday, counts a day worked in lieu', () => {
    expect(previewPeriod('2026-06-10', 8, [days2026])).toEqual({
      firstDay: '2026-06-11',
      lastDay: '2026-06-22',
      skipped: [
        { day: '2026-06-13', why: '周末' },
        { day: '2026-06-19', why: '放假' },
        { day: '2026-06-20', why: '周末' },
        { day: '2026-06-21', why: '周末' },
      ],
      worked: ['2026-06-14'],
    });
  });

  it('says which year is not known', () => {
    expect(previewPeriod('2026-12-28', 5, [days2026]).uncovered).toBe(2027);
    expect(previewPeriod('2026-12-28', 1, [days2026]).uncovered).toBeUndefined();
  });

  it('ends where the back end ends it', () => {
    const calendar = workingCalendar([days2026]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }), (from, count) => {
        const today = addDays('2026-01-01', from);
        const span = workingDaysAfter(calendar, today, count);
        const preview = previewPeriod(today, count, [days2026]);
        expect([preview.firstDay, preview.lastDay, preview.uncovered !== undefined]).toEqual([
          span.firstDay,
          span.lastDay,
          span.provisional,
        ]);
      }),
    );
  });
});
