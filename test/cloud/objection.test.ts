import { titleFacts } from '../../scripts/seed/claims';
import { upload } from '../../scripts/seed/papers';
import { newCommand } from './helpers/cloud';
import { openTown, publish, recommended, type Town, versionOf } from './helpers/town';

/** Art. 21 公示期满无异议, read entry by entry (reading 12): an objection stops its own entry only. */
describe('an objection to one of three entries', () => {
  let town: Town;
  let noticeId: string;
  const claims: string[] = [];
  let objected: string;
  let objectionId: string;

  beforeAll(async () => {
    town = await openTown();
    for (const openid of ['contact-dairy', 'contact-storage', 'contact-seeds'])
      claims.push(
        await recommended(
          town,
          town.as(openid),
          town.examiner,
          'tech-sme',
          titleFacts('tech-sme', '2025-09-12', `KX-${openid}`),
        ),
      );
    objected = claims[1] as string;
    noticeId = await publish(town, claims);
  });
  afterAll(() => town.stop());

  const object = async (entryId: string, by = town.visitor, commandId = newCommand()) =>
    by.ask('notices.object', {
      commandId,
      noticeId,
      entryId,
      name: '示例异议人',
      contact: '0471-0000000',
      grounds: '该企业入库时间与公示不符。',
      fileIds: [await upload(town.cloud.url, by, 'grounds.pdf', undefined, 'objection')],
    });
  const stateOf = async (openid: string, claimId: string) =>
    (await town.as(openid).get('claims.get', { claimId })).summary.state;

  it('needs somebody who signed in, and not the firm itself', async () => {
    const data = {
      commandId: newCommand(),
      noticeId,
      entryId: objected,
      name: '某',
      contact: '1',
      grounds: '无',
      fileIds: [],
    };
    expect(await town.as().ask('notices.object', data)).toMatchObject({ code: 'SIGN_IN_NEEDED' });
    expect(await town.as('never-seen').ask('notices.object', data)).toMatchObject({ code: 'CONSENT_NEEDED' });
    expect(await object(objected, town.as('contact-storage'))).toMatchObject({ code: 'OWN_OBJECTION' });
  });

  it('stops that entry alone; sent twice it is one objection', async () => {
    const commandId = newCommand();
    const data = {
      commandId,
      noticeId,
      entryId: objected,
      name: '示例异议人',
      contact: '0471-0000000',
      grounds: '该企业入库时间与公示不符。',
      fileIds: [],
    };
    const [first, second] = await Promise.all([
      town.visitor.get('notices.object', data),
      town.visitor.get('notices.object', data),
    ]);
    expect(second).toEqual(first);
    objectionId = first.objectionId;
    // Ten working days from Tuesday 3 March.
    expect(first.dueDay).toBe('2026-03-16');
    expect(await stateOf('contact-storage', objected)).toBe('underObjection');
    expect(await stateOf('contact-dairy', claims[0] as string)).toBe('inNotice');
  });

  it('the firm sees that there is one, never who raised it', async () => {
    const claim = JSON.stringify(await town.as('contact-storage').get('claims.get', { claimId: objected }));
    expect(claim).toContain('收到异议');
    for (const secret of ['示例异议人', '0471-0000000', town.ids.get('visitor') ?? '?', '入库时间与公示不符'])
      expect(claim).not.toContain(secret);
    const desk = await town.gatherer.get('desk.claim', { claimId: objected });
    expect(desk.objections).toMatchObject([{ id: objectionId, name: '示例异议人', contact: '0471-0000000' }]);
    expect(JSON.stringify(await town.examiner.get('desk.claim', { claimId: objected }))).not.toContain(
      '示例异议人',
    );
  });

  it('the objector and the desk see by when it is answered', async () => {
    const { items } = await town.visitor.get('objections.mine', {});
    expect(items).toMatchObject([
      { id: objectionId, itemTitle: expect.any(String), dueDay: '2026-03-16', grounds: expect.any(String) },
    ]);
    expect(items[0]?.outcome).toBeUndefined();
    const desk = await town.gatherer.get('desk.claim', { claimId: objected });
    expect(desk.objections[0]).toMatchObject({ dueDay: '2026-03-16' });
    expect(desk.claim.summary.due).toMatchObject({ label: '异议核查期限', day: '2026-03-16' });
    expect((await town.as('contact-seeds').get('objections.mine', {})).items).toEqual([]);
  });

  it('the other two pass when the period is over, this one waits', async () => {
    await town.moveTo('2026-03-10T00:00:00.000Z');
    expect(await stateOf('contact-dairy', claims[0] as string)).toBe('noticePassed');
    expect(await stateOf('contact-seeds', claims[2] as string)).toBe('noticePassed');
    expect(await stateOf('contact-storage', objected)).toBe('underObjection');
  });

  it('a late objection is refused kindly', async () => {
    expect(await object(claims[0] as string)).toMatchObject({
      code: 'OBJECTION_LATE',
      message: expect.stringContaining('县科技局'),
    });
    expect(await object(objected)).toMatchObject({ code: 'OBJECTION_LATE' });
    expect(await stateOf('contact-dairy', claims[0] as string)).toBe('noticePassed');
  });

  it('upheld: the entry is out, with the reason; nothing of it can be decided', async () => {
    const decide = async () =>
      town.gatherer.ask('objections.decide', {
        commandId: newCommand(),
        objectionId,
        expectedVersion: await versionOf(town.gatherer, objected),
        upheld: true,
        reason: '经核查，入库时间不在方案期内。',
      });
    expect(await decide()).toMatchObject({ ok: true });
    expect(await decide()).toMatchObject({ ok: false, code: 'OUT_OF_TURN' });
    const claim = await town.as('contact-storage').get('claims.get', { claimId: objected });
    expect(claim).toMatchObject({
      summary: { state: 'refused' },
      refusal: { reason: '经核查，入库时间不在方案期内。', article: 3 },
    });
    // The objector reads the outcome; the public only that the entry is off the list.
    expect((await town.visitor.get('objections.mine', {})).items[0]?.outcome).toMatchObject({
      upheld: true,
      reason: '经核查，入库时间不在方案期内。',
    });
    const { entries } = await town.as().get('notices.get', { noticeId });
    expect(entries.map(({ state }) => state)).toEqual(['passed', 'removed', 'passed']);
    const { items } = await town.decider.get('desk.work', { queue: 'decide' });
    expect(items.map(({ id }) => id).sort()).toEqual([claims[0], claims[2]].sort());
  });
});

describe('a dismissed objection', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.stop());

  it.each([
    ['within the period the entry is in notice again', '2026-03-05T02:00:00.000Z', 'inNotice'],
    ['after it the entry passes at once', '2026-03-20T02:00:00.000Z', 'noticePassed'],
  ])('%s', async (_name, decidedAt, state) => {
    const openid = state === 'inNotice' ? 'contact-dairy' : 'contact-seeds';
    const contact = town.as(openid);
    const facts = titleFacts('tech-sme', '2025-09-12', `KX-${openid}`);
    const claimId = await recommended(town, contact, town.examiner, 'tech-sme', facts);
    const noticeId = await publish(town, [claimId]);
    const { objectionId } = await town.visitor.get('notices.object', {
      commandId: newCommand(),
      noticeId,
      entryId: claimId,
      name: '示例异议人',
      contact: '0471-0000000',
      grounds: '请核对。',
      fileIds: [],
    });
    await town.moveTo(decidedAt);
    await town.gatherer.get('objections.decide', {
      commandId: newCommand(),
      objectionId,
      expectedVersion: await versionOf(town.gatherer, claimId),
      upheld: false,
      reason: '经核查属实，异议不成立。',
    });
    expect((await contact.get('claims.get', { claimId })).summary.state).toBe(state);
  });
});
