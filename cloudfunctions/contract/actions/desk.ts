import { z } from 'zod/mini';
import { GRADES } from '../kernel';
import { action } from '../define';
import { commandId, cursor, day, done, fen, id, instant, optionalText, page, text, version } from '../fields';
import { itemResult } from '../policy';
import { budgetView } from './budgets';
import { claimSummary, claimView } from './claims';
import { examinationView } from './examination';
import { fileView } from './files';

/** The queues of the desk, each for one role. */
export const QUEUES = ['examine', 'gather', 'objections', 'decide', 'pay'] as const;
export type Queue = (typeof QUEUES)[number];

export const objectionView = z.object({
  id,
  claimId: id,
  noticeId: id,
  applicantName: z.string(),
  itemTitle: z.string(),
  /** Known to the office that checks it, to nobody else. */
  name: z.string(),
  contact: z.string(),
  grounds: z.string(),
  files: z.array(fileView),
  raisedAt: instant,
  /** By when it is to be checked and answered. */
  dueDay: day,
  outcome: z.optional(z.object({ upheld: z.boolean(), reason: z.string(), at: instant })),
});
export type ObjectionView = z.infer<typeof objectionView>;

/** What may be decided for one year of a claim. All in fen. */
export const yearBounds = z.object({
  year: z.int(),
  exactFen: z.optional(fen),
  minFen: z.optional(fen),
  /** The ceiling of the cautious reading: above it a reason is needed. */
  cautiousMaxFen: z.optional(fen),
  /** The ceiling of the widest reading: above it nothing is accepted. */
  widestMaxFen: z.optional(fen),
  needsGrade: z.boolean(),
  text: z.string(),
});
export type YearBoundsView = z.infer<typeof yearBounds>;

const command = { commandId, claimId: id, expectedVersion: version };

export const deskActions = {
  'desk.queues': action({
    input: z.object({}),
    output: z.object({
      queues: z.array(
        z.object({
          queue: z.enum(QUEUES),
          label: z.string(),
          count: z.int(),
          more: z.boolean(),
          /** How many of them are past their day, as far as counted. */
          overdue: z.int(),
        }),
      ),
    }),
  }),
  'desk.work': action({
    input: z.object({ queue: z.enum(QUEUES), overdue: z.optional(z.boolean()), cursor }),
    output: page(claimSummary),
  }),
  /** A claim as an office sees it: the firm's view, the evaluator's result, what may be decided. */
  'desk.claim': action({
    input: z.object({ claimId: id }),
    output: z.object({
      claim: claimView,
      result: itemResult,
      examination: examinationView,
      bounds: z.array(yearBounds),
      /** Budgets of the years that can still be decided or paid. */
      budgets: z.optional(z.array(budgetView)),
      /** Open ones first, the oldest in front; at most eight at a time. */
      objections: z.array(objectionView),
      objectionCount: z.int(),
      /** The caller stands for the applicant or serves it: they may look, and do nothing (回避). */
      aside: z.optional(z.literal(true)),
      mayDo: z.array(
        z.enum([
          'start',
          'check',
          'return',
          'extend',
          'recommend',
          'refuse',
          'objection',
          'decide',
          'refuseDecision',
          'sendBack',
          'grade',
          'counterGrade',
          'pay',
          'grant',
          'endPremises',
          'counter',
        ]),
      ),
    }),
  }),
  'objections.decide': action({
    input: z.object({
      commandId,
      objectionId: id,
      expectedVersion: version,
      upheld: z.boolean(),
      reason: text(500),
    }),
    output: done,
  }),
  /** The county government's decision: an amount for each year that can be settled now. */
  'decisions.approve': action({
    input: z.object({
      ...command,
      documentNumber: text(80),
      years: z
        .array(z.object({ year: z.int().check(z.minimum(1), z.maximum(10)), fen }))
        .check(z.minLength(1), z.maxLength(10)),
      reason: optionalText(500),
      /** Why a year's budget may be exceeded by it. */
      budgetReason: optionalText(300),
    }),
    output: done,
  }),
  'decisions.refuse': action({
    input: z.object({ ...command, documentNumber: text(80), reason: text(500) }),
    output: done,
  }),
  /** Back to the office that examined it, or to be listed and shown again. */
  'decisions.sendBack': action({
    input: z.object({
      ...command,
      to: z.enum(['examination', 'list']),
      documentNumber: optionalText(80),
      reason: text(500),
    }),
    output: done,
  }),
  /** A later year's amount, once its condition is known, within what the decision's item allows. */
  'grades.record': action({
    input: z.object({
      ...command,
      year: z.int().check(z.minimum(1), z.maximum(10)),
      grade: z.enum(GRADES),
      documentNumber: text(80),
    }),
    output: done,
  }),
  /** Takes a wrongly entered grade back, while nothing of its year is paid; the entry stays in the history. */
  'grades.counter': action({
    input: z.object({
      ...command,
      year: z.int().check(z.minimum(1), z.maximum(10)),
      reason: text(300),
    }),
    output: done,
  }),
  'payments.record': action({
    input: z.object({
      ...command,
      year: z.int().check(z.minimum(1), z.maximum(10)),
      fen: fen.check(z.positive('拨付金额应大于0。')),
      day,
      voucher: text(40),
      budgetReason: optionalText(300),
    }),
    output: done,
  }),
  /** Takes a recorded payment back whole; the entry stays, and what was really paid is recorded anew. */
  'payments.counter': action({
    input: z.object({
      ...command,
      paymentId: id,
      day,
      /** The number of the red voucher, where the books have one. */
      voucher: optionalText(40),
      reason: text(300),
    }),
    output: done,
  }),
  'calendar.get': action({
    input: z.object({}),
    output: z.object({
      coveredUntil: z.int(),
      years: z.array(
        z.object({ year: z.int(), holidays: z.array(day), workdays: z.array(day), source: z.string() }),
      ),
    }),
  }),
  /** The State Council's arrangement for a year that the built-in table does not cover. */
  'calendar.enter': action({
    input: z.object({
      commandId,
      year: z.int().check(z.minimum(2025), z.maximum(2100)),
      holidays: z.array(day).check(z.minLength(1, '请填写放假日期。'), z.maxLength(120)),
      workdays: z.array(day).check(z.maxLength(60)),
      source: text(120),
    }),
    /** Notices, and examinations, whose last day moved by it; more of these may follow in the background. */
    output: z.object({ recomputed: z.int(), examinations: z.int() }),
  }),
};
