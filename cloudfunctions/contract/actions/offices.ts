import { z } from 'zod/mini';
import { ROLES } from '../kernel';
import { action } from '../define';
import { commandId, day, id } from '../fields';
import { invitationView } from './contacts';

/** An office by its id; never trimmed, for rights are judged on exactly this text. */
const office = z.string().check(z.regex(/^[a-z]{2,12}$/, '没有这个单位。'));

export const staffView = z.object({
  personId: id,
  name: z.string(),
  role: z.enum(ROLES),
  roleLabel: z.string(),
  until: z.optional(day),
  /** True once the end day has passed. */
  over: z.boolean(),
  you: z.boolean(),
});
export type StaffView = z.infer<typeof staffView>;

export const officeActions = {
  /** The offices whose roles the caller may give. */
  'offices.mine': action({
    input: z.object({}),
    output: z.object({ offices: z.array(z.object({ id: z.string(), name: z.string(), staff: z.int() })) }),
  }),
  'offices.staff': action({
    input: z.object({ office }),
    output: z.object({
      officeName: z.string(),
      staff: z.array(staffView),
      invitations: z.array(
        z.extend(invitationView, { role: z.enum(ROLES), roleLabel: z.string(), until: day }),
      ),
    }),
  }),
  /** A code for somebody who will hold a role until a day: lives 7 days, works once. */
  'offices.invite': action({
    input: z.object({ commandId, office, role: z.enum(ROLES), until: day }),
    output: z.object({ invitationId: id, code: z.string(), lastDay: day }),
  }),
  'offices.revokeInvitation': action({
    input: z.object({ commandId, office, invitationId: id }),
    output: z.object({ revoked: z.literal(true) }),
  }),
  /** Gives somebody known a role until a day, or moves its end day. */
  'people.grant': action({
    input: z.object({ commandId, personId: id, role: z.enum(ROLES), office, until: day }),
    output: z.object({ personId: id }),
  }),
  'people.revoke': action({
    input: z.object({ commandId, personId: id, role: z.enum(ROLES), office }),
    output: z.object({ personId: id }),
  }),
};
