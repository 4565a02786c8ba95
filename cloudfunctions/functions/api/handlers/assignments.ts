import { normaliseUnifiedCode, unifiedCodeMessage, type ActionName, type AssignmentView } from '@contract';
import { ASSIGNMENT_STATE_LABELS, dayOf, type AssignmentState } from '@contract/kernel';
import {
  decideAssignment,
  shownState,
  type Assignment,
  type AssignmentCommand,
} from '@domain/commissioner/assignment';
import type { Applicant } from '@domain/people/applicant';
import { applicantsOf } from '@platform/applicants';
import { assignmentId as idOf, assignmentRef, assignmentsTo } from '@platform/assignments';
import { tell } from '@platform/bells';
import { newChangeId, noteChange, type ChangeKind } from '@platform/changes';
import { commissionerRef, commissionersPage, type Commissioner } from '@platform/commissioners';
import { assignmentBells, termBells } from '@platform/commissioner-messages';
import { database, read, readMany, rows } from '@platform/database';
import { currentCalendar } from '@platform/holidays';
import { createInvitation, newCode } from '@platform/invitations';
import type { Person } from '@platform/people';
import { reject, RefusedError } from '@platform/refused';
import { once } from '@platform/transact';
import type { Handlers, PersonCall } from '../handler';
import { nameIn, namesOf } from './contacts';

const PAGE = 20;

type Names = Extract<ActionName, `commissioners.${string}` | `assignments.${string}`>;

/** 县科技局 invites and assigns; the firm agrees or declines; either side, or 县科技局, ends it. */
export const assignmentHandlers: Handlers<Names> = {
  async 'commissioners.invite'({ commandId, field }, { person, at }) {
    const code = newCode(at);
    return once({ personId: person._id, commandId }, async (tx) => {
      const offer = { kind: 'commissioner', office: 'kjj', field } as const;
      const { id, lastDay } = await createInvitation(tx, code, offer, person._id, at);
      return { invitationId: id, code, lastDay };
    });
  },

  async 'commissioners.list'({ cursor }) {
    const found = await commissionersPage(cursor, PAGE + 1);
    const shown = found.slice(0, PAGE);
    const names = await namesOf(shown.map(({ _id }) => _id));
    const items = shown.map(({ _id, field, since }) => ({
      personId: _id,
      name: nameIn(names, _id),
      field,
      since,
    }));
    return { items, ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}) };
  },

  async 'assignments.offer'({ commandId, personId, unifiedCode, from, until }, call) {
    const code = normaliseUnifiedCode(unifiedCode);
    const message = unifiedCodeMessage(code);
    if (message) reject('BAD_CODE', message, 'unifiedCode');
    const applicantId = `org-${code}`;
    const applicant = await read<{ confirmedAt?: string }>('applicants', applicantId);
    if (!applicant?.confirmedAt)
      reject('NOT_FOUND', '该单位还没有在本程序中绑定联系人，请先请企业完成绑定。', 'unifiedCode');
    const assignmentId = idOf(personId, applicantId);
    await change(call, commandId, assignmentId, { type: 'offer', personId, applicantId, from, until });
    return { assignmentId };
  },

  async 'assignments.list'({ cursor }, { at }) {
    const _ = database().command;
    const found = await rows<Assignment>(
      database()
        .collection('assignments')
        .where(cursor ? { sort: _.lt(cursor) } : {})
        .orderBy('sort', 'desc')
        .limit(PAGE + 1),
    );
    const shown = found.slice(0, PAGE);
    const items = await assignmentViews(shown, at);
    return { items, ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}) };
  },

  async 'assignments.ofApplicant'({ applicantId }, { at }) {
    const found = await assignmentsTo(applicantId);
    return { items: await assignmentViews(found.sort(newestFirst), at) };
  },

  'assignments.answer': ({ commandId, assignmentId, agree, mayPrepare, reason }, call) =>
    change(
      call,
      commandId,
      assignmentId,
      agree ? { type: 'agree', mayPrepare } : { type: 'decline', reason: reason ?? '' },
    ),

  'assignments.consent': ({ commandId, assignmentId, mayPrepare }, call) =>
    change(call, commandId, assignmentId, { type: 'consent', mayPrepare }),

  'assignments.end': ({ commandId, assignmentId, reason }, call) =>
    change(call, commandId, assignmentId, { type: 'end', reason }),
};

const newestFirst = (one: Assignment, other: Assignment) => (one.sort < other.sort ? 1 : -1);

/** What the applicant's history calls each act. */
const WHAT: Record<AssignmentCommand['type'], (command: AssignmentCommand) => ChangeKind> = {
  offer: () => 'assigned',
  agree: () => 'agreed',
  decline: () => 'notAgreed',
  consent: (command) => ('mayPrepare' in command && command.mayPrepare ? 'consentGiven' : 'consentTaken'),
  end: () => 'assignmentEnded',
};

/** One act on an assignment, with its record in the applicant's history. */
async function change(
  { person, at }: PersonCall,
  commandId: string,
  assignmentId: string,
  command: AssignmentCommand,
): Promise<{ state: AssignmentState }> {
  const changeId = newChangeId();
  const calendar = await currentCalendar();
  return once({ personId: person._id, commandId }, async (tx) => {
    if (command.type === 'offer' && !(await tx.get(commissionerRef(command.personId))))
      reject('NOT_FOUND', '没有这位科技特派员，请先用邀请码请其加入。', 'personId');
    const now = await tx.get<Assignment>(assignmentRef(assignmentId));
    const next = decideAssignment(command, now, { personId: person._id, at });
    if ('code' in next) throw new RefusedError(next);
    await tx.set(assignmentRef(assignmentId), next);
    const { applicantId, personId } = next;
    const what = WHAT[command.type](command);
    await noteChange(tx, changeId, { applicantId, at, by: person._id, what, whom: personId });
    if (command.type !== 'consent') {
      const applicant = await tx.get<Applicant>({ collection: 'applicants', id: applicantId });
      const commissioner = await tx.get<Person>({ collection: 'people', id: personId });
      const names = {
        applicantName: applicant?.name ?? '',
        commissionerName: commissioner?.displayName ?? '',
      };
      await tell(tx, [
        ...assignmentBells(next, names, { assignmentId, eventId: changeId, at }),
        ...(command.type === 'agree' ? termBells(next, names, { assignmentId, at, calendar }) : []),
      ]);
    }
    return { state: next.state };
  });
}

export async function assignmentViews(
  assignments: readonly Assignment[],
  at: string,
): Promise<AssignmentView[]> {
  const people = [...new Set(assignments.map(({ personId }) => personId))];
  const names = await namesOf(people);
  const fields = new Map(
    (await readMany<Commissioner>('commissioners', people)).map(({ _id, field }) => [_id, field]),
  );
  const applicants = new Map(
    (await applicantsOf(assignments.map(({ applicantId }) => applicantId))).map(({ _id, name }) => [
      _id,
      name,
    ]),
  );
  return assignments.map((assignment) => {
    const { _id, personId, applicantId, from, until, mayPrepare, reason } = assignment;
    const state = shownState(assignment, dayOf(at));
    return {
      id: _id,
      personId,
      commissionerName: nameIn(names, personId),
      field: fields.get(personId) ?? '',
      applicantId,
      applicantName: applicants.get(applicantId) ?? '',
      from,
      until,
      state,
      stateLabel: ASSIGNMENT_STATE_LABELS[state],
      mayPrepare: state === 'agreed' && mayPrepare,
      ...(reason ? { reason } : {}),
    };
  });
}
