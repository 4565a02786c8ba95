import { addDays, type Day } from '@contract/kernel';
import { saveInBrowser } from './browser';

/**
 * Saves an .ics file with one entry of a whole day, reminding at nine on the day before. The library is loaded only
 * when somebody asks for it.
 */
export async function saveCalendarFile(deadline: { title: string; day: Day; note: string }): Promise<void> {
  const text = await calendarText(deadline);
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  saveInBrowser('截止日提醒.ics', url);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** @throws what the library refuses */
export async function calendarText({ title, day, note }: { title: string; day: Day; note: string }) {
  const { createEvent } = await import('ics');
  const { error, value } = createEvent({
    title,
    description: note,
    start: partsOf(day),
    end: partsOf(addDays(day, 1)),
    productId: 'kehui-helin',
    alarms: [{ action: 'display', description: title, trigger: { hours: 15, before: true } }],
  });
  if (error || !value) throw error ?? new Error('no calendar text');
  return value;
}

function partsOf(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}
