import { z } from 'zod/mini';
import { MESSAGE_KINDS } from '../messages';
import { action } from '../define';
import { commandId, cursor, id, instant, page } from '../fields';

export const messageView = z.object({
  id,
  kind: z.enum(MESSAGE_KINDS),
  title: z.string(),
  body: z.string(),
  /** Page to open, without a leading slash (platform rule for subscribe messages). */
  page: z.string(),
  claimId: z.optional(id),
  /** What it is about; messages of one matter are shown together. */
  matterId: z.string(),
  matterTitle: z.string(),
  at: instant,
  read: z.boolean(),
});
export type MessageView = z.infer<typeof messageView>;

export const inboxActions = {
  'inbox.list': action({ input: z.object({ cursor }), output: page(messageView) }),
  'inbox.read': action({
    input: z.object({ commandId, messageIds: z.array(id).check(z.maxLength(100)) }),
    output: z.object({ unread: z.int() }),
  }),
  /** Templates by kind of message, and how many messages each may still bring to this person's phone. */
  'subscribe.state': action({
    input: z.object({}),
    output: z.object({
      templates: z.array(
        z.object({
          kind: z.enum(MESSAGE_KINDS),
          templateId: z.string(),
          /** The template by its name here, and how the account's list calls it. */
          template: z.string(),
          templateLabel: z.string(),
          label: z.string(),
          /** Messages that may still be sent; of a long-term template 1 stands for "as many as there are". */
          left: z.int(),
          longTerm: z.boolean(),
        }),
      ),
    }),
  }),
};
