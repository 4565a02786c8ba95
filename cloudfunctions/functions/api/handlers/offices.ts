import { dayOf, OFFICES, ROLE_LABELS, type ActionName, type OfficeId } from '@contract';
import { currentCalendar } from '@platform/holidays';
import { newCode, createInvitation, openInvitations, revokeInvitation } from '@platform/invitations';
import { rolesOn } from '@platform/people';
import { reject } from '@platform/refused';
import { giveRole, staffOf, takeRole } from '@platform/roster';
import { once } from '@platform/transact';
import type { Handlers } from '../handler';
import { nameIn, namesOf } from './contacts';

type Names = Extract<ActionName, `offices.${string}` | 'people.grant' | 'people.revoke'>;

/** Who holds which role of an office until when; given and taken by its administrators. */
export const officeHandlers: Handlers<Names> = {
  async 'offices.mine'(_input, { person, at }) {
    const mine = rolesOn(person, at).filter(({ role }) => role === 'administrator');
    const all = mine.some(({ office }) => office === 'kjj');
    const ids = all ? (Object.keys(OFFICES) as OfficeId[]) : mine.map(({ office }) => office);
    const offices = await Promise.all(
      ids.map(async (id) => ({ id, name: OFFICES[id], staff: (await staffOf(id)).length })),
    );
    return { offices };
  },

  async 'offices.staff'({ office }, { person, at, today }) {
    const staff = (await staffOf(office)).flatMap((member) =>
      member.roles
        .filter((held) => held.office === office)
        .map(({ role, until }) => ({
          personId: member._id,
          name: member.displayName,
          role,
          roleLabel: ROLE_LABELS[role],
          until,
          over: until !== undefined && until < dayOf(at),
          you: member._id === person._id,
        })),
    );
    const open = await openInvitations({ office }, today);
    const names = await namesOf(open.map(({ by }) => by));
    const invitations = open.flatMap(({ _id, offer, lastDay, by }) =>
      offer.kind === 'role'
        ? [
            {
              id: _id,
              lastDay,
              byName: nameIn(names, by),
              role: offer.role,
              roleLabel: ROLE_LABELS[offer.role],
              until: offer.until,
            },
          ]
        : [],
    );
    return { officeName: OFFICES[office as OfficeId], staff, invitations };
  },

  async 'offices.invite'({ commandId, office, role, until }, { person, at, today }) {
    checkEnd(until, today);
    const code = newCode(at);
    return once({ personId: person._id, commandId }, async (tx) => {
      const offer = { kind: 'role', office: office as OfficeId, role, until } as const;
      const { id, lastDay } = await createInvitation(tx, code, offer, person._id, at);
      return { invitationId: id, code, lastDay };
    });
  },

  async 'offices.revokeInvitation'({ commandId, office, invitationId }, { person, at }) {
    return once({ personId: person._id, commandId }, async (tx) => {
      await revokeInvitation(tx, invitationId, { office }, at);
      return { revoked: true as const };
    });
  },

  async 'people.grant'({ commandId, personId, role, office, until }, { person, at, today }) {
    if (personId === person._id) reject('NOT_ALLOWED', '不能给自己授权，请由另一位管理员办理。');
    checkEnd(until, today);
    const calendar = await currentCalendar();
    return once({ personId: person._id, commandId }, async (tx) => {
      await giveRole(tx, { personId, role, office: office as OfficeId, until, by: person._id, at, calendar });
      return { personId };
    });
  },

  async 'people.revoke'({ commandId, personId, role, office }, { person, at }) {
    return once({ personId: person._id, commandId }, async (tx) => {
      await takeRole(tx, { personId, role, office: office as OfficeId, by: person._id, at });
      return { personId };
    });
  },
};

/** A role ends on a day, and that day lies ahead: nobody keeps a right because it was forgotten. */
function checkEnd(until: string, today: string): void {
  if (until <= today) reject('BAD_INPUT', '截止日期应在今天之后。要立即收回请用“收回”。', 'until');
}
