import { titleFacts } from '../../scripts/seed/claims';
import { upload } from '../../scripts/seed/papers';
import { newCommand } from './helpers/cloud';
import { apply, openTown, versionOf, type Town } from './helpers/town';

/** 容缺: minor papers may follow until a day that both the firm and the examiner see. */
describe('papers that may follow', () => {
  let town: Town;
  let claimId: string;
  beforeAll(async () => {
    town = await openTown();
    ({ claimId } = await apply(town, town.contact, 'tech-sme', titleFacts('tech-sme', '2025-09-12', 'KX-1')));
  });
  afterAll(() => town.stop());

  const handIn = async (paperId: string, commandId = newCommand()) =>
    town.contact.ask('claims.handLater', {
      commandId,
      claimId,
      expectedVersion: (await town.contact.get('claims.get', { claimId })).summary.version,
      papers: [{ paperId, fileIds: [await upload(town.cloud.url, town.contact, '说明.pdf')] }],
    });

  it('the firm sees which and until when, ten working days on, and so does the examiner', async () => {
    const later = { paperIds: ['contribution'], dueDay: '2026-03-16', overdue: false };
    const claim = await town.contact.get('claims.get', { claimId });
    expect(claim.later).toEqual(later);
    expect(claim.may).toContain('handLater');
    expect((await town.examiner.get('desk.claim', { claimId })).claim.later).toEqual(later);
  });

  it('signed is which version of the pledge, and when', async () => {
    const { pledge, history } = await town.contact.get('claims.get', { claimId });
    expect(pledge).toEqual({ version: expect.stringMatching(/^\d{4}-\d{2}$/), at: history[0]?.at });
  });

  it('no other paper is exchanged on this way', async () => {
    expect(await handIn('certificate')).toMatchObject({ ok: false, code: 'BAD_INPUT', field: 'papers' });
  });

  it('two days before, the firm hears which and until when', async () => {
    await town.moveTo('2026-03-14T00:59:00.000Z');
    const heard = async () =>
      (await town.contact.get('inbox.list', {})).items.filter(({ kind }) => kind === 'laterDueSoon');
    expect(await heard()).toEqual([]);
    await town.moveTo('2026-03-14T01:02:00.000Z');
    const [message] = await heard();
    expect(message?.body).toContain('对县域经济社会发展贡献的简要说明');
    expect(message?.body).toContain('2026年3月16日');
  });

  it('once the day is over it says so, and what comes late is still taken', async () => {
    await town.moveTo('2026-03-17T02:00:00.000Z');
    const { later } = await town.contact.get('claims.get', { claimId });
    expect(later?.overdue).toBe(true);
    expect(await handIn('contribution')).toMatchObject({ ok: true });
    const claim = await town.contact.get('claims.get', { claimId });
    expect(claim.later).toBeUndefined();
    expect(claim.papers.find(({ id }) => id === 'contribution')?.files).toHaveLength(1);
    expect(claim.may).not.toContain('handLater');
    expect(await versionOf(town.examiner, claimId)).toBe(2);
  });
});
