import { stationFacts, titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { putDocument } from './helpers/store';
import { apply, openTown, publish, recommended, versionOf, type Town } from './helpers/town';

/** Monday, 09:30. */
let town: Town;
let dairyClaim: string;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.stop());
afterEach(() => town.cloud.faults.clear());

const kindsOf = async (openid: string) =>
  (await town.as(openid).get('inbox.list', {})).items.map(({ kind }) => kind);
const phoneOf = async (openid: string) =>
  (await town.messages()).filter(({ touser }) => touser === openid).map(({ templateId }) => templateId);
const facts = () => titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX');
const choose = (openid: string, kind: 'recommended' | 'returned' | 'noticeEndsSoon', on: boolean) =>
  town.as(openid).ask('messages.choose', { commandId: newCommand(), kind, on });

async function sendBack(claimId: string): Promise<void> {
  await town.examiner.get('exam.return', {
    commandId: newCommand(),
    claimId,
    expectedVersion: await versionOf(town.examiner, claimId),
    missing: ['证书扫描件'],
    workingDays: 5,
    reason: '另有一份材料没有看清。',
  });
}

describe('what a person chooses to hear', () => {
  test('optional kinds can be switched off and on; duties cannot', async () => {
    const { choices } = await town.contact.get('messages.choices', {});
    expect(choices.find(({ kind }) => kind === 'returned')).toMatchObject({ choice: 'duty', on: true });
    expect(choices.find(({ kind }) => kind === 'recommended')).toMatchObject({
      choice: 'optional',
      on: true,
    });
    expect(await choose('contact-dairy', 'recommended', false)).toMatchObject({ ok: true });
    expect(await choose('contact-dairy', 'returned', false)).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
      field: 'kind',
    });
    const after = (await town.contact.get('messages.choices', {})).choices;
    expect(after.filter(({ on }) => !on).map(({ kind }) => kind)).toEqual(['recommended']);
  });

  test('what is switched off reaches neither inbox nor phone; who did not switch it off hears of it', async () => {
    await town.accept('contact-dairy', ['TPL_PROGRESS']);
    dairyClaim = await recommended(town, town.contact, town.examiner, 'high-tech-firm', facts());
    await recommended(town, town.as('contact-storage'), town.examiner, 'high-tech-firm', facts());
    await town.advance('2m');
    expect(await kindsOf('contact-dairy')).toEqual([]);
    expect(await phoneOf('contact-dairy')).toEqual([]);
    expect(await kindsOf('contact-storage')).toEqual(['recommended']);
    await choose('contact-dairy', 'recommended', true);
    expect((await town.contact.get('messages.choices', {})).choices.every(({ on }) => on)).toBe(true);
  });
});

describe('a public notice that is followed', () => {
  let noticeId: string;
  const follow = (openid: string | undefined, on: boolean, id = noticeId) =>
    town.as(openid).ask('notices.follow', { commandId: newCommand(), noticeId: id, on });

  test('anyone who signed in may follow it, once and no longer; a visitor without identity may not', async () => {
    const seeds = await recommended(town, town.as('contact-seeds'), town.examiner, 'high-tech-firm', facts());
    noticeId = await publish(town, [seeds]);
    for (const openid of ['visitor', 'contact-institute'])
      for (let twice = 0; twice < 2; twice += 1)
        expect(await follow(openid, true)).toMatchObject({ ok: true, data: { following: true } });
    expect(await follow('contact-institute', false)).toMatchObject({ data: { following: false } });
    expect(await town.visitor.get('notices.following', { noticeId })).toEqual({ following: true });
    expect(await follow(undefined, true)).toMatchObject({ code: 'SIGN_IN_NEEDED' });
    expect(await follow('visitor', true, 'no-such-notice')).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('followers hear that it ends and that it passed, by what everybody may read', async () => {
    // Monday the 9th is its last working day.
    await town.moveTo('2026-03-09T00:58:00.000Z');
    expect(await kindsOf('visitor')).toEqual([]);
    await town.moveTo('2026-03-09T01:05:00.000Z');
    expect(await kindsOf('visitor')).toEqual(['followedEndsSoon']);
    await town.moveTo('2026-03-09T16:05:00.000Z');
    const { items } = await town.visitor.get('inbox.list', {});
    expect(items.map(({ kind }) => kind)).toEqual(['followedPassed', 'followedEndsSoon']);
    expect(items[0]).toMatchObject({
      page: `packages/notices/notice/index?id=${noticeId}`,
      matterId: noticeId,
    });
    expect(JSON.stringify(items)).not.toMatch(/示例种业|2026[A-HJ-NP-Y2-9]{8}|万元/);
    expect(await kindsOf('contact-institute')).toEqual([]);
    expect(await follow('contact-institute', true)).toMatchObject({ code: 'OUT_OF_TURN' });
  });

  test('a firm’s phone is left in peace until eight, unless it was read meanwhile', async () => {
    await town.accept('contact-seeds', ['TPL_NOTICE_PASSED']);
    await town.accept('contact-storage', ['TPL_NOTICE_PASSED']);
    expect(await kindsOf('contact-seeds')).toContain('noticePassed');
    expect(await phoneOf('contact-seeds')).toEqual([]);
    await town.moveTo('2026-03-09T23:58:00.000Z');
    expect(await phoneOf('contact-seeds')).toEqual([]);
    await town.moveTo('2026-03-10T00:02:00.000Z');
    expect(await phoneOf('contact-seeds')).toEqual(['TPL_NOTICE_PASSED']);
  });

  test('one that was read at night does not ring in the morning', async () => {
    const openid = 'contact-dairy';
    await publish(town, [dairyClaim]);
    await town.moveTo('2026-03-17T16:05:00.000Z');
    await town.accept(openid, ['TPL_NOTICE_PASSED']);
    expect(await kindsOf(openid)).toContain('noticePassed');
    expect(await town.as(openid).get('inbox.readAll', { commandId: newCommand() })).toEqual({ unread: 0 });
    await town.moveTo('2026-03-18T00:05:00.000Z');
    expect(await phoneOf(openid)).toEqual([]);
    const row = [...town.cloud.store.all('reminders')].find(
      ({ subject, kind }) => kind === 'noticePassed' && (subject as { id: string }).id === dairyClaim,
    );
    expect(row).toMatchObject({ state: 'closed', outcome: 'read' });
  });
});

describe('others who hear of a claim', () => {
  test('a commissioner hears of assigned firms that agreed, within the term', async () => {
    const dairy = await town.applicantOf(town.contact);
    const storage = await town.applicantOf(town.as('contact-storage'));
    const personId = town.ids.get('contact-institute');
    const of = { personId, from: '2026-01-01', until: '2026-12-31', mayPrepare: false };
    await putDocument(town, 'assignments', `${personId}:${dairy}`, {
      ...of,
      applicantId: dairy,
      state: 'agreed',
    });
    await putDocument(town, 'assignments', `${personId}:${storage}`, {
      ...of,
      applicantId: storage,
      state: 'offered',
    });
    const tech = (openid: string) =>
      apply(town, town.as(openid), 'tech-sme', titleFacts('tech-sme', '2025-09-12', 'TEST-KX'));
    for (const openid of ['contact-dairy', 'contact-storage']) await sendBack((await tech(openid)).claimId);
    await town.advance('2m');
    const { items } = await town.as('contact-institute').get('inbox.list', {});
    expect(items.map(({ kind, matterTitle }) => [kind, matterTitle.split('：')[0]])).toEqual([
      ['returned', '示例乳业科技有限公司'],
    ]);
  });

  test('both sides of an objection hear what each may know', async () => {
    const station = town.as('contact-station');
    const claimId = await recommended(
      town,
      station,
      town.organisation,
      'academician-station',
      stationFacts('2025-10-10', 'YS-B'),
    );
    const noticeId = await publish(town, [claimId]);
    await town.advance('2d');
    const { objectionId } = await town.as('contact-institute').get('notices.object', {
      commandId: newCommand(),
      noticeId,
      entryId: claimId,
      name: '测试公众',
      contact: '0471-0000000',
      grounds: '与公告不符',
      fileIds: [],
    });
    await town.advance('2m');
    expect((await kindsOf('contact-institute'))[0]).toBe('objectionReceived');
    expect((await kindsOf('contact-station'))[0]).toBe('objectionRaised');
    await town.gatherer.get('objections.decide', {
      commandId: newCommand(),
      objectionId,
      expectedVersion: await versionOf(town.gatherer, claimId),
      upheld: true,
      reason: '核查属实',
    });
    await town.advance('2m');
    expect((await kindsOf('contact-institute'))[0]).toBe('objectionUpheld');
    expect((await kindsOf('contact-station'))[0]).toBe('refused');
    expect(JSON.stringify((await station.get('inbox.list', {})).items)).not.toMatch(/测试公众|0471/);
  });
});

describe('the desk’s first page', () => {
  const health = () => town.gatherer.get('desk.health', {});

  test('says when the timer last ran, and that it is silent after two slots', async () => {
    await town.fire();
    const { timerAt, timerSilent } = await health();
    expect(timerAt).toBeDefined();
    expect(timerSilent).toBe(false);
    await putDocument(town, 'heartbeats', 'reminders', {
      at: new Date(Date.parse(timerAt ?? '') - 130_000).toISOString(),
    });
    expect((await health()).timerSilent).toBe(true);
    await town.fire();
    expect((await health()).timerSilent).toBe(false);
  });

  test('says that something due waits for more than a quarter of an hour', async () => {
    await town.fire();
    expect((await health()).backlogSince).toBeUndefined();
    const at = (await health()).timerAt ?? '';
    const ago = (minutes: number) => new Date(Date.parse(at) - minutes * 60_000).toISOString();
    const bell = (dueAt: string) =>
      putDocument(town, 'bells', 'stuck', { kind: 'returned', state: 'waiting', dueAt, attempts: 0 });
    await bell(ago(13));
    expect((await health()).backlogSince).toBeUndefined();
    await bell(ago(16));
    expect((await health()).backlogSince).toBe(ago(16));
    // Nothing that it is about: it fails and is put aside, and the desk counts it.
    for (let slot = 0; slot < 5; slot += 1) await town.fire();
    expect(await health()).toMatchObject({ failed: 1 });
    expect((await health()).backlogSince).toBeUndefined();
  });

  test('a fault of ours is named by template and field; what never arrives is listed to phone', async () => {
    await town.moveTo('2026-03-23T01:30:00.000Z');
    const openid = 'contact-station';
    const facts = stationFacts('2025-06-01', 'YS-C');
    const { claimId } = await apply(town, town.as(openid), 'academician-station', facts);
    const returnIt = async () =>
      town.organisation.get('exam.return', {
        commandId: newCommand(),
        claimId,
        expectedVersion: await versionOf(town.organisation, claimId),
        missing: ['批复文件'],
        workingDays: 20,
        reason: '批复文件缺少附件。',
      });
    await town.accept(openid, ['TPL_RETURNED']);
    town.cloud.faults.add({ kind: 'openid', openid, errcode: 47003, times: 1 });
    await returnIt();
    await town.advance('2m');
    expect((await health()).faults).toMatchObject([
      { templateId: 'TPL_RETURNED', label: '需要补正', field: 'thing1', count: 1 },
    ]);

    const { summary } = await town.as(openid).get('claims.get', { claimId });
    await town.as(openid).get('claims.supplement', {
      commandId: newCommand(),
      claimId,
      expectedVersion: summary.version,
      papers: [],
    });
    town.cloud.faults.add({ kind: 'openid', openid, errcode: 45009 });
    await returnIt();
    // Tries after 1, 5, 30 minutes, 2, 8 and 20 hours: within two days it is given up.
    await town.advance('2d');
    town.cloud.faults.clear();
    expect((await health()).toPhone).toBe(1);
    const { items } = await town.gatherer.get('phoning.list', {});
    expect(items).toMatchObject([{ title: '申报需要补正', personName: '工作站联系人' }]);
    expect(items[0]?.body).toContain('批复文件');
    expect(items[0]?.needless).toBeUndefined();
    // Read in the inbox meanwhile, nobody has to phone any more.
    await town.as(openid).get('inbox.readAll', { commandId: newCommand() });
    const [after] = (await town.gatherer.get('phoning.list', {})).items;
    expect(after?.needless).toContain('已在“我的消息”里读过');
    const reminderId = items[0]?.id ?? '';
    const done = () =>
      town.gatherer.ask('phoning.done', { commandId: newCommand(), reminderId, reached: true });
    expect(await done()).toMatchObject({ ok: true });
    expect(await done()).toMatchObject({ ok: false, code: 'OUT_OF_TURN' });
    expect((await health()).toPhone).toBe(0);
    expect((await town.gatherer.get('phoning.list', {})).items).toEqual([]);
  });
});
