import tcb from '@cloudbase/node-sdk';
import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from '../cloud/helpers/cloud';
import { openTown, publish, recommended, type Town } from '../cloud/helpers/town';

const FIRMS = ['contact-dairy', 'contact-storage', 'contact-seeds'];
const TEMPLATES = ['TPL_NOTICE_BEGINS', 'TPL_NOTICE_ENDS_SOON', 'TPL_NOTICE_PASSED'];

/** A notice of three entries, each with a contact who allows every message twice over. */
async function openNotice(): Promise<{ town: Town; noticeId: string }> {
  const town = await openTown();
  for (const openid of FIRMS) {
    await town.accept(openid, TEMPLATES);
    await town.advance('1s');
    await town.accept(openid, TEMPLATES);
  }
  const claimIds: string[] = [];
  for (const openid of FIRMS) {
    const facts = titleFacts('high-tech-firm', '2025-11-20', 'GX-1');
    claimIds.push(await recommended(town, town.as(openid), town.examiner, 'high-tech-firm', facts));
  }
  return { town, noticeId: await publish(town, claimIds) };
}

async function heard(town: Town, openid: string) {
  const inbox = (await town.as(openid).get('inbox.list', {})).items.map(({ kind }) => kind).sort();
  const phone = (await town.messages())
    .filter(({ touser }) => touser === openid)
    .map(({ templateId }) => templateId)
    .sort();
  return { inbox, phone };
}

/** Puts due messages before the timer, as many for each firm, with leave for ten more. */
async function crowd(town: Town, each: number): Promise<void> {
  const database = tcb.init({ env: town.cloud.env, secretId: 'local', secretKey: 'local' }).database();
  const claims = [...town.cloud.store.all('claims')].map(({ _id }) => String(_id));
  for (const [index, openid] of FIRMS.entries()) {
    const left = each + 10;
    const templateId = 'TPL_NOTICE_BEGINS';
    await town.cloud.store.meta.put(`quota/${openid}/${templateId}`, { left });
    await database.collection('quota').doc(`${openid}:${templateId}`).set({ openid, templateId, left });
    for (let number = 0; number < each; number += 1)
      await database.collection('reminders').add({
        _id: `crowd:${number}:${openid}`,
        kind: 'noticeBegins',
        personId: town.ids.get(openid),
        claimId: claims[index],
        eventId: `crowd:${number}`,
        dueAt: '2026-03-02T00:00:00.000Z',
        title: '测试',
        body: '测试',
        page: `crowd/${openid}/${number}`,
        fields: { thing1: '测试' },
        state: 'planned',
        tries: { passing: 0, noQuota: 0 },
      });
  }
}

const slot = (town: Town, time: string) => {
  const event = JSON.stringify({ Type: 'Timer', TriggerName: 'reminders', Time: time });
  return town.cloud.functions.invoke('reminders', event, { source: 'wx_trigger' });
};

describe('the timer fires more often than it should', () => {
  let town: Town;
  beforeAll(async () => {
    ({ town } = await openNotice());
  });
  afterAll(() => town?.stop());

  it('four runs at once, of which two are for one slot: each person hears each thing once', async () => {
    await Promise.all(['a', 'a', 'b', 'c'].map((time) => slot(town, time)));
    for (const openid of FIRMS)
      expect(await heard(town, openid)).toEqual({ inbox: ['noticeBegins'], phone: ['TPL_NOTICE_BEGINS'] });
  });

  it('a slot that was claimed is answered without work', async () => {
    expect(JSON.parse((await slot(town, 'a')) ?? '')).toMatchObject({ ok: true, ran: [] });
  });

  it('fired twice for the slots at which something is due: still once', async () => {
    for (const moment of ['2026-03-06T01:00:00.000Z', '2026-03-09T16:00:00.000Z']) {
      const before = new Date(Date.parse(moment) - 120_000).toISOString();
      const after = new Date(Date.parse(moment) + 120_000).toISOString();
      await town.moveTo(before);
      town.cloud.faults.add({ kind: 'duplicateTimer', timer: 'reminders', times: 10 });
      await town.moveTo(after);
      town.cloud.faults.clear();
    }
    for (const openid of FIRMS)
      expect(await heard(town, openid)).toEqual({
        inbox: ['noticeBegins', 'noticeEndsSoon', 'noticePassed'],
        phone: [...TEMPLATES].sort(),
      });
  });
});

describe('several timers meet a crowd', () => {
  let town: Town;
  beforeAll(async () => {
    ({ town } = await openNotice());
    // Warm, so that they really run side by side.
    await Promise.all(['1', '2', '3', '4'].map((time) => slot(town, time)));
  });
  afterAll(() => town?.stop());

  it('four runs at once on sixty due messages: each arrives once, each costs one', async () => {
    await crowd(town, 20);
    await Promise.all(['e', 'f', 'g', 'h'].map((time) => slot(town, time)));
    await town.advance('5m');
    const pages = (await town.messages()).map(({ page }) => page).filter((page) => page.startsWith('crowd'));
    expect(new Set(pages).size).toBe(60);
    expect(pages).toHaveLength(60);
    for (const openid of FIRMS)
      expect(town.cloud.store.get('quota', `${openid}:TPL_NOTICE_BEGINS`)).toMatchObject({ left: 10 });
  });
});

describe('the timer comes late', () => {
  let town: Town;
  afterEach(() => town?.stop());

  it('by an hour: what was due is caught up, once', async () => {
    ({ town } = await openNotice());
    await town.moveTo('2026-03-06T00:58:00.000Z');
    town.cloud.faults.add({ kind: 'lateTimer', timer: 'reminders', byMs: 3_600_000 });
    // Nothing was due before 09:00, so the slot of 09:00 is the one that is late.
    await town.moveTo('2026-03-06T02:30:00.000Z');
    for (const openid of FIRMS)
      expect((await heard(town, openid)).inbox).toEqual(['noticeBegins', 'noticeEndsSoon']);
    expect(
      (await town.messages()).filter(({ templateId }) => templateId === 'TPL_NOTICE_ENDS_SOON'),
    ).toHaveLength(3);
  });

  it('when the notice is over: that it ends tomorrow is not said any more, that it passed is', async () => {
    ({ town } = await openNotice());
    await town.moveTo('2026-03-06T00:58:00.000Z');
    town.cloud.faults.add({ kind: 'lateTimer', timer: 'reminders', byMs: 4 * 24 * 3_600_000 });
    await town.moveTo('2026-03-10T02:00:00.000Z');
    for (const openid of FIRMS) {
      const { inbox, phone } = await heard(town, openid);
      expect(inbox).toEqual(['noticeBegins', 'noticePassed']);
      expect(phone).toEqual(['TPL_NOTICE_BEGINS', 'TPL_NOTICE_PASSED']);
    }
    const soon = [...town.cloud.store.all('reminders')].filter(({ kind }) => kind === 'noticeEndsSoon');
    expect(soon.map(({ state, outcome }) => [state, outcome])).toEqual(FIRMS.map(() => ['closed', 'ended']));
  });

  it('a run that fails half way is gone on with by the next', async () => {
    ({ town } = await openNotice());
    // The answer to a commit is lost, operations meet conflicts: the slot ends as it may.
    town.cloud.faults.add({
      kind: 'lostAnswer',
      action: 'database.commitTransaction',
      operation: 3,
      times: 2,
    });
    town.cloud.faults.add({ kind: 'conflict', operation: 5, times: 4 });
    await slot(town, newCommand()).catch(() => undefined);
    town.cloud.faults.clear();
    await town.advance('10m');
    for (const openid of FIRMS) expect((await heard(town, openid)).inbox).toEqual(['noticeBegins']);
    const phones = (await town.messages()).map(({ touser }) => touser);
    expect(new Set(phones).size).toBe(phones.length);
  });
});
