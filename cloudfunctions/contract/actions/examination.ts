import { z } from 'zod/mini';
import { action } from '../define';
import { commandId, day, done, id, instant, optionalText, text, version } from '../fields';

/** What the examiner sees of the examination itself. */
export const examinationView = z.object({
  /** Who has it in hand, and since when. */
  examiner: z.optional(z.object({ name: z.string(), at: instant, me: z.boolean() })),
  /** Working days that the office has for this item. */
  termDays: z.int(),
  /** While the clock stands still: working days that are left of the term. */
  pausedLeft: z.optional(z.int()),
  /** How often it was sent back for supplement. */
  rounds: z.int(),
  /** The day for supplementing is past and nothing came. */
  supplementOverdue: z.boolean(),
  checks: z.array(
    z.object({ conditionId: z.string(), paperIds: z.array(z.string()), who: z.string(), at: instant }),
  ),
  /** Which papers of the item prove which condition; a condition without one is judged by the office. */
  proofs: z.array(z.object({ conditionId: z.string(), paperIds: z.array(z.string()) })),
  /** Conditions that are still to be ticked before a recommendation. */
  unchecked: z.array(z.string()),
  /** What a refusal may rest on: a condition of the item, or a ground of article 21. */
  grounds: z.array(z.object({ id: z.string(), text: z.string(), article: z.int() })),
});
export type ExaminationView = z.infer<typeof examinationView>;

const command = { commandId, claimId: id, expectedVersion: version };
const workingDays = z.int().check(z.minimum(1, '至少1个工作日。'), z.maximum(60, '最多60个工作日。'));
const conditionId = z.string().check(z.maxLength(60));

export const examinationActions = {
  'exam.start': action({ input: z.object(command), output: done }),
  /** Ticks one condition against the papers that prove it, or takes the tick back. */
  'exam.check': action({
    input: z.object({
      ...command,
      conditionId,
      proved: z.boolean(),
      paperIds: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30)),
    }),
    output: done,
  }),
  /** 一次性告知: everything missing in one notice, with a due day counted in working days. */
  'exam.return': action({
    input: z.object({
      ...command,
      missing: z.array(text(200)).check(z.minLength(1, '请至少写明一项需补正的内容。'), z.maxLength(20)),
      workingDays,
      /** From the second notice on: why it was not told at first. */
      reason: optionalText(300),
    }),
    output: z.object({ version, dueDay: day }),
  }),
  /** More time for the same supplement. */
  'exam.extend': action({
    input: z.object({ ...command, workingDays, reason: text(300) }),
    output: z.object({ version, dueDay: day }),
  }),
  'exam.recommend': action({
    input: z.object({
      ...command,
      note: text(500),
      documentNumber: text(80),
      /** Why conditions that were not ticked need not be. */
      uncheckedReason: optionalText(500),
    }),
    output: done,
  }),
  'exam.refuse': action({
    input: z.object({ ...command, ground: conditionId, reason: text(500) }),
    output: done,
  }),
};
