import { yearOf, type ActionName, type FactInput, type FirmCard, type YearSummary } from '@contract';
import { SERVICE_KIND_LABELS, SERVICE_KINDS, type Day, type Instant } from '@contract/kernel';
import { isServing, shownState, type Assignment } from '@domain/commissioner/assignment';
import type { Need } from '@domain/commissioner/need';
import { assignmentsOf, servingNow } from '@platform/assignments';
import { applicantsOf } from '@platform/applicants';
import type { Commissioner } from '@platform/commissioners';
import { database, read, rows } from '@platform/database';
import { reject } from '@platform/refused';
import { servicesInYear } from '@platform/services';
import type { Handlers } from '../handler';
import { byUrgency, firmCardOf } from '../views/firm-card';
import { assignmentViews } from './assignments';
import { profileOf } from './profile';

type Names = Extract<ActionName, `commissioner.${string}`>;

/** What a commissioner sees of the firms they serve: what each could gain, what is near, what was done. */
export const commissionerHandlers: Handlers<Names> = {
  async 'commissioner.firms'(_input, { person, at, today }) {
    const all = await assignmentsOf(person._id);
    const serving = all.filter((assignment) => isServing(assignment, today));
    const firms = await Promise.all(serving.map((assignment) => card(assignment, at, today)));
    const offered = all.filter((assignment) => shownState(assignment, today) === 'offered');
    const { field } = (await read<Commissioner>('commissioners', person._id)) ?? { field: '' };
    return { field, firms: firms.sort(byUrgency), offered: await assignmentViews(offered, at) };
  },

  async 'commissioner.firm'({ applicantId }, { person, at, today }) {
    const assignment = await servingNow(person._id, applicantId, at);
    if (!assignment) reject('NOT_FOUND', undefined, 'applicantId');
    const { values } = await profileOf(applicantId);
    return {
      card: await card(assignment, at, today),
      facts: values.map(({ fact, value, year }): FactInput => ({
        fact,
        value,
        ...(year === undefined ? {} : { year }),
      })),
    };
  },

  async 'commissioner.year'({ year }, { person, today }) {
    return yearSummaryOf(person._id, year, today);
  },
};

async function card(assignment: Assignment, at: Instant, today: Day): Promise<FirmCard> {
  const [view] = await assignmentViews([assignment], at);
  if (!view) throw new Error(`assignment without a view ${assignment._id}`);
  return firmCardOf(view, at, today);
}

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
