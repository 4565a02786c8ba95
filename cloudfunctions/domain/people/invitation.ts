import {
  addDays,
  dayOf,
  refusal,
  type Day,
  type Instant,
  type OfficeId,
  type Refusal,
  type Role,
} from '@contract/kernel';

/** Days for which an invitation lives. */
export const INVITATION_DAYS = 7;

/** What whoever enters the code becomes: a contact of an applicant, or the holder of a role. */
export type Offer =
  | { kind: 'contact'; applicantId: string }
  | { kind: 'role'; office: OfficeId; role: Role; until: Day }
  /** A commissioner (科技特派员) with the field they know; 县科技局 invites them. */
  | { kind: 'commissioner'; office: OfficeId; field: string };

/** The guard of one code: who uses it first has it. */
export interface Invitation {
  _id: string;
  offer: Offer;
  by: string;
  at: Instant;
  /** The last day on which it may be used. */
  lastDay: Day;
  sort: string;
  usedBy?: string;
  revokedAt?: Instant;
}

export const lastDayOf = (at: Instant): Day => addDays(dayOf(at), INVITATION_DAYS);

/** Why an invitation cannot be used. INVITATION_UNKNOWN, _USED, _EXPIRED, or null. */
export function invitationFault(invitation: Invitation | null, personId: string, today: Day): Refusal | null {
  if (!invitation) return refusal('INVITATION_UNKNOWN', undefined, 'code');
  if (invitation.usedBy) return refusal('INVITATION_USED', undefined, 'code');
  if (invitation.revokedAt)
    return refusal('INVITATION_EXPIRED', '邀请已被撤回，请向对方要一个新的邀请码。', 'code');
  if (today > invitation.lastDay) return refusal('INVITATION_EXPIRED', undefined, 'code');
  if (invitation.by === personId)
    return refusal('BAD_INPUT', '邀请码是给别人用的，请发给要加入的人。', 'code');
  return null;
}
