import type { Day } from '@contract/kernel';

/** The administrators of an office: the guard by which the last one cannot be removed. */
export interface Roster {
  administrators: { personId: string; until?: Day }[];
}

export const NO_ROSTER: Roster = { administrators: [] };

/** With one administrator more, or with their end day moved. */
export function withAdministrator({ administrators }: Roster, personId: string, until?: Day): Roster {
  const others = administrators.filter((one) => one.personId !== personId);
  return { administrators: [...others, { personId, ...(until ? { until } : {}) }] };
}

/** Without one administrator; null when nobody would be left whose term runs today. */
export function withoutAdministrator(
  { administrators }: Roster,
  personId: string,
  today: Day,
): Roster | null {
  const others = administrators.filter((one) => one.personId !== personId);
  const inOffice = others.some(({ until }) => !until || until >= today);
  return inOffice ? { administrators: others } : null;
}
