import type { ActionName, Role } from '@contract';
import type { Subject } from '@contract/rights';
import type { Result } from '../../../scripts/seed/call';
import { madeUpCode } from '../../../scripts/seed/codes';
import { stationFacts, titleFacts } from '../../../scripts/seed/claims';
import { becomeCommissioner, serve } from '../../../scripts/seed/commissioners';
import { ORGS } from '../../../scripts/seed/people';
import { upload } from '../../../scripts/seed/papers';
import { bind } from '../../../scripts/seed/settle';
import { openCall, termsOf } from './calls';
import { newCommand, STORY_BEGINS } from './cloud';
import { putDocument } from './store';
import { apply, openTown, placeOf, publish, recommended, type Town } from './town';

/** One thing that an action can be about, and who stands how to it, as the story was told. */
export interface SceneSubject {
  kind: Subject;
  name: string;
  id: string;
  own?: string[];
  pending?: string[];
  assigned?: string[];
  preparing?: string[];
  self?: string[];
  /** Whoever is told that only the confirmation of their binding is missing. */
  waiting?: string[];
  /** Whoever must stand aside. */
  partial?: string[];
  /** In whose hands it is, by which of their roles. */
  hands?: Record<string, Role[]>;
}

export interface Scene {
  town: Town;
  callers: string[];
  roles: Record<string, Role[]>;
  subjects: SceneSubject[];
  ask(caller: string, action: ActionName, data: object): Promise<Result<ActionName>>;
  /** Undefined for whoever has not consented. */
  personIdOf(caller: string): string | undefined;
}

/** `nobody` comes without an openid, `newcomer` has not consented. */
const CALLERS = [
  'nobody',
  'newcomer',
  'visitor',
  'contact-dairy',
  'contact-storage',
  'pending',
  'commissioner',
  'commissioner-2',
  'examiner-kjj',
  'examiner-gxj',
  'partial-examiner',
  'gatherer-kjj',
  'decider-xzf',
  'payer-czj',
  'admin-kjj',
  'admin-czj',
];

const ROLES: Record<string, Role[]> = {
  'examiner-kjj': ['examiner'],
  'examiner-gxj': ['examiner'],
  'partial-examiner': ['examiner'],
  'gatherer-kjj': ['gatherer'],
  'decider-xzf': ['decider'],
  'payer-czj': ['payer'],
  'admin-kjj': ['administrator'],
  'admin-czj': ['administrator'],
};

const FRESH = { name: '示例新设企业', kind: 'firm', code: madeUpCode('91', 'DEM0F06') } as const;

/** A town in which every relation of the table occurs, on claims that have come differently far. */
export async function openScene(): Promise<Scene> {
  const town = await openTown();
  try {
    const subjects = await tell(town);
    return {
      town,
      callers: CALLERS,
      roles: ROLES,
      subjects,
      ask: (caller, action, data) => town.as(caller === 'nobody' ? undefined : caller).ask(action, data),
      personIdOf: (caller) =>
        (town.cloud.store.get('identities', caller) as { personId?: string } | undefined)?.personId,
    };
  } catch (error) {
    await town.stop();
    throw error;
  }
}

/** What the lists show besides: a decision with its line in the ledger, an offer, somebody's closed binding. */
export async function goOn({ town, subjects }: Scene): Promise<void> {
  const claimId = subjects.find(({ name }) => name === 'claim past its notice')?.id ?? '';
  const { summary } = (await town.decider.get('desk.claim', { claimId })).claim;
  await town.decider.get('decisions.approve', {
    commandId: newCommand(),
    claimId,
    expectedVersion: summary.version,
    documentNumber: '和政纪要〔2026〕1号',
    years: [{ year: 1, fen: 250_000_000 }],
  });
  const { items } = await town.gatherer.get('commissioners.list', {});
  await town.gatherer.get('assignments.offer', {
    commandId: newCommand(),
    personId: items.find(({ field }) => field === 'commissioner-2')?.personId ?? '',
    unifiedCode: ORGS.storage.code,
    from: '2026-03-10',
    until: '2026-12-31',
  });
  await recommended(town, town.as('contact-seeds'), town.examiner, 'tech-sme', title('tech-sme', 'D'));
  await openCall(town, termsOf('benchmark-firm'));
  await town.fire();
}

async function signIn(town: Town, openid: string): Promise<string> {
  const caller = town.as(openid);
  const { guideVersion } = await caller.get('me.get', {});
  const { personId } = await caller.get('me.signIn', {
    commandId: newCommand(),
    guideVersion,
    displayName: openid,
  });
  return personId;
}

async function tell(town: Town): Promise<SceneSubject[]> {
  const dairy = await town.applicantOf(town.contact);
  await people(town, dairy);
  const served = await commissioners(town, dairy);

  const { claimId: submitted } = await apply(
    town,
    town.contact,
    'high-tech-firm',
    title('high-tech-firm', 'A'),
  );
  const passed = await recommended(
    town,
    town.station,
    town.organisation,
    'academician-station',
    stationFacts('2025-10-10', 'YS-B'),
  );
  const disputed = await recommended(
    town,
    town.as('contact-storage'),
    town.examiner,
    'tech-sme',
    title('tech-sme', 'C'),
  );
  const listId = await publish(town, [passed, disputed]);
  await town.advance('2d');
  const objectionFile = await upload(town.cloud.url, town.visitor, 'grounds.pdf', undefined, 'objection');
  const { objectionId } = await town.visitor.get('notices.object', {
    commandId: newCommand(),
    noticeId: listId,
    entryId: disputed,
    name: '某人',
    contact: '无',
    grounds: '测试',
    fileIds: [objectionFile],
  });
  await town.advance('10d');

  const draftOf = async (caller: string, itemId: string) =>
    town.as(caller).get('drafts.create', {
      commandId: newCommand(),
      applicantId: dairy,
      itemId,
      facts: [{ fact: 'in-county', value: true }],
    });
  const draft = await draftOf('contact-dairy', 'benchmark-firm');
  const draftFile = await upload(town.cloud.url, town.contact, 'draft.pdf');
  await town.contact.get('drafts.save', {
    commandId: newCommand(),
    draftId: draft.id,
    expectedVersion: draft.version,
    facts: draft.facts,
    papers: [{ paperId: draft.papers[0]?.id ?? '', fileIds: [draftFile] }],
  });
  const loose = await upload(town.cloud.url, town.contact, 'loose.pdf');
  const claimFile = (await town.contact.get('claims.get', { claimId: submitted })).papers.flatMap(
    ({ files }) => files,
  )[0]?.id as string;

  const paper = await town.contact.get('documents.start', {
    commandId: newCommand(),
    request: { kind: 'notice', listId },
  });
  const fresh = await bind(placeOf(town), 'pending', FRESH);
  const [binding] = (await town.as('pending').get('bindings.mine', {})).items;
  const bindingId = binding?.id ?? '';
  const freshDraft = await town.as('pending').get('drafts.create', {
    commandId: newCommand(),
    applicantId: fresh,
    itemId: 'benchmark-firm',
    facts: [],
  });
  const licence = (await town.gatherer.get('bindings.get', { bindingId })).licence[0]?.id as string;
  const { complaintId } = await town.visitor.get('complaints.send', {
    commandId: newCommand(),
    topic: 'suggestion',
    words: '字再大一点',
  });
  const confirming: Record<string, Role[]> = {
    'gatherer-kjj': ['gatherer'],
    'admin-kjj': ['administrator'],
  };

  const ofDairy = {
    own: ['contact-dairy', 'partial-examiner'],
    assigned: ['commissioner', 'commissioner-2'],
    preparing: ['commissioner'],
  };
  const aside = {
    partial: ['contact-dairy', 'partial-examiner', 'pending', 'commissioner', 'commissioner-2'],
  };
  const byKjj: Record<string, Role[]> = {
    'examiner-kjj': ['examiner'],
    'partial-examiner': ['examiner'],
    'gatherer-kjj': ['gatherer'],
  };
  const gathering: Record<string, Role[]> = { 'gatherer-kjj': ['gatherer'] };
  return [
    ...served,
    { kind: 'applicant', name: 'dairy', id: dairy, ...ofDairy, waiting: ['pending'] },
    { kind: 'applicant', name: 'fresh', id: fresh, pending: ['pending'], waiting: ['pending'] },
    { kind: 'draft', name: 'draft', id: draft.id, ...ofDairy },
    {
      kind: 'draft',
      name: 'draft of the fresh firm',
      id: freshDraft.id,
      pending: ['pending'],
      waiting: ['pending'],
    },
    {
      kind: 'binding',
      name: 'binding',
      id: bindingId,
      self: ['pending'],
      partial: ['pending'],
      hands: confirming,
    },
    { kind: 'complaint', name: 'complaint', id: complaintId },
    { kind: 'file', name: 'file of a binding', id: licence, self: ['pending'], hands: confirming },
    { kind: 'claim', name: 'submitted claim', id: submitted, ...ofDairy, ...aside, hands: byKjj },
    {
      kind: 'claim',
      name: 'claim past its notice',
      id: passed,
      hands: { ...gathering, 'decider-xzf': ['decider'] },
    },
    { kind: 'list', name: 'list', id: listId, hands: gathering },
    {
      kind: 'objection',
      name: 'objection',
      id: objectionId,
      self: ['visitor'],
      own: ['contact-storage'],
      hands: gathering,
    },
    { kind: 'file', name: 'file of a claim', id: claimFile, ...ofDairy, preparing: [], hands: byKjj },
    { kind: 'file', name: 'file of a draft', id: draftFile, ...ofDairy },
    { kind: 'file', name: 'file of an objection', id: objectionFile, self: ['visitor'], hands: gathering },
    { kind: 'file', name: 'file of nothing', id: loose, self: ['contact-dairy'] },
    { kind: 'document', name: 'paper', id: paper.id, self: ['contact-dairy'] },
    {
      kind: 'office',
      name: 'czj',
      id: 'czj',
      hands: { 'admin-kjj': ['administrator'], 'admin-czj': ['administrator'] },
    },
    { kind: 'office', name: 'xzf', id: 'xzf', hands: { 'admin-kjj': ['administrator'] } },
  ];
}

/** Those whom the demonstration does not have: a pending contact, a commissioner, partial and further officials. */
async function people(town: Town, dairy: string): Promise<void> {
  const admin = town.as('admin-kjj');
  for (const [openid, role, office] of [
    ['partial-examiner', 'examiner', 'kjj'],
    ['admin-czj', 'administrator', 'czj'],
  ] as const) {
    const personId = await signIn(town, openid);
    await admin.get('people.grant', { commandId: newCommand(), personId, role, office, until: '2027-12-31' });
    if (openid === 'partial-examiner')
      await putDocument(town, 'memberships', `${personId}:${dairy}`, {
        personId,
        applicantId: dairy,
        since: STORY_BEGINS,
      });
  }
  const pending = await signIn(town, 'pending');
  await putDocument(town, 'memberships', `${pending}:${dairy}`, {
    personId: pending,
    applicantId: dairy,
    state: 'pending',
    since: STORY_BEGINS,
  });
  // Somebody was confirmed for the firm before: whoever waits sees nothing of it.
  const stored = town.cloud.store.get('applicants', dairy) as object;
  await putDocument(town, 'applicants', dairy, {
    ...without(stored, '_id'),
    confirmedAt: '2026-03-01T00:00:00.000Z',
  });
}

/** Two commissioners of the dairy, one with its consent to prepare drafts; a record and a need of each. */
async function commissioners(town: Town, dairy: string): Promise<SceneSubject[]> {
  const place = placeOf(town);
  const term = {
    contact: 'contact-dairy',
    unifiedCode: ORGS.dairy.code,
    from: '2026-01-01',
    until: '2026-12-31',
  };
  const ids: Record<string, string> = {};
  for (const [commissioner, mayPrepare] of [
    ['commissioner', true],
    ['commissioner-2', false],
  ] as const) {
    await signIn(town, commissioner);
    const personId = await becomeCommissioner(place, commissioner, commissioner);
    const serving = { ...term, commissioner, field: commissioner, mayPrepare };
    ids[commissioner] = await serve(place, serving, personId);
  }
  const { serviceId } = await town.as('commissioner').get('services.record', {
    commandId: newCommand(),
    applicantId: dairy,
    day: '2026-03-02',
    kind: 'visit',
    done: '走访',
    outcome: '了解了情况',
  });
  const { needId } = await town.contact.get('needs.post', {
    commandId: newCommand(),
    applicantId: dairy,
    title: '需要专家',
    details: '测试',
  });
  const kjj: Record<string, Role[]> = { 'gatherer-kjj': ['gatherer'], 'admin-kjj': ['administrator'] };
  const own = ['contact-dairy', 'partial-examiner'];
  const assigned = ['commissioner', 'commissioner-2'];
  return [
    {
      kind: 'assignment',
      name: 'assignment',
      id: ids.commissioner ?? '',
      own,
      self: ['commissioner'],
      hands: kjj,
    },
    { kind: 'service', name: 'service', id: serviceId, own, assigned, self: ['commissioner'] },
    { kind: 'need', name: 'need', id: needId, own, assigned },
  ];
}

const without = (document: object, key: string) =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));

const title = (item: 'high-tech-firm' | 'tech-sme', number: string) => titleFacts(item, '2025-11-20', number);
