import { z } from 'zod/mini';
import { AMOUNT_KINDS } from '../kernel';
import { action } from '../define';
import { commandId, cursor, day, factInputs, id, instant, page, text, version } from '../fields';

/**
 * What becomes of an imported line: it makes a prepared claim, waits for the firm's contact, is kept as a recognition
 * only (with why), is known already, or is wrong.
 */
export const IMPORT_VERDICTS = ['prepared', 'waiting', 'recordOnly', 'known', 'faulty'] as const;
export type ImportVerdict = (typeof IMPORT_VERDICTS)[number];
export const IMPORT_VERDICT_LABELS: Record<ImportVerdict, string> = {
  prepared: '生成待确认申报',
  waiting: '等待单位绑定',
  recordOnly: '仅登记资格',
  known: '已登记过',
  faulty: '有误',
};

export const importRow = z.object({
  row: z.int(),
  name: z.string(),
  code: z.string(),
  kindText: z.string(),
  day: z.string(),
  number: z.string(),
  verdict: z.enum(IMPORT_VERDICTS),
  /** What is wrong, or what to know. */
  notes: z.array(z.string()),
});
export type ImportRowView = z.infer<typeof importRow>;

/** reading: not understood yet; ready: to be confirmed; confirmed: under way; done; failed: cannot be read. */
export const IMPORT_STATES = ['reading', 'ready', 'confirmed', 'done', 'failed'] as const;
export const importView = z.object({
  id,
  state: z.enum(IMPORT_STATES),
  fileName: z.string(),
  document: z.string(),
  createdAt: instant,
  /** Lines by what becomes of them. */
  counts: z.record(z.enum(IMPORT_VERDICTS), z.int()),
  total: z.int(),
  /** Lines brought in so far. */
  done: z.int(),
  /** Why it cannot be read. */
  message: z.optional(z.string()),
  version,
});
export type ImportView = z.infer<typeof importView>;

/** A claim prepared from a recognition, to be confirmed with one tap. */
export const preparedView = z.object({
  recognitionId: id,
  applicantId: id,
  applicantName: z.string(),
  itemId: z.string(),
  itemTitle: z.string(),
  article: z.int(),
  amountKind: z.enum(AMOUNT_KINDS),
  amountText: z.string(),
  kindName: z.string(),
  number: z.string(),
  day,
  document: z.string(),
  facts: factInputs,
  /** Papers that need not be handed in, since the office has what they prove. */
  waived: z.array(z.string()),
  /** Why it cannot be confirmed now, in words (outside its window). */
  blocked: z.optional(z.string()),
  pledgeVersion: z.string(),
  /** What is pledged, line by line. */
  pledge: z.array(z.string()),
});
export type PreparedView = z.infer<typeof preparedView>;

export const importActions = {
  /** Begins an import from an uploaded xlsx; `imports.read` then reads it. */
  'imports.start': action({
    input: z.object({
      commandId,
      fileId: id,
      /** The document that published the list. */
      document: text(80),
      /** What holds where a line does not say. */
      renewal: z.enum(['first', 'renewal', 'unknown']),
    }),
    output: importView,
  }),
  /** Reads and checks the list, line by line; answered by the function `documents`. Asked again, it answers the same. */
  'imports.read': action({ input: z.object({ importId: id }), output: importView }),
  'imports.get': action({ input: z.object({ importId: id }), output: importView }),
  'imports.all': action({ input: z.object({ cursor }), output: page(importView) }),
  /** Lines of an import; `verdict` narrows them. */
  'imports.rows': action({
    input: z.object({ importId: id, verdict: z.optional(z.enum(IMPORT_VERDICTS)), cursor }),
    output: page(importRow),
  }),
  /** Brings every line in: the one point of commitment. Refused while a line is wrong. */
  'imports.confirm': action({
    input: z.object({ commandId, importId: id, expectedVersion: version }),
    output: importView,
  }),
  /** Claims prepared for an applicant, the newest first. */
  'prepared.list': action({
    input: z.object({ applicantId: id }),
    output: z.object({
      /** At most twenty at once: as these are confirmed, further ones come up. */
      items: z.array(preparedView),
      count: z.int(),
    }),
  }),
  /** One tap: the prepared claim is submitted. */
  'prepared.confirm': action({
    input: z.object({ commandId, applicantId: id, recognitionId: id, pledgeVersion: text(40) }),
    output: z.object({ claimId: id, number: z.string(), version }),
  }),
};
