import { z } from 'zod/mini';
import { AMOUNT_KINDS, CLAIM_STATES, LIST_STATES } from '../kernel';
import { action } from '../define';
import { commandId, cursor, day, fen, id, instant, page, text, version } from '../fields';

/** How a notice period was counted, so that anyone can count again. */
export const periodView = z.object({
  /** Working days in the period. */
  workingDays: z.int(),
  publishedDay: day,
  firstDay: day,
  lastDay: day,
  /** True when the holiday table did not cover the period; `why` says so. */
  provisional: z.boolean(),
  why: z.optional(z.string()),
  /** Working days left, today included; 0 once it is over. */
  daysLeft: z.int(),
});
export type PeriodView = z.infer<typeof periodView>;

export const noticeSummary = z.object({
  id,
  title: z.string(),
  state: z.enum(LIST_STATES),
  entryCount: z.int(),
  period: periodView,
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
  state: z.enum(CLAIM_STATES),
  stateLabel: z.string(),
});
export type NoticeEntry = z.infer<typeof noticeEntry>;

export const noticeActions = {
  'notices.list': action({ access: 'public', input: z.object({ cursor }), output: page(noticeSummary) }),
  'notices.get': action({
    access: 'public',
    input: z.object({ noticeId: id, cursor }),
    output: z.object({
      notice: noticeSummary,
      basis: z.string(),
      objectionOffice: z.string(),
      entries: z.array(noticeEntry),
      next: z.optional(z.string()),
    }),
  }),
  /** In the objector's real name (as practised for such notices); the firm never learns who. */
  'notices.object': action({
    access: 'signed-in',
    input: z.object({
      commandId,
      noticeId: id,
      entryId: id,
      name: text(20),
      contact: text(40),
      grounds: text(1000),
      fileIds: z.array(id).check(z.maxLength(10)),
    }),
    output: z.object({ objectionId: id }),
  }),
};

export const listEntryView = z.object({
  claimId: id,
  number: z.string(),
  applicantName: z.string(),
  itemTitle: z.string(),
  article: z.int(),
  amountKind: z.enum(AMOUNT_KINDS),
  amountText: z.string(),
  /** The figure, floor or ceiling (by its kind) over all years, where the plan fixes one. */
  fen: z.optional(fen),
  state: z.enum(CLAIM_STATES),
  stateLabel: z.string(),
});

export const listView = z.object({
  id,
  title: z.string(),
  state: z.enum(LIST_STATES),
  stateLabel: z.string(),
  entries: z.array(listEntryView),
  /** Claims asked for that could not be listed, and why. */
  leftOut: z.array(z.object({ claimId: id, why: z.string() })),
  period: z.optional(periodView),
  createdAt: instant,
  version,
});
export type ListView = z.infer<typeof listView>;
