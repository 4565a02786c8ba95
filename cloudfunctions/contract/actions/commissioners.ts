import { z } from 'zod/mini';
import { action } from '../define';
import { commandId, cursor, day, factInput, id, instant, optionalText, page, text, version } from '../fields';
import { ASSIGNMENT_STATES, NEED_STATES, SERVICE_KINDS } from '../kernel';

/** A person who serves firms as 科技特派员, with the field they know. */
export const commissionerView = z.object({
  personId: id,
  name: z.string(),
  field: z.string(),
  since: instant,
});
export type CommissionerView = z.infer<typeof commissionerView>;

export const assignmentView = z.object({
  id,
  personId: id,
  commissionerName: z.string(),
  field: z.string(),
  applicantId: id,
  applicantName: z.string(),
  from: day,
  until: day,
  state: z.enum(ASSIGNMENT_STATES),
  stateLabel: z.string(),
  /** True while the firm consents that its commissioner prepares self-checks and drafts. */
  mayPrepare: z.boolean(),
  reason: z.optional(z.string()),
});
export type AssignmentView = z.infer<typeof assignmentView>;

/** A day on which something of a firm ends or has to be done. */
export const firmDeadline = z.object({
  kind: z.enum(['supplement', 'call', 'notice', 'recognition', 'term']),
  title: z.string(),
  day,
  /** Days from today; never negative. */
  daysLeft: z.int(),
});
export type FirmDeadline = z.infer<typeof firmDeadline>;

/** One served firm at a glance: what it could claim, what is near, what waits for it, when it was seen last. */
export const firmCard = z.object({
  assignment: assignmentView,
  /** Titles of items that the profile already meets in full and that are not claimed yet. */
  claimable: z.array(
    z.object({ itemId: z.string(), title: z.string(), amountText: z.string(), article: z.int() }),
  ),
  /** Items that one askable thing separates from being claimable. */
  nearly: z.int(),
  deadlines: z.array(firmDeadline),
  /** Claims that wait for the firm itself (补正). */
  waiting: z.array(z.object({ number: z.string(), itemTitle: z.string(), dueDay: z.optional(day) })),
  drafts: z.array(z.object({ draftId: id, itemTitle: z.string(), savedAt: instant })),
  openNeeds: z.int(),
  lastServed: z.optional(day),
});
export type FirmCard = z.infer<typeof firmCard>;

export const serviceView = z.object({
  id,
  applicantId: id,
  applicantName: z.string(),
  day,
  kind: z.enum(SERVICE_KINDS),
  kindLabel: z.string(),
  done: z.string(),
  outcome: z.string(),
  followUp: z.optional(z.string()),
  /** True when the caller wrote it, and so may correct it. */
  mine: z.boolean(),
  version,
  /** When it was corrected last; earlier versions are kept. */
  correctedAt: z.optional(instant),
});
export type ServiceView = z.infer<typeof serviceView>;

export const needView = z.object({
  id,
  applicantId: id,
  applicantName: z.string(),
  title: z.string(),
  details: z.string(),
  state: z.enum(NEED_STATES),
  stateLabel: z.string(),
  postedAt: instant,
  takenByName: z.optional(z.string()),
  /** True when the caller took it. */
  mine: z.boolean(),
  outcome: z.optional(z.string()),
  answer: z.optional(z.string()),
  version,
});
export type NeedView = z.infer<typeof needView>;

export const yearSummary = z.object({
  year: z.int(),
  firms: z.array(
    z.object({
      applicantId: id,
      name: z.string(),
      services: z.int(),
      needsDone: z.int(),
      needsHelped: z.int(),
      lastServed: z.optional(day),
    }),
  ),
  byKind: z.array(z.object({ kind: z.enum(SERVICE_KINDS), label: z.string(), count: z.int() })),
});
export type YearSummary = z.infer<typeof yearSummary>;

const service = {
  day,
  kind: z.enum(SERVICE_KINDS),
  done: text(500),
  outcome: text(300),
  followUp: optionalText(300),
};
const needCommand = { commandId, needId: id, expectedVersion: version };
const needState = z.object({ state: z.enum(NEED_STATES), version });
const assignmentState = z.object({ state: z.enum(ASSIGNMENT_STATES) });

export const commissionerActions = {
  // 县科技局.
  /** A code for somebody who will serve as commissioner: lives 7 days, works once. */
  'commissioners.invite': action({
    input: z.object({ commandId, field: text(30) }),
    output: z.object({ invitationId: id, code: z.string(), lastDay: day }),
  }),
  'commissioners.list': action({
    input: z.object({ cursor }),
    output: page(commissionerView),
  }),
  'assignments.offer': action({
    input: z.object({ commandId, personId: id, unifiedCode: text(40), from: day, until: day }),
    output: z.object({ assignmentId: id }),
  }),
  'assignments.list': action({
    input: z.object({ cursor }),
    output: page(assignmentView),
  }),

  // The firm, or 县科技局.
  'assignments.ofApplicant': action({
    input: z.object({ applicantId: id }),
    output: z.object({ items: z.array(assignmentView) }),
  }),
  'assignments.answer': action({
    input: z.object({
      commandId,
      assignmentId: id,
      agree: z.boolean(),
      mayPrepare: z.boolean(),
      reason: optionalText(200),
    }),
    output: assignmentState,
  }),
  /** Gives or takes back the consent to prepare self-checks and drafts. */
  'assignments.consent': action({
    input: z.object({ commandId, assignmentId: id, mayPrepare: z.boolean() }),
    output: assignmentState,
  }),
  'assignments.end': action({
    input: z.object({ commandId, assignmentId: id, reason: text(200) }),
    output: assignmentState,
  }),

  // The commissioner.
  'commissioner.firms': action({
    input: z.object({}),
    output: z.object({ field: z.string(), firms: z.array(firmCard), offered: z.array(assignmentView) }),
  }),
  /** What the firm told once, to prepare with: its profile and open drafts. */
  'commissioner.firm': action({
    input: z.object({ applicantId: id }),
    output: z.object({ card: firmCard, facts: z.array(factInput) }),
  }),
  'services.record': action({
    input: z.object({ commandId, applicantId: id, ...service }),
    output: z.object({ serviceId: id }),
  }),
  /** A new version with a reason; the earlier ones are kept. */
  'services.correct': action({
    input: z.object({ commandId, serviceId: id, expectedVersion: version, reason: text(100), ...service }),
    output: z.object({ version }),
  }),
  'services.list': action({
    input: z.object({ applicantId: id, cursor }),
    output: page(serviceView),
  }),
  'commissioner.year': action({
    input: z.object({ year: z.int().check(z.gte(2025), z.lte(2100)) }),
    output: yearSummary,
  }),

  // Needs: the firm posts, its commissioner takes, does, the firm says whether it helped.
  'needs.post': action({
    input: z.object({ commandId, applicantId: id, title: text(40), details: text(500) }),
    output: z.object({ needId: id }),
  }),
  'needs.list': action({
    input: z.object({ applicantId: id, cursor }),
    output: page(needView),
  }),
  'needs.take': action({ input: z.object(needCommand), output: needState }),
  'needs.giveBack': action({ input: z.object(needCommand), output: needState }),
  'needs.done': action({ input: z.object({ ...needCommand, outcome: text(300) }), output: needState }),
  'needs.answer': action({
    input: z.object({ ...needCommand, helped: z.boolean(), answer: text(200) }),
    output: needState,
  }),
  'needs.withdraw': action({ input: z.object(needCommand), output: needState }),
};
