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

/** Puts due messages before the timer: so many for each of so many people, with leave for ten more than needed. */
async function crowd(town: Town, people: number, each: number): Promise<string[]> {
  const database = tcb.init({ env: town.cloud.env, secretId: 'local', secretKey: 'local' }).database();
  const claim = [...town.cloud.store.all('claims')].map(({ _id }) => String(_id))[0];
  const templateId = 'TPL_NOTICE_BEGINS';
  const openids = Array.from({ length: people }, (_none, index) => `crowd${each}-${index}`);
  for (const openid of openids) {
    await database.collection('identities').add({ _id: openid, personId: openid });
    await town.cloud.store.meta.put(`quota/${openid}/${templateId}`, { left: 11 });
    await database.collection('quota').doc(`${openid}:${templateId}`).set({ openid, templateId, left: 11 });
    for (let number = 0; number < each; number += 1)
      await database.collection('reminders').add({
        _id: `${number}:${openid}`,
        kind: 'noticeBegins',
        template: 'noticeBegins',
        personId: openid,
        subject: { collection: 'claims', id: claim },
        eventId: `crowd:${number}`,
        at: '2026-03-02T01:30:00.000Z',
        dueAt: '2026-03-02T01:30:00.000Z',
        title: '测试',
        page: `crowd/${openid}/${number}`,
        values: { item: `事项${number}`, applicant: '示例', lastDay: `2026-03-${19 - number}`, tip: '测试' },
        state: 'planned',
        tries: { passing: 0, noQuota: 0 },
      });
  }
  return openids;
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
    // The notice passes at midnight; phones are left in peace until eight.
    const moments = ['2026-03-06T01:00:00.000Z', '2026-03-09T16:00:00.000Z', '2026-03-10T00:00:00.000Z'];
    for (const moment of moments) {
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

  const left = (openid: string) => town.cloud.store.get('quota', `${openid}:TPL_NOTICE_BEGINS`)?.left;

  it('four runs at once on sixty due messages: each arrives once, each costs one', async () => {
    const openids = await crowd(town, 60, 1);
    await Promise.all(['e', 'f', 'g', 'h'].map((time) => slot(town, time)));
    await town.advance('5m');
    const pages = (await town.messages()).map(({ page }) => page).filter((page) => page.startsWith('crowd'));
    expect(new Set(pages).size).toBe(60);
    expect(pages).toHaveLength(60);
    expect(openids.map(left)).toEqual(openids.map(() => 10));
  });

  it('five messages of one template to one person go out as one and cost one', async () => {
    const openids = await crowd(town, 10, 5);
    await Promise.all(['i', 'j', 'k', 'l'].map((time) => slot(town, time)));
    await town.advance('5m');
    const sent = (await town.messages()).filter(({ touser }) => openids.includes(touser));
    expect(sent.map(({ touser }) => touser).sort()).toEqual([...openids].sort());
    for (const { page, data } of sent) {
      expect(page).toBe('packages/inbox/list/index');
      expect(data.thing1?.value).toMatch(/等5项$/);
      // The soonest end of the five.
      expect(data.date3?.value).toBe('2026-03-15');
    }
    expect(openids.map(left)).toEqual(openids.map(() => 10));
    const [row] = [...town.cloud.store.all('sends')].filter(({ personId }) => personId === openids[0]);
    expect(row).toMatchObject({ result: 'sent' });
    expect(row?.reminderIds).toHaveLength(5);
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
    const soon = [...town.cloud.store.all('bells')].filter(({ kind }) => kind === 'noticeEndsSoon');
    expect(soon.map(({ state, outcome }) => [state, outcome])).toEqual(FIRMS.map(() => ['lapsed', 'ended']));
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
