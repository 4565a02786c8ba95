import { becomeCommissioner, serve } from '../../scripts/seed/commissioners';
import { madeUpCode } from '../../scripts/seed/codes';
import { titleFacts } from '../../scripts/seed/claims';
import { ORGS } from '../../scripts/seed/people';
import { bind } from '../../scripts/seed/settle';
import { openCall, termsOf } from './helpers/calls';
import { newCommand } from './helpers/cloud';
import { apply, openTown, placeOf, publish, recommended, versionOf, type Town } from './helpers/town';

/**
 * A message stands in the inbox at night and goes to the phone at eight. Whom it concerns no longer by then, or who
 * wishes it no longer, is left in peace: each of them beside somebody whom it still concerns.
 */
const NIGHT = '2026-03-02T14:00:00.000Z';
const LATER_AT_NIGHT = '2026-03-02T15:00:00.000Z';
const MORNING = '2026-03-03T00:10:00.000Z';

let town: Town;
let dairy: string;
let assignmentId: string;
let dairyClaim: string;
let storageClaim: string;
let noticeId: string;

const inboxOf = async (openid: string) => (await town.as(openid).get('inbox.list', {})).items;
const kindsOf = async (openid: string) => (await inboxOf(openid)).map(({ kind }) => kind);
const phonesOf = async (openid: string) =>
  (await town.messages()).filter(({ touser }) => touser === openid).map(({ templateId }) => templateId);
const outcomesOf = (openid: string) =>
  [...town.cloud.store.all('reminders')]
    .filter(({ personId }) => personId === town.ids.get(openid))
    .map(({ kind, outcome }) => [kind, outcome]);
const sendBack = async (claimId: string) =>
  town.examiner.get('exam.return', {
    commandId: newCommand(),
    claimId,
    expectedVersion: await versionOf(town.examiner, claimId),
    missing: ['证书扫描件'],
    workingDays: 5,
  });
const grant = (openid: string) =>
  town.as('admin-kjj').get('people.grant', {
    commandId: newCommand(),
    personId: town.ids.get(openid) ?? '',
    role: 'gatherer',
    office: 'kjj',
    until: '2029-12-31',
  });

beforeAll(async () => {
  town = await openTown();
  dairy = await town.applicantOf(town.contact);
  const personId = await becomeCommissioner(placeOf(town), 'commissioner', '乳品');
  const term = { from: '2026-03-01', until: '2026-12-31', field: '乳品', mayPrepare: false };
  assignmentId = await serve(
    placeOf(town),
    { commissioner: 'commissioner', contact: 'contact-dairy', unifiedCode: ORGS.dairy.code, ...term },
    personId,
  );
  const { code } = await town.contact.get('contacts.invite', { commandId: newCommand(), applicantId: dairy });
  await town.as('contact-new').get('invitations.accept', { commandId: newCommand(), code });
  await grant('examiner-gxj');
  const tech = titleFacts('tech-sme', '2025-09-12', 'TEST-KX');
  dairyClaim = (await apply(town, town.contact, 'tech-sme', tech)).claimId;
  storageClaim = (await apply(town, town.as('contact-storage'), 'tech-sme', tech)).claimId;
  const high = titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX');
  const seeds = await recommended(town, town.as('contact-seeds'), town.examiner, 'high-tech-firm', high);
  noticeId = await publish(town, [seeds]);
  for (const openid of ['visitor', 'contact-station', 'contact-institute'])
    await town.as(openid).get('notices.follow', { commandId: newCommand(), noticeId, on: true });
  for (const openid of ['contact-dairy', 'contact-new', 'contact-storage', 'commissioner'])
    await town.accept(openid, ['TPL_RETURNED']);
  for (const openid of ['visitor', 'contact-station', 'contact-institute'])
    await town.accept(openid, ['TPL_FOLLOWED']);
  for (const openid of ['gatherer-kjj', 'examiner-gxj']) await town.accept(openid, ['TPL_WORK']);
  await town.advance('2m');
});
afterAll(() => town?.stop());

test('whoever invited hears who took the invitation', async () => {
  const [taken] = (await inboxOf('contact-dairy')).filter(({ kind }) => kind === 'invitationTaken');
  expect(taken?.body).toContain('新企业联系人用您的邀请码成为“示例乳业科技有限公司”的联系人');
  expect(taken?.page).toBe('packages/account/contacts/index');
  expect(await kindsOf('contact-new')).not.toContain('invitationTaken');
});

describe('told at night', () => {
  beforeAll(async () => {
    await town.moveTo(NIGHT);
    await sendBack(dairyClaim);
    await sendBack(storageClaim);
    const list = await town.gatherer.get('lists.get', { listId: noticeId });
    await town.gatherer.get('lists.correct', {
      commandId: newCommand(),
      listId: noticeId,
      expectedVersion: list.version,
      drop: [],
      reason: '单位名称有误',
      workingDays: 5,
    });
    await bind(placeOf(town), 'contact-new', {
      kind: 'firm',
      name: '示例新企业',
      code: madeUpCode('91', 'NEW0001'),
    });
    await town.advance('2m');
  });

  test('each has it in the inbox at once, and no phone rings', async () => {
    for (const openid of ['contact-dairy', 'contact-new', 'contact-storage', 'commissioner'])
      expect(await kindsOf(openid)).toContain('returned');
    for (const openid of ['visitor', 'contact-station', 'contact-institute'])
      expect((await kindsOf(openid))[0]).toBe('followedCorrected');
    for (const openid of ['gatherer-kjj', 'examiner-gxj'])
      expect(await kindsOf(openid)).toContain('bindingAsked');
    expect(await town.messages()).toEqual([]);
  });

  test('a commissioner is led to the firm’s page, a claim’s own page being the firm’s alone', async () => {
    const [told] = (await inboxOf('commissioner')).filter(({ kind }) => kind === 'returned');
    expect(told?.page).toBe(`packages/commissioner/firm/index?applicantId=${dairy}`);
    expect(told?.body).toContain('您是这家单位的科技特派员');
    expect(await town.as('commissioner').ask('claims.get', { claimId: dairyClaim })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await town.as('commissioner').ask('commissioner.firm', { applicantId: dairy })).toMatchObject({
      ok: true,
    });
  });

  describe('by the morning', () => {
    beforeAll(async () => {
      await town.moveTo(LATER_AT_NIGHT);
      // The second contact is removed, the commissioner’s service ended, a role taken back.
      await town.contact.get('contacts.remove', {
        commandId: newCommand(),
        applicantId: dairy,
        personId: town.ids.get('contact-new') ?? '',
      });
      await town.contact.get('assignments.end', {
        commandId: newCommand(),
        assignmentId,
        reason: '合作结束',
      });
      await town.as('admin-kjj').get('people.revoke', {
        commandId: newCommand(),
        personId: town.ids.get('examiner-gxj') ?? '',
        role: 'gatherer',
        office: 'kjj',
      });
      // One matter is settled; one follower follows no longer, another switched such messages off.
      const storage = town.as('contact-storage');
      const { summary } = await storage.get('claims.get', { claimId: storageClaim });
      await storage.get('claims.supplement', {
        commandId: newCommand(),
        claimId: storageClaim,
        expectedVersion: summary.version,
        papers: [],
      });
      await town
        .as('contact-station')
        .get('notices.follow', { commandId: newCommand(), noticeId, on: false });
      await town
        .as('contact-institute')
        .get('messages.choose', { commandId: newCommand(), kind: 'followedCorrected', on: false });
      await town.moveTo(MORNING);
    });

    test('whom it still concerns hears it on the phone', async () => {
      expect(await phonesOf('contact-dairy')).toEqual(['TPL_RETURNED']);
      expect(await phonesOf('visitor')).toEqual(['TPL_FOLLOWED']);
      expect(await phonesOf('gatherer-kjj')).toEqual(['TPL_WORK']);
    });

    test.each([
      ['a contact who was removed', 'contact-new', 'returned', 'left'],
      ['a commissioner whose service ended', 'commissioner', 'returned', 'left'],
      ['an officer whose role was taken back', 'examiner-gxj', 'bindingAsked', 'left'],
      ['a follower who follows no longer', 'contact-station', 'followedCorrected', 'left'],
      ['a follower who switched it off', 'contact-institute', 'followedCorrected', 'left'],
      ['a firm whose matter is settled', 'contact-storage', 'returned', 'ended'],
    ])('%s does not', async (_who, openid, kind, outcome) => {
      expect(await phonesOf(openid)).toEqual([]);
      expect(outcomesOf(openid)).toContainEqual([kind, outcome]);
    });
  });
});

describe('what commissioners wish to hear', () => {
  test('is offered to commissioners only, group by group, and all of it is on at first', async () => {
    const { served } = await town.as('commissioner').get('messages.choices', {});
    expect(served?.map(({ group, on }) => [group, on])).toEqual([
      ['calls', true],
      ['drafts', true],
      ['supplements', true],
      ['notices', true],
      ['recognitions', true],
    ]);
    expect((await town.contact.get('messages.choices', {})).served).toBeUndefined();
  });

  test('switched off, it is not told to them, while the firm’s duty stays; on again, it is', async () => {
    const term = { from: '2026-03-01', until: '2026-12-31', field: '乳品', mayPrepare: false };
    const personId = town.ids.get('commissioner') ?? '';
    await serve(
      placeOf(town),
      { commissioner: 'commissioner', contact: 'contact-storage', unifiedCode: ORGS.storage.code, ...term },
      personId,
    );
    const wish = (on: boolean) =>
      town
        .as('commissioner')
        .get('messages.chooseServed', { commandId: newCommand(), group: 'supplements', on });
    const count = async (openid: string) =>
      (await kindsOf(openid)).filter((kind) => kind === 'returned').length;
    const before = { firm: await count('contact-storage'), commissioner: await count('commissioner') };
    await wish(false);
    // Switching an own optional kind leaves the wish as it is.
    await town
      .as('commissioner')
      .get('messages.choose', { commandId: newCommand(), kind: 'recommended', on: false });
    await town.examiner.get('exam.return', {
      commandId: newCommand(),
      claimId: storageClaim,
      expectedVersion: await versionOf(town.examiner, storageClaim),
      missing: ['执照'],
      workingDays: 5,
      reason: '执照不清楚。',
    });
    await town.advance('2m');
    expect(await count('contact-storage')).toBe(before.firm + 1);
    expect(await count('commissioner')).toBe(before.commissioner);
    await wish(true);
    const high = titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX2');
    await sendBack((await apply(town, town.as('contact-storage'), 'high-tech-firm', high)).claimId);
    // A call that may concern the firm: public, so it opens itself; switched off, a second one is not told.
    await openCall(town, termsOf('high-tech-firm'));
    await town.advance('2m');
    expect(await count('commissioner')).toBe(before.commissioner + 1);
    const calls = async () =>
      (await inboxOf('commissioner')).filter(({ kind }) => kind === 'callOpened').map(({ page }) => page);
    expect(await calls()).toEqual([expect.stringMatching(/^packages\/calls\/call\/index/)]);
    await town
      .as('commissioner')
      .get('messages.chooseServed', { commandId: newCommand(), group: 'calls', on: false });
    await openCall(town, termsOf('benchmark-firm', { title: '第二份申报通知' }));
    await town.advance('2m');
    expect(await calls()).toHaveLength(1);
  });
});
