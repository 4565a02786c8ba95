import { normaliseName, OFFICES } from '@contract';
import { applicantsOf } from '@platform/applicants';
import { unreadOf } from '@platform/inbox';
import { randomId } from '@platform/ids';
import type { Commissioner } from '@platform/commissioners';
import { read } from '@platform/database';
import { membershipsOf, rolesOn, type Person } from '@platform/people';
import { reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import { once } from '@platform/transact';
import type { Handlers } from '../handler';
import { memberViewOf } from './bindings';

type Names = 'me.get' | 'me.signIn';

export const peopleHandlers: Handlers<Names> = {
  async 'me.get'(_input, { person, at }) {
    if (!person)
      return { signedIn: false, guideVersion: SETTINGS.guideVersion, applicants: [], roles: [], unread: 0 };
    const memberships = await membershipsOf(person._id);
    const applicants = await applicantsOf(memberships.map(({ applicantId }) => applicantId));
    const bound = new Map(memberships.map((membership) => [membership.applicantId, membership]));
    const commissioner = await read<Commissioner>('commissioners', person._id);
    return {
      signedIn: true,
      displayName: person.displayName,
      consentedGuide: person.guideVersion,
      guideVersion: SETTINGS.guideVersion,
      applicants: applicants.map((one) => memberViewOf(one, { state: bound.get(one._id)?.state })),
      roles: rolesOn(person, at).map(({ role, office, until }) => ({
        role,
        office,
        officeName: OFFICES[office],
        until,
      })),
      unread: await unreadOf(person._id),
      ...(commissioner ? { commissioner: commissioner.field } : {}),
    };
  },

  async 'me.signIn'({ commandId, guideVersion, displayName }, { openid, person, at }) {
    if (guideVersion !== SETTINGS.guideVersion)
      reject('CONSENT_NEEDED', '隐私指引已更新，请重新阅读并同意。', 'guideVersion');
    if (person) return { personId: person._id };
    const personId = randomId();
    // Keyed by openid: two taps at once must not make two persons.
    return once({ personId: `openid-${openid}`, commandId }, async (tx) => {
      const identity = { collection: 'identities', id: openid } as const;
      const known = await tx.get<{ personId: string }>(identity);
      if (known) return { personId: known.personId };
      await tx.create(identity, { personId });
      await tx.create(
        { collection: 'people', id: personId },
        newPerson(normaliseName(displayName), guideVersion, at),
      );
      return { personId };
    });
  },
};

function newPerson(displayName: string, guideVersion: string, at: string): Omit<Person, '_id'> {
  return { displayName, guideVersion, consentedAt: at, roles: [] };
}
