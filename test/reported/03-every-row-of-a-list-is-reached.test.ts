import type { ActionName, ListState } from '@contract';
import { cardOf, LISTS, noticePagesOf } from '@platform/lists';
import { countPeriod } from '@domain/notice/period';
import type { ListEntry, PayList } from '@domain/notice/state';
import { CALENDAR, claimIn } from '../domain/claim-cases';
import { instantAt, putClaims, type CrowdClaim } from '../cloud/helpers/crowd';
import { openTown, type Town } from '../cloud/helpers/town';

type Document = { _id: string } & Record<string, unknown>;
type Page = { ids: string[]; next?: string };

/** Reported: a list stops at 100 (or 20) rows. Every row is reached, none twice, also while new ones arrive. */
let town: Town;
let applicantId: string;
beforeAll(async () => {
  town = await openTown();
  applicantId = await town.applicantOf(town.contact);
});
afterAll(() => town?.stop());

describe.each([101, 1001])('with %i of each', (count) => {
  let added = 0;
  beforeAll(() => {
    for (const name of CROWDED) empty(name);
    putClaims(town, [...crowd('submitted', count), ...crowd('recommended', count)]);
    putClaims(town, [...crowd('noticePassed', count), ...crowd('decided', count)]);
    putClaims(town, crowd('underObjection', count));
    put('drafts', range(count).map(draft));
    put('listCards', range(count).map(card));
    put('inbox', range(count).map(message));
    put('ledger', range(count).map(line));
    put('objections', range(count).map(objection));
    put('imports', [
      ...range(count).map((i) => importOf(`import-${pad(i)}`, i, [])),
      importOf(ROWS, -1, lines()),
    ]);
    list();
  });

  const range = (n: number) => Array.from({ length: n }, (_, i) => i);
  const pad = (i: number) => String(i).padStart(6, '0');
  const put = (collection: string, documents: readonly Document[]) =>
    town.cloud.store.write((writer) => {
      for (const one of documents) writer.put(collection, JSON.parse(JSON.stringify(one)) as Document, true);
    });

  const CROWDED = [
    'claims',
    'drafts',
    'lists',
    'listCards',
    'noticePages',
    'inbox',
    'ledger',
    'objections',
    'imports',
  ];
  function empty(collection: string): void {
    const ids = [...town.cloud.store.all(collection)].map(({ _id }) => _id);
    town.cloud.store.write((writer) => ids.forEach((id) => void writer.remove(collection, id)));
  }

  /** Claims in one state; none has a day to keep but those under objection, which are late. */
  function crowd(state: CrowdClaim['state'], n: number, from = 0): CrowdClaim[] {
    return range(n).map((i) => ({
      id: `${state}-${pad(from + i)}`,
      state,
      createdAt: instantAt(from + i),
      over: {
        // Those submitted are mine; the others are only waiting with offices.
        applicantId: state === 'submitted' ? applicantId : 'another',
        number: `${state}-${pad(from + i)}`,
        ...(claimIn(state).listId ? { listId: LIST } : {}),
        ...(state === 'underObjection'
          ? {
              objectionsDue: [
                { objectionId: 'o1', dueDay: `2026-02-${String(1 + (i % 3)).padStart(2, '0')}` },
              ],
            }
          : {}),
      },
    }));
  }

  const LIST = 'list-of-all';
  const ROWS = 'import-of-rows';
  /** A frozen list holds at most 1,000 entries. */
  const entryCount = Math.min(count, 1000);
  function list(): void {
    const entries = range(entryCount).map((i) => ({
      claimId: `recommended-${pad(i)}`,
      number: pad(i),
      applicantId,
      applicantName: `示例单位${i}`,
      itemId: 'high-tech-firm',
      itemTitle: '事项',
      article: 3,
      amountKind: 'exact',
      amountText: '5万元',
      years: [],
      matterKey: '',
      examiningOffice: '县科技局',
    })) as ListEntry[];
    const state: PayList = {
      state: 'published',
      title: '名单',
      claimIds: entries.map(({ claimId }) => claimId),
      entries,
      leftOut: [],
      period: countPeriod(CALENDAR, '2026-03-02', { workingDays: 5 }),
    };
    const createdAt = instantAt(0);
    const chain = { version: 3, head: '', createdAt, updatedAt: createdAt, sort: `${createdAt} ${LIST}` };
    put('lists', [{ _id: LIST, ...LISTS.project(state), ...chain, state }]);
    put('listCards', [{ _id: LIST, ...cardOf(LIST, state, createdAt) }]);
    put('noticePages', noticePagesOf(LIST, state) as unknown as Document[]);
  }

  const stamp = (id: string, i: number) => ({ _id: id, sort: `${instantAt(i)} ${id}` });
  const draft = (i: number): Document => ({
    ...stamp(`draft-${pad(i)}`, i),
    applicantId,
    itemId: 'high-tech-firm',
    facts: [],
    papers: [],
    guard: `guard-${i}`,
    createdBy: 'p',
    createdAt: instantAt(i),
    savedAt: instantAt(i),
    savedBy: 'p',
    version: 1,
  });
  const card = (i: number): Document => {
    const period = countPeriod(CALENDAR, '2026-03-02', { workingDays: 5 });
    const state = {
      state: 'published' as ListState,
      title: '名单',
      claimIds: ['c'],
      entries: [],
      leftOut: [],
      period,
    };
    return { _id: `card-${pad(i)}`, ...cardOf(`card-${pad(i)}`, state, instantAt(i)) };
  };
  const message = (i: number): Document => ({
    ...stamp(`message-${pad(i)}`, i),
    personId: town.ids.get('contact-dairy'),
    kind: 'returned',
    title: '标题',
    body: '正文',
    page: 'packages/claims/claim/index',
    matterId: `matter-${i}`,
    matterTitle: '事项',
    at: instantAt(i),
    read: false,
  });
  const line = (i: number): Document => ({
    ...stamp(`line-${pad(i)}`, i),
    year: 2026,
    kind: 'paid',
    fen: i,
    at: instantAt(i),
  });
  const objection = (i: number): Document => ({
    ...stamp(`objection-${pad(i)}`, i),
    claimId: 'underObjection-000000',
    listId: LIST,
    by: town.ids.get('visitor'),
    name: '某人',
    contact: '电话',
    grounds: '理由',
    fileIds: [],
    raisedAt: instantAt(i),
    dueDay: '2026-03-20',
  });
  const importOf = (id: string, i: number, of: object[]): Document => ({
    ...stamp(id, i + 1),
    state: 'ready',
    by: 'p',
    fileId: 'f',
    fileName: '名单.xlsx',
    document: '文号',
    renewal: 'first',
    lines: of,
    next: 0,
    createdAt: instantAt(i + 1),
    version: 1,
  });
  const lines = () =>
    range(count).map((row) => ({
      row,
      name: '单位',
      code: '码',
      kindText: '高企',
      day: '2026-01-01',
      number: pad(row),
      verdict: 'prepared',
      notes: [],
    }));

  /** While pages are read, another row arrives behind, before and among them. */
  function arrive(): void {
    added += 1;
    const at = 2_000_000 + added;
    for (const state of ['submitted', 'recommended', 'noticePassed', 'decided', 'underObjection'] as const)
      putClaims(town, crowd(state, 1, at));
    put('drafts', [draft(at)]);
    put('listCards', [card(at)]);
    put('inbox', [message(at)]);
    put('ledger', [line(at)]);
    put('objections', [objection(at)]);
    put('imports', [importOf(`import-${pad(at)}`, at, [])]);
  }

  /** Each list with the ids that it must show; what arrived meanwhile may come or not, but never twice. */
  const LISTS_OF: [string, ActionName, keyof Town, object, (data: never) => Page, () => string[]][] = [
    ...(
      [
        ['examine', 'examiner', 'submitted'],
        ['gather', 'gatherer', 'recommended'],
        ['objections', 'gatherer', 'underObjection'],
        ['decide', 'decider', 'noticePassed'],
        ['pay', 'payer', 'decided'],
      ] as const
    ).map(([queue, who, state]): (typeof LISTS_OF)[number] => [
      `work list ${queue}`,
      'desk.work',
      who,
      { queue },
      pageOf,
      () => range(count).map((i) => `${state}-${pad(i)}`),
    ]),
    [
      'work that is overdue, many of one day',
      'desk.work',
      'gatherer',
      { queue: 'objections', overdue: true },
      pageOf,
      () => range(count).map((i) => `underObjection-${pad(i)}`),
    ],
    [
      'my claims and drafts',
      'claims.mine',
      'contact',
      {},
      ({ items, drafts, next }: { items: Document[]; drafts: { id: string }[]; next?: string }) => ({
        ids: [...(items as unknown as { id: string }[]), ...drafts].map(({ id }) => id),
        next,
      }),
      () => [
        ...range(count).map((i) => `submitted-${pad(i)}`),
        ...range(count).map((i) => `draft-${pad(i)}`),
      ],
    ],
    [
      'public notices',
      'notices.list',
      'visitor',
      {},
      pageOf,
      () => [LIST, ...range(count).map((i) => `card-${pad(i)}`)],
    ],
    [
      'entries of a notice',
      'notices.get',
      'visitor',
      { noticeId: LIST },
      ({ entries, next }: { entries: { id: string }[]; next?: string }) => ({
        ids: entries.map(({ id }) => id),
        next,
      }),
      () => range(entryCount).map((i) => `recommended-${pad(i)}`),
    ],
    [
      'lists of the desk',
      'lists.all',
      'gatherer',
      {},
      pageOf,
      () => [LIST, ...range(count).map((i) => `card-${pad(i)}`)],
    ],
    [
      'entries of a list',
      'lists.get',
      'gatherer',
      { listId: LIST },
      ({ entries, next }: { entries: { claimId: string }[]; next?: string }) => ({
        ids: entries.map(({ claimId }) => claimId),
        next,
      }),
      () => range(entryCount).map((i) => `recommended-${pad(i)}`),
    ],
    ['inbox', 'inbox.list', 'contact', {}, pageOf, () => range(count).map((i) => `message-${pad(i)}`)],
    [
      'ledger',
      'budgets.ledger',
      'payer',
      { year: 2026 },
      pageOf,
      () => range(count).map((i) => `line-${pad(i)}`),
    ],
    [
      'my objections',
      'objections.mine',
      'visitor',
      {},
      pageOf,
      () => range(count).map((i) => `objection-${pad(i)}`),
    ],
    [
      'imports',
      'imports.all',
      'gatherer',
      {},
      pageOf,
      () => [ROWS, ...range(count).map((i) => `import-${pad(i)}`)],
    ],
    [
      'rows of an import',
      'imports.rows',
      'gatherer',
      { importId: ROWS },
      ({ items, next }: { items: { row: number }[]; next?: string }) => ({
        ids: items.map(({ row }) => String(row)),
        next,
      }),
      () => range(count).map(String),
    ],
  ];

  function pageOf({ items, next }: { items: { id: string }[]; next?: string }): Page {
    return { ids: items.map(({ id }) => id), next };
  }

  it.each(LISTS_OF)('%s', async (_name, action, who, data, read, wanted) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const caller = town[who] as Town['contact'];
      const answer = await caller.ask(action, { ...data, ...(cursor ? { cursor } : {}) });
      if (!answer.ok) throw new Error(`${action}: ${answer.code} ${answer.message}`);
      const page = read(answer.data as never);
      seen.push(...page.ids);
      cursor = page.next;
      pages += 1;
      if (pages % 2 === 1 && pages < 12) arrive();
    } while (cursor && pages < 1000);
    expect(seen.length).toBe(new Set(seen).size);
    const reached = new Set(seen);
    expect(wanted().filter((id) => !reached.has(id))).toEqual([]);
    expect(pages).toBeGreaterThan(1);
  });
});
