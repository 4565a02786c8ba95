import { z } from 'zod/mini';
import { AMOUNT_KINDS, CLAIM_STATES, DAY_UNITS, LIST_STATES } from '../kernel';
import { action } from '../define';
import { commandId, cursor, done, fen, id, instant, page, text, version } from '../fields';
import { periodView } from './notices';

/** Entries shown at once of one list. */
export const LIST_PAGE = 50;

export const listSummary = z.object({
  id,
  title: z.string(),
  state: z.enum(LIST_STATES),
  stateLabel: z.string(),
  entryCount: z.int(),
  createdAt: instant,
});

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

/** Money of one kind: kinds are never added together. All in fen, over all years. */
export const kindSum = z.object({
  kind: z.enum(AMOUNT_KINDS),
  count: z.int(),
  /** Absent unless every entry of the kind has a figure. */
  fen: z.optional(fen),
  texts: z.array(z.object({ text: z.string(), count: z.int() })),
});

export const itemSum = z.object({
  itemId: z.string(),
  title: z.string(),
  article: z.int(),
  kind: z.enum(AMOUNT_KINDS),
  count: z.int(),
  fen: z.optional(fen),
});

/** What a calendar year would bind, kind by kind, counted from the year of the list. All in fen. */
export const yearCommitment = z.object({
  year: z.int(),
  certainFen: fen,
  openLowFen: fen,
  openHighFen: fen,
  atLeastFen: fen,
  upToFen: fen,
  /** Entries whose amount the plan leaves open. */
  undecided: z.int(),
});

/** Claims of one applicant that may be for one matter. */
export const overlap = z.object({
  applicantName: z.string(),
  why: z.string(),
  /** How many claims there are; the first of them are named. */
  claimCount: z.int(),
  claims: z.array(
    z.object({
      claimId: id,
      itemTitle: z.string(),
      article: z.int(),
      number: z.string(),
      stateLabel: z.string(),
    }),
  ),
});
export type Overlap = z.infer<typeof overlap>;

/** The year's money as the finance office keeps it; absent while none was entered. */
export const yearBudget = z.object({ year: z.int(), plannedFen: fen, committedFen: fen, paidFen: fen });

export const listOverview = z.object({
  count: z.int(),
  byKind: z.array(kindSum),
  byItem: z.array(itemSum),
  years: z.array(yearCommitment),
  overlaps: z.array(overlap),
  budget: z.optional(yearBudget),
});
export type ListOverview = z.infer<typeof listOverview>;

export const listView = z.object({
  id,
  title: z.string(),
  state: z.enum(LIST_STATES),
  stateLabel: z.string(),
  entryCount: z.int(),
  /** A page of the frozen snapshot; `next` is the cursor of the following one. */
  entries: z.array(listEntryView),
  next: z.optional(z.string()),
  /** Of the whole snapshot; on the first page only. */
  overview: z.optional(listOverview),
  /** While it is being gathered: how many have been looked at. */
  gathered: z.optional(z.object({ done: z.int(), of: z.int() })),
  /** Claims asked for that could not be listed, and why; at most 100 are named. */
  leftOut: z.array(z.object({ claimId: id, why: z.string() })),
  leftOutCount: z.int(),
  period: z.optional(periodView),
  /** How long its notice lasts by the calls of its entries, the longest of them, and why; on the first page only. */
  usualNotice: z.optional(z.object({ days: z.int(), unit: z.enum(DAY_UNITS), why: z.string() })),
  createdAt: instant,
  version,
});
export type ListView = z.infer<typeof listView>;

/** How long a notice lasts: one of the two; publishing without either takes what the claims' calls laid down. */
const periodLength = {
  workingDays: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
  naturalDays: z.optional(z.int().check(z.minimum(1), z.maximum(90))),
};

export const listActions = {
  /** What all offices recommended, as a whole: sums, later years, overlaps, the year's budget. */
  'lists.overview': action({
    input: z.object({}),
    output: z.object({
      overview: listOverview,
      /** Everything that waits, oldest first, so that all can be chosen at once; `more` when there are further ones. */
      claimIds: z.array(id),
      more: z.boolean(),
    }),
  }),
  'lists.all': action({ input: z.object({ cursor }), output: page(listSummary) }),
  'lists.get': action({ input: z.object({ listId: id, cursor }), output: listView }),
  /** Gathers recommended claims into a list; large ones go on in the background until it is frozen. */
  'lists.create': action({
    input: z.object({
      commandId,
      title: text(60),
      claimIds: z.array(id).check(z.minLength(1, '请至少选择一件。'), z.maxLength(1000)),
    }),
    output: z.object({ listId: id, version }),
  }),
  'lists.publish': action({
    input: z.object({
      commandId,
      listId: id,
      expectedVersion: version,
      ...periodLength,
    }),
    output: done,
  }),
  /** Publishes a corrected version, for a reason; the period starts anew. What was published stays readable. */
  'lists.correct': action({
    input: z.object({
      commandId,
      listId: id,
      expectedVersion: version,
      title: z.optional(text(60)),
      /** Claims that leave the list and go back to where they were recommended. */
      drop: z.array(id).check(z.maxLength(1000)),
      reason: text(500),
      ...periodLength,
    }),
    output: done,
  }),
};
