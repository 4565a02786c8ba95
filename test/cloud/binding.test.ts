import { madeUpCode } from '../../scripts/seed/codes';
import type { Caller } from '../../scripts/seed/call';
import { titleFacts } from '../../scripts/seed/claims';
import { madeUpPdf, madeUpPng, upload } from '../../scripts/seed/papers';
import { bind } from '../../scripts/seed/settle';
import { newCommand } from './helpers/cloud';
import { docx, notAFile } from './helpers/files';
import { signIn } from './helpers/people';
import { openTown, placeOf, type Town } from './helpers/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.stop());

let serial = 10;
const newFirm = () => {
  serial += 1;
  return { name: `示例第${serial}企业`, kind: 'firm' as const, code: madeUpCode('91', `DEM0X${serial}`) };
};
const requestOf = async (caller: Caller) => (await caller.get('bindings.mine', {})).items[0];
const decide = (action: 'bindings.confirm' | 'bindings.decline', bindingId: string, by = town.gatherer) =>
  by.ask(action, {
    commandId: newCommand(),
    bindingId,
    ...(action === 'bindings.decline' ? { reason: '执照照片看不清，请重新拍照上传。' } : {}),
  });
const draftOf = (caller: Caller, applicantId: string) =>
  caller.ask('drafts.create', {
    commandId: newCommand(),
    applicantId,
    itemId: 'high-tech-firm',
    facts: titleFacts('high-tech-firm', '2025-11-20', `GX-${serial}`),
  });

describe('until 县科技局 has confirmed', () => {
  it('drafts can be prepared but not submitted; from the confirmation on they can', async () => {
    const { caller } = await signIn(town, 'first');
    const applicantId = await bind(placeOf(town), 'first', newFirm());
    expect((await caller.get('me.get', {})).applicants).toMatchObject([
      { id: applicantId, state: 'pending' },
    ]);
    expect(
      await caller.ask('profile.save', {
        commandId: newCommand(),
        applicantId,
        facts: [{ fact: 'in-county', value: true }],
      }),
    ).toMatchObject({ ok: true });
    const draft = await draftOf(caller, applicantId);
    if (!draft.ok) throw new Error(draft.code);
    const papers = [];
    for (const paper of draft.data.papers.filter(({ required }) => required))
      papers.push({ paperId: paper.id, fileIds: [await upload(town.cloud.url, caller, `${paper.id}.pdf`)] });
    const saved = await caller.get('drafts.save', {
      commandId: newCommand(),
      draftId: draft.data.id,
      expectedVersion: draft.data.version,
      facts: draft.data.facts,
      papers,
    });
    const submit = () =>
      caller.ask('claims.submit', {
        commandId: newCommand(),
        draftId: draft.data.id,
        expectedVersion: saved.version,
        pledgeVersion: saved.pledgeVersion,
      });
    expect(await submit()).toMatchObject({ ok: false, code: 'BINDING_PENDING' });
    expect((await caller.get('claims.mine', {})).drafts).toHaveLength(1);

    const request = await requestOf(caller);
    const seen = await town.gatherer.get('bindings.get', { bindingId: request?.id ?? '' });
    expect(seen).toMatchObject({ state: 'pending', personName: 'first', knownBefore: false });
    expect([seen.licence.length, seen.authorisation.length]).toEqual([1, 1]);
    expect(await decide('bindings.confirm', seen.id)).toMatchObject({
      ok: true,
      data: { state: 'confirmed' },
    });
    expect((await caller.get('me.get', {})).applicants).toMatchObject([
      { id: applicantId, state: 'confirmed' },
    ]);
    expect(await submit()).toMatchObject({ ok: true });
    expect(await decide('bindings.decline', seen.id)).toMatchObject({ code: 'OUT_OF_TURN' });
  });

  it('what is declined says why; the same person asks again and finds their draft', async () => {
    const { caller } = await signIn(town, 'blurred');
    const firm = newFirm();
    const applicantId = await bind(placeOf(town), 'blurred', firm);
    expect(await draftOf(caller, applicantId)).toMatchObject({ ok: true });
    const request = await requestOf(caller);
    expect(await decide('bindings.decline', request?.id ?? '')).toMatchObject({ ok: true });
    expect(await requestOf(caller)).toMatchObject({
      state: 'declined',
      reason: expect.stringContaining('看不清'),
    });
    expect((await caller.get('me.get', {})).applicants).toEqual([]);
    expect(await draftOf(caller, applicantId)).toMatchObject({ code: 'NOT_FOUND' });

    // Somebody else who asks meanwhile sees nothing of what was prepared.
    const { caller: other } = await signIn(town, 'other');
    await bind(placeOf(town), 'other', firm);
    expect((await other.get('claims.mine', {})).drafts).toEqual([]);
    expect((await other.get('profile.get', { applicantId })).values).toEqual([]);
    expect(await draftOf(other, applicantId)).toMatchObject({ ok: false });
    const theirs = await requestOf(other);
    expect(
      await other.ask('bindings.withdraw', { commandId: newCommand(), bindingId: theirs?.id ?? '' }),
    ).toMatchObject({ ok: true, data: { state: 'withdrawn' } });

    await bind(placeOf(town), 'blurred', firm);
    expect((await caller.get('claims.mine', {})).drafts).toHaveLength(1);
  });

  it('one request at a time waits for an organisation, and nobody confirms their own', async () => {
    const { personId } = await signIn(town, 'official');
    for (const role of ['gatherer'] as const)
      await town.as('admin-kjj').get('people.grant', {
        commandId: newCommand(),
        personId,
        role,
        office: 'kjj',
        until: '2026-12-31',
      });
    const firm = newFirm();
    await bind(placeOf(town), 'official', firm);
    await signIn(town, 'late');
    await expect(bind(placeOf(town), 'late', firm)).rejects.toThrow(/ALREADY_BOUND .*正在等待县科技局确认/);
    const request = await requestOf(town.as('official'));
    expect(await decide('bindings.confirm', request?.id ?? '', town.as('official'))).toMatchObject({
      code: 'CONFLICT_OF_INTEREST',
    });
    const { items } = await town.gatherer.get('bindings.list', {});
    expect(items.map(({ id }) => id)).toContain(request?.id);
    expect(await town.contact.ask('bindings.list', {})).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('who looked at the papers is recorded', async () => {
    const views = [...town.cloud.store.all('views')].filter(({ action }) => action === 'bindings.get');
    expect(views.length).toBeGreaterThan(0);
    expect(views[0]).toMatchObject({
      personId: town.ids.get('gatherer-kjj'),
      office: 'kjj',
      subject: 'binding',
    });
  });
});

describe('what is asked for', () => {
  const ask = (over: object) => {
    const { code, kind, name } = newFirm();
    return town
      .as('visitor')
      .ask('applicants.bind', { commandId: newCommand(), kind, unifiedCode: code, name, ...over });
  };

  it('a licence and an authorisation', async () => {
    expect(await ask({})).toMatchObject({ code: 'BINDING_PAPERS', field: 'licence' });
    const licence = await upload(town.cloud.url, town.visitor, '执照.png', madeUpPng(), 'licence');
    expect(await ask({ licence: [licence] })).toMatchObject({
      code: 'BINDING_PAPERS',
      field: 'authorisation',
    });
  });

  it('a picture as licence, by its name and by its content', async () => {
    const begin = (name: string) => town.visitor.ask('files.begin', { name, size: 9, purpose: 'licence' });
    expect(await begin('执照.docx')).toMatchObject({
      code: 'FILE_NOT_PICTURE',
      message: expect.stringContaining('执照.docx'),
    });
    expect(await begin('执照.pdf')).toMatchObject({ code: 'FILE_NOT_PICTURE' });
    await expect(upload(town.cloud.url, town.visitor, '执照.png', notAFile(), 'licence')).rejects.toThrow(
      /FILE_WRONG_KIND/,
    );
    await expect(upload(town.cloud.url, town.visitor, '执照.jpg', docx(), 'licence')).rejects.toThrow(
      /FILE_MISMATCH|FILE_NOT_PICTURE/,
    );
    // Uploaded as something else and handed in as a licence: refused there.
    const paper = await upload(town.cloud.url, town.visitor, '执照.pdf', madeUpPdf('licence'));
    expect(await ask({ licence: [paper], authorisation: [paper] })).toMatchObject({
      code: 'FILE_NOT_PICTURE',
      field: 'licence',
    });
    expect(await requestOf(town.visitor)).toBeUndefined();
  });

  it('nobody else’s picture', async () => {
    const theirs = await upload(town.cloud.url, town.contact, '执照.png', madeUpPng(), 'licence');
    expect(await ask({ licence: [theirs], authorisation: [theirs] })).toMatchObject({ code: 'FILE_UNKNOWN' });
  });

  it('a name with spaces of both widths and full-width digits, a code in lower case', async () => {
    const { caller } = await signIn(town, 'typist');
    const { code } = newFirm();
    const licence = await upload(town.cloud.url, caller, '执照.png', madeUpPng(), 'licence');
    const authorisation = await upload(town.cloud.url, caller, '授权.png', madeUpPng(), 'authorisation');
    expect(
      await caller.get('applicants.bind', {
        commandId: newCommand(),
        kind: 'firm',
        unifiedCode: `　${code.toLowerCase().slice(0, 8)} ${code.slice(8).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))} `,
        name: ' 示例　科技 （内蒙古）有限公司 ２号 ',
        licence: [licence],
        authorisation: [authorisation],
      }),
    ).toMatchObject({ unifiedCode: code, name: '示例科技（内蒙古）有限公司 2号', state: 'pending' });
  });
});

it('a natural person stands for themselves at once, and claims nothing but a science award', async () => {
  const { caller } = await signIn(town, 'laureate');
  const self = await caller.get('applicants.bind', {
    commandId: newCommand(),
    kind: 'person',
    name: '张 三',
  });
  expect(self).toMatchObject({ kind: 'person', name: '张三', state: 'confirmed' });
  expect(await draftOf(caller, self.id)).toMatchObject({ code: 'WRONG_APPLICANT' });
});
