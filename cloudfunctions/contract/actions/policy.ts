import { z } from 'zod/mini';
import { APPLICANT_KINDS } from '../kernel';
import { action } from '../define';
import { day, factInputs } from '../fields';
import { evaluationView, factView, itemSummary, itemView } from '../policy';

export const policyActions = {
  'policy.list': action({
    access: 'public',
    input: z.object({ query: z.optional(z.string().check(z.maxLength(40))) }),
    output: z.object({ items: z.array(itemSummary) }),
  }),
  'policy.item': action({
    access: 'public',
    input: z.object({ id: z.string().check(z.maxLength(60)) }),
    output: itemView,
  }),
  /** The self-check: nothing is stored. `asOf` is today unless a day is named. */
  'selfcheck.evaluate': action({
    access: 'public',
    input: z.object({
      kind: z.enum(APPLICANT_KINDS),
      facts: factInputs,
      asOf: z.optional(day),
    }),
    output: evaluationView,
  }),
  /** The questions that concern one kind of applicant. */
  'selfcheck.questions': action({
    access: 'public',
    input: z.object({ kind: z.enum(APPLICANT_KINDS) }),
    output: z.object({ facts: z.array(factView) }),
  }),
};
