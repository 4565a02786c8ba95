import { newCommand } from './helpers/cloud';
import { openTown, type Town } from './helpers/town';
import { upload } from '../../scripts/seed/papers';

/** A draft is kept three months after its last change, and never discarded unwarned. The story begins on 2 March. */
describe('how long a draft is kept', () => {
  let town: Town;
  let applicantId: string;
  beforeAll(async () => {
    town = await openTown();
    applicantId = await town.applicantOf(town.contact);
  });
  afterAll(() => town.stop());

  const create = (itemId = 'high-tech-firm') =>
    town.contact.get('drafts.create', { commandId: newCommand(), applicantId, itemId, facts: [] });
  const warnings = async () =>
    (await town.contact.get('inbox.list', {})).items.filter(({ kind }) => kind === 'draftExpires').length;
  const idsOf = async () => (await town.contact.get('claims.mine', {})).drafts.map(({ id }) => id);

  it('untouched, its contacts are warned a week before; touched again, it is kept on', async () => {
    const draft = await create();
    const file = await upload(town.cloud.url, town.contact, '证书.pdf');
    const saved = await town.contact.get('drafts.save', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      facts: [],
      papers: [{ paperId: 'certificate', fileIds: [file] }],
    });
    expect(saved.keptUntil).toBe('2026-05-31');
    await town.moveTo('2026-05-23T15:00:00.000Z');
    expect(await warnings()).toBe(0);
    await town.moveTo('2026-05-24T02:00:00.000Z');
    expect(await warnings()).toBe(1);
    const { version, papers } = await town.contact.get('drafts.get', { draftId: draft.id });
    expect(papers[0]?.files).toHaveLength(1);
    const again = await town.contact.get('drafts.save', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: version,
      facts: [],
      papers: [{ paperId: 'certificate', fileIds: [file] }],
    });
    expect(again.keptUntil).toBe('2026-08-22');
    await town.moveTo('2026-06-02T02:00:00.000Z');
    expect(await idsOf()).toEqual([draft.id]);
    expect(await warnings()).toBe(1);
  });

  it('then it is discarded after its last day, and its matter is free', async () => {
    const [old] = await idsOf();
    await town.moveTo('2026-08-22T15:00:00.000Z');
    expect(await warnings()).toBe(2);
    expect(await idsOf()).toEqual([old]);
    await town.moveTo('2026-08-22T16:05:00.000Z');
    expect(await idsOf()).toEqual([]);
    expect(await town.contact.ask('drafts.get', { draftId: old ?? '' })).toMatchObject({ code: 'NOT_FOUND' });
    expect([...town.cloud.store.all('openClaims')]).toEqual([]);
    expect((await create()).id).not.toBe(old);
  });

  it('after a long silence of the timer it is warned first and kept a week longer', async () => {
    const [draft] = await idsOf();
    const stored = [...town.cloud.store.all('drafts')][0] as unknown as { _id: string };
    expect(stored._id).toBe(draft);
    const { putDocument } = await import('./helpers/store');
    const { _id, ...rest } = stored;
    await putDocument(town, 'drafts', _id, { ...rest, savedAt: '2026-03-02T01:00:00.000Z' });
    await town.fire();
    expect(await warnings()).toBe(3);
    const { keptUntil } = await town.contact.get('drafts.get', { draftId: draft ?? '' });
    expect(keptUntil).toBe('2026-08-30');
  });
});
