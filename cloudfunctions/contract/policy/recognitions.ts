import { z } from 'zod/mini';
import { AMOUNT_KINDS } from '../kernel';
import { conditionResult, totals } from './evaluation';
import { factNeed, factProblem, questionView } from './facts';
import { VERDICTS } from './terms';

const fen = z.int();
const costFen = z.int('金额应为整数分。').check(z.nonnegative('金额不能为负数。'));

/** A score from the lowest it must be to the highest it can be. */
export const scoreView = z.object({
  id: z.string(),
  label: z.string(),
  low: z.number(),
  high: z.number(),
  max: z.number(),
  /** Experts give a part of it. */
  person: z.boolean(),
});
export type ScoreView = z.infer<typeof scoreView>;

/** When the next filing opens, as far as it is announced. */
export const filingView = z.object({
  open: z.boolean(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  text: z.string(),
});
export type FilingView = z.infer<typeof filingView>;

/** One set of criteria against a firm. The most it says is that no obstacle was found. */
export const recognitionView = z.object({
  id: z.string(),
  title: z.string(),
  name: z.string(),
  documents: z.string(),
  version: z.string(),
  /** How well the criteria are known: A official page seen, B agreeing copies, C quoted, M from memory. */
  knowledge: z.enum(['A', 'B', 'C', 'M']),
  checkedOn: z.string(),
  validYears: z.optional(z.int()),
  caveat: z.optional(z.string()),
  prepare: z.array(z.string()),
  verdict: z.enum(VERDICTS),
  statement: z.string(),
  conditions: z.array(conditionResult),
  missing: z.array(factNeed),
  /** Cards that this recognition still waits for, at most; what was answered with 不清楚 is not asked again. */
  questionsLeft: z.int(),
  /** Every fact that the criteria look at, answered or not. */
  facts: z.array(z.string()),
  personPoints: z.int(),
  scores: z.array(scoreView),
  filing: filingView,
});
export type RecognitionView = z.infer<typeof recognitionView>;

export const rungView = z.object({
  title: z.string(),
  name: z.string(),
  /**
   * Held; never had though a higher one is held; the first above where the firm stands; further up;
   * `unknown` until it was asked.
   */
  state: z.enum(['held', 'below', 'next', 'later', 'unknown']),
  verdict: z.enum(VERDICTS),
  /** What stands between the firm and this rung. */
  gaps: z.array(conditionResult),
  missing: z.int(),
  personPoints: z.int(),
  /** What the plan gives for it: its item and the phrase. */
  itemId: z.string(),
  article: z.int(),
  brings: z.string(),
  bringsKind: z.enum(AMOUNT_KINDS),
});
export type RungView = z.infer<typeof rungView>;

/** 科技型中小企业 → 高企 → 标杆, and 创新型 → 专精特新 → 小巨人. */
export const ladderView = z.object({
  id: z.enum(['tech', 'sme']),
  name: z.string(),
  /** How many rungs are held. */
  standing: z.int(),
  rungs: z.array(rungView),
});
export type LadderView = z.infer<typeof ladderView>;

export const recognitionsView = z.object({
  asOf: z.string(),
  baseYear: z.int(),
  packVersion: z.string(),
  caution: z.string(),
  recognitions: z.array(recognitionView),
  ladders: z.array(ladderView),
  problems: z.array(factProblem),
  next: z.optional(questionView),
  /** Cards that may still come, at most. */
  questionsLeft: z.int(),
  questionsAnswered: z.int(),
});
export type RecognitionsView = z.infer<typeof recognitionsView>;

const side = z.object({ verdict: z.enum(VERDICTS), amountText: z.string() });

/** What one changed fact changes, side by side. */
export const whatIfView = z.object({
  asOf: z.string(),
  baseYear: z.int(),
  packVersion: z.string(),
  plan: z.string(),
  /** It is an estimate and says so. */
  caution: z.string(),
  before: totals,
  after: totals,
  changes: z.array(z.object({ id: z.string(), title: z.string(), before: side, after: side })),
  problems: z.array(factProblem),
});
export type WhatIfView = z.infer<typeof whatIfView>;

/** Categories of R&D cost, in fen; each measure counts them in its own way. */
export const RD_COST_CATEGORIES = [
  'staff',
  'input',
  'depreciation',
  'amortisation',
  'design',
  'other',
  'domestic',
  'foreign',
] as const;
export type RdCostCategory = (typeof RD_COST_CATEGORIES)[number];
export const RD_COST_LABELS: Record<RdCostCategory, { label: string; help: string }> = {
  staff: { label: '人员人工费用', help: '研发人员工资薪金、社保公积金和外聘劳务费。' },
  input: { label: '直接投入费用', help: '研发消耗的材料、燃料动力，中间试验和模具，仪器设备租赁维护等。' },
  depreciation: { label: '折旧费用', help: '用于研发的仪器、设备折旧（高企口径含在用建筑物）。' },
  amortisation: { label: '无形资产摊销', help: '用于研发的软件、专利权、非专利技术摊销。' },
  design: { label: '设计试验等费用', help: '新产品设计费、新工艺规程制定费、临床和现场试验费。' },
  other: { label: '其他相关费用', help: '资料、咨询、评审、知识产权申请、差旅会议等。' },
  domestic: { label: '委托境内研发费用', help: '委托境内单位或个人研发，按实际发生额填写。' },
  foreign: { label: '委托境外研发费用', help: '委托境外单位研发，按实际发生额填写。' },
};

const categories = z.object(
  Object.fromEntries(RD_COST_CATEGORIES.map((c) => [c, costFen])) as Record<RdCostCategory, typeof costFen>,
);

/** Three separate measures, never one; what a firm gives for one is not used for another. */
export const rdCostInput = z.object({
  accounting: z.optional(categories),
  highTech: z.optional(categories),
  deduction: z.optional(
    z.object({
      costs: categories,
      /** Subsidies and sales of trial products that reduce the base. */
      offsetsFen: costFen,
      year: z.int(),
      /** Integrated circuits or machine tools: 120% from 2023 to 2027. */
      raised: z.boolean(),
      /** Income of excluded trades, total income, and the non-taxable and investment income in it. */
      excludedIncomeFen: costFen,
      totalIncomeFen: costFen,
      untaxedIncomeFen: costFen,
    }),
  ),
});
export type RdCostInput = z.infer<typeof rdCostInput>;

export const rdCostResult = z.object({
  measure: z.enum(['accounting', 'highTech', 'deduction']),
  name: z.string(),
  documents: z.string(),
  /** What the measure comes to. */
  totalFen: fen,
  lines: z.array(z.object({ label: z.string(), formula: z.string(), fen })),
  /** What it gives to the recognitions: a yearly fact each; of which year the firm says. */
  carries: z.array(z.object({ fact: z.string(), label: z.string(), fen })),
  /** Why nothing is deducted, where that is so. */
  refusal: z.optional(z.string()),
  note: z.optional(z.string()),
});
export type RdCostResult = z.infer<typeof rdCostResult>;

/** What cannot be right in the figures of a measure; they stay as typed and are computed as they stand. */
export const rdCostProblem = z.object({
  measure: z.enum(['accounting', 'highTech', 'deduction']),
  /** A cost category, or a field of the deduction: `excludedIncomeFen`, `year`, … */
  field: z.string(),
  message: z.string(),
});
export type RdCostProblem = z.infer<typeof rdCostProblem>;
