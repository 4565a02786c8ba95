import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { signIn } from './helpers/people';
import { apply, openTown, type Town } from './helpers/town';

const PRIVATE = { name: '赵钱孙', phone: '13812345678', words: '个人隐私内容不得外传' };

describe('an account', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town?.stop());

  it('is exported whole by its owner, with nothing of anybody else', async () => {
    await town.visitor.get('complaints.send', {
      commandId: newCommand(),
      topic: 'question',
      ...PRIVATE,
      contact: PRIVATE.phone,
    });
    const { fileName, json } = await town.visitor.get('me.export', {});
    expect(fileName).toMatch(/\.json$/);
    const data = JSON.parse(json);
    expect(data.person.displayName).toBe('社会公众');
    expect(data.complaints).toMatchObject([{ words: PRIVATE.words, contact: PRIVATE.phone }]);
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining(['memberships', 'inbox', 'objections', 'bindings', 'changes', 'quota', 'views']),
    );
    expect((await town.contact.get('me.export', {})).json).not.toContain(PRIVATE.words);
  });

  it('is closed: the person is forgotten, the claims stay with the firm', async () => {
    const storage = town.as('contact-storage');
    const applicantId = await town.applicantOf(storage);
    const { claimId } = await apply(
      town,
      storage,
      'high-tech-firm',
      titleFacts('high-tech-firm', '2025-11-20', 'GX-1'),
    );
    const { caller: heir } = await signIn(town, 'heir');
    const { code } = await storage.get('contacts.invite', { commandId: newCommand(), applicantId });
    await heir.get('invitations.accept', { commandId: newCommand(), code });
    const personId = town.ids.get('contact-storage') ?? '';
    expect(await storage.ask('me.close', { commandId: newCommand(), sure: false })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'sure',
    });
    await storage.get('me.close', { commandId: newCommand(), sure: true });

    expect(await storage.get('me.get', {})).toMatchObject({ signedIn: false, applicants: [] });
    expect(await storage.ask('claims.get', { claimId })).toMatchObject({ code: 'CONSENT_NEEDED' });
    expect((await heir.get('claims.get', { claimId })).summary.state).toBe('submitted');
    // The lead has passed on; the history names nobody any more.
    expect((await heir.get('contacts.list', { applicantId })).contacts).toMatchObject([{ lead: true }]);
    const { items } = await heir.get('applicants.history', { applicantId });
    expect(items[0]).toMatchObject({ who: '已注销', what: '不再代表本单位' });
    const stored = JSON.stringify([
      [...town.cloud.store.all('people')].find(({ _id }) => _id === personId),
      [...town.cloud.store.all('identities')],
      [...town.cloud.store.all('inbox')].filter((one) => one.personId === personId),
    ]);
    expect(stored).not.toMatch(/储能企业联系人|contact-storage/);
    // Somebody new behind the same WeChat account is a new person.
    const again = await signIn(town, 'contact-storage');
    expect(again.personId).not.toBe(personId);
  });

  it('a complaint is answered within five working days, by 县科技局 alone; who looked is recorded', async () => {
    const { complaintId, dueDay } = await town.station.get('complaints.send', {
      commandId: newCommand(),
      topic: 'complaint',
      words: '材料要求不清楚',
    });
    expect(dueDay).toBe('2026-03-09');
    expect(
      await town.station.ask('complaints.send', { commandId: newCommand(), topic: 'complaint', words: '  ' }),
    ).toMatchObject({
      code: 'BAD_INPUT',
      field: 'words',
    });
    await town.advance('2m');
    expect((await town.gatherer.get('inbox.list', {})).items.map(({ kind }) => kind)).toContain(
      'complaintSent',
    );
    const { items } = await town.gatherer.get('complaints.list', {});
    expect(items.map(({ id }) => id)).toContain(complaintId);
    expect(JSON.stringify(items)).not.toContain(PRIVATE.phone);
    expect(await town.gatherer.get('complaints.get', { complaintId })).toMatchObject({
      personName: '工作站联系人',
    });
    const views = [...town.cloud.store.all('views')].filter(({ subjectId }) => subjectId === complaintId);
    expect(views).toMatchObject([{ personId: town.ids.get('gatherer-kjj'), action: 'complaints.get' }]);
    const answer = { complaintId, words: '已更新办事指南。' };
    expect(await town.payer.ask('complaints.answer', { commandId: newCommand(), ...answer })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await town.gatherer.get('complaints.answer', { commandId: newCommand(), ...answer });
    expect(
      await town.gatherer.ask('complaints.answer', { commandId: newCommand(), ...answer }),
    ).toMatchObject({
      code: 'OUT_OF_TURN',
    });
    await town.advance('2m');
    expect((await town.station.get('complaints.mine', {})).items).toMatchObject([
      { answer: { words: '已更新办事指南。', officeName: '县科技局' } },
    ]);
    expect((await town.station.get('inbox.list', {})).items.map(({ kind }) => kind)).toContain(
      'complaintAnswered',
    );
    expect((await town.contact.get('complaints.mine', {})).items).toEqual([]);
  });

  it('who runs the platform is entered by 县科技局’s administrators and read by anybody', async () => {
    expect((await town.as().get('about.get', {})).about).toEqual({ sponsor: '县科技局' });
    const entered = { sponsor: '和林格尔县科学技术局', filing: '示例备案号', hotline: '0471-0000000' };
    expect(await town.gatherer.ask('settings.save', { commandId: newCommand(), ...entered })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await town.as('admin-kjj').get('settings.save', { commandId: newCommand(), ...entered });
    expect((await town.as().get('about.get', {})).about).toEqual(entered);
  });

  it('logs hold no personal data, whatever goes wrong', async () => {
    const bad = { ...PRIVATE, displayName: PRIVATE.name, contact: PRIVATE.phone, grounds: PRIVATE.words };
    await town.visitor.ask('me.signIn', {
      commandId: newCommand(),
      guideVersion: 'x',
      displayName: PRIVATE.name,
    });
    await town.visitor.ask('notices.object', {
      commandId: newCommand(),
      noticeId: 'none',
      entryId: 'none',
      fileIds: [],
      ...bad,
    });
    await town.visitor.ask('complaints.send', {
      commandId: newCommand(),
      topic: 'question',
      words: PRIVATE.words,
      contact: PRIVATE.phone,
    });
    // A failure of ours: the store refuses every write for a moment.
    town.cloud.faults.add({ kind: 'fullDisk' });
    await town.visitor.ask('complaints.send', {
      commandId: newCommand(),
      topic: 'question',
      words: PRIVATE.words,
      contact: PRIVATE.phone,
    });
    town.cloud.faults.clear();
    const log = town.cloud.log().join('\n');
    expect(log.length).toBeGreaterThan(0);
    for (const secret of Object.values(PRIVATE)) expect(log).not.toContain(secret);
    expect(log).not.toContain('visitor');
  });
});

describe('what is kept no longer than the settings say', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town?.stop());

  it('messages a year, an ended claim ten years; its chain of events stays', async () => {
    const { claimId } = await apply(
      town,
      town.contact,
      'high-tech-firm',
      titleFacts('high-tech-firm', '2025-11-20', 'GX-1'),
    );
    await town.examiner.get('exam.return', {
      commandId: newCommand(),
      claimId,
      expectedVersion: 1,
      missing: ['证书扫描件'],
      workingDays: 5,
    });
    await town.advance('2m');
    const version = (await town.contact.get('claims.get', { claimId })).summary.version;
    await town.contact.get('claims.withdraw', {
      commandId: newCommand(),
      claimId,
      expectedVersion: version,
      reason: PRIVATE.words,
    });
    await town.advance('2m');
    const count = (name: string, where: (one: Record<string, unknown>) => boolean) =>
      [...town.cloud.store.all(name)].filter((one) => where(one as Record<string, unknown>)).length;
    const messages = () => count('inbox', () => true);
    const files = () => count('files', (one) => one.boundTo === claimId);
    const texts = () => count('texts', (one) => one.aggregate === claimId);
    const events = () => count('events', (one) => one.aggregate === claimId);
    expect([messages() > 0, files() > 0, texts(), events()]).toEqual([true, true, 2, 3]);

    await town.moveTo('2027-03-01T00:00:00.000Z');
    expect(messages()).toBeGreaterThan(0);
    await town.moveTo('2027-03-05T00:00:00.000Z');
    expect(messages()).toBe(0);
    expect([files() > 0, texts()]).toEqual([true, 2]);

    await town.moveTo('2036-03-01T00:00:00.000Z');
    expect([files() > 0, texts()]).toEqual([true, 2]);
    await town.moveTo('2036-03-05T00:00:00.000Z');
    expect([files(), texts(), events()]).toEqual([0, 0, 3]);
  }, 120_000);
});
