import type { Instant } from '@contract/kernel';
import {
  decidePlan,
  evolvePlan,
  type BudgetPlan,
  type PlanCommand,
  type PlanEvent,
} from '@domain/payment/plan';
import type { Actor } from '@domain/shared/decision';
import { commit, type AggregateKind, type StoredAggregate } from './commit';
import { database, rows } from './database';
import { budgetIn, setBudget, type LedgerRow, type StoredBudget } from './funds';

export type StoredPlan = StoredAggregate<BudgetPlan>;

/** The plan of a year has a chain of its own; the figure stands in the year's guard beside what is decided and paid. */
export const BUDGET_PLANS: AggregateKind<BudgetPlan, PlanEvent> = {
  collection: 'budgetPlans',
  evolve: evolvePlan,
  project: ({ year }) => ({ year }),
};

/** Enters or changes a year's plan. @throws RefusedError STALE_VERSION, BAD_INPUT */
export async function commandPlan(input: {
  actor: Actor;
  commandId: string;
  at: Instant;
  expectedVersion: number;
  command: PlanCommand;
}): Promise<{ version: number }> {
  const { year, fen } = input.command;
  return commit<BudgetPlan, PlanEvent, { version: number }>({
    kind: BUDGET_PLANS,
    id: `plan-${year}`,
    actor: input.actor,
    commandId: input.commandId,
    at: input.at,
    expectedVersion: input.expectedVersion,
    decide: (plan) => decidePlan(input.command, plan),
    async alongside(tx, _plan, events) {
      await setBudget(tx, { ...(await budgetIn(tx, year)), plannedFen: fen });
      for (const { id } of events)
        await tx.create(
          { collection: 'ledger', id },
          { year, kind: 'planned', fen, at: input.at, sort: `${input.at} ${id}` },
        );
    },
    result: (_plan, version) => ({ version }),
  });
}

/** Every year that has a plan or has moved money, the earliest first; a county has a handful. */
export async function allBudgets(): Promise<{ budget: StoredBudget; plan?: StoredPlan }[]> {
  const [budgets, plans] = await Promise.all([
    rows<StoredBudget>(database().collection('budgets').orderBy('year', 'asc').limit(100)),
    rows<StoredPlan>(database().collection('budgetPlans').orderBy('year', 'asc').limit(100)),
  ]);
  const planOf = new Map(plans.map((plan) => [plan.state.year, plan]));
  return budgets.map((budget) => ({ budget, plan: planOf.get(budget.year) }));
}

/** A page of a year's ledger, newest first. `cursor` is the last `sort` of the page before. */
export async function ledgerPage(
  year: number,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: LedgerRow[]; next?: string }> {
  const _ = database().command;
  const found = await rows<LedgerRow>(
    database()
      .collection('ledger')
      .where(cursor ? { year, sort: _.lt(cursor) } : { year })
      .orderBy('sort', 'desc')
      .limit(limit + 1),
  );
  const items = found.slice(0, limit);
  return { items, ...(found.length > limit ? { next: items.at(-1)?.sort } : {}) };
}
