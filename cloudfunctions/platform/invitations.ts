import { isClaimNumber, type Day, type Instant } from '@contract/kernel';
import { invitationFault, lastDayOf, type Invitation, type Offer } from '@domain/people/invitation';
import { database, rows, type Ref } from './database';
import { randomNumber, sha256 } from './ids';
import { reject, RefusedError } from './refused';
import type { Tx } from './transact';

export const invitationRef = (id: string): Ref => ({ collection: 'invitations', id });

/** Whom invitations are for; they are found by it. The code itself stands in its maker's answer alone. */
type Group = { applicantId: string } | { office: string };

const groupOf = (group: Group): string =>
  'applicantId' in group ? `applicant:${group.applicantId}` : `office:${group.office}`;

/** A fresh code, in the alphabet of claim numbers (nothing that is read for another) with its check character. */
export function newCode(at: Instant): string {
  return randomNumber(Number(at.slice(0, 4))).slice(2);
}

/** As typed: spaces, hyphens, case and width do not matter. */
export function normaliseCode(typed: string): string {
  return typed
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s-]/g, '')
    .toUpperCase();
}

export const invitationId = (code: string): string => sha256(`invitation:${code}`).slice(0, 32);

export async function createInvitation(
  tx: Tx,
  code: string,
  offer: Offer,
  by: string,
  at: Instant,
): Promise<{ id: string; lastDay: Day }> {
  const id = invitationId(code);
  const lastDay = lastDayOf(at);
  await tx.create(invitationRef(id), { offer, group: groupOf(offer), by, at, lastDay, sort: `${at} ${id}` });
  return { id, lastDay };
}

/**
 * Takes an invitation in the caller's transaction: the second who comes with it is refused.
 * @throws RefusedError INVITATION_UNKNOWN, INVITATION_USED, INVITATION_EXPIRED, BAD_INPUT
 */
export async function takeInvitation(
  tx: Tx,
  code: string,
  personId: string,
  today: Day,
  at: Instant,
): Promise<Invitation> {
  if (!isClaimNumber(`20${code}`))
    reject('INVITATION_UNKNOWN', '邀请码输错了：应为10位数字和字母，请核对后重新输入。', 'code');
  const found = await tx.get<Invitation>(invitationRef(invitationId(code)));
  const fault = invitationFault(found, personId, today);
  if (fault) throw new RefusedError(fault);
  const { _id, ...rest } = found as Invitation;
  await tx.set(invitationRef(_id), { ...rest, usedBy: personId, usedAt: at });
  return found as Invitation;
}

/** Takes an unused invitation back. @throws RefusedError NOT_FOUND */
export async function revokeInvitation(tx: Tx, id: string, group: Group, at: Instant): Promise<void> {
  const found = await tx.get<Invitation & { group: string }>(invitationRef(id));
  if (!found || found.group !== groupOf(group) || found.usedBy)
    reject('NOT_FOUND', undefined, 'invitationId');
  const { _id, ...rest } = found;
  await tx.set(invitationRef(_id), { ...rest, revokedAt: at });
}

/** Invitations that may still be used, newest first. */
export async function openInvitations(group: Group, today: Day): Promise<Invitation[]> {
  const found = await rows<Invitation>(
    database()
      .collection('invitations')
      .where({ group: groupOf(group) })
      .orderBy('sort', 'desc')
      .limit(100),
  );
  return found.filter(({ usedBy, revokedAt, lastDay }) => !usedBy && !revokedAt && today <= lastDay);
}
