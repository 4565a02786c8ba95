import { titleFacts } from '../../scripts/seed/claims';
import { upload } from '../../scripts/seed/papers';
import { newCommand } from './helpers/cloud';
import { openTown, type Town } from './helpers/town';

const FACTS = titleFacts('tech-sme', '2025-09-12', 'KX-1');

describe('drafts', () => {
  let town: Town;
  let applicantId: string;
  beforeAll(async () => {
    town = await openTown();
    applicantId = await town.applicantOf(town.contact);
  });
  afterAll(() => town.stop());

  const create = (facts = FACTS, itemId = 'tech-sme') =>
    town.contact.get('drafts.create', { commandId: newCommand(), applicantId, itemId, facts });
  const save = (
    draft: { id: string; version: number },
    facts = FACTS,
    papers: { paperId: string; fileIds: string[] }[] = [],
  ) =>
    town.contact.ask('drafts.save', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      facts,
      papers,
    });

  it('a second draft of the same matter is the first one', async () => {
    const first = await create();
    expect((await create()).id).toBe(first.id);
    const other = await create(titleFacts('tech-sme', '2026-02-01', 'KX-2'));
    expect(other.id).not.toBe(first.id);
  });

  it('a draft cannot become the matter that another one holds', async () => {
    const { drafts } = await town.contact.get('claims.mine', {});
    const second = await town.contact.get('drafts.get', { draftId: drafts[0]?.id ?? '' });
    const answer = await save(second, FACTS);
    const first = await create();
    if (second.id === first.id) throw new Error('the newest draft comes first');
    expect(answer).toMatchObject({ ok: false, code: 'ALREADY_OPEN' });
    expect((await town.contact.get('drafts.get', { draftId: second.id })).version).toBe(second.version);
  });

  it('is filled from the profile, so that nothing is asked twice', async () => {
    await town.contact.get('profile.save', {
      commandId: newCommand(),
      applicantId,
      facts: [
        { fact: 'in-county', value: true },
        { fact: 'high-tech-firm-date', value: '2025-11-20' },
      ],
    });
    const draft = await create([], 'high-tech-firm');
    expect(draft.facts).toEqual(
      expect.arrayContaining([
        { fact: 'in-county', value: true },
        { fact: 'high-tech-firm-date', value: '2025-11-20' },
      ]),
    );
  });

  it('says at the field what looks wrong, and keeps it as typed', async () => {
    const facts = titleFacts('benchmark-firm', '2026-12-01', 'BG-1');
    const draft = await create(facts, 'benchmark-firm');
    expect(draft.problems).toMatchObject([{ fact: 'benchmark-firm-date', code: 'future' }]);
    expect(draft.facts).toEqual(facts);
    const mended = await save(draft, titleFacts('benchmark-firm', '2026-01-15', 'BG-1'));
    expect(mended).toMatchObject({ ok: true, data: { problems: [] } });
  });

  it('two phones: the later one learns that it is behind, and nothing is lost', async () => {
    const draft = await create();
    expect(await save(draft)).toMatchObject({ ok: true, data: { version: draft.version + 1 } });
    expect(await save(draft, [])).toMatchObject({ ok: false, code: 'STALE_VERSION' });
    expect((await create()).facts).toEqual(FACTS);
  });

  it('a paper taken out of a draft may be used in another', async () => {
    const file = await upload(town.cloud.url, town.contact, '证书.pdf');
    const draft = await create();
    const papers = [{ paperId: 'certificate', fileIds: [file] }];
    const saved = await save(draft, FACTS, papers);
    if (!saved.ok) throw new Error(saved.code);
    const other = await create([], 'high-tech-firm');
    expect(await save(other, other.facts, papers)).toMatchObject({ ok: false, code: 'FILE_UNKNOWN' });
    expect(await save(saved.data, FACTS, [])).toMatchObject({ ok: true });
    expect(await save(other, other.facts, papers)).toMatchObject({ ok: true });
  });

  it('discarded, its matter is free again', async () => {
    const draft = await create();
    const commandId = newCommand();
    const discard = { commandId, draftId: draft.id, expectedVersion: draft.version };
    expect(await town.contact.get('drafts.discard', discard)).toEqual({ discarded: true });
    expect(await town.contact.get('drafts.discard', discard)).toEqual({ discarded: true });
    expect((await create()).id).not.toBe(draft.id);
  });

  it('says until when it is kept, and that it is not submitted', async () => {
    expect((await create()).keptUntil).toBe('2026-05-31');
    const { items } = await town.contact.get('claims.mine', {});
    expect(items).toEqual([]);
  });

  it('an item for other kinds of applicants, or that is not claimed, is refused with what to do', async () => {
    const ask = (itemId: string) =>
      town.contact.ask('drafts.create', { commandId: newCommand(), applicantId, itemId, facts: [] });
    expect(await ask('rd-growth-institution')).toMatchObject({ code: 'WRONG_APPLICANT', field: 'itemId' });
    expect(await ask('a01-super-deduction')).toMatchObject({ code: 'NOT_CLAIMABLE', field: 'itemId' });
    expect(await ask('made-up')).toMatchObject({ code: 'UNKNOWN_ITEM', field: 'itemId' });
  });
});

describe('binding', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.stop());

  const bind = (unifiedCode: string, openid = 'contact-new') =>
    town
      .as(openid)
      .ask('applicants.bind', { commandId: newCommand(), kind: 'firm', unifiedCode, name: '示例新企业' });

  it.each([
    ['91150123MADEM0R0', 'BAD_CODE', '18位'],
    ['91150123MADEM0R01I', 'BAD_CODE', 'I、O、S、V、Z'],
    ['91150123MADEM0R019', 'BAD_CODE', '校验'],
  ])('%s says which kind of mistake is likely', async (code, refusal, words) => {
    expect(await bind(code)).toMatchObject({
      code: refusal,
      field: 'unifiedCode',
      message: expect.stringContaining(words),
    });
  });

  it('a firm that has a contact is not bound by a stranger', async () => {
    const me = await town.contact.get('me.get', {});
    const code = me.applicants[0]?.unifiedCode ?? '';
    expect(await bind(code)).toMatchObject({ ok: false, code: 'ALREADY_BOUND', field: 'unifiedCode' });
    // Its own contact may say it again, in lower case and with spaces of both widths.
    expect(await bind(` ${code.slice(0, 6).toLowerCase()}　${code.slice(6)}`, 'contact-dairy')).toMatchObject(
      { ok: true },
    );
  });

  it('an administrator gives nobody but others a role', async () => {
    const grant = (personId: string) =>
      town.as('admin-kjj').ask('people.grant', {
        commandId: newCommand(),
        personId,
        role: 'payer',
        office: 'czj',
        until: '2027-12-31',
      });
    expect(await grant(town.ids.get('admin-kjj') ?? '')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await grant('nobody')).toMatchObject({ code: 'NOT_FOUND', field: 'personId' });
  });
});
