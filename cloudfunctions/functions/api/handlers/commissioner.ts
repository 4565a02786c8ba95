import type { ActionName, FactInput, FirmCard } from '@contract';
import type { Day, Instant } from '@contract/kernel';
import { isServing, shownState, type Assignment } from '@domain/commissioner/assignment';
import { assignmentsOf, servingNow } from '@platform/assignments';
import type { Commissioner } from '@platform/commissioners';
import { yearSummaryOf } from '@platform/commissioner-year';
import { read } from '@platform/database';
import { reject } from '@platform/refused';
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
