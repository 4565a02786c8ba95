import { checkAll, titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { apply, openTown, versionOf, type Town } from './helpers/town';

/** The one true path for a 高企: 5万, from the firm's answers to the recorded payment. */
describe('a new 高新技术企业 claims its 5万元', () => {
  let town: Town;
  let claimId: string;
  let listId: string;
  beforeAll(async () => {
    town = await openTown();
    const { templates } = await town.contact.get('subscribe.state', {});
    await town.accept(
      'contact-dairy',
      templates.map(({ templateId }) => templateId),
    );
    await town.accept(
      'contact-dairy',
      templates.map(({ templateId }) => templateId),
    );
  });
  afterAll(() => town.stop());

  const mine = () => town.contact.get('claims.get', { claimId });
  const told = async () => (await town.contact.get('inbox.list', {})).items.map(({ kind }) => kind);

  it('the self-check says 5万元 is certain before anybody signs in', async () => {
    const answer = await town.as().get('selfcheck.evaluate', {
      kind: 'firm',
      facts: titleFacts('high-tech-firm', '2025-11-20', 'X').filter(({ fact }) => !fact.endsWith('-number')),
    });
    const item = answer.items.find(({ id }) => id === 'high-tech-firm');
    expect(item).toMatchObject({ verdict: 'met', group: 'claimNow', amount: { certainFen: 5_000_000 } });
  });

  it('the firm applies with real files and gets a number', async () => {
    const submitted = await apply(
      town,
      town.contact,
      'high-tech-firm',
      titleFacts('high-tech-firm', '2025-11-20', 'GX-1'),
    );
    claimId = submitted.claimId;
    expect(submitted.number).toMatch(/^2026[2-9A-HJKMNP-Z]{8}$/);
    const claim = await mine();
    expect(claim.summary).toMatchObject({ state: 'submitted', officeName: '县科技局' });
    expect(claim.papers.filter(({ required }) => required).every(({ files }) => files.length === 1)).toBe(
      true,
    );
  });

  it('the office sends it back once with everything missing, the firm is told and supplements', async () => {
    await town.examiner.get('exam.return', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.examiner, claimId),
      missing: ['证书扫描件不清晰，请重新上传'],
      workingDays: 5,
    });
    await town.advance('2m');
    const returned = await mine();
    expect(returned.missing).toEqual({
      items: ['证书扫描件不清晰，请重新上传'],
      dueDay: '2026-03-09',
      round: 1,
    });
    expect(await told()).toContain('returned');
    await town.contact.get('claims.supplement', {
      commandId: newCommand(),
      claimId,
      expectedVersion: returned.summary.version,
      papers: [],
      note: '原件已重新核对',
    });
    expect((await mine()).summary.state).toBe('examining');
  });

  it('the office recommends, 科技局 lists and publishes', async () => {
    const unticked = await town.examiner.ask('exam.recommend', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.examiner, claimId),
      documentNumber: '科技推荐〔2026〕1号',
      note: '符合条件',
    });
    expect(unticked).toMatchObject({ ok: false, code: 'CHECKS_MISSING', field: 'uncheckedReason' });
    await town.examiner.get('exam.recommend', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await checkAll(town.examiner, newCommand(), claimId),
      documentNumber: '科技推荐〔2026〕1号',
      note: '符合条件',
    });
    const queue = await town.gatherer.get('desk.work', { queue: 'gather' });
    expect(queue.items.map(({ id }) => id)).toEqual([claimId]);
    const list = await town.gatherer.get('lists.create', {
      commandId: newCommand(),
      title: '第一批',
      claimIds: [claimId],
    });
    listId = list.listId;
    const frozen = await town.gatherer.get('lists.get', { listId });
    expect(frozen).toMatchObject({
      state: 'frozen',
      entries: [{ claimId, fen: 5_000_000, amountText: '5万元' }],
    });
    await town.gatherer.get('lists.publish', {
      commandId: newCommand(),
      listId,
      expectedVersion: list.version,
      workingDays: 5,
    });
    expect((await mine()).summary.state).toBe('inNotice');
  });

  it('anyone reads the notice: five working days from the day after, ending in the county', async () => {
    const { notice, entries } = await town.as().get('notices.get', { noticeId: listId });
    expect(notice.period).toMatchObject({
      firstDay: '2026-03-03',
      lastDay: '2026-03-09',
      provisional: false,
    });
    expect(Object.keys(entries[0] ?? {}).sort()).toEqual(
      [
        'amountKind',
        'amountText',
        'applicantName',
        'article',
        'id',
        'itemTitle',
        'state',
        'stateLabel',
        'unifiedCode',
      ].sort(),
    );
  });

  it('nothing passes before 24:00 of the last day, then it passes by the timer alone', async () => {
    await town.moveTo('2026-03-09T15:59:30.000Z');
    expect((await mine()).summary.state).toBe('inNotice');
    expect(await told()).toEqual(expect.arrayContaining(['noticeBegins', 'noticeEndsSoon']));
    await town.moveTo('2026-03-09T16:02:00.000Z');
    expect(await told()).toContain('noticePassed');
    const queue = await town.decider.get('desk.work', { queue: 'decide' });
    expect(queue.items).toMatchObject([{ id: claimId, state: 'noticePassed' }]);
  });

  it('the county government may approve 5万元 and nothing else', async () => {
    const version = await versionOf(town.decider, claimId);
    const approve = (fen: number) =>
      town.decider.ask('decisions.approve', {
        commandId: newCommand(),
        claimId,
        expectedVersion: version,
        documentNumber: '和政纪要〔2026〕3号',
        years: [{ year: 1, fen }],
      });
    expect(await approve(4_999_999)).toMatchObject({ ok: false, code: 'AMOUNT_NOT_EXACT' });
    expect(await approve(5_000_001)).toMatchObject({ ok: false, code: 'AMOUNT_NOT_EXACT' });
    expect(await approve(5_000_000)).toMatchObject({ ok: true });
  });

  it('财政局 pays in instalments, never beyond what was decided, and the firm sees it', async () => {
    const pay = async (fen: number, voucher: string) =>
      town.payer.ask('payments.record', {
        commandId: newCommand(),
        claimId,
        expectedVersion: await versionOf(town.payer, claimId),
        year: 1,
        fen,
        day: '2026-03-10',
        voucher,
      });
    expect(await pay(3_000_000, 'CZ-1')).toMatchObject({ ok: true });
    expect((await mine()).summary.state).toBe('decided');
    expect(await pay(2_000_001, 'CZ-2')).toMatchObject({ ok: false, code: 'PAYS_TOO_MUCH' });
    expect(await pay(2_000_000, 'CZ-2')).toMatchObject({ ok: true });
    const claim = await mine();
    expect(claim).toMatchObject({ summary: { state: 'paid' }, decidedFen: 5_000_000, paidFen: 5_000_000 });
    expect(claim.steps.every(({ status }) => status === 'done')).toBe(true);
    await town.advance('2m');
    expect(await told()).toEqual(expect.arrayContaining(['decided', 'paid']));
  });

  it('each message reached the phone at most once, and no second claim for the same matter can be opened', async () => {
    // The notice passed at midnight: phones hear of it in the morning.
    await town.moveTo('2026-03-10T00:03:00.000Z');
    const messages = (await town.messages()).filter(({ touser }) => touser === 'contact-dairy');
    const kinds = messages.map(({ templateId }) => templateId);
    expect(kinds.filter((kind) => kind === 'TPL_NOTICE_BEGINS')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'TPL_NOTICE_ENDS_SOON')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'TPL_NOTICE_PASSED')).toHaveLength(1);
    const again = await town.contact.ask('drafts.create', {
      commandId: newCommand(),
      applicantId: await town.applicantOf(town.contact),
      itemId: 'high-tech-firm',
      facts: [],
    });
    expect(again).toMatchObject({ ok: false, code: 'ALREADY_OPEN' });
  });

  it('every step is in the history with who did it, in order', async () => {
    const { history } = await mine();
    expect(history.map(({ who }) => who)).toEqual([
      '申报单位',
      '县科技局',
      '申报单位',
      '县科技局',
      '县科技局',
      '县科技局',
      '县科技局',
      '公示',
      '县人民政府',
      '县财政局',
      '县财政局',
    ]);
    expect([...history].sort((a, b) => (a.at < b.at ? -1 : 1))).toEqual(history);
  });
});
