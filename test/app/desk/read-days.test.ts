import fc from 'fast-check';
import { addDays } from '@contract/kernel';
import { readDays, writeDays } from '@/features/desk/calendar/readDays';

describe('days of an arrangement as they are printed', () => {
  it.each([
    ['1月1日至3日', ['2027-01-01', '2027-01-02', '2027-01-03']],
    ['1月1日（周五）至3日（周日）放假，共3天', ['2027-01-01', '2027-01-02', '2027-01-03']],
    ['１月１日－２日', ['2027-01-01', '2027-01-02']],
    ['1月31日至2月1日', ['2027-01-31', '2027-02-01']],
    ['5-1~5-2', ['2027-05-01', '2027-05-02']],
    ['2027-05-01到2027-05-02', ['2027-05-01', '2027-05-02']],
    ['10月1日、10月3日\n10月2日', ['2027-10-01', '2027-10-02', '2027-10-03']],
    ['2月6日（周六）上班', ['2027-02-06']],
    ['', []],
  ])('%s', (text, days) => expect(readDays(text, 2027)).toEqual({ days, unread: [] }));

  it.each(['春节', '2月30日', '2026年1月1日', '1月3日至1日', '1月1日至3月1日', '3日'])(
    'cannot read %s',
    (text) => expect(readDays(text, 2027)).toEqual({ days: [], unread: [text] }),
  );

  it('keeps what it can read beside what it cannot', () => {
    expect(readDays('1月1日、元旦', 2027)).toEqual({ days: ['2027-01-01'], unread: ['元旦'] });
  });

  it('reads again what it wrote', () => {
    const offset = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 25 });
    fc.assert(
      fc.property(offset, (offsets) => {
        const days = offsets.sort((a, b) => a - b).map((count) => addDays('2027-01-01', count));
        expect(readDays(writeDays(days), 2027)).toEqual({ days, unread: [] });
      }),
    );
  });
});
