import { z } from 'zod/mini';
import { action } from '../define';
import { commandId, optionalText } from '../fields';

/** How the platform presents itself; entered by the county, nothing of it is fixed in the program. */
export const aboutView = z.object({
  /** 主办单位. */
  sponsor: z.string(),
  /** Filing number of the mini-program (备案号). */
  filing: z.optional(z.string()),
  hotline: z.optional(z.string()),
  hotlineHours: z.optional(z.string()),
});
export type AboutView = z.infer<typeof aboutView>;

/** How long what is kept, in words and numbers; settings of the county. */
export const retentionView = z.object({
  draftDays: z.int(),
  unboundFileHours: z.int(),
  endedClaimYears: z.int(),
  messageYears: z.int(),
  viewYears: z.int(),
});
export type RetentionView = z.infer<typeof retentionView>;

export const accountActions = {
  'about.get': action({
    input: z.object({}),
    output: z.object({ about: aboutView, retention: retentionView }),
  }),
  'settings.save': action({
    input: z.object({
      commandId,
      sponsor: optionalText(40),
      filing: optionalText(60),
      hotline: optionalText(40),
      hotlineHours: optionalText(60),
    }),
    output: aboutView,
  }),
  /** Everything that is kept of the caller as a person, as JSON text. */
  'me.export': action({
    input: z.object({}),
    output: z.object({ fileName: z.string(), json: z.string() }),
  }),
  /** Closes the account: personal data goes; claims stay with the firm. Cannot be taken back. */
  'me.close': action({
    input: z.object({ commandId, sure: z.literal(true, '请先确认注销。') }),
    output: z.object({ closed: z.literal(true) }),
  }),
};
