import { ACTIONS, type ActionName, type OutputOf } from '@contract';
import type { Scene } from './rights-scene';

/** What opens a row: an action that lets the caller in, or a document that is there and, with an owner, the caller's. */
export type Opening =
  { asking: ActionName; data: object } | { collection: string; id: string; owner?: string };

interface List<A extends ActionName> {
  /** What to ask; several where it has several queues or subjects. */
  inputs: (scene: Scene) => object[];
  /** The rows of an answer; each is opened by one of its ways at least. */
  rows: (answer: OutputOf<A>, asked: Record<string, string>) => Opening[][];
  /** Nothing of it comes about in the scene; its rows have a test of their own, named here. */
  elsewhere?: string;
}

const ask = (asking: ActionName, data: object): Opening => ({ asking, data });
const nothing = () => [{}];
const ofKind = (kind: string, field: string) => (scene: Scene) =>
  scene.subjects.filter((subject) => subject.kind === kind).map(({ id }) => ({ [field]: id }));
const files = (papers: readonly { files: readonly { id: string }[] }[]): Opening[][] =>
  papers.flatMap((paper) => paper.files.map(({ id }) => [ask('files.link', { fileId: id })]));
/** The subject that was asked for is a right of its own: its rows name no other. */
const ofAsked = (items: readonly { applicantId: string }[], asked: Record<string, string>): Opening[][] =>
  items.map(({ applicantId }) => {
    if (applicantId !== asked['applicantId']) throw new Error(`a row of another applicant: ${applicantId}`);
    return [ask('services.list', { applicantId })];
  });

/** What the pages that messages lead to ask for. */
const PAGES: Record<string, (id: string) => Opening> = {
  'packages/account/commissioner/index': (applicantId) => ask('assignments.ofApplicant', { applicantId }),
  'packages/apply/claim/index': (claimId) => ask('claims.get', { claimId }),
  'packages/apply/draft/index': (draftId) => ask('drafts.get', { draftId }),
  'packages/calls/call/index': (callId) => ask('calls.get', { callId }),
  'packages/commissioner/firm/index': (applicantId) => ask('commissioner.firm', { applicantId }),
  'packages/desk/claim/index': (claimId) => ask('desk.claim', { claimId }),
  'packages/notices/notice/index': (noticeId) => ask('notices.get', { noticeId }),
  'packages/office/binding/index': (bindingId) => ask('bindings.get', { bindingId }),
  'packages/office/complaint/index': (complaintId) => ask('complaints.get', { complaintId }),
};

/** The page that a message leads to; none where it is one's own and needs no id. */
function leadsTo(page: string): Opening[][] {
  const [path = '', id] = page.split(/\?(?:id|applicantId)=/);
  if (id === undefined) return [];
  const way = PAGES[path];
  if (!way) throw new Error(`a message leads to ${page}: say what it asks for`);
  return [[way(id)]];
}

/**
 * Every list of the contract that can name what is not everybody's, and what opens its rows. What a caller is shown
 * in a list must be what the same caller may open.
 */
export const LISTS: { [A in ActionName]?: List<A> } = {
  'home.get': {
    inputs: nothing,
    rows: ({ notices, calls }) => [
      ...notices.map(({ id }) => [ask('notices.get', { noticeId: id })]),
      ...calls.map(({ id }) => [ask('calls.get', { callId: id })]),
    ],
  },
  'notices.list': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ id }) => [ask('notices.get', { noticeId: id })]),
  },
  'calls.list': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ id }) => [ask('calls.get', { callId: id })]),
  },
  'objections.mine': {
    inputs: nothing,
    rows: ({ items }) =>
      items.flatMap(({ id, noticeId }) => [
        [{ collection: 'objections', id, owner: 'by' }],
        [ask('notices.get', { noticeId })],
      ]),
  },
  'me.get': {
    inputs: nothing,
    rows: ({ applicants }) => applicants.map(({ id }) => [ask('claims.mine', { applicantId: id })]),
  },
  'bindings.mine': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ id }) => [ask('bindings.withdraw', { bindingId: id })]),
  },
  'bindings.list': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ id }) => [ask('bindings.get', { bindingId: id })]),
  },
  'bindings.get': {
    inputs: ofKind('binding', 'bindingId'),
    rows: ({ licence, authorisation }) => files([{ files: licence }, { files: authorisation }]),
  },
  'complaints.mine': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ id }) => [{ collection: 'complaints', id, owner: 'personId' }]),
  },
  'complaints.list': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ id }) => [ask('complaints.get', { complaintId: id })]),
  },
  'contacts.list': {
    inputs: ofKind('applicant', 'applicantId'),
    rows: ({ contacts }, { applicantId }) =>
      contacts.map(({ personId }) => [{ collection: 'memberships', id: `${personId}:${applicantId}` }]),
  },
  'offices.mine': {
    inputs: nothing,
    rows: ({ offices }) => offices.map(({ id }) => [ask('offices.staff', { office: id })]),
  },
  'offices.staff': {
    inputs: ofKind('office', 'office'),
    rows: ({ staff }) => staff.map(({ personId }) => [{ collection: 'people', id: personId }]),
  },
  'commissioners.list': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ personId }) => [{ collection: 'commissioners', id: personId }]),
  },
  'assignments.list': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ id }) => [ask('assignments.end', { assignmentId: id })]),
  },
  'assignments.ofApplicant': {
    inputs: ofKind('applicant', 'applicantId'),
    rows: ({ items }) => items.map(({ id }) => [ask('assignments.answer', { assignmentId: id })]),
  },
  'commissioner.firms': {
    inputs: nothing,
    rows: ({ firms, offered }) => [
      ...firms.map(({ assignment }) => [ask('commissioner.firm', { applicantId: assignment.applicantId })]),
      ...firms.flatMap(({ drafts }) => drafts.map(({ draftId }) => [ask('drafts.get', { draftId })])),
      ...offered.map(({ id }) => [ask('assignments.end', { assignmentId: id })]),
    ],
  },
  'commissioner.firm': {
    inputs: ofKind('applicant', 'applicantId'),
    rows: ({ card }) => card.drafts.map(({ draftId }) => [ask('drafts.get', { draftId })]),
  },
  'commissioner.year': {
    inputs: () => [{ year: 2026 }],
    rows: ({ firms }) => firms.map(({ applicantId }) => [ask('commissioner.firm', { applicantId })]),
  },
  'services.list': {
    inputs: ofKind('applicant', 'applicantId'),
    rows: ({ items }, asked) => ofAsked(items, asked),
  },
  'needs.list': {
    inputs: ofKind('applicant', 'applicantId'),
    rows: ({ items }, asked) => ofAsked(items, asked),
  },
  'claims.mine': {
    inputs: (scene) => [{}, ...ofKind('applicant', 'applicantId')(scene)],
    rows: ({ drafts, items }) => [
      ...drafts.map(({ id }) => [ask('drafts.get', { draftId: id })]),
      ...items.map(({ id }) => [ask('claims.get', { claimId: id })]),
    ],
  },
  'claims.get': {
    inputs: ofKind('claim', 'claimId'),
    rows: ({ papers }) => files(papers),
  },
  'drafts.get': {
    inputs: ofKind('draft', 'draftId'),
    rows: ({ papers }) => files(papers),
  },
  'inbox.list': {
    inputs: nothing,
    rows: ({ items }) =>
      items.flatMap(({ id, page }) => [[{ collection: 'inbox', id, owner: 'personId' }], ...leadsTo(page)]),
  },
  'desk.work': {
    inputs: () =>
      ['examine', 'gather', 'objections', 'decide', 'pay'].flatMap((queue) => [
        { queue },
        { queue, overdue: true },
      ]),
    rows: ({ items }) => items.map(({ id }) => [ask('desk.claim', { claimId: id })]),
  },
  'desk.claim': {
    inputs: ofKind('claim', 'claimId'),
    rows: ({ claim: { papers }, objections }) => [
      ...files(papers),
      ...files(objections),
      ...objections.map(({ id }) => [ask('objections.decide', { objectionId: id })]),
    ],
  },
  'budgets.ledger': {
    inputs: () => [{ year: 2026 }],
    rows: ({ items }) => items.map(({ claimId }) => [ask('desk.claim', { claimId })]),
  },
  'lists.overview': {
    inputs: nothing,
    rows: ({ claimIds, overview }) => [
      ...claimIds.map((claimId) => [ask('desk.claim', { claimId })]),
      ...overview.overlaps.flatMap(({ claims }) =>
        claims.map(({ claimId }) => [ask('desk.claim', { claimId })]),
      ),
    ],
  },
  'lists.all': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ id }) => [ask('lists.get', { listId: id })]),
  },
  'lists.get': {
    inputs: ofKind('list', 'listId'),
    rows: ({ entries, leftOut }) =>
      [...entries, ...leftOut].map(({ claimId }) => [ask('desk.claim', { claimId })]),
  },
  'imports.all': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ id }) => [ask('imports.get', { importId: id })]),
    elsewhere: 'recognition-import',
  },
  'phoning.list': {
    inputs: nothing,
    rows: ({ items }) => items.map(({ id }) => [{ collection: 'reminders', id }]),
    elsewhere: 'reminder-given-up',
  },
  'prepared.list': {
    inputs: ofKind('applicant', 'applicantId'),
    rows: ({ items }) => items.map(({ applicantId }) => [ask('claims.mine', { applicantId })]),
    elsewhere: 'recognition-import',
  },
};

/** Answers whose ids name the plan, its facts or templates, which anybody may read, or what was just made. */
export const OF_THE_PLAN: readonly ActionName[] = [
  'policy.list',
  'policy.item',
  'selfcheck.evaluate',
  'selfcheck.questions',
  'selfcheck.recognitions',
  'selfcheck.whatIf',
  'notices.get',
  'calls.get',
  'calls.ofItem',
  'subscribe.state',
  'desk.health',
  'drafts.create',
  'drafts.save',
];

interface Schema {
  _zod?: { def: Definition };
}
interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
}

/** Whether an answer can hold rows with ids, however deep. */
function hasRows(schema: Schema | undefined): boolean {
  const def = schema?._zod?.def;
  if (!def) return false;
  if (
    def.type === 'array' &&
    Object.keys(def.element?._zod?.def.shape ?? {}).some((key) => /^id$|Id$/.test(key))
  )
    return true;
  return [def.element, def.innerType, ...(def.options ?? []), ...Object.values(def.shape ?? {})].some(
    hasRows,
  );
}

/** The actions whose answers can hold rows with ids. */
export const actionsWithRows = (): ActionName[] =>
  (Object.keys(ACTIONS) as ActionName[]).filter((name) => hasRows(ACTIONS[name].output as unknown as Schema));
