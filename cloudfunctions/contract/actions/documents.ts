import { z } from 'zod/mini';
import { action } from '../define';
import { commandId, id } from '../fields';
import { rdCostInput } from '../policy';

const year = z.int().check(z.gte(2025), z.lte(2100));

/** What can be made into a paper, and of what. Who may have it is checked again whenever it is asked for. */
export const documentRequest = z.discriminatedUnion('kind', [
  /** 拟兑现名单 as Excel. */
  z.object({ kind: z.literal('list'), listId: id }),
  /** 公示 as Word, as the public sees it. */
  z.object({ kind: z.literal('notice'), listId: id }),
  /** 推荐函 as Word. */
  z.object({ kind: z.literal('recommendation'), claimId: id }),
  /** 申报书 as Word. */
  z.object({ kind: z.literal('claim'), claimId: id }),
  /** The form of a list of recognitions to be imported, as Excel. */
  z.object({ kind: z.literal('recognitionTemplate') }),
  /** A paper that the firm writes itself, as a form to fill. */
  z.object({ kind: z.literal('template'), draftId: id, paperId: z.string().check(z.maxLength(60)) }),
  /** 研发费用 by its three measures as Excel. */
  z.object({ kind: z.literal('rdCosts'), costs: rdCostInput }),
  /** What the caller did as commissioner (科技特派员) in a year, as Excel. */
  z.object({ kind: z.literal('commissionerYear'), year }),
]);
export type DocumentRequest = z.infer<typeof documentRequest>;

/** How far a paper is. `done` of `total` steps; `fileId` is for files.link, within a day. */
export const documentView = z.object({
  id,
  state: z.enum(['open', 'done', 'failed']),
  done: z.int(),
  total: z.int(),
  name: z.optional(z.string()),
  fileId: z.optional(id),
  /** Why it failed, in words. */
  message: z.optional(z.string()),
});
export type DocumentView = z.infer<typeof documentView>;

export const documentActions = {
  /** Asks for a paper; it is made by `documents.run` or, when nobody runs it, by the timer. */
  'documents.start': action({
    input: z.object({ commandId, request: documentRequest }),
    output: documentView,
  }),
  'documents.get': action({ input: z.object({ documentId: id }), output: documentView }),
  /** Makes the paper; answered by the function `documents`, which alone has the libraries for it. */
  'documents.run': action({ input: z.object({ documentId: id }), output: documentView }),
};
