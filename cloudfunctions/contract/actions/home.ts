import { z } from 'zod/mini';
import { action } from '../define';
import { day } from '../fields';
import { callSummary } from './calls';
import { noticeSummary } from './notices';

export const homeActions = {
  'home.get': action({
    input: z.object({}),
    output: z.object({
      county: z.string(),
      plan: z.object({ title: z.string(), from: day, to: day, itemCount: z.int(), moneyItemCount: z.int() }),
      hotline: z.object({ office: z.string(), phone: z.optional(z.string()) }),
      notices: z.array(noticeSummary),
      /** Calls that are open or opened soon, those that end first in front. */
      calls: z.array(callSummary),
    }),
  }),
};
