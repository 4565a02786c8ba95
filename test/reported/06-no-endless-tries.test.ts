import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from '../cloud/helpers/cloud';
import { apply, openTown, versionOf, type Town } from '../cloud/helpers/town';

/** 43101: the person refuses, or nothing is left. In a bulk run a single one may be passing. */
describe('WeChat answers 43101', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town?.stop());
  afterEach(() => town.cloud.faults.clear());

  /** A claim sent back: one message to its contact is due. */
  async function dueTo(
    openid: string,
    item: 'high-tech-firm' | 'tech-sme' | 'benchmark-firm' = 'high-tech-firm',
  ): Promise<string> {
    const facts = titleFacts(item, '2025-11-20', `T-${item}`);
    const { claimId } = await apply(town, town.as(openid), item, facts);
    await town.examiner.get('exam.return', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.examiner, claimId),
      missing: ['证书扫描件'],
      workingDays: 5,
    });
    return claimId;
  }
  const left = async (openid: string) => {
    const { templates } = await town.as(openid).get('subscribe.state', {});
    return templates.find(({ kind }) => kind === 'returned')?.left;
  };
  const inbox = async (openid: string) =>
    (await town.as(openid).get('inbox.list', {})).items.filter(({ kind }) => kind === 'returned');
  const phone = async (openid: string) => (await town.messages()).filter(({ touser }) => touser === openid);
  const tries = (claimId: string) =>
    [...town.cloud.store.all('sends')].filter(({ _id }) => String(_id).startsWith(claimId));

  it('again and again: two tries, the ledger is emptied, the message is in the inbox', async () => {
    await town.accept('contact-dairy', ['TPL_RETURNED']);
    await town.advance('1s');
    await town.accept('contact-dairy', ['TPL_RETURNED']);
    expect(await left('contact-dairy')).toBe(2);
    town.cloud.faults.add({ kind: 'openid', openid: 'contact-dairy', errcode: 43101 });
    const claimId = await dueTo('contact-dairy');
    await town.advance('2m');
    expect(await inbox('contact-dairy')).toHaveLength(1);
    expect(tries(claimId)).toHaveLength(1);
    // One may be passing: nothing is taken from the ledger yet.
    expect(await left('contact-dairy')).toBe(2);
    await town.advance('1d');
    expect(tries(claimId)).toHaveLength(2);
    expect(await left('contact-dairy')).toBe(0);
    expect(await phone('contact-dairy')).toHaveLength(0);
    expect(await inbox('contact-dairy')).toHaveLength(1);
    const [row] = [...town.cloud.store.all('reminders')].filter(
      ({ subject }) => (subject as { id: string }).id === claimId,
    );
    expect(row).toMatchObject({ state: 'closed', outcome: 'refused' });
  });

  it('once in a bulk run: it arrives five minutes later, once, and the ledger is right', async () => {
    await town.accept('contact-storage', ['TPL_RETURNED']);
    town.cloud.faults.add({ kind: 'openid', openid: 'contact-storage', errcode: 43101, times: 1 });
    const claimId = await dueTo('contact-storage');
    await town.advance('4m');
    expect(await phone('contact-storage')).toHaveLength(0);
    await town.advance('1d');
    expect(await phone('contact-storage')).toHaveLength(1);
    expect(await inbox('contact-storage')).toHaveLength(1);
    expect(tries(claimId)).toHaveLength(2);
    expect(await left('contact-storage')).toBe(0);
  });

  it('the ledger promises more than WeChat gives: corrected, and the next message is not even tried', async () => {
    await town.accept('contact-seeds', ['TPL_RETURNED']);
    await town.advance('1s');
    // The person refuses in WeChat's settings while the push about it is lost.
    await town.cloud.store.meta.put('quota/contact-seeds/TPL_RETURNED', { left: 0 });
    const claimId = await dueTo('contact-seeds');
    await town.advance('1h');
    expect(tries(claimId)).toHaveLength(2);
    expect(await left('contact-seeds')).toBe(0);
    const { summary } = await town.as('contact-seeds').get('claims.get', { claimId });
    await town.as('contact-seeds').get('claims.supplement', {
      commandId: newCommand(),
      claimId,
      expectedVersion: summary.version,
      papers: [],
    });
    await town.examiner.get('exam.return', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.examiner, claimId),
      missing: ['营业执照'],
      workingDays: 5,
      reason: '补正的证书与执照单位名称不一致。',
    });
    await town.advance('1h');
    expect(await inbox('contact-seeds')).toHaveLength(2);
    expect(tries(claimId)).toHaveLength(2);
  });

  it('switched off for good (43107): closed at once', async () => {
    await town.accept('contact-station', ['TPL_RETURNED']);
    town.cloud.faults.add({ kind: 'openid', openid: 'contact-station', errcode: 43107 });
    const station = town.as('contact-station');
    const { claimId } = await apply(town, station, 'academician-station', [
      { fact: 'in-county', value: true },
      { fact: 'academician-station-held', value: true },
      { fact: 'academician-station-date', value: '2025-06-01' },
      { fact: 'academician-station-in-county', value: true },
      { fact: 'academician-station-member', value: 'domestic' },
      { fact: 'academician-station-number', value: 'YS-1' },
    ]);
    await town.organisation.get('exam.return', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.organisation, claimId),
      missing: ['批复文件'],
      workingDays: 5,
    });
    await town.advance('1d');
    expect(tries(claimId)).toHaveLength(1);
    expect(await left('contact-station')).toBe(0);
    expect(await inbox('contact-station')).toHaveLength(1);
  });

  it('two messages that went out as one are refused as one: each in the inbox, tried twice together', async () => {
    const openid = 'contact-storage';
    await town.moveTo('2026-03-09T02:00:00.000Z');
    await town.accept(openid, ['TPL_RETURNED']);
    const before = { inbox: (await inbox(openid)).length, phone: (await phone(openid)).length };
    town.cloud.faults.add({ kind: 'openid', openid, errcode: 43101 });
    const claims = [await dueTo(openid, 'tech-sme'), await dueTo(openid, 'benchmark-firm')];
    await town.advance('1h');
    expect(await inbox(openid)).toHaveLength(before.inbox + 2);
    expect(await phone(openid)).toHaveLength(before.phone);
    const rows = [...town.cloud.store.all('sends')].filter(({ reminderIds }) =>
      (reminderIds as string[]).some((id) => claims.some((claim) => id.startsWith(claim))),
    );
    expect(rows.map(({ result, reminderIds }) => [result, (reminderIds as string[]).length])).toEqual([
      ['noQuota', 2],
      ['noQuota', 2],
    ]);
    expect(await left(openid)).toBe(0);
  });

  it('the second try falls into the night: it waits until eight', async () => {
    const openid = 'contact-seeds';
    // 20:57 in Asia/Shanghai.
    await town.moveTo('2026-03-10T12:57:00.000Z');
    await town.accept(openid, ['TPL_RETURNED']);
    town.cloud.faults.add({ kind: 'openid', openid, errcode: 43101, times: 1 });
    const claimId = await dueTo(openid, 'tech-sme');
    await town.moveTo('2026-03-10T16:00:00.000Z');
    expect(tries(claimId)).toHaveLength(1);
    expect(await phone(openid)).toHaveLength(0);
    await town.moveTo('2026-03-11T00:03:00.000Z');
    expect(tries(claimId)).toHaveLength(2);
    expect(await phone(openid)).toHaveLength(1);
  });
});
