import {
  OFFICES,
  ROLE_LABELS,
  type ActionName,
  type ChangeView,
  type ContactView,
  type FactInput,
} from '@contract';
import type { Applicant } from '@domain/people/applicant';
import {
  handOver,
  isRefusal,
  join,
  leave,
  remove,
  type Contacts,
  type Outcome,
} from '@domain/people/contacts';
import type { Invitation, Offer } from '@domain/people/invitation';
import type { Bell } from '@domain/reminder/kind';
import type { InvitationTold } from '@domain/reminder/kinds/people';
import { tell } from '@platform/bells';
import {
  CHANGE_WORDS,
  changesOf,
  newChangeId,
  noteChange,
  type Change,
  type ChangeKind,
} from '@platform/changes';
import { database, read, readMany, rows } from '@platform/database';
import {
  createInvitation,
  newCode,
  normaliseCode,
  openInvitations,
  revokeInvitation,
  takeInvitation,
} from '@platform/invitations';
import type { WorkingCalendar } from '@domain/shared/calendar';
import { currentCalendar } from '@platform/holidays';
import { membershipsTo, type Person } from '@platform/people';
import { reject, RefusedError } from '@platform/refused';
import { becomeCommissioner } from '@platform/commissioners';
import { giveRole } from '@platform/roster';
import { once, type Tx } from '@platform/transact';
import type { Handlers, PersonCall } from '../handler';
import { factLabelOf, factValueText } from '../views/fact-text';
import { contactsIn, contactsRef, membershipRef } from './bindings';

const PAGE = 20;

type Names = Extract<ActionName, `contacts.${string}` | 'invitations.accept' | 'applicants.history'>;

export const contactHandlers: Handlers<Names> = {
  async 'contacts.list'({ applicantId }, { person, today }) {
    const memberships = (await membershipsTo(applicantId)).filter(({ state }) => state !== 'pending');
    const { lead } = (await read<Contacts>('contacts', applicantId)) ?? {};
    const open = await openInvitations({ applicantId }, today);
    const names = await namesOf([
      ...memberships.map(({ personId }) => personId),
      ...open.map(({ by }) => by),
    ]);
    const contacts: ContactView[] = memberships.map(({ personId, since }) => ({
      personId,
      name: nameIn(names, personId),
      since,
      lead: personId === lead,
      you: personId === person._id,
    }));
    const invitations = open.map(({ _id, lastDay, by }) => ({ id: _id, lastDay, byName: nameIn(names, by) }));
    return { contacts, invitations };
  },

  async 'contacts.invite'({ commandId, applicantId }, { person, at }) {
    const code = newCode(at);
    const changeId = newChangeId();
    return once({ personId: person._id, commandId }, async (tx) => {
      const { lead } = await contactsIn(tx, applicantId);
      if (lead !== person._id) reject('LEAD_ONLY');
      const { id, lastDay } = await createInvitation(
        tx,
        code,
        { kind: 'contact', applicantId },
        person._id,
        at,
      );
      await noteChange(tx, changeId, { applicantId, at, by: person._id, what: 'invited' });
      return { invitationId: id, code, lastDay };
    });
  },

  async 'contacts.revokeInvitation'({ commandId, applicantId, invitationId }, { person, at }) {
    const changeId = newChangeId();
    return once({ personId: person._id, commandId }, async (tx) => {
      await revokeInvitation(tx, invitationId, { applicantId }, at);
      await noteChange(tx, changeId, { applicantId, at, by: person._id, what: 'revoked' });
      return { revoked: true as const };
    });
  },

  'contacts.remove': ({ commandId, applicantId, personId }, call) =>
    change(call, commandId, applicantId, 'removed', personId, (now) =>
      remove(now, call.person._id, personId),
    ),

  'contacts.handOver': ({ commandId, applicantId, personId }, call) =>
    change(call, commandId, applicantId, 'handedOver', personId, (now) =>
      handOver(now, call.person._id, personId),
    ),

  async 'contacts.leave'({ commandId, applicantId }, call) {
    const underWay = await isUnderWay(applicantId);
    return change(call, commandId, applicantId, 'left', call.person._id, (now) =>
      leave(now, call.person._id, underWay),
    );
  },

  async 'invitations.accept'({ commandId, code }, { person, at, today }) {
    const changeId = newChangeId();
    const calendar = await currentCalendar();
    return once({ personId: person._id, commandId }, async (tx) => {
      const taken = await takeInvitation(tx, normaliseCode(code), person._id, today, at);
      const done = await become(tx, taken, { personId: person._id, at, changeId, calendar });
      await tell(tx, [takenBell(taken, { personName: person.displayName, ...done }, at)]);
      return done;
    });
  },

  async 'applicants.history'({ applicantId, cursor }) {
    const found = await changesOf(applicantId, cursor, PAGE + 1);
    const shown = found.slice(0, PAGE);
    const names = await namesOf(shown.flatMap(({ by, whom }) => (whom ? [by, whom] : [by])));
    return {
      items: shown.map((one) => changeViewOf(one, names)),
      ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}),
    };
  },
};

/** One change of who stands for an applicant, with its membership, its guard and its record. */
async function change(
  { person, at }: PersonCall,
  commandId: string,
  applicantId: string,
  what: ChangeKind,
  whom: string,
  become: (now: Contacts) => Outcome,
): Promise<{ left: number }> {
  const changeId = newChangeId();
  return once({ personId: person._id, commandId }, async (tx) => {
    const next = become(await contactsIn(tx, applicantId));
    if (isRefusal(next)) throw new RefusedError(next);
    await tx.set(contactsRef(applicantId), next);
    if (!next.personIds.includes(whom)) await tx.remove(membershipRef(whom, applicantId));
    await noteChange(tx, changeId, { applicantId, at, by: person._id, what, whom });
    return { left: next.personIds.length };
  });
}

/** What whoever took an invitation becomes. */
async function become(
  tx: Tx,
  { offer, by }: Invitation,
  {
    personId,
    at,
    changeId,
    calendar,
  }: { personId: string; at: string; changeId: string; calendar: WorkingCalendar },
) {
  if (offer.kind === 'role') {
    await giveRole(tx, { personId, by, ...offer, at, calendar });
    return { kind: offer.kind, name: `${OFFICES[offer.office]} · ${ROLE_LABELS[offer.role]}` };
  }
  if (offer.kind === 'commissioner') {
    await becomeCommissioner(tx, { personId, field: offer.field, by, at });
    return { kind: offer.kind, name: `科技特派员 · ${offer.field}` };
  }
  return joined(tx, offer, { personId, by, at, changeId });
}

/** Whoever invited hears who came, so that a code in wrong hands is noticed. */
function takenBell(
  { _id, by }: Invitation,
  { personName, kind, name }: { personName: string; kind: Offer['kind']; name: string },
  at: string,
): Bell {
  const told: InvitationTold = { personName, offer: kind, name };
  return {
    id: `taken:${_id}`,
    kind: 'invitationTaken',
    subject: { collection: 'invitations', id: _id },
    eventId: _id,
    dueAt: at,
    to: [{ people: [by] }],
    told,
    matter: { id: _id, title: name },
  };
}

async function joined(
  tx: Tx,
  { applicantId }: Extract<Offer, { kind: 'contact' }>,
  { personId, by, at, changeId }: { personId: string; by: string; at: string; changeId: string },
) {
  const contacts = await contactsIn(tx, applicantId);
  if (!contacts.personIds.includes(by))
    reject(
      'INVITATION_EXPIRED',
      '发出邀请的人已不再代表该单位，请向现在的主联系人要一个新的邀请码。',
      'code',
    );
  if (contacts.personIds.includes(personId)) reject('BAD_INPUT', '您已经是该单位的联系人。', 'code');
  const applicant = await tx.get<Applicant>({ collection: 'applicants', id: applicantId });
  await tx.set(contactsRef(applicantId), join(contacts, personId));
  await tx.set(membershipRef(personId, applicantId), {
    personId,
    applicantId,
    state: 'confirmed',
    since: at,
  });
  await noteChange(tx, changeId, { applicantId, at, by: personId, what: 'joined' });
  return { kind: 'contact' as const, applicantId, name: applicant?.name ?? '' };
}

/** True while something of the applicant is under way: somebody has to be there for it. */
async function isUnderWay(applicantId: string): Promise<boolean> {
  const of = (collection: 'claims' | 'drafts') =>
    rows<{ claimState?: string }>(
      database().collection(collection).where({ applicantId }).orderBy('sort', 'desc').limit(100),
    );
  const ended = ['refused', 'withdrawn', 'paid'];
  return (
    (await of('drafts')).length > 0 ||
    (await of('claims')).some(({ claimState }) => !ended.includes(claimState ?? ''))
  );
}

export async function namesOf(personIds: readonly string[]): Promise<Map<string, string>> {
  const found = await readMany<Person>('people', personIds);
  return new Map(found.map(({ _id, displayName }) => [_id, displayName]));
}

export const nameIn = (names: Map<string, string>, personId: string): string =>
  names.get(personId) ?? '已注销';

function changeViewOf({ at, by, whom, what, values }: Change, names: Map<string, string>): ChangeView {
  const about = whom && whom !== by ? `：${nameIn(names, whom)}` : '';
  const text = (fact: string, value: FactInput['value'] | undefined) =>
    value === undefined ? undefined : factValueText(fact, value);
  return {
    at,
    who: nameIn(names, by),
    what: CHANGE_WORDS[what] + about,
    values: values.map(({ fact, year, before, after }) => ({
      fact,
      label: factLabelOf(fact),
      year,
      before: text(fact, before),
      after: text(fact, after),
    })),
  };
}
