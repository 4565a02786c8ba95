import { calendarText } from '@/services/calendarFile.h5';

describe('a deadline as a calendar file', () => {
  const text = () =>
    calendarText({ title: '补正截止：高新技术企业认定支持', day: '2026-12-31', note: '请上传后重新提交' });
  /** RFC 5545 folds long lines; unfolded they are read. */
  const lines = async () => (await text()).replace(/\r\n[ \t]/g, '').split('\r\n');

  it('is one entry of that whole day, whatever zone the phone is in', async () => {
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'SUMMARY:补正截止：高新技术企业认定支持',
        'DTSTART;VALUE=DATE:20261231',
        'DESCRIPTION:请上传后重新提交',
      ]),
    );
    const end = (await lines()).find((line) => line.startsWith('DTEND'));
    expect(end).toBe('DTEND;VALUE=DATE:20270101');
  });

  it('reminds at nine on the day before', async () => {
    expect(await lines()).toEqual(expect.arrayContaining(['BEGIN:VALARM', 'TRIGGER:-PT15H']));
  });
});
