/**
 * Calendar days in Asia/Shanghai, which is UTC+8 without daylight saving, so a fixed offset is exact.
 * Days are `YYYY-MM-DD` texts, instants are UTC ISO texts. No Date object of the device's own zone
 * is ever consulted: phones and cloud functions run in whatever zone they like.
 */
export type Day = string;
/** UTC instant, e.g. 2026-03-01T08:00:00.000Z. */
export type Instant = string;

const MS_PER_DAY = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** Days since 1970-01-01 (civil algorithm, no Date), or null when the text is no real day. */
function serialOf(day: string): number | null {
  if (!isDay(day)) return null;
  const month = numberAt(day, 5, 7);
  const year = numberAt(day, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + numberAt(day, 8, 10) - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
}

/** The digits from `start` to `end` as a number; NaN when one of them is no digit. */
function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function textOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function serial(day: Day): number {
  const value = serialOf(day);
  if (value === null) throw new RangeError(`not a day: ${day}`);
  return value;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that exists (2026-02-29 does not). Digit by digit: every date of every firm passes here. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 7);
  const date = numberAt(text, 8, 10);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year >= 100 && date >= 1 && date <= (MONTH_DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** The day `count` days later (negative: earlier). @throws RangeError when `day` is no day */
export function addDays(day: Day, count: number): Day {
  return textOf((serial(day) + count) * MS_PER_DAY);
}

/** Days from `from` to `to`; negative when `to` is earlier. @throws RangeError when one is no day */
export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from);
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The same day `count` years later; 29 February becomes 28 February where it must. */
export function addYears(day: Day, count: number): Day {
  const moved = `${String(yearOf(day) + count).padStart(4, '0')}${day.slice(4)}`;
  return isDay(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** The same day `count` months later (negative: earlier); the month's last day where that day does not exist. */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const moved = `${month}${day.slice(7)}`;
  return isDay(moved) ? moved : addDays(addMonths(`${month}-01`, 1), -1);
}

/** 0 = Sunday … 6 = Saturday. @throws RangeError when `day` is no day */
export function weekdayOf(day: Day): number {
  return (((serial(day) + 4) % 7) + 7) % 7;
}

/** The day in Asia/Shanghai on which an instant falls. @throws RangeError when it is no instant */
export function dayOf(instant: Instant): Day {
  return textOf(msOf(instant) + SHANGHAI_MS);
}

/** The instant at which a day begins in Asia/Shanghai (00:00 there). */
export function startOfDay(day: Day): Instant {
  return instantOf(serial(day) * MS_PER_DAY - SHANGHAI_MS);
}

/** The instant at which a day is over in Asia/Shanghai (24:00 there): the first one that no longer belongs to it. */
export function endOfDay(day: Day): Instant {
  return startOfDay(addDays(day, 1));
}

/** The instant of a clock time on a day in Asia/Shanghai. @param hour 0–23 */
export function atHour(day: Day, hour: number, minute = 0): Instant {
  return instantOf(serial(day) * MS_PER_DAY - SHANGHAI_MS + (hour * 60 + minute) * 60_000);
}

/** Milliseconds since 1970 of an instant. @throws RangeError when it is none */
export function msOf(instant: Instant): number {
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(instant) ? Date.parse(instant) : NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return ms;
}

/** The instant of milliseconds since 1970. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** 2026-03-01 → "2026年3月1日". */
export function formatDay(day: Day): string {
  return `${yearOf(day)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** An instant as Beijing time, "2026-03-01 16:00". */
export function formatInstant(instant: Instant): string {
  const text = instantOf(msOf(instant) + SHANGHAI_MS);
  return `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
