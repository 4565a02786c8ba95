import { z } from 'zod/mini';
import { ALL_STEPS, AMOUNT_KINDS, CLAIM_STATES, FILES_OF_A_CLAIM, GRADES, TOO_MANY_FILES } from '../kernel';
import { factProblem } from '../policy/facts';
import { action } from '../define';
import {
  commandId,
  cursor,
  day,
  done,
  factInputs,
  fen,
  id,
  instant,
  optionalText,
  text,
  version,
} from '../fields';
import { openingView } from './calls';
import { applicantView } from './people';
import { fileView } from './files';
import { premisesView } from './premises';

/** A paper asked for by an item, and what has been handed in for it. */
export const paperView = z.object({
  id: z.string(),
  label: z.string(),
  required: z.boolean(),
  /** May follow after submission (容缺). */
  later: z.optional(z.boolean()),
  /** The firm writes it itself: there is a form to fill. */
  template: z.optional(z.boolean()),
  files: z.array(fileView),
  /** It need not be handed in: what stands for it, in words. */
  waived: z.optional(z.string()),
});
export type PaperView = z.infer<typeof paperView>;

export const claimSummary = z.object({
  id,
  number: z.optional(z.string()),
  itemId: z.string(),
  itemTitle: z.string(),
  article: z.int(),
  applicantId: id,
  applicantName: z.string(),
  state: z.enum(CLAIM_STATES),
  stateLabel: z.string(),
  /** The office that has it in hand now. */
  officeName: z.optional(z.string()),
  /** The office's phone, where the county has entered one. */
  officePhone: z.optional(z.string()),
  /** The day by which somebody must act or something ends, with what it is. */
  due: z.optional(
    z.object({
      day,
      label: z.string(),
      /** Working days left, today included, where the term counts them. */
      workingLeft: z.optional(z.int()),
      /** The holiday table does not cover the term. */
      provisional: z.optional(z.boolean()),
      /** Past its day. */
      overdue: z.boolean(),
    }),
  ),
  updatedAt: instant,
  /** Premises, not money: its steps are others. */
  inKind: z.optional(z.boolean()),
  version,
});
export type ClaimSummary = z.infer<typeof claimSummary>;

/** One year of the schedule: what may be, was decided and was paid. */
export const instalmentView = z.object({
  year: z.int(),
  /** Fen decided for this year; absent while open. */
  decidedFen: z.optional(fen),
  paidFen: fen,
  grade: z.optional(z.enum(GRADES)),
  /** Why this year is not payable yet, in words. */
  openReason: z.optional(z.string()),
  /** The calendar year whose budget pays for it, from its first day on; of an open year the year it will be graded. */
  budgetYear: z.optional(z.int()),
});
export type InstalmentView = z.infer<typeof instalmentView>;

export const paymentView = z.object({
  id,
  year: z.int(),
  fen,
  day,
  voucher: z.string(),
  /** Taken back by a counter-entry, with the reason; the entry itself stays. */
  countered: z.optional(z.object({ day, voucher: z.optional(z.string()), reason: z.string() })),
});
export type PaymentView = z.infer<typeof paymentView>;

export const historyEntry = z.object({
  at: instant,
  who: z.string(),
  what: z.string(),
  note: z.optional(z.string()),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const stepView = z.object({
  step: z.enum(ALL_STEPS),
  label: z.string(),
  status: z.enum(['done', 'now', 'next', 'stopped']),
  day: z.optional(day),
});
export type StepView = z.infer<typeof stepView>;

export const claimView = z.object({
  summary: claimSummary,
  amountKind: z.enum(AMOUNT_KINDS),
  /** What the plan says of the amount, in words. */
  amountText: z.string(),
  applicant: applicantView,
  facts: factInputs,
  papers: z.array(paperView),
  steps: z.array(stepView),
  history: z.array(historyEntry),
  instalments: z.array(instalmentView),
  payments: z.array(paymentView),
  decidedFen: z.optional(fen),
  paidFen: fen,
  /** While returned: everything that is missing, told once. */
  missing: z.optional(
    z.object({
      items: z.array(z.string()),
      dueDay: day,
      /** Which notice this is; from the second on with the reason why it was not told at first. */
      round: z.int(),
      reason: z.optional(z.string()),
    }),
  ),
  /** What happens next and what the firm has to do, in one or two sentences. */
  next: z.string(),
  /** Why it was refused, which condition was not met, and under which article. */
  refusal: z.optional(z.object({ reason: z.string(), article: z.int(), ground: z.optional(z.string()) })),
  /** While it is sent back after a recommendation: where to, and why. */
  sentBack: z.optional(z.object({ to: z.enum(['examination', 'list']), reason: z.string() })),
  noticeId: z.optional(id),
  /** Papers that may still follow (容缺), and until when; overdue once that day is over. */
  later: z.optional(z.object({ paperIds: z.array(z.string()), dueDay: day, overdue: z.boolean() })),
  premises: z.optional(premisesView),
  /** The integrity pledge as it was signed: which version of its text, and when. */
  pledge: z.optional(z.object({ version: z.string(), at: instant })),
  /** The call (申报通知) under which it was submitted. */
  callId: z.optional(id),
  /** What the caller may do now. */
  may: z.array(z.enum(['supplement', 'withdraw', 'object', 'handLater'])),
});
export type ClaimView = z.infer<typeof claimView>;

export const draftView = z.object({
  id,
  itemId: z.string(),
  itemTitle: z.string(),
  article: z.int(),
  applicant: applicantView,
  facts: factInputs,
  /** Facts this item asks for, answered or not. */
  asked: z.array(z.string()),
  papers: z.array(paperView),
  /** Everything that still stands in the way of submitting, told at once. */
  missing: z.array(z.string()),
  /** What looks wrong with the values, each told at its field and kept as typed: contradictions hinder nothing. */
  problems: z.array(factProblem),
  /** Required papers that may follow the submission, and until when (容缺). */
  later: z.optional(z.object({ paperIds: z.array(z.string()), dueDay: day })),
  /** Whether it may be submitted today, and when it next may. */
  opening: openingView,
  keptUntil: day,
  savedAt: instant,
  /** What a commissioner (科技特派员) filled in that the firm has not changed since: to be looked over. */
  prepared: z.optional(z.object({ byName: z.string(), facts: z.array(z.string()) })),
  version,
  pledgeVersion: z.string(),
  /** The text of that version, line by line. */
  pledge: z.array(z.string()),
});
export type DraftView = z.infer<typeof draftView>;

export const draftSummary = z.object({
  id,
  itemId: z.string(),
  itemTitle: z.string(),
  applicantName: z.string(),
  savedAt: instant,
  keptUntil: day,
});
export type DraftSummary = z.infer<typeof draftSummary>;

const paperInput = z.object({
  paperId: z.string().check(z.maxLength(60)),
  fileIds: z.array(id).check(z.maxLength(20)),
});

const papersInput = z.array(paperInput).check(
  z.maxLength(30),
  z.refine(
    (papers) => papers.reduce((sum, { fileIds }) => sum + fileIds.length, 0) <= FILES_OF_A_CLAIM,
    TOO_MANY_FILES,
  ),
);

export const claimActions = {
  /** Opens a draft; a second one for the same matter is answered with the first (ALREADY_OPEN names it). */
  'drafts.create': action({
    input: z.object({ commandId, applicantId: id, itemId: text(60), facts: factInputs }),
    output: draftView,
  }),
  'drafts.get': action({ input: z.object({ draftId: id }), output: draftView }),
  'drafts.save': action({
    input: z.object({
      commandId,
      draftId: id,
      expectedVersion: version,
      facts: factInputs,
      papers: papersInput,
    }),
    output: draftView,
  }),
  'drafts.discard': action({
    input: z.object({ commandId, draftId: id, expectedVersion: version }),
    output: z.object({ discarded: z.literal(true) }),
  }),
  'claims.submit': action({
    input: z.object({ commandId, draftId: id, expectedVersion: version, pledgeVersion: text(40) }),
    output: z.object({ claimId: id, number: z.string(), version }),
  }),
  'claims.mine': action({
    input: z.object({ applicantId: z.optional(id), cursor }),
    output: z.object({
      drafts: z.array(draftSummary),
      items: z.array(claimSummary),
      next: z.optional(z.string()),
    }),
  }),
  'claims.get': action({ input: z.object({ claimId: id }), output: claimView }),
  'claims.supplement': action({
    input: z.object({
      commandId,
      claimId: id,
      expectedVersion: version,
      papers: papersInput,
      note: optionalText(500),
    }),
    output: done,
  }),
  /** Hands in papers that were allowed to follow, without waiting to be asked. */
  'claims.handLater': action({
    input: z.object({
      commandId,
      claimId: id,
      expectedVersion: version,
      papers: papersInput.check(z.minLength(1, '请先上传要补交的材料。')),
    }),
    output: done,
  }),
  'claims.withdraw': action({
    input: z.object({ commandId, claimId: id, expectedVersion: version, reason: optionalText(200) }),
    output: done,
  }),
};
