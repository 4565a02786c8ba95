import { z } from 'zod/mini';
import { APPLICANT_KINDS } from '../kernel';
import { FACT_UNITS } from './terms';

/** One thing that may be asked. `years` are the calendar years wanted of a yearly fact, latest first. */
export const factView = z.object({
  id: z.string(),
  label: z.string(),
  question: z.string(),
  help: z.optional(z.string()),
  unit: z.enum(FACT_UNITS),
  measure: z.optional(z.string()),
  years: z.optional(z.array(z.int())),
  choices: z.optional(z.array(z.object({ id: z.string(), label: z.string() }))),
  min: z.optional(z.union([z.number(), z.string()])),
  max: z.optional(z.union([z.number(), z.string()])),
  appliesTo: z.array(z.enum(APPLICANT_KINDS)),
  /** Facts of one group are asked on one card, under the group's question. */
  group: z.optional(z.string()),
  groupQuestion: z.optional(z.string()),
  groupHelp: z.optional(z.string()),
  /** Asked only when that fact has this answer. */
  after: z.optional(z.object({ fact: z.string(), is: z.union([z.boolean(), z.array(z.string())]) })),
  /** Refines a result, waits for nobody. */
  optional: z.optional(z.boolean()),
  /** Asked in the application, not in the self-check. */
  claimOnly: z.optional(z.boolean()),
});
export type FactView = z.infer<typeof factView>;

/** The next card of the conversation: one question, or several facts that belong together. */
export const questionView = z.object({
  id: z.string(),
  question: z.string(),
  help: z.optional(z.string()),
  facts: z.array(factView),
  /** How many items wait for it. */
  waiting: z.int(),
});
export type QuestionView = z.infer<typeof questionView>;

/** What is wrong with a value; the value stays as it was typed. */
export const factProblem = z.object({
  fact: z.string(),
  year: z.optional(z.int()),
  code: z.enum(['unknown', 'type', 'negative', 'range', 'day', 'future', 'choice', 'year', 'contradiction']),
  message: z.string(),
});
export type FactProblem = z.infer<typeof factProblem>;

/** A value that is still needed. */
export const factNeed = z.object({ fact: z.string(), year: z.optional(z.int()), label: z.string() });
export type FactNeed = z.infer<typeof factNeed>;
