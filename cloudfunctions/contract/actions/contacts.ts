import { z } from 'zod/mini';
import { action } from '../define';
import { commandId, cursor, day, id, instant, page } from '../fields';

export const contactView = z.object({
  personId: id,
  name: z.string(),
  since: instant,
  /** The main contact: invites, removes, hands over. */
  lead: z.boolean(),
  you: z.boolean(),
});
export type ContactView = z.infer<typeof contactView>;

/** An invitation that nobody has used yet; its code is shown to whoever made it, when it is made. */
export const invitationView = z.object({ id, lastDay: day, byName: z.string() });
export type InvitationView = z.infer<typeof invitationView>;

/** One change of an applicant's profile or people: who changed what. */
export const changeView = z.object({
  at: instant,
  who: z.string(),
  what: z.string(),
  /** Of a profile: label, year, and the values in words. */
  values: z.array(
    z.object({
      fact: z.string(),
      label: z.string(),
      year: z.optional(z.int()),
      before: z.optional(z.string()),
      after: z.optional(z.string()),
    }),
  ),
});
export type ChangeView = z.infer<typeof changeView>;

const applicantCommand = { commandId, applicantId: id };

export const contactActions = {
  'contacts.list': action({
    input: z.object({ applicantId: id }),
    output: z.object({ contacts: z.array(contactView), invitations: z.array(invitationView) }),
  }),
  /** A code that lives 7 days and works once. */
  'contacts.invite': action({
    input: z.object(applicantCommand),
    output: z.object({ invitationId: id, code: z.string(), lastDay: day }),
  }),
  'contacts.revokeInvitation': action({
    input: z.object({ ...applicantCommand, invitationId: id }),
    output: z.object({ revoked: z.literal(true) }),
  }),
  'contacts.remove': action({
    input: z.object({ ...applicantCommand, personId: id }),
    output: z.object({ left: z.int() }),
  }),
  'contacts.handOver': action({
    input: z.object({ ...applicantCommand, personId: id }),
    output: z.object({ left: z.int() }),
  }),
  'contacts.leave': action({
    input: z.object(applicantCommand),
    output: z.object({ left: z.int() }),
  }),
  /** Uses a code: the caller becomes a contact of an applicant, or takes up a role in an office. */
  'invitations.accept': action({
    input: z.object({ commandId, code: z.string().check(z.maxLength(40)) }),
    output: z.object({
      kind: z.enum(['contact', 'role', 'commissioner']),
      applicantId: z.optional(id),
      /** The applicant, or office and role, in words. */
      name: z.string(),
    }),
  }),
  'applicants.history': action({
    input: z.object({ applicantId: id, cursor }),
    output: page(changeView),
  }),
};
