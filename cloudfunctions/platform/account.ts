import type { Instant } from '@contract/kernel';
import { decideAssignment, type Assignment } from '@domain/commissioner/assignment';
import type { Applicant } from '@domain/people/applicant';
import { dropPending, without, type Contacts } from '@domain/people/contacts';
import { assignmentRef, assignmentsOf } from './assignments';
import { tell } from './bells';
import { bindingRef, type Binding } from './bindings';
import { newChangeId, noteChange } from './changes';
import { commissionerRef } from './commissioners';
import { assignmentBells } from './commissioner-messages';
import type { CollectionName } from './collections';
import { database, read, readMany, rows } from './database';
import { membershipId, membershipsOf, type Person } from './people';
import { takeAllRoles } from './roster';
import { once, transact, type Tx } from './transact';

/** Rows of each kind in an export: more would not fit into an answer (platform limit 1 MB). */
const EXPORTED = 300;

/** What an export holds of each collection: field that names the person, and what is left out. */
const OF_PERSON: readonly (readonly [CollectionName, string])[] = [
  ['memberships', 'personId'],
  ['bindings', 'personId'],
  ['inbox', 'personId'],
  ['objections', 'by'],
  ['complaints', 'personId'],
  ['changes', 'by'],
  ['follows', 'personId'],
  ['assignments', 'personId'],
];

/** Everything that is kept of a person as such; what belongs to a firm is the firm's. */
export async function exportOf(person: Person, openid: string): Promise<object> {
  const parts = await Promise.all(
    OF_PERSON.map(async ([collection, field]) => {
      const found = await rows(
        database()
          .collection(collection)
          .where({ [field]: person._id })
          .limit(EXPORTED),
      );
      return [collection, found] as const;
    }),
  );
  const memberships = await membershipsOf(person._id);
  const views = await rows(database().collection('views').where({ ofPerson: person._id }).limit(EXPORTED));
  return {
    person,
    openid,
    applicants: await readMany(
      'applicants',
      memberships.map(({ applicantId }) => applicantId),
    ),
    ...Object.fromEntries(parts),
    quota: await rows(database().collection('quota').where({ openid }).limit(EXPORTED)),
    choices: await read('choices', person._id),
    commissioner: await read('commissioners', person._id),
    views,
  };
}

/**
 * Closes an account in one transaction: roles, bindings and services end, the openid is forgotten, the name goes. Claims and
 * what was entered for a firm stay with it, by ids that name nobody any more.
 * @throws RefusedError LAST_ADMINISTRATOR
 */
export async function closeAccount(
  person: Person,
  openid: string,
  commandId: string,
  at: Instant,
): Promise<void> {
  const memberships = await membershipsOf(person._id);
  const pending = await rows<Binding>(
    database().collection('bindings').where({ personId: person._id, state: 'pending' }).limit(100),
  );
  const changeIds = memberships.map(newChangeId);
  const services = (await assignmentsOf(person._id)).map(({ _id }) => ({ id: _id, changeId: newChangeId() }));
  await once({ personId: person._id, commandId }, async (tx) => {
    await takeAllRoles(tx, person._id, at);
    for (const [index, { applicantId }] of memberships.entries()) {
      const ref = { collection: 'contacts', id: applicantId } as const;
      const contacts = await tx.get<Contacts & { _id?: string }>(ref);
      if (contacts) {
        const { _id, ...now } = contacts;
        const rest = now.pending?.personId === person._id ? dropPending(now) : now;
        await tx.set(ref, without(rest, person._id));
      }
      await tx.remove({ collection: 'memberships', id: membershipId(person._id, applicantId) });
      const id = changeIds[index] as string;
      await noteChange(tx, id, { applicantId, at, by: person._id, what: 'left' });
    }
    for (const { _id } of pending) {
      const binding = await tx.get<Binding>(bindingRef(_id));
      if (binding?.state !== 'pending') continue;
      const { _id: id, ...rest } = binding;
      await tx.set(bindingRef(id), { ...rest, state: 'withdrawn', decidedAt: at });
    }
    for (const { id, changeId } of services) await endService(tx, id, changeId, person, at);
    await tx.remove(commissionerRef(person._id));
    await tx.remove({ collection: 'identities', id: openid });
    await tx.set(
      { collection: 'people', id: person._id },
      {
        displayName: '已注销',
        guideVersion: person.guideVersion,
        consentedAt: person.consentedAt,
        roles: [],
        closedAt: at,
      },
    );
    return { closed: true };
  });
  await forget(person._id, openid);
}

/** A commissioner's service ends with the account, and the firm is told; one that has ended stays as it is. */
async function endService(tx: Tx, id: string, changeId: string, person: Person, at: Instant): Promise<void> {
  const now = await tx.get<Assignment>(assignmentRef(id));
  const ended = decideAssignment({ type: 'end', reason: '特派员已注销账号' }, now, {
    personId: person._id,
    at,
  });
  if ('code' in ended) return;
  await tx.set(assignmentRef(id), ended);
  const { applicantId, personId } = ended;
  await noteChange(tx, changeId, { applicantId, at, by: personId, what: 'assignmentEnded', whom: personId });
  const applicant = await tx.get<Applicant>({ collection: 'applicants', id: applicantId });
  const names = { applicantName: applicant?.name ?? '', commissionerName: person.displayName };
  await tell(tx, assignmentBells(ended, names, { assignmentId: id, eventId: changeId, at }));
}

/** What nobody needs any more once the account is closed. Safe to repeat. */
async function forget(personId: string, openid: string): Promise<void> {
  await database().collection('inbox').where({ personId }).remove();
  await database().collection('follows').where({ personId }).remove();
  await database().collection('quota').where({ openid }).remove();
  await transact((tx) => tx.remove({ collection: 'choices', id: personId }));
  const complaints = await rows<{ _id: string; contact?: string }>(
    database().collection('complaints').where({ personId }).limit(1000),
  );
  for (const { _id } of complaints.filter(({ contact }) => contact))
    await transact(async (tx) => {
      const found = await tx.get<{ _id: string; contact?: string }>({ collection: 'complaints', id: _id });
      if (!found) return;
      const { _id: id, contact: _contact, ...rest } = found;
      await tx.set({ collection: 'complaints', id }, rest);
    });
}
