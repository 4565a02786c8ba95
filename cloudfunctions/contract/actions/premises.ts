import { z } from 'zod/mini';
import { action } from '../define';
import { commandId, day, done, id, optionalText, text, version } from '../fields';

/** Premises of article 8, as they were given. Square metres are whole. */
export const premisesView = z.object({
  place: z.string(),
  areaSqm: z.int(),
  firstDay: day,
  lastDay: day,
  years: z.int(),
});
export type PremisesView = z.infer<typeof premisesView>;

const command = { commandId, claimId: id, expectedVersion: version };

export const premisesActions = {
  /** Gives premises for a term of whole years, never shorter than the plan promises. */
  'premises.grant': action({
    input: z.object({
      ...command,
      place: text(60),
      areaSqm: z.int('面积请填整数平方米。').check(z.positive('面积应大于0。'), z.maximum(1_000_000)),
      firstDay: day,
      years: z.int('年限请填整数。').check(z.positive('年限应大于0。'), z.maximum(50)),
    }),
    output: done,
  }),
  /** Ends the use of premises before its term, with the reason. */
  'premises.end': action({
    input: z.object({ ...command, reason: optionalText(500) }),
    output: done,
  }),
};
