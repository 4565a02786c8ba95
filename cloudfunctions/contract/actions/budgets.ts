import { z } from 'zod/mini';
import { action } from '../define';
import { commandId, cursor, day, done, fen, id, instant, optionalText, page, text, version } from '../fields';

/** What moves money in a year's ledger. */
export const LEDGER_KINDS = ['planned', 'decided', 'graded', 'ungraded', 'paid', 'countered'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];
export const LEDGER_KIND_LABELS: Record<LedgerKind, string> = {
  planned: '录入预算',
  decided: '审定',
  graded: '按考核结果确定',
  ungraded: '更正考核结果',
  paid: '拨付',
  countered: '冲销',
};

/** One year's money, all in fen: planned by the budget, decided for the year, paid of it. */
export const budgetView = z.object({
  year: z.int(),
  /** Absent while nobody has entered it; then nothing is bounded by it. */
  plannedFen: z.optional(fen),
  committedFen: fen,
  paidFen: fen,
});
export type BudgetView = z.infer<typeof budgetView>;

/** A year with its plan's document and version, 0 while there is no plan. */
export const plannedYear = z.extend(budgetView, { documentNumber: z.optional(z.string()), version });
export type PlannedYear = z.infer<typeof plannedYear>;

export const ledgerRow = z.object({
  id,
  kind: z.enum(LEDGER_KINDS),
  fen,
  at: instant,
  day: z.optional(day),
  claimId: z.optional(id),
  claimYear: z.optional(z.int()),
  number: z.optional(z.string()),
  applicantName: z.optional(z.string()),
  itemTitle: z.optional(z.string()),
  voucher: z.optional(z.string()),
  /** The year's plan was exceeded with a stated reason. */
  overBudget: z.optional(z.literal(true)),
});
export type LedgerRowView = z.infer<typeof ledgerRow>;

export const budgetActions = {
  /** Every year with a plan or with moved money, the current year among them. */
  'budgets.years': action({
    input: z.object({}),
    output: z.object({ years: z.array(plannedYear), mayPlan: z.boolean() }),
  }),
  /** Enters or changes a year's plan; a change needs a reason. */
  'budgets.plan': action({
    input: z.object({
      commandId,
      expectedVersion: version,
      year: z.int().check(z.minimum(2025, '方案从2025年开始。'), z.maximum(2040, '请核对年份。')),
      fen: fen.check(z.positive('预算金额应大于0。')),
      documentNumber: text(80),
      reason: optionalText(300),
    }),
    output: done,
  }),
  /** The lines of a year, newest first. */
  'budgets.ledger': action({
    input: z.object({ year: z.int(), cursor }),
    output: page(ledgerRow),
  }),
};
