import { z } from 'zod/mini';
import { action } from '../define';
import { instant } from '../fields';

/** What the clock alone may do; the function `reminders` answers it, `api` never does. */
export const timerActions = {
  reminders: action({
    input: z.object({}),
    output: z.object({
      ran: z.array(z.object({ job: z.string(), done: z.int(), failed: z.int(), ms: z.int() })),
      /** Nothing is due before this instant; null when nothing is due at all. */
      nextDueAt: z.nullable(instant),
    }),
  }),
};
