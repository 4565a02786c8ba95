import tcb from '@cloudbase/node-sdk';
import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { apply, openTown, publish, recommended, versionOf, type Town } from './helpers/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.stop());
afterEach(() => town.cloud.faults.clear());

interface Row {
  _id: string;
  kind: string;
  subject: { id: string };
  personId: string;
  state: string;
  outcome?: string;
  dueAt: string;
}
const rowsOf = (collection: string, claimId: string) =>
  ([...town.cloud.store.all(collection)] as unknown as Row[]).filter((row) => row.subject.id === claimId);
/** What goes to phones. */
const reminders = (claimId: string) => rowsOf('reminders', claimId);
/** What waits for its time, or was told. */
const bells = (claimId: string) => rowsOf('bells', claimId);
const inboxOf = async (openid: string) => (await town.as(openid).get('inbox.list', {})).items;
const phoneOf = async (openid: string) => (await town.messages()).filter(({ touser }) => touser === openid);
const database = () => tcb.init({ env: town.cloud.env, secretId: 'local', secretKey: 'local' }).database();
let seq = 0;
/** Calls the function as the platform's timer does. */
const slot = async (time = `slot-${(seq += 1)}`) => {
  const event = { Type: 'Timer', TriggerName: 'reminders', Time: time };
  const text = await town.cloud.functions.invoke('reminders', JSON.stringify(event), {
    source: 'wx_trigger',
  });
  return JSON.parse(text ?? '') as {
    ok: boolean;
    code?: string;
    ran: { job: string; done: number; failed: number }[];
    nextDueAt: string | null;
    now: string;
  };
};
const facts = () => titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX');
/** A claim that its office has just sent back: one message is due to its contact. */
async function returned(
  openid: string,
  item: 'high-tech-firm' | 'tech-sme' = 'high-tech-firm',
): Promise<string> {
  const { claimId } = await apply(town, town.as(openid), item, titleFacts(item, '2025-11-20', 'TEST-GX'));
  await slot();
  await town.examiner.get('exam.return', {
    commandId: newCommand(),
    claimId,
    expectedVersion: await versionOf(town.examiner, claimId),
    missing: ['证书扫描件'],
    workingDays: 5,
  });
  return claimId;
}
async function withdraw(openid: string, claimId: string): Promise<void> {
  const { summary } = await town.as(openid).get('claims.get', { claimId });
  await town
    .as(openid)
    .get('claims.withdraw', { commandId: newCommand(), claimId, expectedVersion: summary.version });
}

describe('who may run it', () => {
  test.each([
    ['a person', { openid: 'contact-dairy', source: 'wx_client' }],
    ['a page on the web', { source: 'wx_http' }],
    ['another function', { source: 'wx_trigger,scf' }],
    ['a push', { source: 'wx_unknown' }],
  ])('%s is refused, and nothing is sent', async (_who, from) => {
    const answer = JSON.parse(
      (await town.cloud.functions.invoke('reminders', '{"Type":"Timer"}', from)) ?? '',
    );
    expect(answer).toMatchObject({
      ok: false,
      code: 'TIMER_ONLY',
      now: expect.any(String),
      today: '2026-03-02',
    });
    expect(answer.message).toMatch(/[\u4e00-\u9fff]/);
    expect(answer.ran).toBeUndefined();
  });

  test('api does not answer for it', async () => {
    expect(await town.as('admin-kjj').ask('reminders', {})).toMatchObject({ code: 'TIMER_ONLY' });
  });
});

describe('one message', () => {
  const openid = 'contact-storage';
  let claimId: string;
  afterEach(async () => {
    if (claimId) await withdraw(openid, claimId);
    claimId = '';
  });

  test('without leave to send it stands in the inbox alone', async () => {
    const before = (await phoneOf(openid)).length;
    claimId = await returned(openid);
    await slot();
    expect(reminders(claimId)).toMatchObject([{ kind: 'returned', state: 'closed', outcome: 'inboxOnly' }]);
    expect((await inboxOf(openid))[0]).toMatchObject({ kind: 'returned', claimId, read: false });
    expect(await phoneOf(openid)).toHaveLength(before);
  });

  test('with leave it reaches the phone too and costs one; read, it is no longer counted', async () => {
    await town.accept(openid, ['TPL_RETURNED']);
    claimId = await returned(openid);
    await slot();
    const [message] = (await phoneOf(openid)).slice(-1);
    expect(message).toMatchObject({
      templateId: 'TPL_RETURNED',
      page: `packages/apply/claim/index?id=${claimId}`,
    });
    expect(message?.data.thing4?.value).toContain('证书扫描件');
    const { templates } = await town.as(openid).get('subscribe.state', {});
    expect(templates.find(({ kind }) => kind === 'returned')).toMatchObject({ left: 0, label: '需要补正' });
    const items = await inboxOf(openid);
    const unread = items.filter(({ read }) => !read).length;
    const first = items[0]?.id ?? '';
    expect(await town.as(openid).get('inbox.read', { commandId: newCommand(), messageIds: [first] })).toEqual(
      {
        unread: unread - 1,
      },
    );
    // Somebody else's message stays unread.
    await town
      .as('contact-seeds')
      .get('inbox.read', { commandId: newCommand(), messageIds: [items[1]?.id ?? ''] });
    expect((await inboxOf(openid))[1]?.read).toBe(items[1]?.read);
  });

  test('the matter is settled before the timer comes: nothing is sent', async () => {
    claimId = await returned(openid);
    const { summary } = await town.as(openid).get('claims.get', { claimId });
    await town.as(openid).get('claims.supplement', {
      commandId: newCommand(),
      claimId,
      expectedVersion: summary.version,
      papers: [],
    });
    const inbox = (await inboxOf(openid)).length;
    await slot();
    expect(bells(claimId).find(({ kind }) => kind === 'returned')).toMatchObject({
      state: 'lapsed',
      outcome: 'ended',
    });
    expect(reminders(claimId)).toEqual([]);
    expect(await inboxOf(openid)).toHaveLength(inbox);
  });

  test('an outcome that is not known is never tried again', async () => {
    await town.accept(openid, ['TPL_RETURNED']);
    await town.accept(openid, ['TPL_RETURNED']);
    const phone = (await phoneOf(openid)).length;
    claimId = await returned(openid);
    town.cloud.faults.add({ kind: 'lostAnswer', action: 'wx.openApi' });
    await slot();
    await town.advance('3h');
    expect(await phoneOf(openid)).toHaveLength(phone + 1);
    expect(reminders(claimId)).toMatchObject([{ state: 'closed', outcome: 'unclear' }]);
    expect((await inboxOf(openid)).filter((item) => item.claimId === claimId)).toHaveLength(1);
  });

  test('what a killed run had begun to send is closed as unclear after its lease', async () => {
    claimId = await returned(openid);
    await slot();
    const [row] = reminders(claimId);
    const { now } = (await (await fetch(`${town.cloud.url}/_local/clock`)).json()) as { now: string };
    const until = new Date(Date.parse(now) + 120_000).toISOString();
    await database()
      .collection('reminders')
      .doc(row?._id ?? '')
      .update({ state: 'sending', dueAt: until });
    await slot();
    expect(reminders(claimId)).toMatchObject([{ state: 'sending' }]);
    await town.advance('3m');
    expect(reminders(claimId)).toMatchObject([{ state: 'closed', outcome: 'unclear' }]);
  });

  test('while another run serves this person, nothing is sent; the inbox has it already', async () => {
    await town.accept(openid, ['TPL_RETURNED']);
    const phone = (await phoneOf(openid)).length;
    claimId = await returned(openid);
    const { now } = (await (await fetch(`${town.cloud.url}/_local/clock`)).json()) as { now: string };
    const dueAt = new Date(Date.parse(now) + 120_000).toISOString();
    await database()
      .collection('reminders')
      .add({
        _id: `elsewhere:${claimId}`,
        personId: town.ids.get(openid),
        subject: { collection: 'claims', id: 'another' },
        state: 'sending',
        holder: 'another run',
        dueAt,
      });
    await slot();
    expect(reminders(claimId)).toMatchObject([{ state: 'planned' }]);
    expect((await inboxOf(openid))[0]).toMatchObject({ claimId });
    expect(await phoneOf(openid)).toHaveLength(phone);
    await town.advance('4m');
    expect(await phoneOf(openid)).toHaveLength(phone + 1);
    expect((await inboxOf(openid)).filter((item) => item.claimId === claimId)).toHaveLength(1);
  });

  test('a passing error is tried again until it passes, once', async () => {
    await town.accept(openid, ['TPL_RETURNED']);
    const phone = (await phoneOf(openid)).length;
    claimId = await returned(openid);
    town.cloud.faults.add({ kind: 'openid', openid, errcode: 45009, times: 3 });
    const inbox = (await inboxOf(openid)).length;
    await slot();
    expect(await inboxOf(openid)).toHaveLength(inbox + 1);
    // After 1 and 5 minutes, each up to the next slot: three tries have failed, the fourth is half an hour away.
    await town.advance('9m');
    expect(reminders(claimId)).toMatchObject([{ state: 'planned' }]);
    await town.advance('32m');
    expect(reminders(claimId)).toMatchObject([{ state: 'closed', outcome: 'sent' }]);
    await town.advance('3h');
    expect(await phoneOf(openid)).toHaveLength(phone + 1);
    expect(await inboxOf(openid)).toHaveLength(inbox + 1);
  });

  test('a fault of ours is closed and logged, without what people wrote', async () => {
    await town.accept(openid, ['TPL_RETURNED']);
    claimId = await returned(openid);
    town.cloud.faults.add({ kind: 'openid', openid, errcode: 47003 });
    await slot();
    expect(reminders(claimId)).toMatchObject([{ state: 'closed', outcome: 'fault' }]);
    const log = (await (await fetch(`${town.cloud.url}/_local/log`)).json()) as string[];
    const lines = log.filter((line) => line.includes('47003')).join('\n');
    expect(lines).toContain('TPL_RETURNED');
    expect(log.join('\n')).not.toContain('证书扫描件');
  });
});

describe('a notice', () => {
  const firms = ['contact-dairy', 'contact-storage', 'contact-seeds'];
  let claimIds: string[];
  let noticeId: string;

  test('its beginning is told at once, its end planned; the answer says when', async () => {
    claimIds = [];
    for (const openid of firms)
      claimIds.push(await recommended(town, town.as(openid), town.examiner, 'high-tech-firm', facts()));
    noticeId = await publish(town, claimIds);
    const { nextDueAt, ran } = await slot();
    expect(ran.every(({ failed }) => failed === 0)).toBe(true);
    for (const claimId of claimIds) {
      expect(reminders(claimId)).toMatchObject([{ kind: 'noticeBegins', state: 'closed' }]);
      // Monday the 9th is the last day: Friday the 6th, 09:00.
      expect(bells(claimId).find(({ kind }) => kind === 'noticeEndsSoon')).toMatchObject({
        state: 'waiting',
        dueAt: '2026-03-06T01:00:00.000Z',
      });
      // It is in notice already: that it was recommended and listed says nothing any more.
      expect(
        bells(claimId)
          .filter(({ outcome }) => outcome === 'ended')
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(['listed', 'recommended']);
    }
    // Uploads that nothing refers to are due earlier; nothing else is.
    expect(nextDueAt && nextDueAt <= '2026-03-06T01:00:00.000Z').toBe(true);
  });

  test('an entry under objection is not told of its end, the others are, each once', async () => {
    await town.visitor.get('notices.object', {
      commandId: newCommand(),
      noticeId,
      entryId: claimIds[0] ?? '',
      name: '测试公众',
      contact: '0471-0000000',
      grounds: '认定日期与公告不符',
      fileIds: [],
    });
    await town.moveTo('2026-03-06T01:05:00.000Z');
    const soon = (collection: string) =>
      claimIds.map((claimId) => rowsOf(collection, claimId).find(({ kind }) => kind === 'noticeEndsSoon'));
    expect(soon('bells').map((row) => row?.outcome)).toEqual(['ended', undefined, undefined]);
    expect(soon('reminders').map((row) => row?.outcome)).toEqual([undefined, 'inboxOnly', 'inboxOnly']);
    const heard = await inboxOf('contact-storage');
    expect(heard.filter(({ kind }) => kind === 'noticeEndsSoon')).toHaveLength(1);
    expect(JSON.stringify(await inboxOf('contact-dairy'))).not.toContain('测试公众');
  });

  test('at its end those without objection hear that they passed', async () => {
    await town.moveTo('2026-03-09T16:01:00.000Z');
    expect((await inboxOf('contact-seeds'))[0]).toMatchObject({ kind: 'noticePassed' });
    expect((await inboxOf('contact-dairy')).some(({ kind }) => kind === 'noticePassed')).toBe(false);
  });

  test('when nothing is due now, the timer says when it will be', async () => {
    await town.advance('26h');
    const waiting = ([...town.cloud.store.all('bells')] as unknown as Row[]).filter(
      ({ state }) => state === 'waiting',
    );
    const next = waiting.map(({ dueAt }) => String(dueAt)).sort()[0] ?? '';
    const { now, nextDueAt } = await slot();
    // A message or the day's digest, whichever is sooner; nothing that is due already.
    expect(nextDueAt && nextDueAt > now && nextDueAt <= next).toBe(true);
  });
});

describe('what goes wrong', () => {
  // By day, so that phones are not left in peace until morning.
  beforeAll(() => town.moveTo('2026-03-12T02:00:00.000Z'));

  test('an outbox row that cannot be told is put aside and holds up no other', async () => {
    const at = '2026-03-01T00:00:00.000Z';
    await database().collection('outbox').add({
      _id: 'gone:000001',
      kind: 'claims',
      aggregate: 'gone',
      type: 'decided',
      at,
      state: 'new',
      sort: at,
    });
    const claimId = await returned('contact-storage', 'tech-sme');
    const { ran, nextDueAt } = await slot();
    expect(ran.find(({ job }) => job === 'expandOutbox')).toMatchObject({ failed: 1 });
    expect(nextDueAt).not.toBeNull();
    expect(reminders(claimId)).toMatchObject([{ state: 'closed' }]);
    for (let again = 0; again < 5; again += 1) await slot();
    expect(town.cloud.store.get('outbox', 'gone:000001')).toMatchObject({ state: 'failed', attempts: 5 });
  });

  test('an event told a second time makes no second message', async () => {
    const before = [...town.cloud.store.all('reminders')].length;
    const rows = [...town.cloud.store.all('outbox')].filter(({ state }) => state === 'done');
    for (const { _id } of rows)
      await database().collection('outbox').doc(String(_id)).update({ state: 'new' });
    const { ran } = await slot();
    expect(ran.find(({ job }) => job === 'expandOutbox')).toMatchObject({ done: rows.length, failed: 0 });
    expect([...town.cloud.store.all('reminders')]).toHaveLength(before);
  });

  test('an event about many entries goes on from its checkpoint', async () => {
    const applicantId = await town.applicantOf(town.contact);
    const at = '2026-03-02T00:00:00.000Z';
    const entry = (index: number) => ({ claimId: `many${index}`, applicantId });
    const claim = (index: number) => ({
      _id: `many${index}`,
      number: `2026AAAAA${index}`,
      state: {
        state: 'inNotice',
        number: '2026AAAAAAA2',
        applicantId,
        itemId: 'high-tech-firm',
        article: 3,
        listId: 'many',
        examiningOffice: 'kjj',
        clock: {},
        objectionsDue: [],
      },
    });
    const period = {
      workingDays: 5,
      publishedDay: '2026-03-20',
      firstDay: '2026-03-23',
      lastDay: '2026-03-27',
      provisional: false,
    };
    const entries = Array.from({ length: 125 }, (_none, index) => entry(index));
    town.cloud.store.write((writer) => {
      for (const index of entries.keys()) writer.put('claims', claim(index), true);
    });
    await database()
      .collection('lists')
      .add({ _id: 'many', state: { state: 'published', entries, period, periodEventId: 'many:000004' } });
    const row = {
      _id: 'many:000004',
      kind: 'lists',
      aggregate: 'many',
      type: 'periodMoved',
      at,
      state: 'new',
    };
    await database()
      .collection('outbox')
      .add({ ...row, sort: at, next: 100 });
    await slot();
    const told = entries.filter(({ claimId }) => bells(claimId).length > 0).map(({ claimId }) => claimId);
    expect(told).toEqual(entries.slice(100).map(({ claimId }) => claimId));
    expect(reminders('many124').map(({ kind }) => kind)).toContain('noticeMoved');
    expect(town.cloud.store.get('outbox', 'many:000004')).toMatchObject({ state: 'done' });
  });
});
