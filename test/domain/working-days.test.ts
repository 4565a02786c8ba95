import fc from 'fast-check';
import { addDays } from '@contract/kernel';
import { decideList, evolveList } from '@domain/notice/decide';
import { countPeriod, periodOver } from '@domain/notice/period';
import type { PayList } from '@domain/notice/state';
import {
  workingCalendar,
  workingDayBefore,
  workingDaysAfter,
  workingDaysLeft,
} from '@domain/shared/calendar';

/** A small made-up table: what the library says of real years is not this code's to know. */
const CALENDAR = workingCalendar([
  { year: 2026, holidays: ['2026-05-01', '2026-05-04', '2026-05-05'], workdays: ['2026-05-09'] },
]);

describe('working days', () => {
  it.each([
    ['over a weekend', '2026-03-02', 5, '2026-03-03', '2026-03-09'],
    ['published on a Friday', '2026-03-06', 1, '2026-03-07', '2026-03-09'],
    ['over a holiday with a working Saturday', '2026-04-30', 3, '2026-05-01', '2026-05-08'],
    ['ending on the Saturday worked in lieu', '2026-04-30', 4, '2026-05-01', '2026-05-09'],
  ])('%s', (_name, published, count, firstDay, lastDay) => {
    expect(workingDaysAfter(CALENDAR, published, count)).toEqual({ firstDay, lastDay, provisional: false });
  });

  it('beyond the years known: provisional, with the year named', () => {
    const span = workingDaysAfter(CALENDAR, '2026-12-30', 3);
    expect(span).toMatchObject({ lastDay: '2027-01-04', provisional: true });
    expect(span.why).toContain('2027年');
  });

  it('a year entered by staff prevails over the one built in', () => {
    const corrected = workingCalendar([
      { year: 2026, holidays: [], workdays: [] },
      { year: 2026, holidays: ['2026-03-03'], workdays: [] },
    ]);
    expect(workingDaysAfter(corrected, '2026-03-02', 1).lastDay).toBe('2026-03-04');
  });

  it('counts days left with both ends, and none once over', () => {
    expect(workingDaysLeft(CALENDAR, '2026-03-03', '2026-03-09')).toBe(5);
    expect(workingDaysLeft(CALENDAR, '2026-03-09', '2026-03-09')).toBe(1);
    expect(workingDaysLeft(CALENDAR, '2026-03-10', '2026-03-09')).toBe(0);
    expect(workingDayBefore(CALENDAR, '2026-03-09')).toBe('2026-03-06');
  });

  it('a period holds exactly the working days asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 30 }), (offset, count) => {
        const published = addDays('2026-01-01', offset);
        const { firstDay, lastDay } = workingDaysAfter(CALENDAR, published, count);
        expect(workingDaysLeft(CALENDAR, firstDay, lastDay)).toBe(count);
        expect(CALENDAR.isWorkingDay(lastDay)).toBe(true);
      }),
    );
  });
});

describe('a list', () => {
  const context = { today: '2026-03-02', calendar: CALENDAR, periodOver: false };
  const entry = { claimId: 'c1' } as PayList['entries'][number];
  const gathered = () => evolveList(null, { type: 'gathered', data: { title: 'T', claimIds: ['c1'] } }, 'e1');
  const frozen = (entries = [entry]) =>
    evolveList(gathered(), { type: 'frozen', data: { entries, leftOut: [] } }, 'e2');
  const published = () =>
    evolveList(
      frozen(),
      { type: 'published', data: { period: countPeriod(CALENDAR, '2026-03-02', { workingDays: 5 }) } },
      'e3',
    );

  it('holds each claim once', () => {
    const decision = decideList({ type: 'gather', title: 'T', claimIds: ['a', 'b', 'a'] }, null, context);
    expect(decision).toMatchObject({ events: [{ data: { claimIds: ['a', 'b'] } }] });
  });

  it('is published only when frozen, and not when empty', () => {
    const publish = { type: 'publish', length: { workingDays: 5 } } as const;
    expect(decideList(publish, gathered(), context)).toMatchObject({ refusal: { code: 'LIST_NOT_READY' } });
    expect(decideList(publish, frozen([]), context)).toMatchObject({ refusal: { code: 'LIST_EMPTY' } });
    expect(decideList(publish, published(), context)).toMatchObject({ refusal: { code: 'OUT_OF_TURN' } });
  });

  it('cannot change once frozen', () => {
    expect(decideList({ type: 'freeze', entries: [], leftOut: [] }, frozen(), context)).toMatchObject({
      refusal: { code: 'OUT_OF_TURN' },
    });
  });

  it('closes when its period is over and not before', () => {
    expect(decideList({ type: 'close' }, published(), context)).toMatchObject({ ok: false });
    expect(decideList({ type: 'close' }, published(), { ...context, periodOver: true })).toMatchObject({
      ok: true,
    });
  });

  it('a recount that changes nothing says nothing; one that ends in the past keeps today', () => {
    expect(decideList({ type: 'recount' }, published(), context)).toEqual({ ok: true, events: [] });
    const stretched = workingCalendar([{ year: 2026, holidays: ['2026-03-04'], workdays: [] }]);
    expect(decideList({ type: 'recount' }, published(), { ...context, calendar: stretched })).toMatchObject({
      events: [{ data: { period: { lastDay: '2026-03-10' } } }],
    });
    const shortened = workingCalendar([{ year: 2026, holidays: [], workdays: ['2026-03-07', '2026-03-08'] }]);
    expect(
      decideList({ type: 'recount' }, published(), { ...context, today: '2026-03-08', calendar: shortened }),
    ).toMatchObject({
      events: [{ data: { period: { lastDay: '2026-03-08' } } }],
    });
  });

  it('is over at 24:00 of its last day, and never while that day is provisional', () => {
    const period = countPeriod(CALENDAR, '2026-03-02', { workingDays: 5 });
    expect(periodOver(period, '2026-03-09T15:59:59.999Z')).toBe(false);
    expect(periodOver(period, '2026-03-09T16:00:00.000Z')).toBe(true);
    expect(periodOver({ ...period, provisional: true }, '2026-04-09T16:00:00.000Z')).toBe(false);
  });
});
