import { formatFen, type Fen } from '@contract/kernel';
import { accept, refuse, type Decision } from '../shared/decision';

/** A year's science budget as 县财政局 or 县科技局 entered it; every change stays in its chain. */
export interface BudgetPlan {
  year: number;
  fen: Fen;
  documentNumber: string;
}

export type PlanEvent = {
  type: 'planned';
  data: { year: number; fen: Fen; documentNumber: string; before?: Fen };
  text: { reason: string };
};

export interface PlanCommand {
  year: number;
  fen: Fen;
  documentNumber: string;
  /** Needed when a figure is changed. */
  reason: string;
}

/**
 * Enters or changes a year's plan. It may be set below what is decided already: then what is decided or paid next
 * needs a stated reason; what was decided stands.
 */
export function decidePlan(command: PlanCommand, plan: BudgetPlan | null): Decision<PlanEvent> {
  const { year, fen, documentNumber, reason } = command;
  if (plan && plan.fen === fen && plan.documentNumber === documentNumber)
    return refuse('BAD_INPUT', `${year}年预算已经是${formatFen(fen)}，没有变化。`, 'fen');
  if (plan && !reason) return refuse('BAD_INPUT', '调整预算请写明理由。', 'reason');
  return accept({
    type: 'planned',
    data: { year, fen, documentNumber, ...(plan ? { before: plan.fen } : {}) },
    text: { reason },
  });
}

export function evolvePlan(_plan: BudgetPlan | null, { data }: PlanEvent): BudgetPlan {
  const { year, fen, documentNumber } = data;
  return { year, fen, documentNumber };
}
