import { titleFacts } from '../../scripts/seed/claims';
import { madeUpPdf } from '../../scripts/seed/papers';
import { newCommand } from './helpers/cloud';
import { apply, openTown, versionOf, type Town } from './helpers/town';

/** Bad input gets a code, a Chinese sentence, the field; and nothing changes. */
describe('bad input', () => {
  let town: Town;
  let claimId: string;
  beforeAll(async () => {
    town = await openTown();
    ({ claimId } = await apply(
      town,
      town.contact,
      'high-tech-firm',
      titleFacts('high-tech-firm', '2025-11-20', 'GX-1'),
    ));
  });
  afterAll(() => town.stop());

  const evaluate = (facts: unknown) => town.as().ask('selfcheck.evaluate', { kind: 'firm', facts });

  it('an unknown fact', async () => {
    expect(await evaluate([{ fact: 'made-up', value: true }])).toMatchObject({
      ok: false,
      code: 'UNKNOWN_FACT',
      field: 'made-up',
    });
  });

  it('a negative amount', async () => {
    expect(
      await town.as().ask('selfcheck.evaluate', {
        kind: 'institution',
        facts: [{ fact: 'institution-rd-spending', value: -1, year: 2025 }],
      }),
    ).toMatchObject({ ok: false, code: 'BAD_FACT', field: 'institution-rd-spending' });
  });

  it('a date that does not exist', async () => {
    expect(await evaluate([{ fact: 'high-tech-firm-date', value: '2025-02-29' }])).toMatchObject({
      ok: false,
      code: 'BAD_FACT',
      field: 'high-tech-firm-date',
      message: expect.stringContaining('日期不存在'),
    });
    expect(
      await town.as().ask('selfcheck.evaluate', { kind: 'firm', facts: [], asOf: '2026-13-01' }),
    ).toMatchObject({
      code: 'BAD_INPUT',
      field: 'asOf',
    });
  });

  it('the timer function called by a person, with or without an openid, as itself or through api', async () => {
    expect(await town.contact.ask('reminders', {})).toMatchObject({ ok: false, code: 'TIMER_ONLY' });
    for (const openid of ['contact-dairy', undefined])
      expect(await town.cloud.call('reminders', {}, openid)).toMatchObject({ ok: false, code: 'TIMER_ONLY' });
  });

  it('an action that does not exist, and one named like a property of every object', async () => {
    for (const action of ['nothing', 'constructor', '__proto__', '', 7])
      expect(await town.contact.ask(action as 'me.get', {})).toMatchObject({
        ok: false,
        code: 'UNKNOWN_ACTION',
      });
  });

  it("another firm's claim and draft are answered as if they did not exist", async () => {
    const other = town.as('contact-storage');
    expect(await other.ask('claims.get', { claimId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await other.ask('claims.withdraw', { commandId: newCommand(), claimId, expectedVersion: 1 }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const applicantId = await town.applicantOf(town.contact);
    expect(await other.ask('profile.get', { applicantId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await other.ask('claims.mine', { applicantId })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await town.contact.get('claims.get', { claimId })).summary.state).toBe('submitted');
  });

  it('an act out of turn, and one on a stale version', async () => {
    const version = await versionOf(town.examiner, claimId);
    expect(
      await town.contact.ask('claims.supplement', {
        commandId: newCommand(),
        claimId,
        expectedVersion: version,
        papers: [],
      }),
    ).toMatchObject({ code: 'OUT_OF_TURN' });
    expect(
      await town.examiner.ask('exam.start', {
        commandId: newCommand(),
        claimId,
        expectedVersion: version + 1,
      }),
    ).toMatchObject({ code: 'STALE_VERSION', field: 'expectedVersion' });
    for (const [office, action] of [
      [town.decider, 'decisions.approve'],
      [town.payer, 'payments.record'],
    ] as const)
      expect(
        await office.ask(action, {
          commandId: newCommand(),
          claimId,
          expectedVersion: version,
          documentNumber: 'X',
          years: [{ year: 1, fen: 5_000_000 }],
          year: 1,
          fen: 5_000_000,
          day: '2026-03-02',
          voucher: 'V',
        }),
      ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await versionOf(town.examiner, claimId)).toBe(version);
  });

  it('a file of a wrong kind: told by its ending before, by its content after the upload', async () => {
    expect(
      await town.contact.ask('files.begin', { name: '说明.exe', size: 10, purpose: 'paper' }),
    ).toMatchObject({
      code: 'FILE_WRONG_KIND',
      message: expect.stringContaining('说明.exe'),
    });
    const bytes = new TextEncoder().encode('this is no pdf at all');
    const { ticket, cloudPath } = await town.contact.get('files.begin', {
      name: '证书.pdf',
      size: bytes.length,
      purpose: 'paper',
    });
    const form = new FormData();
    form.set('cloudPath', cloudPath);
    form.set('file', new Blob([bytes]), '证书.pdf');
    const { fileID } = (await (
      await fetch(`${town.cloud.url}/_local/upload`, { method: 'POST', body: form })
    ).json()) as { fileID: string };
    expect(await town.contact.ask('files.finish', { ticket, fileID })).toMatchObject({
      code: 'FILE_WRONG_KIND',
      message: expect.stringContaining('证书.pdf'),
    });
  });

  it('a file of somebody else cannot be handed in', async () => {
    const bytes = madeUpPdf('x');
    const { ticket, cloudPath } = await town
      .as('contact-storage')
      .get('files.begin', { name: 'a.pdf', size: bytes.length, purpose: 'paper' });
    const form = new FormData();
    form.set('cloudPath', cloudPath);
    form.set('file', new Blob([Buffer.from(bytes)]), 'a.pdf');
    const { fileID } = (await (
      await fetch(`${town.cloud.url}/_local/upload`, { method: 'POST', body: form })
    ).json()) as { fileID: string };
    await town.as('contact-storage').get('files.finish', { ticket, fileID });
    const draft = await town.as('contact-seeds').get('drafts.create', {
      commandId: newCommand(),
      applicantId: await town.applicantOf(town.as('contact-seeds')),
      itemId: 'tech-sme',
      facts: [],
    });
    expect(
      await town.as('contact-seeds').ask('drafts.save', {
        commandId: newCommand(),
        draftId: draft.id,
        expectedVersion: draft.version,
        facts: [],
        papers: [{ paperId: draft.papers[0]?.id ?? '', fileIds: [ticket] }],
      }),
    ).toMatchObject({ code: 'FILE_UNKNOWN' });
  });

  it('submitting without papers tells everything that is missing at once', async () => {
    const seeds = town.as('contact-seeds');
    const { drafts } = await seeds.get('claims.mine', {});
    const draft = await seeds.get('drafts.get', { draftId: drafts[0]?.id ?? '' });
    expect(draft.missing.length).toBeGreaterThan(1);
    const answer = await seeds.ask('claims.submit', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      pledgeVersion: draft.pledgeVersion,
    });
    expect(answer).toMatchObject({ code: 'PAPERS_MISSING', field: 'papers' });
    for (const label of draft.missing)
      expect(answer).toMatchObject({ message: expect.stringContaining(label) });
  });

  it('no refusal carries a stack or an English sentence', async () => {
    for (const data of [{ claimId: 7 }, { claimId: 'a b' }, {}, null, 'text', []]) {
      const answer = await town.contact.ask('claims.get', data as never);
      expect(answer).toMatchObject({ ok: false, code: 'BAD_INPUT' });
      if (!answer.ok) expect(answer.message).toMatch(/^[\u4e00-\u9fff]/);
      expect(JSON.stringify(answer)).not.toMatch(/ at |node_modules|\.ts:/);
    }
  });
});
