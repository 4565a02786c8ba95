import { z } from 'zod/mini';
import { APPLICANT_KINDS } from '../kernel';
import { action } from '../define';
import { day, factInputs } from '../fields';
import {
  evaluationView,
  factView,
  itemSummary,
  itemView,
  rdCostInput,
  rdCostProblem,
  rdCostResult,
  recognitionsView,
  whatIfView,
} from '../policy';

export const policyActions = {
  'policy.list': action({
    input: z.object({ query: z.optional(z.string().check(z.maxLength(40))) }),
    output: z.object({ items: z.array(itemSummary) }),
  }),
  'policy.item': action({
    input: z.object({ id: z.string().check(z.maxLength(60)) }),
    output: itemView,
  }),
  /** The self-check: nothing is stored. `asOf` is today unless a day is named. */
  'selfcheck.evaluate': action({
    input: z.object({
      kind: z.enum(APPLICANT_KINDS),
      facts: factInputs,
      asOf: z.optional(day),
    }),
    output: evaluationView,
  }),
  /** The questions that concern one kind of applicant: those of the plan, or of the recognitions. */
  'selfcheck.questions': action({
    input: z.object({
      kind: z.enum(APPLICANT_KINDS),
      about: z.optional(z.enum(['plan', 'recognitions'])),
    }),
    output: z.object({ facts: z.array(factView) }),
  }),
  /** The recognitions a firm checks itself against, and where it stands on the two ladders. */
  'selfcheck.recognitions': action({
    input: z.object({ facts: factInputs, asOf: z.optional(day) }),
    output: recognitionsView,
  }),
  /** What changed answers would change, side by side. */
  'selfcheck.whatIf': action({
    input: z.object({
      kind: z.enum(APPLICANT_KINDS),
      facts: factInputs,
      changes: factInputs.check(z.minLength(1), z.maxLength(20)),
      asOf: z.optional(day),
    }),
    output: whatIfView,
  }),
  /** R&D cost by its three separate measures, with the working. */
  'tools.rdCosts': action({
    input: rdCostInput,
    output: z.object({
      /** The day it was computed on, and the version of its formulas: a kept result says both. */
      asOf: z.string(),
      version: z.string(),
      results: z.array(rdCostResult),
      problems: z.array(rdCostProblem),
    }),
  }),
};
