import { stationFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { openTown, publish, recommended, versionOf, type Town } from './helpers/town';

const WAN = 1_000_000;
/** Decided at the same instant: all of them write the budget of one year. */
const AT_ONCE = 20;

/** Planned, decided, paid: kept in the transactions that move the money. */
describe('the year’s ledger', () => {
  let town: Town;
  let claims: string[];

  beforeAll(async () => {
    town = await openTown();
    claims = [];
    for (let n = 1; n <= AT_ONCE + 1; n += 1)
      claims.push(
        await recommended(
          town,
          town.station,
          town.organisation,
          'academician-station',
          stationFacts('2026-01-18', `YS-${n}`),
        ),
      );
    await publish(town, claims);
    await town.moveTo('2026-03-10T01:00:00.000Z');
  });
  afterAll(() => town?.stop());

  const year = async (of = 2026) =>
    (await town.payer.get('budgets.years', {})).years.find((one) => one.year === of);
  const plan = async (fen: number, over: object = {}) =>
    town.payer.ask('budgets.plan', {
      commandId: newCommand(),
      expectedVersion: (await year())?.version ?? 0,
      year: 2026,
      fen,
      documentNumber: '和财预〔2026〕1号',
      ...over,
    });
  const approve = async (claimId: string, fen = 250 * WAN, over: object = {}) =>
    town.decider.ask('decisions.approve', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.decider, claimId),
      documentNumber: '和政纪要〔2026〕4号',
      years: [{ year: 1, fen }],
      ...over,
    });
  const pay = async (claimId: string, fen: number, voucher: string, over: object = {}) =>
    town.payer.ask('payments.record', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.payer, claimId),
      year: 1,
      fen,
      day: '2026-03-10',
      voucher,
      ...over,
    });
  const rows = async () => {
    const all = [];
    let cursor: string | undefined;
    do {
      const page = await town.payer.get('budgets.ledger', { year: 2026, cursor });
      expect(page.items.length).toBeLessThanOrEqual(20);
      all.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return all;
  };
  const sum = (found: Awaited<ReturnType<typeof rows>>, kind: string) =>
    found.filter((row) => row.kind === kind).reduce((total, { fen }) => total + fen, 0);

  it('twenty decisions at once, all of one year: none is lost, none counted twice', async () => {
    const answers = await Promise.all(claims.slice(0, AT_ONCE).map((claimId) => approve(claimId)));
    expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => true));
    expect(await year()).toMatchObject({ committedFen: AT_ONCE * 250 * WAN, paidFen: 0 });
    const found = await rows();
    expect(new Set(found.map(({ claimId }) => claimId)).size).toBe(AT_ONCE);
    expect(sum(found, 'decided')).toBe(AT_ONCE * 250 * WAN);
  });

  it('the plan is entered by 财政局; a change without a reason, or on an old view, is refused', async () => {
    expect(await plan(5000 * WAN)).toMatchObject({ ok: true });
    expect(await plan(5100 * WAN)).toMatchObject({ ok: false, code: 'BAD_INPUT', field: 'reason' });
    expect(await plan(5100 * WAN, { expectedVersion: 0, reason: '追加' })).toMatchObject({
      ok: false,
      code: 'STALE_VERSION',
    });
    expect(await year()).toMatchObject({
      plannedFen: 5000 * WAN,
      version: 1,
      documentNumber: '和财预〔2026〕1号',
    });
  });

  it('a decision beyond the plan says by how much and is made with a stated reason only', async () => {
    const last = claims[AT_ONCE] as string;
    expect(await approve(last, 260 * WAN)).toMatchObject({
      ok: false,
      code: 'BUDGET_EXCEEDED',
      field: 'budgetReason',
      message: '2026年预算将超出260万元。确需审定的请写明超预算理由。',
    });
    expect(await year()).toMatchObject({ committedFen: 5000 * WAN });
    expect(await approve(last, 260 * WAN, { budgetReason: '县政府同意年中追加' })).toMatchObject({
      ok: true,
    });
    expect(await year()).toMatchObject({ committedFen: 5260 * WAN });
    const [newest] = await rows();
    expect(newest).toMatchObject({
      kind: 'decided',
      fen: 260 * WAN,
      overBudget: true,
      itemTitle: '院士工作站支持',
    });
    const history = (await town.decider.get('desk.claim', { claimId: last })).claim.history;
    expect(history.at(-1)?.note).toContain('县政府同意年中追加');
  });

  it('payments count in their year; a voucher of another claim is refused with its number', async () => {
    const [first, second] = claims as [string, string];
    expect(await pay(first, 100 * WAN, 'CZ-1')).toMatchObject({ ok: true });
    const number = (await town.payer.get('desk.claim', { claimId: first })).claim.summary.number ?? '';
    const again = await pay(second, 50 * WAN, 'ｃｚ-1');
    expect(again).toMatchObject({ ok: false, code: 'BAD_INPUT', field: 'voucher' });
    expect(again.ok ? '' : again.message).toContain(number);
    expect(await year()).toMatchObject({ paidFen: 100 * WAN });
  });

  it('two who record one voucher at the same time: one payment', async () => {
    const [, second, third] = claims as [string, string, string];
    const answers = await Promise.all([pay(second, WAN, 'CZ-2'), pay(third, WAN, 'CZ-2')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await year()).toMatchObject({ paidFen: 101 * WAN });
  });

  it('a wrong payment is taken back by a counter-entry and recorded anew under its voucher', async () => {
    const [first] = claims as [string];
    const { claim } = await town.payer.get('desk.claim', { claimId: first });
    const counter = {
      commandId: newCommand(),
      claimId: first,
      expectedVersion: claim.summary.version,
      paymentId: claim.payments[0]?.id ?? '',
      day: '2026-03-10',
      reason: '金额录错，应为200万元',
    };
    expect(await town.payer.ask('payments.counter', counter)).toMatchObject({ ok: true });
    // The same act again finds its first result.
    expect(await town.payer.ask('payments.counter', counter)).toMatchObject({ ok: true });
    expect(await year()).toMatchObject({ paidFen: 1 * WAN });
    expect(await pay(first, 200 * WAN, 'CZ-1')).toMatchObject({ ok: true });
    expect(await year()).toMatchObject({ paidFen: 201 * WAN });
    const seen = (await town.station.get('claims.get', { claimId: first })) as typeof claim;
    expect(seen.payments).toMatchObject([
      { fen: 100 * WAN, countered: { day: '2026-03-10', reason: '金额录错，应为200万元' } },
      { fen: 200 * WAN },
    ]);
    expect(seen.paidFen).toBe(200 * WAN);
  });

  it('when the plan is lowered below what is paid, the next payment needs its reason', async () => {
    expect(await plan(201 * WAN, { reason: '预算调减' })).toMatchObject({ ok: true });
    const second = claims[1] as string;
    expect(await pay(second, WAN, 'CZ-9')).toMatchObject({ ok: false, code: 'BUDGET_EXCEEDED' });
    expect(await pay(second, WAN, 'CZ-9', { budgetReason: '调减前已承诺' })).toMatchObject({ ok: true });
  });

  it('in the end the lines are the sums', async () => {
    const found = await rows();
    const totals = await year();
    expect(totals?.committedFen).toBe(sum(found, 'decided'));
    expect(totals?.paidFen).toBe(sum(found, 'paid') - sum(found, 'countered'));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });
});

/** Art. 2: 每个高校院所每年最高150万元, whichever years the growth is of (docs/decisions/0042). */
describe('the yearly cap of an institution', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('2025-12-01T01:30:00.000Z');
  });
  afterAll(() => town?.stop());

  const spending = (last: number, before: number, base: number) => [
    { fact: 'in-county', value: true },
    { fact: 'institution-rd-spending', value: last * WAN, year: base },
    { fact: 'institution-rd-spending', value: before * WAN, year: base - 1 },
  ];

  it('two growths decided in one year share one cap, to the fen', async () => {
    const institute = town.as('contact-institute');
    const apply = (facts: ReturnType<typeof spending>) =>
      recommended(town, institute, town.examiner, 'rd-growth-institution', facts);
    const first = await apply(spending(4000, 2000, 2024));
    await town.moveTo('2026-01-06T01:00:00.000Z');
    const second = await apply(spending(6000, 4000, 2025));
    await publish(town, [first, second]);
    await town.moveTo('2026-01-20T01:00:00.000Z');
    const approve = async (claimId: string, wan: number) =>
      town.decider.ask('decisions.approve', {
        commandId: newCommand(),
        claimId,
        expectedVersion: await versionOf(town.decider, claimId),
        documentNumber: '和政纪要〔2026〕1号',
        years: [{ year: 1, fen: wan * WAN }],
      });
    expect(await approve(first, 100)).toMatchObject({ ok: true });
    const { bounds } = await town.decider.get('desk.claim', { claimId: second });
    expect(bounds).toMatchObject([{ year: 1, exactFen: 50 * WAN }]);
    expect(await approve(second, 100)).toMatchObject({ ok: false, code: 'AMOUNT_NOT_EXACT' });
    expect(await approve(second, 50)).toMatchObject({ ok: true });
  });
});
