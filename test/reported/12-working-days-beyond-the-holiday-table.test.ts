import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from '../cloud/helpers/cloud';
import { apply, openTown, publish, recommended, type Town } from '../cloud/helpers/town';

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

/** The same kind: the office's own term, counted in working days from the submission. */
describe('an examination that runs past the last year whose holidays are known', () => {
  let town: Town;
  let claimId: string;
  beforeAll(async () => {
    town = await openTown('2026-12-28T01:30:00.000Z');
    const facts = titleFacts('high-tech-firm', '2025-11-20', 'GX-1');
    ({ claimId } = await apply(town, town.contact, 'high-tech-firm', facts));
    await town.fire();
  });
  afterAll(() => town.stop());

  const due = async () => (await town.contact.get('claims.get', { claimId })).summary.due;
  const told = async (who: Town['contact'], kind: string) =>
    (await who.get('inbox.list', {})).items.filter((one) => one.kind === kind);
  let before: string;

  it('its last day is provisional', async () => {
    const shown = await due();
    expect(shown).toMatchObject({ label: '审查期限（暂定）', provisional: true });
    before = shown?.day ?? '';
    expect(before > '2027-01-01').toBe(true);
  });

  it('it is counted anew with the year’s arrangement, and firm and office are told, each once', async () => {
    const enter = () =>
      town.gatherer.get('calendar.enter', {
        commandId: newCommand(),
        year: 2027,
        holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
        workdays: [],
        source: '国办发明电〔2026〕测试号',
      });
    expect(await enter()).toEqual({ recomputed: 0, examinations: 1 });
    const shown = await due();
    expect(shown).toMatchObject({ label: '审查期限' });
    expect(shown?.provisional).toBeUndefined();
    // Two weekdays of the year's first days are holidays: two working days later.
    expect(shown && (shown.day > before ? 'later' : 'not later')).toBe('later');
    expect(await enter()).toEqual({ recomputed: 0, examinations: 0 });
    await town.advance('2m');
    const [toFirm, ...more] = await told(town.contact, 'examinationMoved');
    expect(more).toEqual([]);
    expect(toFirm?.body).toContain('暂定');
    expect(await told(town.examiner, 'examinationRecounted')).toHaveLength(1);
    const { history } = await town.contact.get('claims.get', { claimId });
    expect(history.at(-1)?.what).toContain('放假安排已录入，审查期限由');
  });

  it('the office is late only after the new day', async () => {
    const day = (await due())?.day ?? '';
    await town.moveTo(`${day}T15:00:00.000Z`);
    expect(await told(town.examiner, 'examinationOverdue')).toEqual([]);
    await town.advance('18h');
    expect(await told(town.examiner, 'examinationOverdue')).toHaveLength(1);
  });
});
