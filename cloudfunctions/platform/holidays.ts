import table from 'chinese-days/dist/chinese-days.json';
import { workingCalendar, type WorkingCalendar, type YearArrangement } from '@domain/shared/calendar';
import { database, rows } from './database';

/** A year's arrangement entered by staff, with the document it was taken from. */
export interface EnteredYear extends YearArrangement {
  _id: string;
  source: string;
}

let builtIn: readonly YearArrangement[] | undefined;

/** The library's table, year by year. It ends somewhere; beyond it nothing is assumed to be known. */
export function builtInYears(): readonly YearArrangement[] {
  return (builtIn ??= yearsOfTable());
}

function yearsOfTable(): YearArrangement[] {
  const years = new Map<number, { year: number; holidays: string[]; workdays: string[] }>();
  const of = (day: string) => {
    const year = Number(day.slice(0, 4));
    const known = years.get(year) ?? { year, holidays: [], workdays: [] };
    years.set(year, known);
    return known;
  };
  for (const day of Object.keys(table.holidays)) of(day).holidays.push(day);
  for (const day of Object.keys(table.workdays)) of(day).workdays.push(day);
  return [...years.values()];
}

/** Every year entered by staff. */
export async function enteredYears(): Promise<EnteredYear[]> {
  return rows<EnteredYear>(database().collection('holidays').limit(100));
}

/** The calendar by which periods are counted: the library's years, and over them those entered by staff. */
export async function currentCalendar(): Promise<WorkingCalendar> {
  return workingCalendar([...builtInYears(), ...(await enteredYears())]);
}
