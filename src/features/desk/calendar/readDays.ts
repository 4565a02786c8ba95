import { type Day, addDays, daysBetween, isDay, toHalfWidth } from '@contract/kernel';

export interface ReadDays {
  /** Every day named, in order, none twice. */
  days: Day[];
  /** Pieces that name no day of the year. */
  unread: string[];
}

/** A span longer than this is a slip of the pen: the longest holiday has nine days. */
const LONGEST_SPAN_DAYS = 31;

/**
 * Reads days and spans as an arrangement prints them: "1月1日至3日、2月15日（周日）至23日、5-1~5-5".
 * @param text pieces separated by 、 ， ; or line breaks
 * @param year the year the days belong to
 */
export function readDays(text: string, year: number): ReadDays {
  const days = new Set<Day>();
  const unread: string[] = [];
  for (const piece of pieces(text)) {
    const span = readSpan(piece, year);
    if (span) span.forEach((day) => days.add(day));
    else unread.push(piece);
  }
  return { days: [...days].sort(), unread };
}

/** What stands in brackets (the weekday) says nothing new. */
function pieces(text: string): string[] {
  return toHalfWidth(text.replace(/。/g, '、').replace(/[（(][^）)]*[）)]/g, ''))
    .split(/[、,;\n]/)
    .map((piece) => piece.replace(/\s|放假|上班|共\d+天|调休/g, ''))
    .filter((piece) => piece !== '');
}

function readSpan(piece: string, year: number): Day[] | null {
  // A hyphen after 日 is a span; between figures it belongs to the date. (Old phones lack look-behind.)
  const [from = '', to, ...more] = piece.replace(/日-/g, '日~').split(/至|到|~|—+|–/);
  if (more.length > 0) return null;
  const first = readOne(from, year, null);
  if (!first) return null;
  if (to === undefined) return [first];
  const last = readOne(to, year, Number(first.slice(5, 7)));
  const length = last ? daysBetween(first, last) : -1;
  if (length < 0 || length >= LONGEST_SPAN_DAYS) return null;
  return Array.from({ length: length + 1 }, (_, index) => addDays(first, index));
}

/** @param month the month that holds where only a day is named, e.g. 至3日 */
function readOne(text: string, year: number, month: number | null): Day | null {
  const full = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const bare = month === null ? null : /^(\d{1,2})日?$/.exec(text);
  if (!full && !bare) return null;
  if (full?.[1] && Number(full[1]) !== year) return null;
  const m = String(full ? full[2] : month).padStart(2, '0');
  const d = String(full ? full[3] : bare?.[1]).padStart(2, '0');
  const day = `${year}-${m}-${d}`;
  return isDay(day) ? day : null;
}

/** Days as people read them, days in a row drawn together: "1月1日至3日、5月1日". */
export function writeDays(days: readonly Day[]): string {
  const runs: Day[][] = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    if (run && before && daysBetween(before, day) === 1) run.push(day);
    else runs.push([day]);
  }
  return runs.map(writeRun).join('、');
}

function writeRun(run: readonly Day[]): string {
  const [first = '', last = ''] = [run[0], run[run.length - 1]];
  const [m, d] = [Number(first.slice(5, 7)), Number(first.slice(8))];
  if (first === last) return `${m}月${d}日`;
  const [toMonth, toDay] = [Number(last.slice(5, 7)), Number(last.slice(8))];
  return `${m}月${d}日至${toMonth === m ? '' : `${toMonth}月`}${toDay}日`;
}
