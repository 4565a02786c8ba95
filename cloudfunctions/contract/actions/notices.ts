import { z } from 'zod/mini';
import { AMOUNT_KINDS, LIST_STATES, PUBLIC_STATES } from '../kernel';
import { action } from '../define';
import { commandId, cursor, day, id, instant, page, text } from '../fields';

/** How a notice period was counted, so that anyone can count again. */
export const periodView = z.object({
  /** How long it is: working days, or days one after the other; one of the two. */
  workingDays: z.optional(z.int()),
  naturalDays: z.optional(z.int()),
  publishedDay: day,
  firstDay: day,
  lastDay: day,
  /** True when the holiday table did not cover the period; `why` says so. */
  provisional: z.boolean(),
  why: z.optional(z.string()),
  /** Which days were left out and which counted in, in words. */
  counted: z.optional(z.string()),
  /** Days left in its own unit, today included; 0 once it is over. */
  daysLeft: z.int(),
});
export type PeriodView = z.infer<typeof periodView>;

export const noticeSummary = z.object({
  id,
  title: z.string(),
  state: z.enum(LIST_STATES),
  entryCount: z.int(),
  period: periodView,
  /** Which version this is; 1 where nothing was corrected. */
  version: z.int(),
});
export type NoticeSummary = z.infer<typeof noticeSummary>;

/** What the public sees of an entry, and nothing more. */
export const noticeEntry = z.object({
  id,
  applicantName: z.string(),
  /** Of an organisation; an individual business's is masked. */
  unifiedCode: z.optional(z.string()),
  itemTitle: z.string(),
  article: z.int(),
  amountKind: z.enum(AMOUNT_KINDS),
  amountText: z.string(),
  state: z.enum(PUBLIC_STATES),
  stateLabel: z.string(),
});
export type NoticeEntry = z.infer<typeof noticeEntry>;

/** One version of a notice. The reason is why it replaced the one before. */
export const noticeVersion = z.object({
  number: z.int(),
  publishedDay: day,
  lastDay: day,
  reason: z.optional(z.string()),
});
export type NoticeVersion = z.infer<typeof noticeVersion>;

/** An objection as its author sees it; of the entry only what the notice says. */
export const myObjection = z.object({
  id,
  noticeId: id,
  noticeTitle: z.string(),
  applicantName: z.string(),
  itemTitle: z.string(),
  grounds: z.string(),
  raisedAt: instant,
  dueDay: day,
  outcome: z.optional(z.object({ upheld: z.boolean(), reason: z.string(), at: instant })),
});
export type MyObjection = z.infer<typeof myObjection>;

export const noticeActions = {
  'notices.list': action({ input: z.object({ cursor }), output: page(noticeSummary) }),
  'notices.get': action({
    /** The version that holds, unless an earlier one is asked for. */
    input: z.object({ noticeId: id, cursor, version: z.optional(z.int().check(z.minimum(1))) }),
    output: z.object({
      notice: noticeSummary,
      /** All versions, the newest first. */
      versions: z.array(noticeVersion),
      basis: z.string(),
      objectionOffice: z.string(),
      entries: z.array(noticeEntry),
      next: z.optional(z.string()),
    }),
  }),
  /** In the objector's real name (as practised for such notices); the firm never learns who. */
  'notices.object': action({
    input: z.object({
      commandId,
      noticeId: id,
      entryId: id,
      name: text(20),
      contact: text(40),
      grounds: text(1000),
      fileIds: z.array(id).check(z.maxLength(10)),
    }),
    output: z.object({ objectionId: id, dueDay: day }),
  }),
  /** What the caller objected to, how far it is, and what came of it. */
  'objections.mine': action({ input: z.object({ cursor }), output: page(myObjection) }),
};
