import { auditChains, type AuditSource } from '../../scripts/audit/chains';
import { newCommand } from './helpers/cloud';
import { instantAt, putApplicants, putClaims } from './helpers/crowd';
import { numbersFrom, stubborn } from './helpers/stubborn';
import { openTown, type Town } from './helpers/town';

const ENTRIES = 500;
const KILLED_AFTER = 50;
const FEN = 5_000_000;
/** npm run soak lets workers die while publishing as well, and decides every entry. */
const WHOLE = process.env.LARGE_LIST === 'whole';
const DECIDED = WHOLE ? ENTRIES : 60;

type Row = { _id: string } & Record<string, unknown>;

/** A list of 500 entries whose worker dies after every 50: each retry goes on from where it was. */
describe('a list of 500 entries, the worker killed after every 50', () => {
  let town: Town;
  let listId: string;
  const ids = Array.from({ length: ENTRIES }, (_, i) => `entry${String(i).padStart(4, '0')}`);
  beforeAll(async () => {
    town = await openTown('2026-03-02T01:30:00.000Z', undefined, { transactionMs: 2000 });
    putApplicants(town, 'firm', ENTRIES);
    putClaims(
      town,
      ids.map((id, i) => ({
        id,
        state: 'recommended',
        createdAt: instantAt(i),
        over: { applicantId: `firm${i}`, number: `2026${String(i).padStart(8, '0')}` },
      })),
    );
  });
  afterAll(() => town?.stop());
  beforeEach(() => {
    kill = { kind: 'kill', action: 'database.commitTransaction', operation: KILLED_AFTER, times: 1000 };
    town.cloud.faults.add(kill);
  });
  afterEach(() => town.cloud.faults.clear());
  let kill: { kind: 'kill'; action: string; operation: number; times: number };

  /** How many workers died since the faults were armed. */
  const deaths = () => kill.times - (town.cloud.faults.list()[0]?.left ?? 0);
  const all = (collection: string) => [...town.cloud.store.all(collection)] as Row[];
  const eventsOfClaims = (type: string) =>
    all('events').filter((event) => event.type === type && ids.includes(String(event.aggregate)));
  /** Each entry once, and none but these. */
  const once = (type: string) =>
    expect(
      eventsOfClaims(type)
        .map(({ aggregate }) => aggregate)
        .sort(),
    ).toEqual(ids);
  /** A call ends when its time is up, however slow the machine; the timer does what is left, and dies as often. */
  const jobsDone = async () => {
    for (let minutes = 0; all('jobs').some(({ state }) => state !== 'done'); minutes += 1) {
      if (minutes === 120) throw new Error('the timer never came to an end');
      await town.advance('1m');
    }
  };
  const patient = (caller: Town['gatherer']) => stubborn(caller, numbersFrom(1));

  it('gathered and frozen by the same call, sent again and again: 500 entries, the sum right', async () => {
    const create = { commandId: newCommand(), title: '大名单', claimIds: ids };
    ({ listId } = await patient(town.gatherer).get('lists.create', create));
    await jobsDone();
    expect(deaths()).toBeGreaterThanOrEqual(ENTRIES / KILLED_AFTER - 1);
    once('listed');
    const list = await patient(town.gatherer).get('lists.get', { listId });
    expect(list).toMatchObject({ state: 'frozen', entryCount: ENTRIES, leftOutCount: 0 });
    expect(list.overview?.byKind).toMatchObject([{ kind: 'exact', count: ENTRIES, fen: ENTRIES * FEN }]);
    const stored = town.cloud.store.get('lists', listId) as unknown as {
      state: { entries: { claimId: string }[] };
    };
    expect(stored.state.entries.map(({ claimId }) => claimId)).toEqual(ids);
  }, 240_000);

  it('published: every entry enters its notice once, whoever looks meanwhile sees no half of it', async () => {
    const { version: expectedVersion } = await patient(town.gatherer).get('lists.get', { listId });
    const publish = { commandId: newCommand(), listId, expectedVersion, workingDays: 5 };
    // Dead once: what follows is done undisturbed, or with a death after every 50 again.
    for (let calls = 0; deaths() === 0 && calls < 60; calls += 1)
      await town.gatherer.ask('lists.publish', publish).catch(() => null);
    expect(deaths()).toBe(1);
    if (!WHOLE) town.cloud.faults.clear();
    expect(eventsOfClaims('noticeEntered').length).toBeLessThan(ENTRIES);
    const last = await patient(town.gatherer).get('desk.claim', { claimId: ids.at(-1) as string });
    expect(last.claim.summary.state).toBe('inNotice');
    await patient(town.gatherer).get('lists.publish', publish);
    await jobsDone();
    once('noticeEntered');
  }, 240_000);

  it('closed by the timer, which dies as often: every entry passes once', async () => {
    await town.moveTo('2026-03-09T15:59:00.000Z');
    await town.advance('1m');
    await jobsDone();
    expect(deaths()).toBeGreaterThanOrEqual(ENTRIES / KILLED_AFTER - 1);
    once('noticePassed');
    expect(all('claims').map(({ claimState }) => claimState)).toEqual(ids.map(() => 'noticePassed'));
    expect(all('jobs').map(({ state }) => state)).toEqual(all('jobs').map(() => 'done'));
  }, 240_000);

  it('decided one by one, the worker dying on the way: each once, and the year’s sum is theirs', async () => {
    const decided = ids.slice(0, DECIDED);
    const decider = patient(town.decider);
    for (const claimId of decided)
      await decider.get('decisions.approve', {
        commandId: newCommand(),
        claimId,
        expectedVersion: 3,
        documentNumber: '和政纪要〔2026〕9号',
        years: [{ year: 1, fen: FEN }],
      });
    expect(deaths()).toBeGreaterThanOrEqual(1);
    expect(
      eventsOfClaims('decided')
        .map(({ aggregate }) => aggregate)
        .sort(),
    ).toEqual(decided);
    const lines = all('ledger') as unknown as { kind: string; fen: number }[];
    expect(lines.filter(({ kind, fen }) => kind === 'decided' && fen === FEN)).toHaveLength(DECIDED);
    expect(all('budgets')).toMatchObject([{ year: 2026, committedFen: DECIDED * FEN, paidFen: 0 }]);
  }, 480_000);

  it('every chain is whole', () => {
    const { chains, breaks } = auditChains(town.cloud.store as unknown as AuditSource);
    expect(breaks).toEqual([]);
    expect(chains).toBe(ENTRIES + 1);
  });
});
