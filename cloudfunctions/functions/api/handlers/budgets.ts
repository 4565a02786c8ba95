import { yearOf, type ActionName, type PlannedYear } from '@contract';
import { itemOf } from '@domain/application/inputs';
import { emptyBudget, type Budget } from '@domain/payment/budget';
import { applicantsOf } from '@platform/applicants';
import { allBudgets, commandPlan, ledgerPage, type StoredPlan } from '@platform/budgets';
import { rolesOn } from '@platform/people';
import type { Handlers } from '../handler';

const PAGE = 20;

type Names = Extract<ActionName, 'budgets.years' | 'budgets.plan' | 'budgets.ledger'>;

/** Planned, decided, paid: the year's money as 财政局, 科技局 and the county government see it. */
export const budgetHandlers: Handlers<Names> = {
  async 'budgets.years'(_input, { person, at, today }) {
    const known = await allBudgets();
    const views = known.map(({ budget, plan }) => viewOf(budget, plan));
    const current = yearOf(today);
    if (!views.some(({ year }) => year === current)) views.push(viewOf(emptyBudget(current)));
    return {
      years: views.sort((a, b) => a.year - b.year),
      mayPlan: rolesOn(person, at).some(({ role }) => role === 'gatherer' || role === 'payer'),
    };
  },

  async 'budgets.plan'({ commandId, expectedVersion, year, fen, documentNumber, reason }, { person, at }) {
    const held = rolesOn(person, at).find(({ role }) => role === 'payer' || role === 'gatherer');
    return commandPlan({
      actor: { personId: person._id, as: 'office', office: held?.office },
      commandId,
      at,
      expectedVersion,
      command: { year, fen, documentNumber, reason: reason ?? '' },
    });
  },

  async 'budgets.ledger'({ year, cursor }) {
    const { items, next } = await ledgerPage(year, cursor, PAGE);
    const applicants = await applicantsOf(items.flatMap(({ applicantId }) => applicantId ?? []));
    const nameOf = new Map(applicants.map(({ _id, name }) => [_id, name]));
    return {
      items: items.map((row) => ({
        id: row._id,
        kind: row.kind,
        fen: row.fen,
        at: row.at,
        day: row.day,
        claimId: row.claimId,
        claimYear: row.claimYear,
        number: row.number,
        applicantName: nameOf.get(row.applicantId ?? ''),
        itemTitle: row.itemId === undefined ? undefined : itemOf(row.itemId)?.title,
        voucher: row.voucher,
        overBudget: row.overBudget,
      })),
      next,
    };
  },
};

function viewOf(budget: Budget, plan?: StoredPlan): PlannedYear {
  const { year, plannedFen, committedFen, paidFen } = budget;
  return {
    year,
    plannedFen,
    committedFen,
    paidFen,
    documentNumber: plan?.state.documentNumber,
    version: plan?.version ?? 0,
  };
}
