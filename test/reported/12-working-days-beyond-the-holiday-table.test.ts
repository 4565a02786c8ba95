import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from '../cloud/helpers/cloud';
import { openTown, publish, recommended, type Town } from '../cloud/helpers/town';

/** Working days across 2026-12-28 … 2027-01-05, when the table ends in 2026. */
describe('a notice that runs past the last year whose holidays are known', () => {
  let town: Town;
  let claimId: string;
  let noticeId: string;
  beforeAll(async () => {
    town = await openTown('2026-12-28T01:30:00.000Z');
    const facts = titleFacts('high-tech-firm', '2025-11-20', 'GX-1');
    claimId = await recommended(town, town.contact, town.examiner, 'high-tech-firm', facts);
    noticeId = await publish(town, [claimId]);
  });
  afterAll(() => town.stop());

  const period = async () => (await town.as().get('notices.get', { noticeId })).notice.period;
  const state = async () => (await town.contact.get('claims.get', { claimId })).summary;
  const enter = (data: object = {}) =>
    town.gatherer.ask('calendar.enter', {
      commandId: newCommand(),
      year: 2027,
      holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
      workdays: ['2027-01-09'],
      source: '国办发明电〔2026〕测试号',
      ...data,
    });

  it('its end is provisional and says why', async () => {
    expect(await period()).toMatchObject({
      firstDay: '2026-12-29',
      lastDay: '2027-01-04',
      provisional: true,
      why: expect.stringContaining('2027年放假安排尚未录入'),
    });
    expect((await state()).due).toMatchObject({
      day: '2027-01-04',
      label: '公示截止（暂定）',
      provisional: true,
    });
  });

  it('does not pass by itself on a provisional day', async () => {
    await town.moveTo('2027-01-04T16:10:00.000Z');
    expect((await state()).state).toBe('inNotice');
  });

  it('a wrong arrangement is refused and changes nothing', async () => {
    expect(await enter({ holidays: ['2026-01-01'] })).toMatchObject({ code: 'BAD_INPUT', field: 'holidays' });
    expect(await enter({ workdays: ['2027-01-01'] })).toMatchObject({ code: 'BAD_INPUT', field: 'workdays' });
    expect(await period()).toMatchObject({ provisional: true });
  });

  it("after staff enter the year's arrangement it is recomputed and those concerned are told", async () => {
    expect(await enter()).toMatchObject({ ok: true, data: { recomputed: 1 } });
    expect(await period()).toMatchObject({ lastDay: '2027-01-06', provisional: false });
    await town.advance('2m');
    const { items } = await town.contact.get('inbox.list', {});
    const moved = items.find(({ kind }) => kind === 'noticeMoved');
    expect(moved?.body).toContain('2027年1月6日');
  });

  it('entered again unchanged, nothing moves and nobody is told twice', async () => {
    expect(await enter()).toMatchObject({ ok: true, data: { recomputed: 0 } });
    await town.advance('2m');
    const { items } = await town.contact.get('inbox.list', {});
    expect(items.filter(({ kind }) => kind === 'noticeMoved')).toHaveLength(1);
  });

  it('then it ends by itself, and one reminder came the working day before', async () => {
    await town.moveTo('2027-01-06T16:02:00.000Z');
    expect((await state()).state).toBe('noticePassed');
    const { items } = await town.contact.get('inbox.list', {});
    expect(items.filter(({ kind }) => kind === 'noticeEndsSoon').length).toBeGreaterThanOrEqual(1);
  });
});
