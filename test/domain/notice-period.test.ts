import fc from 'fast-check';
import { addDays, daysBetween } from '@contract/kernel';
import { countPeriod, lengthText } from '@domain/notice/period';
import { workingCalendar } from '@domain/shared/calendar';

/** 2026 as arranged: 清明 on 4-4 (Sat) to 4-6 (Mon); 5-1 (Fri) to 5-5 (Tue), worked on 5-9 (Sat). */
const CALENDAR = workingCalendar([
  {
    year: 2026,
    holidays: ['2026-04-04', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05'],
    workdays: ['2026-05-09'],
  },
]);

describe('a notice period says how it was counted', () => {
  it('working days: weekends and holidays left out, a worked Saturday counted in', () => {
    expect(countPeriod(CALENDAR, '2026-04-30', { workingDays: 5 })).toMatchObject({
      firstDay: '2026-05-01',
      lastDay: '2026-05-11',
      provisional: false,
      counted:
        '5月2日、5月3日、5月10日为周末，不计；5月1日、5月4日、5月5日放假，不计；5月9日调休上班，计入。',
    });
  });

  it('natural days run on, and are never provisional', () => {
    expect(countPeriod(CALENDAR, '2026-12-28', { naturalDays: 7 })).toEqual({
      naturalDays: 7,
      publishedDay: '2026-12-28',
      firstDay: '2026-12-29',
      lastDay: '2027-01-04',
      provisional: false,
      counted: '周末和节假日计算在内。',
    });
    expect(countPeriod(CALENDAR, '2026-12-28', { workingDays: 5 })).toMatchObject({ provisional: true });
  });

  it('a natural period has as many days as it says, whenever it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 90 }), (shift, naturalDays) => {
        const { firstDay, lastDay } = countPeriod(CALENDAR, addDays('2026-01-01', shift), { naturalDays });
        expect(daysBetween(firstDay, lastDay) + 1).toBe(naturalDays);
      }),
    );
  });

  it('is named with its unit', () => {
    expect(lengthText({ workingDays: 5 })).toBe('5个工作日');
    expect(lengthText({ naturalDays: 7 })).toBe('7天（自然日）');
  });
});
