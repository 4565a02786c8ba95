import {
  BINDING_STATE_LABELS,
  normaliseName,
  normaliseUnifiedCode,
  unifiedCodeMessage,
  type ActionName,
  type ApplicantView,
  type BindingState,
  type BindingSummary,
  type FileView,
  type Instant,
  type MemberView,
} from '@contract';
import { applicantFault, type Applicant } from '@domain/people/applicant';
import { ask, dropPending, isRefusal, join, NO_CONTACTS, type Contacts } from '@domain/people/contacts';
import { bell } from '@domain/reminder/bell';
import type { BindingTold } from '@domain/reminder/kinds/people';
import type { WorkingCalendar } from '@domain/shared/calendar';
import { purposeFault } from '@domain/shared/files';
import { tell } from '@platform/bells';
import { bindingRef, type Binding } from '@platform/bindings';
import { newChangeId, noteChange } from '@platform/changes';
import { database, read, readMany, rows } from '@platform/database';
import { bindFiles } from '@platform/files';
import { currentCalendar } from '@platform/holidays';
import { randomId } from '@platform/ids';
import { membershipId, type Membership, type Person } from '@platform/people';
import { reject, RefusedError } from '@platform/refused';
import { once, type Tx } from '@platform/transact';
import type { Handlers, PersonCall } from '../handler';
import { fileViewOf, type StoredFile } from '../views/files';

const PAGE = 20;

type Names = Extract<ActionName, 'applicants.bind' | `bindings.${string}`>;

export const bindingHandlers: Handlers<Names> = {
  async 'applicants.bind'({ commandId, kind, unifiedCode, name, licence = [], authorisation = [] }, call) {
    const { person, at } = call;
    if (kind === 'person') return bindSelf(commandId, name, call);
    const applicant = orgApplicant(kind, unifiedCode ?? '', name);
    const bindingId = randomId();
    const changeId = newChangeId();
    const calendar = await currentCalendar();
    return once({ personId: person._id, commandId }, async (tx): Promise<MemberView> => {
      const known = await tx.get<Applicant>(applicantRef(applicant._id));
      const membership = await tx.get<Membership>(membershipRef(person._id, applicant._id));
      if (known && membership) return memberViewOf(known, membership);
      const fault = applicantFault(known, applicant);
      if (fault) throw new RefusedError(fault);
      const contacts = await contactsIn(tx, applicant._id);
      const asked = ask(contacts, person._id, bindingId);
      if (isRefusal(asked)) throw new RefusedError(asked);
      if (licence.length === 0) reject('BINDING_PAPERS', undefined, 'licence');
      if (authorisation.length === 0) reject('BINDING_PAPERS', undefined, 'authorisation');
      const stands = known?.confirmedAt ? known : applicant;
      if (!known?.confirmedAt)
        await tx.set(applicantRef(applicant._id), { ...without(applicant), createdAt: at });
      await tx.set(contactsRef(applicant._id), without(asked));
      const waiting = {
        personId: person._id,
        applicantId: applicant._id,
        state: 'pending' as const,
        since: at,
      };
      await tx.create(membershipRef(person._id, applicant._id), waiting);
      await tx.create(bindingRef(bindingId), {
        personId: person._id,
        applicantId: applicant._id,
        kind,
        name: applicant.name,
        unifiedCode: applicant.unifiedCode,
        licence,
        authorisation,
        state: 'pending',
        knownBefore: Boolean(known?.confirmedAt),
        askedAt: at,
        sort: `${at} ${bindingId}`,
      });
      await bindPapers(tx, licence, 'licence', person._id, bindingId);
      await bindPapers(tx, authorisation, 'authorisation', person._id, bindingId);
      await noteChange(tx, changeId, { applicantId: applicant._id, at, by: person._id, what: 'asked' });
      await tell(tx, [bindingBell('bindingAsked', bindingId, applicant.name, at, calendar)]);
      return memberViewOf(stands, waiting);
    });
  },

  async 'bindings.mine'(_input, { person }) {
    const found = await rows<Binding>(
      database().collection('bindings').where({ personId: person._id }).orderBy('sort', 'desc').limit(PAGE),
    );
    return { items: found.map(summaryOf) };
  },

  'bindings.withdraw': ({ commandId, bindingId }, call) => settle(call, commandId, bindingId, 'withdrawn'),

  async 'bindings.list'({ settled, cursor }) {
    const _ = database().command;
    const state = settled ? _.in(['confirmed', 'declined']) : 'pending';
    const sort = cursor ? { sort: settled ? _.lt(cursor) : _.gt(cursor) } : {};
    const found = await rows<Binding>(
      database()
        .collection('bindings')
        .where({ state, ...sort })
        .orderBy('sort', settled ? 'desc' : 'asc')
        .limit(PAGE + 1),
    );
    const shown = found.slice(0, PAGE);
    return { items: shown.map(summaryOf), ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}) };
  },

  async 'bindings.get'({ bindingId }) {
    const binding = await read<Binding>('bindings', bindingId);
    if (!binding) reject('NOT_FOUND', undefined, 'bindingId');
    const person = await read<Person>('people', binding.personId);
    const files = await readMany<StoredFile>('files', [...binding.licence, ...binding.authorisation]);
    const viewsOf = (ids: string[]): FileView[] =>
      files.filter(({ _id }) => ids.includes(_id)).map((file) => fileViewOf(file));
    return {
      ...summaryOf(binding),
      personName: person?.displayName ?? '已注销',
      licence: viewsOf(binding.licence),
      authorisation: viewsOf(binding.authorisation),
      knownBefore: binding.knownBefore,
    };
  },

  'bindings.confirm': ({ commandId, bindingId }, call) => settle(call, commandId, bindingId, 'confirmed'),

  'bindings.decline': ({ commandId, bindingId, reason }, call) =>
    settle(call, commandId, bindingId, 'declined', reason),
};

const applicantRef = (id: string) => ({ collection: 'applicants', id }) as const;
export const contactsRef = (id: string) => ({ collection: 'contacts', id }) as const;
export const membershipRef = (personId: string, applicantId: string) =>
  ({ collection: 'memberships', id: membershipId(personId, applicantId) }) as const;

/** A document without its id, as it is written. */
function without<T extends object>(document: T): Omit<T, '_id'> {
  const { _id, ...rest } = document as T & { _id?: string };
  return rest;
}

export async function contactsIn(tx: Tx, applicantId: string): Promise<Contacts> {
  const found = await tx.get<Contacts & { _id: string }>(contactsRef(applicantId));
  return found ? without(found) : NO_CONTACTS;
}

/** A natural person stands for themselves: nothing to confirm. What they claim is proved by its papers. */
function bindSelf(commandId: string, name: string, { person, at }: PersonCall): Promise<MemberView> {
  const id = `person-${person._id}`;
  const applicant: Applicant = { _id: id, kind: 'person', name: normaliseName(name), confirmedAt: at };
  return once({ personId: person._id, commandId }, async (tx): Promise<MemberView> => {
    const known = await tx.get<Applicant>(applicantRef(id));
    if (known) return memberViewOf(known, { state: 'confirmed' });
    await tx.create(applicantRef(id), { ...without(applicant), createdAt: at });
    await tx.set(contactsRef(id), join(NO_CONTACTS, person._id));
    const membership = { personId: person._id, applicantId: id, state: 'confirmed' as const, since: at };
    await tx.create(membershipRef(person._id, id), membership);
    return memberViewOf(applicant, membership);
  });
}

/** An organisation is known by its unified code: its id is made of it, so it can exist once only. */
function orgApplicant(kind: Applicant['kind'], typed: string, name: string): Applicant {
  const unifiedCode = normaliseUnifiedCode(typed);
  const message = unifiedCodeMessage(unifiedCode);
  if (message) reject('BAD_CODE', message, 'unifiedCode');
  return { _id: `org-${unifiedCode}`, kind, name: normaliseName(name), unifiedCode };
}

/** A licence is a picture, so that it can be compared at a glance; an authorisation may be a PDF as well. */
async function bindPapers(
  tx: Tx,
  fileIds: readonly string[],
  purpose: 'licence' | 'authorisation',
  personId: string,
  bindingId: string,
): Promise<void> {
  for (const id of fileIds) {
    const file = await tx.get<StoredFile>({ collection: 'files', id });
    const fault = file && purposeFault(file.name, file.kind, purpose);
    if (fault) throw new RefusedError({ ...fault, field: purpose });
  }
  await bindFiles(tx, fileIds, { personId, boundTo: `binding:${bindingId}` });
}

/** Ends a request: confirmed it makes a contact, otherwise it leaves nothing but its record. */
async function settle(
  { person, at }: PersonCall,
  commandId: string,
  bindingId: string,
  state: Exclude<BindingState, 'pending'>,
  reason?: string,
): Promise<{ state: BindingState }> {
  const changeId = newChangeId();
  const calendar = await currentCalendar();
  return once({ personId: person._id, commandId }, async (tx) => {
    const binding = await tx.get<Binding>(bindingRef(bindingId));
    if (!binding) reject('NOT_FOUND', undefined, 'bindingId');
    if (binding.state !== 'pending') reject('OUT_OF_TURN', '这件申请已经处理过了，请刷新后查看。');
    const { personId, applicantId } = binding;
    const contacts = await contactsIn(tx, applicantId);
    const membership = membershipRef(personId, applicantId);
    if (state === 'confirmed') {
      await confirmApplicant(tx, binding, at);
      await tx.set(contactsRef(applicantId), join(contacts, personId));
      await tx.set(membership, { personId, applicantId, state: 'confirmed', since: at });
    } else {
      await tx.set(contactsRef(applicantId), dropPending(contacts));
      await tx.remove(membership);
    }
    const settled = { state, decidedBy: person._id, decidedAt: at, ...(reason ? { reason } : {}) };
    await tx.set(bindingRef(bindingId), { ...without(binding), ...settled });
    await noteChange(tx, changeId, { applicantId, at, by: person._id, what: state, whom: personId });
    if (state !== 'withdrawn') {
      const kind = state === 'confirmed' ? 'bindingConfirmed' : 'bindingDeclined';
      await tell(tx, [bindingBell(kind, bindingId, binding.name, at, calendar, personId)]);
    }
    return { state };
  });
}

const STATE_TOLD = {
  bindingAsked: 'pending',
  bindingConfirmed: 'confirmed',
  bindingDeclined: 'declined',
} as const;

/** Who asked is told of the answer, 县科技局 of the question. */
function bindingBell(
  kind: keyof typeof STATE_TOLD,
  bindingId: string,
  name: string,
  at: Instant,
  calendar: WorkingCalendar,
  personId?: string,
) {
  const told: BindingTold = { bindingId, name };
  return bell({
    kind,
    subject: { collection: 'bindings', id: bindingId },
    doc: { state: STATE_TOLD[kind] },
    at,
    when: 'atOnce',
    calendar,
    to: personId ? [{ people: [personId] }] : [{ officers: { role: 'gatherer', office: 'kjj' } }],
    told,
  });
}

/** From the first confirmation on the applicant is known; later ones leave its name as it is. */
async function confirmApplicant(tx: Tx, { applicantId, name, kind }: Binding, at: Instant): Promise<void> {
  const applicant = await tx.get<Applicant>(applicantRef(applicantId));
  if (!applicant) throw new Error(`binding of an unknown applicant ${applicantId}`);
  if (applicant.confirmedAt) return;
  await tx.set(applicantRef(applicantId), { ...without(applicant), name, kind, confirmedAt: at });
}

function summaryOf(binding: Binding): BindingSummary {
  const { _id, applicantId, name, unifiedCode, kind, state, askedAt, reason } = binding;
  return {
    id: _id,
    applicantId,
    name,
    unifiedCode,
    kind,
    state,
    stateLabel: BINDING_STATE_LABELS[state],
    askedAt,
    reason,
  };
}

export function applicantViewOf({ _id, name, unifiedCode, kind }: Applicant): ApplicantView {
  return { id: _id, name, unifiedCode, kind };
}

export function memberViewOf(applicant: Applicant, { state }: Pick<Membership, 'state'>): MemberView {
  return { ...applicantViewOf(applicant), state: state ?? 'confirmed' };
}
