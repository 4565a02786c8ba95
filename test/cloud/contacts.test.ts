import type { Caller } from '../../scripts/seed/call';
import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { signIn } from './helpers/people';
import { apply, openTown, type Town } from './helpers/town';

let town: Town;
let firm: string;
beforeAll(async () => {
  town = await openTown();
  firm = await town.applicantOf(town.contact);
});
afterAll(() => town?.stop());

const invite = () => town.contact.get('contacts.invite', { commandId: newCommand(), applicantId: firm });
const accept = (caller: Caller, code: string) =>
  caller.ask('invitations.accept', { commandId: newCommand(), code });

describe('an invitation', () => {
  it('makes one person a contact, once; typed with spaces, hyphens and in lower case', async () => {
    const { code, lastDay } = await invite();
    expect(lastDay).toBe('2026-03-09');
    const { caller } = await signIn(town, 'colleague');
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)}　`;
    expect(await accept(caller, typed)).toMatchObject({
      ok: true,
      data: { kind: 'contact', applicantId: firm },
    });
    expect((await caller.get('me.get', {})).applicants).toMatchObject([{ id: firm, state: 'confirmed' }]);
    const { caller: second } = await signIn(town, 'second');
    expect(await accept(second, code)).toMatchObject({ code: 'INVITATION_USED', field: 'code' });
    expect(await accept(caller, code)).toMatchObject({ code: 'INVITATION_USED' });
    expect((await second.get('me.get', {})).applicants).toEqual([]);
  });

  it('of two who use it at the same moment one comes in', async () => {
    const { code } = await invite();
    const callers = await Promise.all(['twin-a', 'twin-b'].map((openid) => signIn(town, openid)));
    const answers = await Promise.all(callers.map(({ caller }) => accept(caller, code)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'INVITATION_USED' });
  });

  it('sent again with a lost answer, the same act is answered the same', async () => {
    const { code } = await invite();
    const { caller } = await signIn(town, 'weak-network');
    const command = { commandId: newCommand(), code };
    const first = await caller.get('invitations.accept', command);
    expect(await caller.get('invitations.accept', command)).toEqual(first);
  });

  it('mistyped, unknown, taken back, for oneself: each says so', async () => {
    const { code, invitationId } = await invite();
    const { caller } = await signIn(town, 'third');
    const wrong = code.slice(0, -1) + (code.endsWith('2') ? '3' : '2');
    expect(await accept(caller, wrong)).toMatchObject({
      code: 'INVITATION_UNKNOWN',
      message: expect.stringContaining('输错'),
    });
    expect(await accept(town.contact, code)).toMatchObject({ code: 'BAD_INPUT' });
    await town.contact.get('contacts.revokeInvitation', {
      commandId: newCommand(),
      applicantId: firm,
      invitationId,
    });
    expect(await accept(caller, code)).toMatchObject({ code: 'INVITATION_EXPIRED' });
  });

  it('is void once whoever made it stands for the firm no more, and after seven days', async () => {
    const { caller: mate, personId } = await signIn(town, 'mate');
    await accept(mate, (await invite()).code);
    await town.contact.get('contacts.handOver', { commandId: newCommand(), applicantId: firm, personId });
    const { code } = await mate.get('contacts.invite', { commandId: newCommand(), applicantId: firm });
    await mate.get('contacts.handOver', {
      commandId: newCommand(),
      applicantId: firm,
      personId: town.ids.get('contact-dairy') ?? '',
    });
    await mate.get('contacts.leave', { commandId: newCommand(), applicantId: firm });
    const { caller } = await signIn(town, 'fourth');
    expect(await accept(caller, code)).toMatchObject({ code: 'INVITATION_EXPIRED' });

    const late = (await invite()).code;
    await town.moveTo('2026-03-10T00:00:00.000Z');
    expect(await accept(caller, late)).toMatchObject({ code: 'INVITATION_EXPIRED' });
  });
});

describe('leaving, handing over, removing', () => {
  it('the lead alone invites and removes; nobody leaves a firm alone with its claims', async () => {
    const storage = town.as('contact-storage');
    const theirs = await town.applicantOf(storage);
    const own = { applicantId: theirs };
    await apply(town, storage, 'high-tech-firm', titleFacts('high-tech-firm', '2025-11-20', 'GX-9'));
    expect(await storage.ask('contacts.leave', { commandId: newCommand(), ...own })).toMatchObject({
      code: 'LAST_CONTACT',
    });
    const { code } = await storage.get('contacts.invite', { commandId: newCommand(), ...own });
    const { caller: heir, personId } = await signIn(town, 'heir');
    await accept(heir, code);
    expect(await heir.ask('contacts.invite', { commandId: newCommand(), ...own })).toMatchObject({
      code: 'LEAD_ONLY',
    });
    const lead = town.ids.get('contact-storage') ?? '';
    expect(
      await heir.ask('contacts.remove', { commandId: newCommand(), ...own, personId: lead }),
    ).toMatchObject({ code: 'LEAD_ONLY' });
    expect(await storage.ask('contacts.leave', { commandId: newCommand(), ...own })).toMatchObject({
      code: 'LEAD_MUST_HAND_OVER',
    });
    await storage.get('contacts.handOver', { commandId: newCommand(), ...own, personId });
    await storage.get('contacts.leave', { commandId: newCommand(), ...own });
    expect(await storage.ask('claims.mine', own)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await heir.get('claims.mine', {})).items).toHaveLength(1);
    expect((await heir.get('contacts.list', own)).contacts).toMatchObject([{ lead: true, you: true }]);
  });

  it('a person may stand for several, and acts for each apart', async () => {
    const both = town.as('contact-seeds');
    const seeds = await town.applicantOf(both);
    await accept(both, (await invite()).code);
    const { applicants } = await both.get('me.get', {});
    expect(applicants.map(({ id }) => id).sort()).toEqual([seeds, firm].sort());
    await both.get('profile.save', {
      commandId: newCommand(),
      applicantId: seeds,
      facts: [{ fact: 'in-county', value: true }],
    });
    expect((await both.get('profile.get', { applicantId: firm })).values).toEqual([]);
  });
});

it('who changed what of a firm can be read, with the years and the values before and after', async () => {
  const save = (value: number) =>
    town.contact.get('profile.save', {
      commandId: newCommand(),
      applicantId: firm,
      facts: [{ fact: 'institution-rd-spending', value, year: 2025 }],
    });
  await save(100_000_000);
  await save(250_000_000);
  await save(250_000_000);
  const { items } = await town.contact.get('applicants.history', { applicantId: firm });
  expect(items[0]).toMatchObject({
    who: '乳业企业联系人',
    what: '修改单位资料',
    values: [{ year: 2025, before: '100万元', after: '250万元' }],
  });
  expect(items[1]).toMatchObject({ values: [{ after: '100万元' }] });
  expect(items.map(({ what }) => what).join()).toMatch(/用邀请码加入.*移交主联系人/s);
  expect((await town.contact.get('profile.get', { applicantId: firm })).values).toMatchObject([
    { fact: 'institution-rd-spending', year: 2025, source: 'self', enteredByName: '乳业企业联系人' },
  ]);
  expect(await town.station.ask('applicants.history', { applicantId: firm })).toMatchObject({
    code: 'NOT_FOUND',
  });
});
