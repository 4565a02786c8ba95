import type { Caller } from '../../scripts/seed/call';
import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { signIn } from './helpers/people';
import { apply, openTown, publish, recommended, versionOf, type Town } from './helpers/town';

let town: Town;
let admin: Caller;
beforeAll(async () => {
  town = await openTown();
  admin = town.as('admin-kjj');
});
afterAll(() => town?.stop());

const grant = (by: Caller, personId: string, over: object = {}) =>
  by.ask('people.grant', {
    commandId: newCommand(),
    personId,
    role: 'payer',
    office: 'czj',
    until: '2026-12-31',
    ...over,
  });
const revoke = (by: Caller, personId: string, role: string, office: string) =>
  by.ask('people.revoke', { commandId: newCommand(), personId, role, office });
const facts = (number: string) => titleFacts('high-tech-firm', '2025-11-20', number);

describe('roles', () => {
  it('are given until a day that lies ahead, and hold no longer', async () => {
    const { caller, personId } = await signIn(town, 'payer-new');
    expect(await grant(admin, personId, { until: '2026-03-02' })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'until',
    });
    expect(await grant(admin, personId, { until: undefined })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'until',
    });
    expect(await grant(admin, personId, { until: '2026-03-03' })).toMatchObject({ ok: true });
    expect(await caller.ask('desk.work', { queue: 'pay' })).toMatchObject({ ok: true });
    await town.moveTo('2026-03-03T16:00:00.000Z');
    expect(await caller.ask('desk.work', { queue: 'pay' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const { staff } = await admin.get('offices.staff', { office: 'czj' });
    expect(staff.find((one) => one.personId === personId)).toMatchObject({ over: true, until: '2026-03-03' });
  });

  it('are told of before they end, to whoever holds them and to their administrators', async () => {
    const { caller, personId } = await signIn(town, 'payer-short');
    const toldOf = async (who: Caller) =>
      (await who.get('inbox.list', {})).items.filter(({ kind }) => kind === 'roleEndsSoon');
    const gathers = { role: 'gatherer', office: 'kjj' };
    await grant(admin, personId, { until: '2026-03-29' });
    // Moved further meanwhile: of the first end nobody hears.
    await grant(admin, personId, { ...gathers, until: '2026-03-18' });
    await grant(admin, personId, { ...gathers, until: '2026-03-19' });
    await town.moveTo('2026-03-05T01:05:00.000Z');
    expect((await toldOf(caller)).map(({ body }) => body)).toEqual([
      expect.stringMatching(/payer-short.*汇总与公示.*2026年3月19日（含当日）为止/),
    ]);
    expect(await toldOf(admin)).toHaveLength(1);
    expect(await toldOf(town.contact)).toEqual([]);
  });

  it('are taken up by a code, or by whoever is known', async () => {
    const { code } = await admin.get('offices.invite', {
      commandId: newCommand(),
      office: 'nmj',
      role: 'examiner',
      until: '2026-12-31',
    });
    const { caller } = await signIn(town, 'examiner-nmj');
    expect(await caller.ask('invitations.accept', { commandId: newCommand(), code })).toMatchObject({
      ok: true,
      data: { kind: 'role', name: '县农牧局 · 审查' },
    });
    expect((await caller.get('me.get', {})).roles).toMatchObject([{ office: 'nmj', role: 'examiner' }]);
    const { caller: other } = await signIn(town, 'not-invited');
    expect(await other.ask('invitations.accept', { commandId: newCommand(), code })).toMatchObject({
      code: 'INVITATION_USED',
    });
  });

  it('an office’s own administrator gives its roles and nobody else’s', async () => {
    const { caller: ofFinance, personId } = await signIn(town, 'admin-finance');
    expect(await grant(admin, personId, { role: 'administrator' })).toMatchObject({ ok: true });
    const { personId: clerk } = await signIn(town, 'clerk');
    expect(await grant(ofFinance, clerk)).toMatchObject({ ok: true });
    expect(await grant(ofFinance, clerk, { office: 'xzf', role: 'decider' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await grant(ofFinance, personId)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await ofFinance.get('offices.mine', {})).offices.map(({ id }) => id)).toEqual(['czj']);
  });

  it('the last administrator cannot be removed, also by two at once or by closing the account', async () => {
    const first = town.ids.get('admin-kjj') ?? '';
    expect(await revoke(admin, first, 'administrator', 'kjj')).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    expect(await admin.ask('me.close', { commandId: newCommand(), sure: true })).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    const { caller: second, personId } = await signIn(town, 'admin-second');
    await grant(admin, personId, { role: 'administrator', office: 'kjj' });
    const answers = await Promise.all([
      revoke(admin, personId, 'administrator', 'kjj'),
      revoke(second, first, 'administrator', 'kjj'),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const left = answers[0]?.ok ? admin : second;
    expect(await left.ask('offices.staff', { office: 'kjj' })).toMatchObject({ ok: true });
    expect(await revoke(left, left === admin ? first : personId, 'administrator', 'kjj')).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    admin = left;
  });
});

describe('nobody judges what is their own', () => {
  it('an examiner who is also a contact of the firm', async () => {
    const { claimId } = await apply(town, town.contact, 'high-tech-firm', facts('GX-OWN'));
    const { code } = await town.contact.get('contacts.invite', {
      commandId: newCommand(),
      applicantId: await town.applicantOf(town.contact),
    });
    await town.examiner.get('invitations.accept', { commandId: newCommand(), code });
    const version = (await town.contact.get('claims.get', { claimId })).summary.version;
    const command = { commandId: newCommand(), claimId, expectedVersion: version };
    expect(await town.examiner.ask('exam.start', command)).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    expect((await town.examiner.get('desk.claim', { claimId })).mayDo).toEqual([]);
    const { personId, caller } = await signIn(town, 'examiner-free');
    await grant(admin, personId, { role: 'examiner', office: 'kjj' });
    expect(await caller.ask('exam.start', { ...command, commandId: newCommand() })).toMatchObject({
      ok: true,
    });
  });

  it('who recommended decides nothing, neither for nor against', async () => {
    const { caller, personId } = await signIn(town, 'examiner-decider');
    await grant(admin, personId, { role: 'examiner', office: 'kjj' });
    await grant(admin, personId, { role: 'decider', office: 'xzf' });
    const claimId = await recommended(
      town,
      town.as('contact-storage'),
      caller,
      'high-tech-firm',
      facts('GX-REC'),
    );
    await publish(town, [claimId]);
    await town.advance('9d');
    const command = {
      claimId,
      expectedVersion: await versionOf(town.gatherer, claimId),
      documentNumber: '和政纪要〔2026〕1号',
      reason: '不符合条件',
    };
    const ask = (action: 'decisions.approve' | 'decisions.refuse', by: Caller) =>
      by.ask(action, { ...command, commandId: newCommand(), years: [{ year: 1, fen: 5_000_000 }] });
    expect(await ask('decisions.approve', caller)).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('推荐'),
    });
    expect(await ask('decisions.refuse', caller)).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('推荐'),
    });
    expect(await ask('decisions.approve', town.decider)).toMatchObject({ ok: true });
  });
});
