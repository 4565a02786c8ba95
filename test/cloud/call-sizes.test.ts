import { ACTIONS, ANSWER_BYTES, CALL_BYTES, CLAIM_STATES, type ActionName, type FactInput } from '@contract';
import { noticePagesOf, cardOf, LISTS } from '@platform/lists';
import { canonicalJson, sha256 } from '@platform/ids';
import { PACKS } from '@domain/policy/pack';
import { itemOf } from '@domain/application/inputs';
import { countPeriod } from '@domain/notice/period';
import type { ListEntry, PayList } from '@domain/notice/state';
import { askedFacts } from '@domain/application/draft';
import { findFactIn } from '@domain/rules';
import type { Caller } from '../../scripts/seed/call';
import { CALENDAR } from '../domain/claim-cases';
import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { instantAt, putClaims } from './helpers/crowd';
import { openTown, type Town } from './helpers/town';

const CLAIMS = 1001;
const DRAFTS = 1001;
const ENTRIES = 1000;
const HISTORY = 400;
const FILES = 100;
const OBJECTIONS = 30;

/** Pages of at most a few dozen short rows, or the answer to what was just sent. */
const SHORT: readonly ActionName[] = [
  'applicants.history',
  'assignments.list',
  'assignments.ofApplicant',
  'bindings.get',
  'bindings.list',
  'bindings.mine',
  'calls.ofItem',
  'commissioner.firm',
  'commissioner.firms',
  'commissioner.year',
  'commissioners.list',
  'complaints.list',
  'complaints.mine',
  'contacts.list',
  'desk.health',
  'drafts.create',
  'drafts.save',
  'imports.rows',
  'messages.choices',
  'needs.list',
  'offices.mine',
  'offices.staff',
  'phoning.list',
  'reminders',
  'services.list',
  'subscribe.state',
  'tools.rdCosts',
];

/** Whether a list stands anywhere in what a schema lets out. */
function hasList(schema: unknown): boolean {
  const { def } = (schema as { _zod: { def: Record<string, unknown> } })._zod;
  if (def.type === 'array') return true;
  const shape = (def.shape ?? {}) as Record<string, unknown>;
  const inner = [...Object.values(shape), ...((def.options as unknown[] | undefined) ?? [])];
  return [...inner, ...[def.innerType, def.valueType].filter(Boolean)].some(hasList);
}

type Document = { _id: string } & Record<string, unknown>;
const long = (characters: number): string => '例'.repeat(characters);

/** No call takes more than 100 KB or answers more than 200 KB, whatever people wrote and however much there is. */
describe('the size of calls', () => {
  let town: Town;
  let applicantId: string;
  /** One claim on which everything has been written that may be. */
  const FULL = 'claim-full';
  const LIST = 'list-full';

  const put = (collection: string, documents: readonly Document[]) =>
    town.cloud.store.write((writer) => {
      for (const document of documents)
        writer.put(collection, JSON.parse(JSON.stringify(document)) as Document, false);
    });

  beforeAll(async () => {
    town = await openTown();
    applicantId = await town.applicantOf(town.contact);
    const stored = town.cloud.store.get('applicants', applicantId) as Document;
    put('applicants', [{ ...stored, name: long(60) }]);
    const states = CLAIM_STATES.filter((state) => state !== 'draft');
    putClaims(
      town,
      Array.from({ length: CLAIMS }, (_, i) => ({
        id: `claim-of-many-${String(i).padStart(6, '0')}`,
        // Most of them wait to be gathered, all for one matter: everything overlaps with everything.
        state: i % 2 === 0 ? 'recommended' : (states[i % states.length] as (typeof states)[number]),
        createdAt: instantAt(i),
        over: {
          applicantId,
          number: `2026${String(i).padStart(8, '0')}`,
          itemId: 'little-giant',
          listId: LIST,
        },
      })),
    );
    fullClaim();
    draftsAndLists();
    recognitionsAndMessages();
    await town.gatherer.get('calls.open', { commandId: newCommand(), terms: callTerms() });
  });
  afterAll(() => town?.stop());

  function fullClaim(): void {
    const files = Array.from({ length: FILES }, (_, i) => `file-of-the-full-claim-${i}`);
    put(
      'files',
      files.map((_id, i) => ({
        _id,
        personId: 'p',
        name: `${long(115)}${i}.pdf`,
        size: 20 * 1024 * 1024,
        kind: 'pdf',
        state: 'ready',
        boundTo: FULL,
        sort: _id,
      })),
    );
    const papers = itemOf('academician-station')?.evidence.map(({ id }, i) => ({
      paperId: id,
      fileIds: i === 0 ? files : [],
    }));
    putClaims(town, [
      {
        id: FULL,
        state: 'underObjection',
        createdAt: instantAt(CLAIMS + 1),
        over: {
          applicantId,
          number: '2026FULLFULL',
          itemId: 'academician-station',
          facts: textFacts('academician-station'),
          papers: papers ?? [],
          listId: LIST,
        },
      },
    ]);
    const events = Array.from({ length: HISTORY }, (_, i) => {
      const seq = i + 1;
      const _id = `${FULL}:${String(seq).padStart(6, '0')}`;
      const body = {
        type: 'returned',
        data: { dueDay: '2026-03-20', round: seq, clock: {} },
        text: { missing: Array.from({ length: 20 }, () => long(200)), reason: long(300) },
      };
      const at = instantAt(CLAIMS + 1 + i);
      return { _id, aggregate: FULL, seq, type: 'returned', at, sort: `${at} ${_id}`, body };
    });
    put(
      'events',
      events.map(({ body, ...event }) => ({
        ...event,
        body: canonicalJson({ ...event, type: body.type, data: body.data }),
        hash: sha256(event._id),
      })),
    );
    put(
      'texts',
      events.map(({ _id, body }) => ({ _id, aggregate: FULL, body: canonicalJson(body.text) })),
    );
    put(
      'objections',
      Array.from({ length: OBJECTIONS }, (_, i) => ({
        _id: `objection-${String(i).padStart(3, '0')}`,
        claimId: FULL,
        listId: LIST,
        by: town.ids.get('visitor'),
        name: long(20),
        contact: long(40),
        grounds: long(1000),
        fileIds: files.slice(0, 10),
        raisedAt: instantAt(i),
        dueDay: '2026-03-20',
        sort: `${instantAt(i)} objection-${String(i).padStart(3, '0')}`,
        ...(i % 2 ? { outcome: { upheld: false, reason: long(500), at: instantAt(i) } } : {}),
      })),
    );
  }

  function textFacts(itemId: string): FactInput[] {
    const item = itemOf(itemId);
    return (item ? askedFacts(item) : []).map((fact) => {
      const kind = findFactIn(PACKS, fact)?.unit;
      return { fact, value: kind === 'text' ? long(200) : kind === 'day' ? '2025-06-18' : true };
    });
  }

  function draftsAndLists(): void {
    const personId = town.ids.get('contact-dairy') ?? '';
    put(
      'drafts',
      Array.from({ length: DRAFTS }, (_, i) => ({
        _id: `draft-${String(i).padStart(6, '0')}`,
        applicantId,
        itemId: 'little-giant',
        facts: [],
        papers: [],
        guard: `guard-${i}`,
        createdBy: personId,
        createdAt: instantAt(i),
        savedAt: instantAt(i),
        savedBy: personId,
        sort: `${instantAt(i)} draft-${i}`,
        version: 1,
      })),
    );
    const entries = Array.from({ length: ENTRIES }, (_, i): ListEntry => ({
      claimId: `claim-of-many-${String(i).padStart(6, '0')}`,
      number: `2026${String(i).padStart(8, '0')}`,
      applicantId,
      applicantName: long(60),
      unifiedCode: '911501230000000000',
      itemId: 'little-giant',
      itemTitle: itemOf('little-giant')?.title ?? '',
      article: 3,
      amountKind: 'exact',
      // Each its own figure: as many texts as a sum can have.
      amountText: `${i}万${i}元`,
      fen: i,
      years: [{ year: 1, lowFen: i, highFen: i, kind: 'certain' }],
      matterKey: '同一项',
      examiningOffice: '县科技局',
    }));
    const leftOut = entries.map(({ claimId }) => ({ claimId, why: long(60) }));
    for (let i = 0; i < 25; i += 1) {
      const id = i === 0 ? LIST : `list-${i}`;
      const earlier = Array.from({ length: 10 }, (_, version) => ({
        number: version + 1,
        title: long(60),
        period: countPeriod(CALENDAR, '2026-03-02', { workingDays: 5 }),
        entryCount: ENTRIES,
        textId: `${FULL}:000001`,
      }));
      const state: PayList = {
        state: 'published',
        title: long(60),
        claimIds: entries.map(({ claimId }) => claimId),
        entries,
        leftOut,
        period: countPeriod(CALENDAR, '2026-03-02', { workingDays: 5 }),
        earlier,
        correctionTextId: `${FULL}:000001`,
      };
      const createdAt = instantAt(i);
      const sort = `${createdAt} ${id}`;
      const chain = { version: 3, head: '', createdAt, updatedAt: createdAt, sort };
      if (i === 0) put('lists', [{ _id: id, ...LISTS.project(state), ...chain, state }]);
      put('listCards', [{ _id: id, ...cardOf(id, state, createdAt) }]);
      if (i === 0) put('noticePages', noticePagesOf(id, state) as unknown as Document[]);
    }
  }

  /** A firm with a hundred recognitions that it may claim, and an inbox of the longest messages. */
  function recognitionsAndMessages(): void {
    put(
      'recognitions',
      Array.from({ length: 100 }, (_, i) => ({
        _id: `recognition-${i}`,
        applicantId,
        unifiedCode: '911501230000000000',
        name: long(60),
        kind: 'tech-sme',
        number: `${long(30)}${i}`,
        validFrom: '2026-01-05',
        renewal: 'first',
        source: 'office',
        paper: { document: long(80), importId: 'import', row: i },
        enteredAt: instantAt(i),
        sort: `${instantAt(i)} recognition-${i}`,
      })),
    );
    put(
      'inbox',
      Array.from({ length: 100 }, (_, i) => ({
        _id: `message-${i}`,
        personId: town.ids.get('contact-dairy'),
        kind: 'returned',
        title: long(30),
        body: long(500),
        page: 'packages/claims/claim/index?id=claim-full',
        matterId: FULL,
        matterTitle: long(60),
        claimId: FULL,
        at: instantAt(i),
        read: false,
        sort: `${instantAt(i)} message-${i}`,
      })),
    );
  }

  /** As much as a call may be told of in one call. */
  function callTerms() {
    const papers = Array.from({ length: 20 }, (_, i) => ({
      id: `paper-${i}`,
      label: long(60),
      required: true,
    }));
    const items = ['tech-sme', 'benchmark-firm', 'innovative-sme', 'specialised-sme', 'high-tech-firm'];
    return {
      year: 2026,
      title: long(60),
      items: items.map((itemId) => ({ itemId, allYear: true, papers })),
      contact: { office: 'kjj', phone: '0471-1234567' },
      notice: { days: 5, unit: 'working' as const },
      note: long(500),
    };
  }

  /** Every action that answers with a list, asked where there is most. */
  const CASES: [ActionName, keyof Town | null, () => object][] = [
    ['home.get', null, () => ({})],
    ['policy.list', null, () => ({})],
    ['policy.item', null, () => ({ id: 'high-tech-firm' })],
    [
      'selfcheck.evaluate',
      null,
      () => ({ kind: 'firm', facts: titleFacts('high-tech-firm', '2025-11-20', 'GX-1') }),
    ],
    ['selfcheck.questions', null, () => ({ kind: 'firm' })],
    ['selfcheck.recognitions', null, () => ({ facts: [] })],
    [
      'selfcheck.whatIf',
      null,
      () => ({ kind: 'firm', facts: [], changes: [{ fact: 'high-tech-firm-held', value: true }] }),
    ],
    ['notices.list', null, () => ({})],
    ['notices.get', null, () => ({ noticeId: LIST })],
    ['objections.mine', 'visitor', () => ({})],
    ['calls.list', null, () => ({})],
    ['calls.get', null, () => ({ callId: String([...town.cloud.store.all('calls')][0]?._id) })],
    ['me.get', 'contact', () => ({})],
    ['profile.get', 'contact', () => ({ applicantId })],
    ['prepared.list', 'contact', () => ({ applicantId })],
    ['claims.mine', 'contact', () => ({})],
    ['claims.get', 'contact', () => ({ claimId: FULL })],
    ['drafts.get', 'contact', () => ({ draftId: 'draft-000001' })],
    ['inbox.list', 'contact', () => ({})],
    ['desk.queues', 'gatherer', () => ({})],
    ['desk.work', 'gatherer', () => ({ queue: 'gather' })],
    ['desk.claim', 'gatherer', () => ({ claimId: FULL })],
    ['calendar.get', 'gatherer', () => ({})],
    ['budgets.years', 'payer', () => ({})],
    ['budgets.ledger', 'payer', () => ({ year: 2026 })],
    ['lists.overview', 'gatherer', () => ({})],
    ['lists.all', 'gatherer', () => ({})],
    ['lists.get', 'gatherer', () => ({ listId: LIST })],
    ['imports.all', 'gatherer', () => ({})],
  ];

  it.each(CASES)('%s answers within 200 KB', async (action, who, data) => {
    const caller = who ? (town[who] as Caller) : town.as();
    const answer = await caller.ask(action, data() as Record<string, unknown>);
    expect(answer).toMatchObject({ ok: true });
    const bytes = Buffer.byteLength(JSON.stringify(answer));
    expect(bytes).toBeLessThanOrEqual(ANSWER_BYTES);
  });

  it('no action that answers with a list is forgotten', () => {
    const lists = Object.entries(ACTIONS).flatMap(([name, { output }]) => (hasList(output) ? [name] : []));
    const asked = CASES.map(([name]) => name as string);
    expect(lists.filter((name) => !asked.includes(name)).sort()).toEqual([...SHORT].sort());
  });

  it('a call of more than 100 KB is refused with a code', async () => {
    // Characters of three bytes: the limit is one of bytes.
    const facts = Array.from({ length: 300 }, () => ({ fact: 'high-tech-firm-number', value: long(200) }));
    expect(Buffer.byteLength(JSON.stringify(facts))).toBeGreaterThan(CALL_BYTES);
    const answer = await town.as().ask('selfcheck.evaluate', { kind: 'firm', facts });
    expect(answer).toMatchObject({ code: 'FUNCTIONS_REQUEST_TOO_LARGE' });
  });
});
