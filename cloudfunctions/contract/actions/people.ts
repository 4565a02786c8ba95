import { z } from 'zod/mini';
import { APPLICANT_KINDS, ROLES } from '../kernel';
import { action } from '../define';
import { commandId, day, done, factInput, factInputs, id, instant, text, version } from '../fields';

const fileIds = z.optional(z.array(id).check(z.maxLength(5)));

export const applicantView = z.object({
  id,
  name: z.string(),
  unifiedCode: z.optional(z.string()),
  kind: z.enum(APPLICANT_KINDS),
});
export type ApplicantView = z.infer<typeof applicantView>;

/** An applicant of the caller's; `pending` while 县科技局 has not confirmed the binding. */
export const memberView = z.extend(applicantView, { state: z.enum(['confirmed', 'pending']) });
export type MemberView = z.infer<typeof memberView>;

export const roleView = z.object({
  role: z.enum(ROLES),
  office: z.string(),
  officeName: z.string(),
  until: z.optional(day),
});
export type RoleView = z.infer<typeof roleView>;

/** A value in a firm's profile, with where it came from. */
export const profileValue = z.extend(factInput, {
  source: z.enum(['self', 'paper', 'office']),
  seenAt: instant,
  /** Who entered it, by name; absent for what the system derived. */
  enteredByName: z.optional(z.string()),
});
export type ProfileValue = z.infer<typeof profileValue>;

export const peopleActions = {
  'me.get': action({
    input: z.object({}),
    output: z.object({
      signedIn: z.boolean(),
      displayName: z.optional(z.string()),
      consentedGuide: z.optional(z.string()),
      guideVersion: z.string(),
      applicants: z.array(memberView),
      roles: z.array(roleView),
      /** The field of whoever is commissioner (科技特派员); absent for everybody else. */
      commissioner: z.optional(z.string()),
      unread: z.int(),
    }),
  }),
  /** Consent to the privacy guide; creates the person on first use. */
  'me.signIn': action({
    input: z.object({ commandId, guideVersion: text(40), displayName: text(20) }),
    output: z.object({ personId: id }),
  }),
  /**
   * Asks to stand for an organisation, with its licence (pictures) and an authorisation; 县科技局 confirms. A natural
   * person (kind `person`, science award only) stands for themselves at once.
   */
  'applicants.bind': action({
    input: z.object({
      commandId,
      kind: z.enum(APPLICANT_KINDS),
      unifiedCode: z.optional(z.string().check(z.maxLength(40))),
      name: text(60),
      licence: fileIds,
      authorisation: fileIds,
    }),
    output: memberView,
  }),
  'profile.get': action({
    input: z.object({ applicantId: id }),
    output: z.object({ applicant: applicantView, values: z.array(profileValue), version }),
  }),
  /** Puts answers into the profile; values of the same fact and year entered by the firm are replaced. */
  'profile.save': action({
    input: z.object({ commandId, applicantId: id, facts: factInputs }),
    output: done,
  }),
};
