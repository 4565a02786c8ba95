import { z } from 'zod/mini';
import { AMOUNT_KINDS, APPLICANT_KINDS } from '../kernel';
import { factView } from './facts';

const office = z.object({ id: z.string(), name: z.string() });

/** A line of the catalogue. */
export const itemSummary = z.object({
  id: z.string(),
  article: z.int(),
  title: z.string(),
  summary: z.string(),
  who: z.string(),
  applicantKinds: z.array(z.enum(APPLICANT_KINDS)),
  amountKind: z.enum(AMOUNT_KINDS),
  /** What the plan promises, as a phrase: "5万元", "每年不低于250万元，连续3年". */
  amountText: z.string(),
  examiningOffice: office,
  claimable: z.boolean(),
});
export type ItemSummary = z.infer<typeof itemSummary>;

export const readingView = z.object({
  id: z.int(),
  title: z.string(),
  question: z.string(),
  cautious: z.string(),
  widest: z.optional(z.string()),
});
export type ReadingView = z.infer<typeof readingView>;

export const evidenceView = z.object({
  id: z.string(),
  label: z.string(),
  required: z.boolean(),
  /** May follow after submission. */
  later: z.optional(z.boolean()),
});
export type EvidenceView = z.infer<typeof evidenceView>;

/** The page of one item. */
export const itemView = z.extend(itemSummary, {
  articleTitle: z.string(),
  lead: office,
  responsible: z.array(office),
  conditions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      evidence: z.array(z.string()),
      /** Conditions with the same number: any one of them is enough. */
      alternative: z.optional(z.int()),
    }),
  ),
  evidence: z.array(evidenceView),
  readings: z.array(readingView),
  howTo: z.optional(z.string()),
  /** How often it may be claimed (reading 7): "每个项目一次". */
  times: z.optional(z.string()),
  /** What the application asks besides the self-check's facts. */
  claimFacts: z.array(factView),
  /** The self-check's facts on which this item depends. */
  facts: z.array(factView),
  plan: z.string(),
  packVersion: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string(),
});
export type ItemView = z.infer<typeof itemView>;
