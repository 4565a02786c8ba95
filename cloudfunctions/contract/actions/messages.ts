import { z } from 'zod/mini';
import { action } from '../define';
import { commandId, cursor, id, instant, page } from '../fields';
import { MESSAGE_KINDS } from '../messages';
import { SERVED_GROUPS } from '../messages/served';

const kind = z.enum(MESSAGE_KINDS);

/** One kind of message and whether this person hears of it. A duty is always on. */
export const choiceView = z.object({
  kind,
  label: z.string(),
  choice: z.enum(['duty', 'optional']),
  on: z.boolean(),
});
export type ChoiceView = z.infer<typeof choiceView>;

const servedGroup = z.enum(SERVED_GROUPS);
/** A group of messages of the firms that a commissioner serves, and whether they wish to hear of it. */
export const servedChoiceView = z.object({ group: servedGroup, label: z.string(), on: z.boolean() });
export type ServedChoiceView = z.infer<typeof servedChoiceView>;

/** A message that never reached a phone after every try: somebody should phone. */
export const toPhoneView = z.object({
  id,
  title: z.string(),
  /** What to tell. */
  body: z.string(),
  matterTitle: z.string(),
  personName: z.string(),
  at: instant,
  /** Why nobody has to phone any more, in a sentence. */
  needless: z.optional(z.string()),
});
export type ToPhoneView = z.infer<typeof toPhoneView>;

/** A fault of ours in sending, gathered by template and field. */
export const sendFaultView = z.object({
  templateId: z.string(),
  label: z.string(),
  field: z.optional(z.string()),
  count: z.int(),
  lastAt: instant,
});

export const messageActions = {
  'messages.choices': action({
    input: z.object({}),
    /** `served` for commissioners only. */
    output: z.object({ choices: z.array(choiceView), served: z.optional(z.array(servedChoiceView)) }),
  }),
  /** Switches an optional kind on or off. */
  'messages.choose': action({
    input: z.object({ commandId, kind, on: z.boolean() }),
    output: z.object({ on: z.boolean() }),
  }),
  /** Switches a group of messages of the firms that the caller serves on or off. */
  'messages.chooseServed': action({
    input: z.object({ commandId, group: servedGroup, on: z.boolean() }),
    output: z.object({ on: z.boolean() }),
  }),
  /** Marks everything in the caller's inbox as read. */
  'inbox.readAll': action({ input: z.object({ commandId }), output: z.object({ unread: z.int() }) }),
  /** Whether the caller is reminded of a public notice. */
  'notices.following': action({
    input: z.object({ noticeId: id }),
    output: z.object({ following: z.boolean() }),
  }),
  /** Reminds the caller of a public notice (its last working day, its end, a change), or no longer. */
  'notices.follow': action({
    input: z.object({ commandId, noticeId: id, on: z.boolean() }),
    output: z.object({ following: z.boolean() }),
  }),
  /** Whether reminders are going out: for the first page of the desk. */
  'desk.health': action({
    input: z.object({}),
    output: z.object({
      /** When the timer last ran; absent when it never did. */
      timerAt: z.optional(instant),
      /** The timer missed two slots. */
      timerSilent: z.boolean(),
      /** Since when something due waits, where it is longer than a quarter of an hour. */
      backlogSince: z.optional(instant),
      /** Faults of ours in the last seven days. */
      faults: z.array(sendFaultView),
      /** Messages that could not even be made. */
      failed: z.int(),
      /** Messages that wait for a phone call, 100 standing for more than 99. */
      toPhone: z.int(),
    }),
  }),
  'phoning.list': action({ input: z.object({ cursor }), output: page(toPhoneView) }),
  /** Notes that the person was phoned, or cannot be reached. */
  'phoning.done': action({
    input: z.object({ commandId, reminderId: id, reached: z.boolean() }),
    output: z.object({ reached: z.boolean() }),
  }),
};
