import { z } from 'zod/mini';
import { action } from '../define';
import { id, text } from '../fields';

/** 20 MB: what a phone can send on a county's network in a reasonable time. */
export const FILE_LIMIT_BYTES = 20 * 1024 * 1024;
export const FILE_KINDS = ['pdf', 'jpg', 'png', 'docx', 'xlsx'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const fileView = z.object({
  id,
  name: z.string(),
  size: z.int(),
  kind: z.enum(FILE_KINDS),
});
export type FileView = z.infer<typeof fileView>;

export const fileActions = {
  /** Asks for a place to upload to. Refuses a size or an ending that can never be accepted. */
  'files.begin': action({
    input: z.object({
      name: text(120),
      size: z.int().check(z.positive('文件是空的，请重新选择。')),
      purpose: z.enum(['paper', 'objection', 'office', 'licence', 'authorisation']),
    }),
    output: z.object({ ticket: id, cloudPath: z.string() }),
  }),
  /** Reads what was uploaded; owner, size and kind (by content) are checked before it may be used. */
  'files.finish': action({
    input: z.object({ ticket: id, fileID: z.string().check(z.maxLength(300)) }),
    output: fileView,
  }),
  /** A short-lived link, for whoever may see the claim that the file belongs to. */
  'files.link': action({
    input: z.object({ fileId: id, claimId: z.optional(id) }),
    output: z.object({ url: z.string(), name: z.string() }),
  }),
};
