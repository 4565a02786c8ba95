import { stationFacts, titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { documentOf, wordText } from './helpers/documents';
import { openTown, publish, recommended, type Town } from './helpers/town';

/** Correction of a published notice (art. 21): only by a new version with a reason; the period starts anew. */
describe('a notice is corrected', () => {
  let town: Town;
  let listId: string;
  let high: string;
  let station: string;
  let disputed: string;
  const storage = () => town.as('contact-storage');
  const stateOf = async (caller: Town['contact'], claimId: string) =>
    (await caller.get('claims.get', { claimId })).summary.state;
  const list = () => town.gatherer.get('lists.get', { listId });
  const correct = async (over: object = {}, caller = town.gatherer) =>
    caller.ask('lists.correct', {
      commandId: newCommand(),
      listId,
      expectedVersion: (await list()).version,
      drop: [],
      reason: '单位名称有误',
      workingDays: 5,
      ...over,
    });
  const notice = (version?: number) => town.as().get('notices.get', { noticeId: listId, version });
  const titles = async (caller: Town['contact']) =>
    (await caller.get('inbox.list', {})).items.map(({ title }) => title);

  beforeAll(async () => {
    town = await openTown();
    high = await recommended(
      town,
      town.contact,
      town.examiner,
      'high-tech-firm',
      titleFacts('high-tech-firm', '2025-11-20', 'GX-1'),
    );
    station = await recommended(
      town,
      town.station,
      town.organisation,
      'academician-station',
      stationFacts('2025-06-18', 'YS-1'),
    );
    disputed = await recommended(
      town,
      storage(),
      town.examiner,
      'tech-sme',
      titleFacts('tech-sme', '2025-11-20', 'KJ-1'),
    );
    listId = await publish(town, [high, station, disputed]);
    await town.fire();
    await town.moveTo('2026-03-05T01:00:00.000Z');
    await town.visitor.get('notices.object', {
      commandId: newCommand(),
      noticeId: listId,
      entryId: disputed,
      name: '某人',
      contact: '无',
      grounds: '测试',
      fileIds: [],
    });
  });
  afterAll(() => town.stop());

  it('is refused without a reason, with two ways of counting or none, to others, on a stale version; nothing changes', async () => {
    const before = await list();
    expect(await correct({ reason: ' ' })).toMatchObject({ code: 'BAD_INPUT', field: 'reason' });
    expect(await correct({ naturalDays: 7 })).toMatchObject({ code: 'BAD_INPUT', field: 'workingDays' });
    expect(await correct({ workingDays: undefined })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await correct({ expectedVersion: 1 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await correct({}, town.decider)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await correct({ drop: ['nothing'] })).toMatchObject({ code: 'BAD_INPUT', field: 'drop' });
    expect(await correct({ drop: [high, station, disputed] })).toMatchObject({ code: 'OUT_OF_TURN' });
    expect(await list()).toEqual(before);
  });

  it('an entry that somebody objected to cannot be taken out', async () => {
    const answer = await correct({ drop: [disputed] });
    expect(answer).toMatchObject({ code: 'OUT_OF_TURN', field: 'drop' });
    expect(!answer.ok && answer.message).toMatch(/正在核查异议/);
  });

  it('the new version has its own period; the entry taken out is recommended again; the others follow', async () => {
    expect(await correct({ drop: [station], title: '测试名单（更正）' })).toMatchObject({ ok: true });
    const now = await notice();
    expect(now.notice).toMatchObject({
      title: '测试名单（更正）',
      version: 2,
      period: { publishedDay: '2026-03-05', firstDay: '2026-03-06', lastDay: '2026-03-12', workingDays: 5 },
    });
    expect(now.entries.map(({ id }) => id)).toEqual([high, disputed]);
    expect(now.versions).toEqual([
      { number: 2, publishedDay: '2026-03-05', lastDay: '2026-03-12', reason: '单位名称有误' },
      { number: 1, publishedDay: '2026-03-02', lastDay: '2026-03-09' },
    ]);
    expect(await stateOf(town.station, station)).toBe('recommended');
    expect(await stateOf(town.contact, high)).toBe('inNotice');
    expect(await stateOf(storage(), disputed)).toBe('underObjection');
    const { items } = await town.gatherer.get('desk.work', { queue: 'gather' });
    expect(items.map(({ id }) => id)).toContain(station);
    const { history } = await town.contact.get('claims.get', { claimId: high });
    expect(history.at(-1)).toMatchObject({
      what: '公示有更正（第2版），公示期重新计算，到2026年3月12日',
      note: '单位名称有误',
    });
  });

  it('the version before stays readable as it was, and only such as were', async () => {
    const old = await notice(1);
    expect(old.notice).toMatchObject({ title: '测试名单', version: 1, period: { lastDay: '2026-03-09' } });
    expect(old.entries.map(({ id }) => id)).toEqual([high, station, disputed]);
    for (const version of [3, 99])
      expect(await town.as().ask('notices.get', { noticeId: listId, version })).toMatchObject({
        code: 'NOT_FOUND',
        field: 'version',
      });
  });

  it('those concerned are told once, and what was planned for the old end lapses', async () => {
    await town.advance('5m');
    expect(await titles(town.contact)).toEqual(
      expect.arrayContaining(['公示有更正，重新公示', '公示开始了']),
    );
    expect((await titles(town.station))[0]).toBe('公示更正，事项已撤下');
    expect(await titles(town.station)).not.toContain('公示有更正，重新公示');
    // The old period would have been reminded of on the 6th and ended on the 9th.
    await town.moveTo('2026-03-10T01:00:00.000Z');
    expect(await titles(town.contact)).not.toContain('公示即将结束');
    expect(await stateOf(town.contact, high)).toBe('inNotice');
    await town.moveTo('2026-03-11T01:30:00.000Z');
    expect((await titles(town.contact)).filter((title) => title === '公示即将结束')).toHaveLength(1);
    expect((await titles(town.contact)).filter((title) => title.startsWith('公示有更正'))).toHaveLength(1);
  });

  it('the Word paper is of the version that holds', async () => {
    const { bytes } = await documentOf(town.gatherer, { kind: 'notice', listId });
    const text = wordText(bytes).join('\n');
    expect(text).toContain('第2版');
    expect(text).toContain('单位名称有误');
    expect(text).not.toContain('示例院士工作站建设单位');
  });

  it('passes by its own end; after it nothing is corrected any more', async () => {
    await town.moveTo('2026-03-12T15:59:00.000Z');
    expect(await stateOf(town.contact, high)).toBe('inNotice');
    await town.moveTo('2026-03-12T16:01:00.000Z');
    expect(await stateOf(town.contact, high)).toBe('noticePassed');
    expect(await stateOf(town.station, station)).toBe('recommended');
    expect(await correct()).toMatchObject({ code: 'OUT_OF_TURN' });
    expect((await notice(1)).entries).toHaveLength(3);
  });

  it('what was taken out is listed anew, in natural days this time', async () => {
    const next = await town.gatherer.get('lists.create', {
      commandId: newCommand(),
      title: '第二批',
      claimIds: [station],
    });
    await town.gatherer.get('lists.publish', {
      commandId: newCommand(),
      listId: next.listId,
      expectedVersion: next.version,
      naturalDays: 7,
    });
    const { notice: shown } = await town.as().get('notices.get', { noticeId: next.listId });
    expect(shown.period).toMatchObject({
      naturalDays: 7,
      lastDay: '2026-03-20',
      counted: '周末和节假日计算在内。',
    });
    expect(shown.period.workingDays).toBeUndefined();
    await town.moveTo('2026-03-20T16:01:00.000Z');
    expect(await stateOf(town.station, station)).toBe('noticePassed');
  });
});
