import { LIST_STATES, type ActionName, type ListState } from '@contract';
import { TURNS } from '@domain/application/decide';
import type { ClaimCommandType } from '@domain/application/commands';
import { LIST_TURNS, type ListCommand } from '@domain/notice/decide';
import { CALL_TURNS, type CallCommand } from '@domain/call/decide';
import { cardOf, LISTS } from '@platform/lists';
import { countPeriod } from '@domain/notice/period';
import type { PayList } from '@domain/notice/state';
import { titleFacts } from '../../scripts/seed/claims';
import { CALENDAR, claimIn, REAL_STATES } from '../domain/claim-cases';
import { openCall, termsOf } from './helpers/calls';
import { newCommand } from './helpers/cloud';
import { instantAt, putClaims } from './helpers/crowd';
import { openTown, type Town } from './helpers/town';

type State = (typeof REAL_STATES)[number];

/** How a command is asked for: the action, who has the right to it, and what it wants besides. */
interface Asked {
  action: ActionName;
  by: string | ((state: State) => string);
  data: object | ((state: State) => object);
}

/** Commands that only the list's own jobs and the timer give; nobody can ask for them. */
type OfTheSystem =
  'submit' | 'recountClock' | 'list' | 'enterNotice' | 'restartNotice' | 'unlist' | 'passNotice';

const EXAMINER = 'examiner-kjj';

/** Every other command of the decider: one that is added and not named here does not compile. */
const ASKED: Record<Exclude<ClaimCommandType, OfTheSystem>, Asked> = {
  startExamination: { action: 'exam.start', by: EXAMINER, data: {} },
  checkCondition: {
    action: 'exam.check',
    by: EXAMINER,
    data: { conditionId: 'held', proved: true, paperIds: ['certificate'] },
  },
  return: { action: 'exam.return', by: EXAMINER, data: { missing: ['证书'], workingDays: 5 } },
  extendSupplement: { action: 'exam.extend', by: EXAMINER, data: { workingDays: 20, reason: '理由' } },
  supplement: { action: 'claims.supplement', by: 'contact-dairy', data: { papers: [] } },
  handLater: {
    action: 'claims.handLater',
    by: 'contact-dairy',
    data: { papers: [{ paperId: 'contribution', fileIds: ['f'] }] },
  },
  recommend: {
    action: 'exam.recommend',
    by: EXAMINER,
    data: { note: '意见', documentNumber: '文号', uncheckedReason: '理由' },
  },
  refuseExamination: { action: 'exam.refuse', by: EXAMINER, data: { ground: 'held', reason: '理由' } },
  withdraw: { action: 'claims.withdraw', by: 'contact-dairy', data: {} },
  raiseObjection: {
    action: 'notices.object',
    by: 'visitor',
    data: (state) => ({
      noticeId: 'list-published',
      entryId: idOf(state),
      name: '某人',
      contact: '电话',
      grounds: '理由',
      fileIds: [],
    }),
  },
  decideObjection: {
    action: 'objections.decide',
    by: 'gatherer-kjj',
    data: (state) => ({ objectionId: `objection-${state}`, upheld: false, reason: '理由' }),
  },
  approve: {
    action: 'decisions.approve',
    by: 'decider-xzf',
    data: { documentNumber: '文号', years: [{ year: 1, fen: 5_000_000 }] },
  },
  refuseDecision: {
    action: 'decisions.refuse',
    by: 'decider-xzf',
    data: { documentNumber: '文号', reason: '理由' },
  },
  sendBack: {
    action: 'decisions.sendBack',
    by: (state) => (state === 'recommended' ? 'gatherer-kjj' : 'decider-xzf'),
    data: { to: 'examination', reason: '理由' },
  },
  recordGrade: {
    action: 'grades.record',
    by: EXAMINER,
    data: { year: 1, grade: 'excellent', documentNumber: '文号' },
  },
  counterGrade: { action: 'grades.counter', by: EXAMINER, data: { year: 1, reason: '理由' } },
  grantPremises: {
    action: 'premises.grant',
    by: EXAMINER,
    data: { place: 'A座301', areaSqm: 100, firstDay: '2026-04-01', years: 3 },
  },
  endPremises: { action: 'premises.end', by: EXAMINER, data: { reason: '理由' } },
  recordPayment: {
    action: 'payments.record',
    by: 'payer-czj',
    data: { year: 1, fen: 1, day: '2026-03-02', voucher: 'V' },
  },
  counterPayment: {
    action: 'payments.counter',
    by: 'payer-czj',
    data: { paymentId: 'e:paymentRecorded', day: '2026-03-10', reason: '理由' },
  },
};
const COMMANDS = Object.keys(ASKED) as (keyof typeof ASKED)[];

/** Everybody that there is; whoever has the right is left out where it is tried who has not. */
const CALLERS = [
  undefined,
  'stranger',
  'visitor',
  'contact-dairy',
  'contact-storage',
  EXAMINER,
  'examiner-gxj',
  'gatherer-kjj',
  'decider-xzf',
  'payer-czj',
  'admin-kjj',
];
/** An objection is anybody's to raise; only who has not signed in, and the firm itself, may not. */
const MAY_NOT_OBJECT = [undefined, 'stranger', 'contact-dairy'];

const VERSION = 5;
const idOf = (state: State): string => `claim-${state}`;

/** Answers to a wrong turn, a stale view or a wrong person; anything else would be another mistake. */
const TURNED_AWAY = [
  'OUT_OF_TURN',
  'STALE_VERSION',
  'NOT_FOUND',
  'NOT_ALLOWED',
  'SIGN_IN_NEEDED',
  'CONSENT_NEEDED',
  'OBJECTION_LATE',
  'OWN_OBJECTION',
  'LIST_NOT_READY',
];

/** Of every decider: out of turn, out of date or by somebody else a command is refused and nothing changes at all. */
describe('wrong states, wrong persons, stale versions', () => {
  let town: Town;
  let callId: string;
  let closedCall: string;
  let draft: { id: string; version: number; pledgeVersion: string };

  beforeAll(async () => {
    town = await openTown();
    const applicantId = await town.applicantOf(town.contact);
    lists();
    putClaims(
      town,
      REAL_STATES.map((state, i) => ({
        id: idOf(state),
        state,
        createdAt: instantAt(i),
        version: VERSION,
        over: {
          applicantId,
          number: `2026${state.toUpperCase().slice(0, 8)}`,
          // One that waits to be shown lies on a list that is not published.
          listId: claimIn(state).listId && (state === 'listed' ? 'list-frozen' : 'list-published'),
          openObjections: state === 'underObjection' ? [`objection-${state}`] : [],
        },
      })),
    );
    put(
      'objections',
      REAL_STATES.map((state) => ({
        _id: `objection-${state}`,
        claimId: idOf(state),
        listId: 'list-published',
        by: 'somebody',
        name: '某人',
        contact: '电话',
        grounds: '理由',
        fileIds: [],
        raisedAt: instantAt(0),
        dueDay: '2026-03-20',
        sort: `${instantAt(0)} objection-${state}`,
      })),
    );
    ({ callId } = await openCall(town, termsOf('tech-sme')));
    ({ callId: closedCall } = await openCall(town, termsOf('little-giant')));
    await town.gatherer.get('calls.close', {
      commandId: newCommand(),
      callId: closedCall,
      expectedVersion: 1,
      reason: '不再受理',
    });
    draft = await town.contact.get('drafts.create', {
      commandId: newCommand(),
      applicantId,
      itemId: 'benchmark-firm',
      facts: titleFacts('benchmark-firm', '2025-11-20', 'B-1'),
    });
    imports();
  });
  afterAll(() => town?.stop());

  type Document = { _id: string } & Record<string, unknown>;
  function put(collection: string, documents: readonly Document[]): void {
    town.cloud.store.write((writer) => {
      for (const document of documents)
        writer.put(collection, JSON.parse(JSON.stringify(document)) as Document, true);
    });
  }

  function lists(): void {
    for (const listState of LIST_STATES) {
      const id = `list-${listState}`;
      const entries = REAL_STATES.map((state) => ({ claimId: idOf(state), applicantName: '某单位' }));
      const state = {
        state: listState,
        title: '名单',
        claimIds: entries.map(({ claimId }) => claimId),
        entries: listState === 'gathering' ? [] : entries,
        leftOut: [],
        ...(listState === 'published' || listState === 'closed'
          ? { period: countPeriod(CALENDAR, '2026-03-02', { workingDays: 5 }) }
          : {}),
      } as unknown as PayList;
      const chain = { version: VERSION, head: '', createdAt: instantAt(0), updatedAt: instantAt(0) };
      put('lists', [{ _id: id, ...LISTS.project(state), ...chain, sort: `${instantAt(0)} ${id}`, state }]);
      put('listCards', [{ _id: id, ...cardOf(id, state, instantAt(0)) }]);
    }
  }

  const IMPORT_STATES = ['reading', 'ready', 'confirmed', 'done', 'failed'] as const;
  function imports(): void {
    put(
      'imports',
      IMPORT_STATES.map((state) => ({
        _id: `import-${state}`,
        state,
        by: 'somebody',
        fileId: 'f',
        fileName: '名单.xlsx',
        document: '文号',
        renewal: 'first',
        lines: [],
        next: 0,
        createdAt: instantAt(0),
        sort: `${instantAt(0)} import-${state}`,
        version: VERSION,
      })),
    );
  }

  /** What only the timer writes, which goes on meanwhile; of what it moves along, that it is there. */
  const OF_THE_TIMER = ['heartbeats', 'slots', 'views', 'bells', 'inbox', 'reminders', 'sends', 'digests'];
  const MOVED_ALONG = ['outbox', 'callJobs', 'imports'];
  /** Everything that is stored, by collection. */
  const everything = (): Map<string, string> =>
    new Map(
      town.cloud.store
        .collections()
        .filter((name) => !OF_THE_TIMER.includes(name))
        .map((name) => {
          const documents = [...town.cloud.store.all(name)];
          return [
            name,
            JSON.stringify(MOVED_ALONG.includes(name) ? documents.map(({ _id }) => _id) : documents),
          ];
        }),
    );

  interface Try {
    caller: string | undefined;
    action: ActionName;
    data: object;
    what: string;
  }

  /** Tries all of it at once; every one is turned away, and the store is what it was. */
  async function turnedAway(tries: readonly Try[]): Promise<void> {
    const before = everything();
    expect(tries.length).toBeGreaterThan(0);
    const answers = await Promise.all(
      tries.map(async ({ caller, action, data, what }) => {
        const answer = await town.as(caller).ask(action, { commandId: newCommand(), ...data });
        return `${what}: ${answer.ok ? 'done' : TURNED_AWAY.includes(answer.code) ? 'turned away' : `${answer.code} ${answer.message}`}`;
      }),
    );
    expect(answers).toEqual(tries.map(({ what }) => `${what}: turned away`));
    expect([...everything()].filter(([name, stored]) => stored !== before.get(name))).toEqual([]);
  }

  const callerOf = (by: Asked['by'], state: State) => (typeof by === 'string' ? by : by(state));
  const dataOf = (type: keyof typeof ASKED, state: State, expectedVersion: number) => {
    const { data } = ASKED[type];
    return { claimId: idOf(state), expectedVersion, ...(typeof data === 'function' ? data(state) : data) };
  };
  /** Raising an objection needs no version: whoever objects has not seen the claim. */
  const versioned = (type: keyof typeof ASKED) => type !== 'raiseObjection';

  describe('claims', () => {
    it.each(COMMANDS)(
      '%s in every state that is not its turn, by whoever has the right to it',
      async (type) => {
        const others = REAL_STATES.filter((state) => !TURNS[type].includes(state));
        await turnedAway(
          others.map((state) => ({
            caller: callerOf(ASKED[type].by, state),
            action: ASKED[type].action,
            data: dataOf(type, state, VERSION),
            what: state,
          })),
        );
      },
    );

    it.each(COMMANDS.filter(versioned))('%s on a version that is not the last', async (type) => {
      await turnedAway(
        REAL_STATES.flatMap((state) =>
          [VERSION - 1, VERSION + 1, 0].map((version) => ({
            caller: callerOf(ASKED[type].by, state),
            action: ASKED[type].action,
            data: dataOf(type, state, version),
            what: `${state} at ${version}`,
          })),
        ),
      );
    });

    it.each(COMMANDS)('%s in its turn, by everybody else', async (type) => {
      const { action, by } = ASKED[type];
      await turnedAway(
        TURNS[type].flatMap((state) =>
          CALLERS.filter((caller) =>
            action === 'notices.object'
              ? MAY_NOT_OBJECT.includes(caller)
              : caller !== callerOf(by, state as State),
          ).map((caller) => ({
            caller,
            action,
            data: dataOf(type, state as State, VERSION),
            what: `${state} by ${caller ?? 'nobody'}`,
          })),
        ),
      );
    });
  });

  describe('lists', () => {
    type Listed = Extract<ListCommand['type'], 'publish' | 'correct'>;
    const ACTS: Record<Listed, object> = {
      publish: { workingDays: 5 },
      correct: { drop: [], reason: '理由', workingDays: 5 },
    };
    const dataFor = (type: Listed, state: ListState, expectedVersion: number) => ({
      listId: `list-${state}`,
      expectedVersion,
      ...ACTS[type],
    });

    it.each(Object.keys(ACTS) as Listed[])(
      '%s: wrong states, stale versions, everybody else',
      async (type) => {
        const action = `lists.${type}` as const;
        const [turn] = LIST_TURNS[type] as [ListState];
        await turnedAway([
          ...LIST_STATES.filter((state) => state !== turn).map((state) => ({
            caller: 'gatherer-kjj',
            action,
            data: dataFor(type, state, VERSION),
            what: state,
          })),
          ...[VERSION - 1, VERSION + 1].map((version) => ({
            caller: 'gatherer-kjj',
            action,
            data: dataFor(type, turn, version),
            what: `at ${version}`,
          })),
          ...CALLERS.filter((caller) => caller !== 'gatherer-kjj').map((caller) => ({
            caller,
            action,
            data: dataFor(type, turn, VERSION),
            what: `by ${caller ?? 'nobody'}`,
          })),
        ]);
      },
    );

    it('gathering, by everybody else', () =>
      turnedAway(
        CALLERS.filter((caller) => caller !== 'gatherer-kjj').map((caller) => ({
          caller,
          action: 'lists.create',
          data: { title: '名单', claimIds: [idOf('recommended')] },
          what: `by ${caller ?? 'nobody'}`,
        })),
      ));
  });

  describe('calls', () => {
    const acts: Record<Exclude<CallCommand['type'], 'open'>, object> = {
      revise: { terms: termsOf('tech-sme', { title: '改过的通知' }), reason: '理由' },
      close: { reason: '理由' },
    };
    it.each(Object.keys(CALL_TURNS) as (keyof typeof acts)[])(
      '%s: a closed one, stale versions, everybody else',
      async (type) => {
        const action = `calls.${type}` as const;
        const ask = (id: string, expectedVersion: number) => ({ callId: id, expectedVersion, ...acts[type] });
        expect(CALL_TURNS[type]).toEqual(['open']);
        await turnedAway([
          { caller: 'gatherer-kjj', action, data: ask(closedCall, 2), what: 'closed' },
          ...[0, 2].map((version) => ({
            caller: 'gatherer-kjj',
            action,
            data: ask(callId, version),
            what: `at ${version}`,
          })),
          ...CALLERS.filter((caller) => caller !== 'gatherer-kjj').map((caller) => ({
            caller,
            action,
            data: ask(callId, 1),
            what: `by ${caller ?? 'nobody'}`,
          })),
        ]);
      },
    );

    it('opening one, by everybody else', () =>
      turnedAway(
        CALLERS.filter((caller) => caller !== 'gatherer-kjj').map((caller) => ({
          caller,
          action: 'calls.open',
          data: { terms: termsOf('high-tech-firm') },
          what: `by ${caller ?? 'nobody'}`,
        })),
      ));
  });

  it('budgets: stale versions, and everybody but 财政局 and 科技局', async () => {
    const plan = { year: 2026, fen: 100, documentNumber: '文号' };
    await turnedAway([
      { caller: 'payer-czj', action: 'budgets.plan', data: { ...plan, expectedVersion: 1 }, what: 'stale' },
      ...CALLERS.filter((caller) => caller !== 'payer-czj' && caller !== 'gatherer-kjj').map((caller) => ({
        caller,
        action: 'budgets.plan' as const,
        data: { ...plan, expectedVersion: 0 },
        what: `by ${caller ?? 'nobody'}`,
      })),
    ]);
  });

  it('imports: confirmed only when read, on the last version, by 科技局', async () => {
    const confirm = (state: string, expectedVersion: number) => ({
      importId: `import-${state}`,
      expectedVersion,
    });
    const others = IMPORT_STATES.filter((state) => state !== 'ready');
    await turnedAway([
      ...others.map((state) => ({
        caller: 'gatherer-kjj',
        action: 'imports.confirm' as const,
        data: confirm(state, VERSION),
        what: state,
      })),
      ...[VERSION - 1, VERSION + 1].map((version) => ({
        caller: 'gatherer-kjj',
        action: 'imports.confirm' as const,
        data: confirm('ready', version),
        what: `at ${version}`,
      })),
      ...CALLERS.filter((caller) => caller !== 'gatherer-kjj').map((caller) => ({
        caller,
        action: 'imports.confirm' as const,
        data: confirm('ready', VERSION),
        what: `by ${caller ?? 'nobody'}`,
      })),
    ]);
    // The timer moves confirmed ones along; this one waits for whoever confirms it.
    for (const state of ['ready', 'reading', 'failed'])
      expect(town.cloud.store.get('imports', `import-${state}`)).toMatchObject({ state, version: VERSION });
  });

  it('holidays, by everybody but 科技局', () =>
    turnedAway(
      CALLERS.filter((caller) => caller !== 'gatherer-kjj').map((caller) => ({
        caller,
        action: 'calendar.enter',
        data: { year: 2027, holidays: ['2027-01-01'], workdays: [], source: '文号' },
        what: `by ${caller ?? 'nobody'}`,
      })),
    ));

  it('drafts: saved, discarded and submitted on the last version, by their own firm', async () => {
    const stale = draft.version + 1;
    const acts = (expectedVersion: number): [ActionName, object][] => [
      ['drafts.save', { draftId: draft.id, expectedVersion, facts: [], papers: [] }],
      ['drafts.discard', { draftId: draft.id, expectedVersion }],
      ['claims.submit', { draftId: draft.id, expectedVersion, pledgeVersion: draft.pledgeVersion }],
    ];
    await turnedAway([
      ...acts(stale).map(([action, data]) => ({
        caller: 'contact-dairy',
        action,
        data,
        what: `${action} stale`,
      })),
      ...CALLERS.filter((caller) => caller !== 'contact-dairy').flatMap((caller) =>
        acts(draft.version).map(([action, data]) => ({
          caller,
          action,
          data,
          what: `${action} by ${caller ?? 'nobody'}`,
        })),
      ),
    ]);
  });
});
