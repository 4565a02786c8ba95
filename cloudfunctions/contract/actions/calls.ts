import { z } from 'zod/mini';
import { CALL_PHASES, DAY_UNITS, OPENING_STATES, toHalfWidth } from '../kernel';
import { action } from '../define';
import { commandId, cursor, day, id, instant, optionalText, page, text, version } from '../fields';
import { evidenceView } from '../policy';

/** A number that can be dialled: digits with the usual signs between, an extension behind 转. */
const phone = z.string().check(
  z.overwrite((typed) => toHalfWidth(typed).trim()),
  z.regex(/^\+?\d[\d ()-]{5,20}\d(转\d{1,6})?$/, '请填写能拨通的电话，例如 0471-1234567。'),
);

const askedPaper = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, '材料编号格式有误。')),
  label: text(60),
  required: z.boolean(),
  later: z.optional(z.boolean()),
});

/** What 科技局 lays down in a call. */
export const callTerms = z.object({
  year: z.int().check(z.minimum(2025), z.maximum(2100)),
  title: text(60),
  items: z
    .array(
      z.object({
        itemId: text(60),
        /** Open from the first to the last day of the year, whatever the window. */
        allYear: z.boolean(),
        /** Everything that is asked for, where it is not what the item asks for by itself. */
        papers: z.optional(
          z.array(askedPaper).check(z.minLength(1, '请至少保留一份材料。'), z.maxLength(20)),
        ),
      }),
    )
    .check(z.minLength(1, '请至少选择一个事项。'), z.maxLength(80)),
  /** First and last day of the window, Asia/Shanghai; may be left out when every item is open all year. */
  firstDay: z.optional(day),
  lastDay: z.optional(day),
  contact: z.object({ office: text(20), phone }),
  /** How long the list that follows is to be shown to the public; the list takes it as its default. */
  notice: z.object({
    days: z.int('请填整数。').check(z.minimum(1, '公示期至少1天。'), z.maximum(60, '公示期最多60天。')),
    unit: z.enum(DAY_UNITS),
  }),
  note: optionalText(500),
});
export type CallTermsInput = z.input<typeof callTerms>;

export const callSummary = z.object({
  id,
  title: z.string(),
  year: z.int(),
  phase: z.enum(CALL_PHASES),
  phaseLabel: z.string(),
  itemCount: z.int(),
  /** Of the window; of the year where every item is open all year. */
  firstDay: day,
  lastDay: day,
  /** Every item is open all year. */
  allYear: z.boolean(),
});
export type CallSummary = z.infer<typeof callSummary>;

export const callView = z.extend(callSummary, {
  items: z.array(
    z.object({
      itemId: z.string(),
      title: z.string(),
      article: z.int(),
      amountText: z.string(),
      officeName: z.string(),
      allYear: z.boolean(),
      firstDay: day,
      lastDay: day,
      papers: z.array(evidenceView),
      /** The papers are this call's own. */
      ownPapers: z.boolean(),
    }),
  ),
  contact: z.object({ office: z.string(), officeName: z.string(), phone: z.string() }),
  notice: z.object({ days: z.int(), unit: z.enum(DAY_UNITS) }),
  note: z.optional(z.string()),
  /** Versions in plain words, oldest first. */
  history: z.array(z.object({ at: instant, what: z.string(), note: z.optional(z.string()) })),
  version,
});
export type CallView = z.infer<typeof callView>;

/** Whether an item may be applied for today, and when it next may. */
export const openingView = z.object({
  state: z.enum(OPENING_STATES),
  /** In plain words, with the days. */
  text: z.string(),
  callId: z.optional(id),
  callTitle: z.optional(z.string()),
  firstDay: z.optional(day),
  lastDay: z.optional(day),
});
export type OpeningView = z.infer<typeof openingView>;

const callDone = z.object({ callId: id, version });

export const callActions = {
  'calls.list': action({ input: z.object({ cursor }), output: page(callSummary) }),
  'calls.get': action({ input: z.object({ callId: id }), output: callView }),
  'calls.ofItem': action({
    input: z.object({ itemId: text(60) }),
    output: z.extend(openingView, {
      /** What the call asks for, where it is not what the item asks for by itself. */
      papers: z.optional(z.array(evidenceView)),
    }),
  }),
  'calls.open': action({ input: z.object({ commandId, terms: callTerms }), output: callDone }),
  /** A new version; firms concerned are told when the window moves. */
  'calls.revise': action({
    input: z.object({ commandId, callId: id, expectedVersion: version, terms: callTerms, reason: text(200) }),
    output: callDone,
  }),
  /** Ends a call before its last day. */
  'calls.close': action({
    input: z.object({ commandId, callId: id, expectedVersion: version, reason: text(200) }),
    output: callDone,
  }),
};
