import { z } from 'zod/mini';
import { action } from '../define';
import { commandId, cursor, day, id, instant, optionalText, page, text } from '../fields';

export const COMPLAINT_TOPICS = ['complaint', 'suggestion', 'question'] as const;
export type ComplaintTopic = (typeof COMPLAINT_TOPICS)[number];
export const COMPLAINT_TOPIC_LABELS: Record<ComplaintTopic, string> = {
  complaint: '投诉',
  suggestion: '建议',
  question: '咨询',
};

export const complaintView = z.object({
  id,
  topic: z.enum(COMPLAINT_TOPICS),
  topicLabel: z.string(),
  words: z.string(),
  sentAt: instant,
  /** The last day for an answer. */
  dueDay: day,
  answer: z.optional(z.object({ words: z.string(), at: instant, officeName: z.string() })),
});
export type ComplaintView = z.infer<typeof complaintView>;

export const complaintActions = {
  /** 投诉建议: by anyone signed in; answered within a due day counted in working days. */
  'complaints.send': action({
    input: z.object({
      commandId,
      topic: z.enum(COMPLAINT_TOPICS),
      words: text(1000),
      /** Only where a call back is wanted; typed, never asked of WeChat. */
      contact: optionalText(40),
    }),
    output: z.object({ complaintId: id, dueDay: day }),
  }),
  'complaints.mine': action({ input: z.object({ cursor }), output: page(complaintView) }),
  /** Those without an answer, the most urgent first; or those answered, newest first. */
  'complaints.list': action({
    input: z.object({ answered: z.optional(z.boolean()), cursor }),
    output: page(complaintView),
  }),
  'complaints.get': action({
    input: z.object({ complaintId: id }),
    output: z.extend(complaintView, { contact: z.optional(z.string()), personName: z.string() }),
  }),
  'complaints.answer': action({
    input: z.object({ commandId, complaintId: id, words: text(1000) }),
    output: z.object({ answered: z.literal(true) }),
  }),
};
