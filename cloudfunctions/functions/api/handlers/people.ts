import {
  CODE_FAULT_MESSAGES,
  normaliseUnifiedCode,
  OFFICES,
  toHalfWidth,
  unifiedCodeFault,
  type ApplicantView,
  type OfficeId,
} from '@contract';
import type { Applicant } from '@domain/people/applicant';
import { mayBind } from '@domain/people/applicant';
import { applicantsOf } from '@platform/applicants';
import { unreadOf } from '@platform/inbox';
import { randomId } from '@platform/ids';
import { membershipsOf, rolesOn, type GrantedRole, type Person } from '@platform/people';
import { reject, RefusedError } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import { once } from '@platform/transact';
import type { Handlers, PersonCall } from '../handler';

type Names = 'me.get' | 'me.signIn' | 'applicants.bind' | 'people.grant';

export const peopleHandlers: Handlers<Names> = {
  async 'me.get'(_input, { person, at }) {
    if (!person)
      return { signedIn: false, guideVersion: SETTINGS.guideVersion, applicants: [], roles: [], unread: 0 };
    const memberships = await membershipsOf(person._id);
    const applicants = await applicantsOf(memberships.map(({ applicantId }) => applicantId));
    return {
      signedIn: true,
      displayName: person.displayName,
      consentedGuide: person.guideVersion,
      guideVersion: SETTINGS.guideVersion,
      applicants: applicants.map(applicantViewOf),
      roles: rolesOn(person, at).map((granted) => ({ ...granted, officeName: OFFICES[granted.office] })),
      unread: await unreadOf(person._id),
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
      await tx.create({ collection: 'people', id: personId }, newPerson(displayName, guideVersion, at));
      return { personId };
    });
  },

  async 'applicants.bind'({ commandId, kind, unifiedCode, name }, { person, at }) {
    const applicant =
      kind === 'person' ? personApplicant(person, name) : orgApplicant(kind, unifiedCode ?? '', name);
    return once({ personId: person._id, commandId }, async (tx) => {
      const contacts = { collection: 'contacts', id: applicant._id } as const;
      const known = await tx.get<Applicant>({ collection: 'applicants', id: applicant._id });
      const { personIds = [] } = (await tx.get<{ personIds: string[] }>(contacts)) ?? {};
      const fault = mayBind(known, personIds, person._id, applicant);
      if (fault) throw new RefusedError(fault);
      if (!known)
        await tx.create({ collection: 'applicants', id: applicant._id }, { ...applicant, createdAt: at });
      if (!personIds.includes(person._id)) {
        await tx.set(contacts, { personIds: [...personIds, person._id] });
        await tx.create(
          { collection: 'memberships', id: `${person._id}:${applicant._id}` },
          { personId: person._id, applicantId: applicant._id, since: at },
        );
      }
      return applicantViewOf(known ?? applicant);
    });
  },

  async 'people.grant'({ commandId, personId, role, office, until }, { person }) {
    if (!Object.hasOwn(OFFICES, office)) reject('BAD_INPUT', '没有这个单位。', 'office');
    if (personId === person._id) reject('NOT_ALLOWED', '不能给自己授权，请由另一位管理员办理。');
    return once({ personId: person._id, commandId }, async (tx) => {
      const ref = { collection: 'people', id: personId } as const;
      const found = await tx.get<Person>(ref);
      if (!found) reject('NOT_FOUND', '没有找到此人，请其先打开小程序并同意隐私指引。', 'personId');
      const { _id, ...rest } = found;
      const granted: GrantedRole = { role, office: office as OfficeId, until };
      const others = rest.roles.filter((held) => held.role !== role || held.office !== office);
      await tx.set(ref, { ...rest, roles: [...others, granted] });
      return { personId };
    });
  },
};

function newPerson(displayName: string, guideVersion: string, at: string): Omit<Person, '_id'> {
  return { displayName, guideVersion, consentedAt: at, roles: [] };
}

function personApplicant(person: PersonCall['person'], name: string): Applicant {
  return { _id: `person-${person._id}`, kind: 'person', name };
}

/** An organisation is known by its unified code: its id is made of it, so it can exist once only. */
function orgApplicant(kind: Applicant['kind'], typed: string, name: string): Applicant {
  const unifiedCode = normaliseUnifiedCode(typed);
  const fault = unifiedCodeFault(unifiedCode);
  if (fault) reject('BAD_CODE', CODE_FAULT_MESSAGES[fault], 'unifiedCode');
  return { _id: `org-${unifiedCode}`, kind, name: toHalfWidth(name).replace(/\s+/g, ' '), unifiedCode };
}

export function applicantViewOf({ _id, name, unifiedCode, kind }: Applicant): ApplicantView {
  return { id: _id, name, unifiedCode, kind };
}
