import { usualLength, type LaidDown } from '@domain/notice/usual-length';
import { CALENDAR } from './claim-cases';

/** A Monday. */
const ON = { calendar: CALENDAR, today: '2026-03-02' };
const USUAL = { days: 5, unit: 'working' } as const;
const call = (title: string, days: number, unit: LaidDown['unit']): LaidDown => ({ title, days, unit });

/** The plan names no length: the call of the claims lays it down, and the list takes it as its default. */
describe('how long a notice lasts unless it is said', () => {
  it('as the call laid it down, days and kind', () => {
    expect(usualLength([call('申报通知', 7, 'natural')], USUAL, ON)).toEqual({
      days: 7,
      unit: 'natural',
      why: '按《申报通知》的规定，公示7天。',
    });
  });

  it.each([
    // Five working days from a Monday end on the next Monday, a week of natural days does as well, eight end later.
    [[call('甲', 5, 'working'), call('乙', 8, 'natural')], 8, 'natural'],
    [[call('甲', 5, 'working'), call('乙', 6, 'natural')], 5, 'working'],
    [[call('甲', 10, 'working'), call('乙', 12, 'natural'), call('丙', 3, 'working')], 10, 'working'],
  ] as const)('calls that differ: %j → %i %s, and both are shown', (calls, days, unit) => {
    const usual = usualLength(calls, USUAL, ON);
    expect(usual).toMatchObject({ days, unit });
    for (const { title } of calls) expect(usual.why).toContain(`《${title}》`);
    expect(usual.why).toContain('取较长的');
  });

  it('calls that agree are no conflict', () => {
    const { why } = usualLength([call('甲', 7, 'working'), call('乙', 7, 'working')], USUAL, ON);
    expect(why).toBe('按《甲》的规定，公示7个工作日。');
  });

  it('without a call the usual length, which says that it is one', () => {
    expect(usualLength([], USUAL, ON)).toEqual({
      ...USUAL,
      why: '没有申报通知规定公示期，按通常的5个工作日。',
    });
  });
});
