import { yearOf, type YearSummary } from '@contract';
import { SERVICE_KIND_LABELS, SERVICE_KINDS, type Day } from '@contract/kernel';
import type { Need } from '@domain/commissioner/need';
import { applicantsOf } from './applicants';
import { assignmentsOf } from './assignments';
import { database, rows } from './database';
import { servicesInYear } from './services';

/**
 * What one commissioner did in a year, by firm and by kind. It is for the commissioner's own report: nobody is
 * ranked, nothing is compared (国办函〔2026〕12号).
 */
export async function yearSummaryOf(personId: string, year: number, today: Day): Promise<YearSummary> {
  const services = await servicesInYear(personId, year);
  const assignments = (await assignmentsOf(personId)).filter(
    ({ from, until, agreedAt }) => agreedAt && yearOf(from) <= year && year <= yearOf(until) && from <= today,
  );
  const ids = [...new Set([...assignments, ...services].map(({ applicantId }) => applicantId))].sort();
  const names = new Map((await applicantsOf(ids)).map(({ _id, name }) => [_id, name]));
  const needs = await Promise.all(ids.map((applicantId) => needsDone(applicantId, personId, year)));
  return {
    year,
    firms: ids.map((applicantId, index) => {
      const own = services.filter((service) => service.applicantId === applicantId);
      const last = own
        .map(({ day }) => day)
        .sort()
        .at(-1);
      const done = needs[index] ?? [];
      return {
        applicantId,
        name: names.get(applicantId) ?? '',
        services: own.length,
        needsDone: done.length,
        needsHelped: done.filter(({ state }) => state === 'helped').length,
        ...(last ? { lastServed: last } : {}),
      };
    }),
    byKind: SERVICE_KINDS.map((kind) => ({
      kind,
      label: SERVICE_KIND_LABELS[kind],
      count: services.filter((service) => service.kind === kind).length,
    })).filter(({ count }) => count > 0),
  };
}

async function needsDone(applicantId: string, personId: string, year: number): Promise<Need[]> {
  const found = await rows<Need>(
    database().collection('needs').where({ applicantId }).orderBy('sort', 'desc').limit(500),
  );
  return found.filter(({ takenBy, doneAt }) => takenBy === personId && doneAt?.startsWith(String(year)));
}
