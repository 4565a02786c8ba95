import { stationFacts, titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { openTown, publish, recommended, type Town } from './helpers/town';

/** Art. 21: 县科技局汇总各委办局推荐的兑现名单. */
describe('what all offices recommended, as a whole', () => {
  let town: Town;
  let sme: string;
  let firm: string;
  let station: string;
  beforeAll(async () => {
    town = await openTown();
    const { contact, examiner } = town;
    sme = await recommended(town, contact, examiner, 'tech-sme', titleFacts('tech-sme', '2025-09-12', 'K1'));
    const facts = titleFacts('high-tech-firm', '2025-11-20', 'G1');
    firm = await recommended(town, contact, examiner, 'high-tech-firm', facts);
    station = await recommended(
      town,
      town.station,
      town.organisation,
      'academician-station',
      stationFacts('2025-06-18', 'YS-1'),
    );
  });
  afterAll(() => town?.stop());

  const overview = async () => (await town.gatherer.get('lists.overview', {})).overview;

  it('is summed by kind and by item, kinds never added together', async () => {
    const { byKind, byItem, count } = await overview();
    expect(count).toBe(3);
    expect(byKind.map(({ kind, count: of, fen }) => [kind, of, fen])).toEqual([
      ['exact', 2, 6_500_000],
      ['atLeast', 1, 750_000_000],
    ]);
    expect(byItem.map(({ itemId, fen }) => [itemId, fen])).toEqual([
      ['high-tech-firm', 5_000_000],
      ['tech-sme', 1_500_000],
      ['academician-station', 750_000_000],
    ]);
  });

  it('shows what later years would be bound to', async () => {
    const { years } = await overview();
    expect(years.map(({ year, certainFen, atLeastFen }) => [year, certainFen, atLeastFen])).toEqual([
      [2026, 6_500_000, 250_000_000],
      [2027, 0, 250_000_000],
      [2028, 0, 250_000_000],
    ]);
  });

  it('points out what one firm may have claimed for one matter', async () => {
    const { overlaps } = await overview();
    expect(overlaps).toMatchObject([
      { applicantName: '示例乳业科技有限公司', why: expect.stringContaining('口径4') },
    ]);
    expect(overlaps[0]?.claims.map(({ claimId }) => claimId).sort()).toEqual([sme, firm].sort());
  });

  it("has the year's budget beside it once there is one", async () => {
    expect((await overview()).budget).toBeUndefined();
    await town.gatherer.get('budgets.plan', {
      commandId: newCommand(),
      expectedVersion: 0,
      year: 2026,
      fen: 1_000_000_000,
      documentNumber: '和财预〔2026〕1号',
    });
    expect((await overview()).budget).toEqual({
      year: 2026,
      plannedFen: 1_000_000_000,
      committedFen: 0,
      paidFen: 0,
    });
  });

  it('what was recommended may be given back to its office, with the reason', async () => {
    const { claim } = await town.gatherer.get('desk.claim', { claimId: sme });
    await town.gatherer.get('decisions.sendBack', {
      commandId: newCommand(),
      claimId: sme,
      expectedVersion: claim.summary.version,
      to: 'examination',
      reason: '与高新技术企业事项的关系请说明。',
    });
    expect((await overview()).count).toBe(2);
    expect((await town.examiner.get('desk.claim', { claimId: sme })).claim.sentBack?.reason).toContain(
      '请说明',
    );
  });

  it('frozen it stays as it was, whatever happens to its claims and applicants', async () => {
    const listId = await publish(town, [firm, station]);
    const frozen = await town.gatherer.get('lists.get', { listId });
    expect(frozen.overview).toMatchObject({ count: 2, byKind: [{ kind: 'exact', fen: 5_000_000 }, {}] });
    // The same claims again: nothing is listed twice.
    const again = await town.gatherer.ask('lists.create', {
      commandId: newCommand(),
      title: '再来一次',
      claimIds: [firm],
    });
    expect(again.ok).toBe(true);
    const second = again.ok ? (again.data as { listId: string }).listId : '';
    expect(await town.gatherer.get('lists.get', { listId: second })).toMatchObject({
      entryCount: 0,
      leftOutCount: 1,
      leftOut: [{ claimId: firm, why: expect.stringMatching(/^2026\w{8}现在是“公示中”，没有列入本名单。$/) }],
    });
    expect((await town.gatherer.get('lists.get', { listId })).entries).toEqual(frozen.entries);
  });
});
