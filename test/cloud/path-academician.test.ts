import { stationFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { openTown, publish, recommended, versionOf, type Town } from './helpers/town';

const WAN = 1_000_000;

/** Art. 13: at least 250万 each year, three consecutive years; the real figure is decided by the county government. */
describe('an 院士工作站 is paid over three years', () => {
  let town: Town;
  let claimId: string;
  beforeAll(async () => {
    town = await openTown();
    const facts = stationFacts('2025-06-18', 'YS-1');
    claimId = await recommended(town, town.station, town.organisation, 'academician-station', facts);
    await publish(town, [claimId]);
    await town.moveTo('2026-03-10T01:00:00.000Z');
  });
  afterAll(() => town.stop());

  const approve = async (years: { year: number; fen: number }[], reason?: string) =>
    town.decider.ask('decisions.approve', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.decider, claimId),
      documentNumber: '和政纪要〔2026〕4号',
      years,
      reason,
    });

  const pay = async (year: number, fen: number, voucher: string, day = '2026-03-10') =>
    town.payer.ask('payments.record', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.payer, claimId),
      year,
      fen,
      day,
      voucher,
    });

  const mine = () => town.station.get('claims.get', { claimId });

  it('is examined by 县委组织部, not by 科技局', async () => {
    expect(await town.examiner.ask('desk.claim', { claimId })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
  });

  it('is listed with its floor, never as a promise', async () => {
    const { items } = await town.as().get('notices.list', {});
    const { entries } = await town.as().get('notices.get', { noticeId: items[0]?.id ?? '' });
    expect(entries[0]).toMatchObject({ amountKind: 'atLeast', amountText: '每年不低于250万元，连续3年' });
  });

  it('a decision below the floor is refused with the floor in it, and nothing changes', async () => {
    const before = await versionOf(town.decider, claimId);
    expect(await approve([{ year: 1, fen: 250 * WAN - 1 }])).toMatchObject({
      ok: false,
      code: 'AMOUNT_BELOW_FLOOR',
      message: '第1年不得低于250万元。',
      field: 'years',
    });
    expect(await versionOf(town.decider, claimId)).toBe(before);
  });

  it('a fourth year is no year of this item', async () => {
    expect(await approve([{ year: 4, fen: 250 * WAN }])).toMatchObject({ ok: false, code: 'BAD_INPUT' });
  });

  it('the first year may be decided alone; the others stay open and are shown as open', async () => {
    expect(await approve([{ year: 1, fen: 250 * WAN }])).toMatchObject({ ok: true });
    const claim = await mine();
    expect(claim.instalments.map(({ decidedFen }) => decidedFen)).toEqual([250 * WAN, undefined, undefined]);
    expect(claim.instalments[1]?.openReason).toBe('该年度金额待县人民政府审定');
    expect(await pay(2, 250 * WAN, 'CZ-0')).toMatchObject({ ok: false, code: 'OUT_OF_TURN', field: 'year' });
  });

  it('paying the first year in full does not end a claim whose later years are open', async () => {
    expect(await pay(1, 250 * WAN, 'CZ-1')).toMatchObject({ ok: true });
    expect((await mine()).summary.state).toBe('decided');
    const { items } = await town.decider.get('desk.work', { queue: 'decide' });
    expect(items.map(({ id }) => id)).toContain(claimId);
    expect((await town.payer.get('desk.work', { queue: 'pay' })).items).toEqual([]);
  });

  it('a year is decided once', async () => {
    expect(await approve([{ year: 1, fen: 260 * WAN }])).toMatchObject({ ok: false, code: 'OUT_OF_TURN' });
  });

  it('the later years follow, each paid up to what was decided once its year has come, and then the claim is paid', async () => {
    expect(
      await approve([
        { year: 2, fen: 260 * WAN },
        { year: 3, fen: 250 * WAN },
      ]),
    ).toMatchObject({ ok: true });
    expect(await pay(2, 260 * WAN + 1, 'CZ-2')).toMatchObject({ ok: false, code: 'PAYS_TOO_MUCH' });
    expect(await pay(2, 260 * WAN, 'CZ-1')).toMatchObject({ ok: false, code: 'BAD_INPUT', field: 'voucher' });
    expect(await pay(2, 260 * WAN, 'CZ-2', '2026-03-11')).toMatchObject({ ok: false, field: 'day' });
    expect(await pay(2, 260 * WAN, 'CZ-2')).toMatchObject({ ok: true });
    expect(await pay(3, 250 * WAN, 'CZ-3')).toMatchObject({ ok: false, code: 'OUT_OF_TURN', field: 'year' });
    await town.moveTo('2027-01-04T01:00:00.000Z');
    expect(await pay(3, 250 * WAN, 'CZ-3', '2027-01-04')).toMatchObject({ ok: true });
    expect(await mine()).toMatchObject({
      summary: { state: 'paid' },
      decidedFen: 760 * WAN,
      paidFen: 760 * WAN,
    });
  }, 240_000);
});
