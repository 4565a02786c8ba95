import { FILE_LIMIT_BYTES } from '@contract';
import type { Caller } from '../../scripts/seed/call';
import { madeUpPdf, upload } from '../../scripts/seed/papers';
import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { docx, jpg, notAFile, png, xlsx, zip } from './helpers/files';
import { apply, openTown, type Town } from './helpers/town';

let here: Town;
let firm: Caller;

beforeAll(async () => {
  here = await openTown();
  firm = here.contact;
});
afterAll(() => here?.stop());

async function send(cloudPath: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData();
  form.set('cloudPath', cloudPath);
  form.set('file', new Blob([Buffer.from(bytes)]), 'file');
  const answer = await fetch(`${here.cloud.url}/_local/upload`, { method: 'POST', body: form });
  return ((await answer.json()) as { fileID: string }).fileID;
}

/** Uploads bytes under a ticket without asking for the check. */
async function put(caller: Caller, name: string, bytes: Uint8Array) {
  const begun = await caller.get('files.begin', { name, size: bytes.length, purpose: 'paper' });
  return { ...begun, fileID: await send(begun.cloudPath, bytes) };
}

const finish = async (name: string, bytes: Uint8Array) => {
  const { ticket, fileID } = await put(firm, name, bytes);
  return firm.ask('files.finish', { ticket, fileID });
};
const linkOf = (caller: Caller, fileId: string, claimId?: string) =>
  caller.ask('files.link', { fileId, claimId });
const submitted = (caller: Caller) =>
  apply(here, caller, 'high-tech-firm', titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX-0001'));
const stored = (id: string) => here.cloud.store.get('files', id);

describe('what is accepted', () => {
  test.each([
    ['证书.pdf', madeUpPdf('paper'), 'pdf'],
    ['照片.JPG', jpg(), 'jpg'],
    ['照片.jpeg', jpg(), 'jpg'],
    ['截图.png', png(), 'png'],
    ['申请书.docx', docx(), 'docx'],
    ['明细.xlsx', xlsx(), 'xlsx'],
  ])('%s by its content', async (name, bytes, kind) => {
    expect(await finish(name, bytes)).toMatchObject({ ok: true, data: { name, size: bytes.length, kind } });
  });

  test('asked again, the answer is the same', async () => {
    const { ticket, fileID } = await put(firm, '证书.pdf', madeUpPdf('again'));
    const first = await firm.get('files.finish', { ticket, fileID });
    expect(await firm.get('files.finish', { ticket, fileID })).toEqual(first);
  });
});

describe('what is refused, by name', () => {
  test('before anything is uploaded', async () => {
    const begin = (name: string, size: number) => firm.ask('files.begin', { name, size, purpose: 'paper' });
    expect(await begin('大图.png', FILE_LIMIT_BYTES + 1)).toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: expect.stringMatching(/“大图.png”.*20MB/),
    });
    expect(await begin('程序.exe', 10)).toMatchObject({
      code: 'FILE_WRONG_KIND',
      message: expect.stringContaining('“程序.exe”'),
    });
    expect(await begin('空.pdf', 0)).toMatchObject({ code: 'BAD_INPUT', field: 'size' });
  });

  test.each([
    ['假的.pdf', notAFile(), 'FILE_WRONG_KIND'],
    ['压缩包.docx', zip(), 'FILE_WRONG_KIND'],
    ['改名.pdf', png(), 'FILE_MISMATCH'],
    ['改名.docx', xlsx(), 'FILE_MISMATCH'],
  ])('%s after it was read', async (name, bytes, code) => {
    expect(await finish(name, bytes)).toMatchObject({
      ok: false,
      code,
      message: expect.stringContaining(name),
    });
  });

  test('larger than declared; the upload is deleted, the ticket is of no use', async () => {
    const bytes = Buffer.concat([madeUpPdf('large'), Buffer.alloc(FILE_LIMIT_BYTES)]);
    const { ticket, cloudPath } = await firm.get('files.begin', {
      name: '大.pdf',
      size: 10,
      purpose: 'paper',
    });
    const fileID = await send(cloudPath, bytes);
    expect(await firm.ask('files.finish', { ticket, fileID })).toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(await firm.ask('files.finish', { ticket, fileID })).toMatchObject({ code: 'FILE_UNKNOWN' });
    expect(stored(ticket)).toMatchObject({ state: 'begun' });
  });

  test('a ticket of somebody else, a file that is not the ticket’s, a ticket that does not exist', async () => {
    const mine = await put(firm, '证书.pdf', madeUpPdf('mine'));
    const other = here.as('contact-storage');
    const theirs = await put(other, '证书.pdf', madeUpPdf('theirs'));
    const ask = (caller: Caller, ticket: string, fileID: string) =>
      caller.ask('files.finish', { ticket, fileID });
    expect(await ask(other, mine.ticket, mine.fileID)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(firm, mine.ticket, theirs.fileID)).toMatchObject({ code: 'FILE_MISMATCH' });
    expect(await ask(firm, mine.ticket, `https://x/${mine.cloudPath}`)).toMatchObject({
      code: 'FILE_MISMATCH',
    });
    expect(await ask(firm, 'no-such-ticket', mine.fileID)).toMatchObject({ code: 'NOT_FOUND' });
    expect(stored(mine.ticket)).toMatchObject({ state: 'begun' });
  });

  test('without signing in there is no ticket', async () => {
    const begin = (openid?: string) =>
      here.as(openid).ask('files.begin', { name: 'a.pdf', size: 1, purpose: 'paper' });
    expect(await begin()).toMatchObject({ code: 'SIGN_IN_NEEDED' });
    expect(await begin('somebody')).toMatchObject({ code: 'CONSENT_NEEDED' });
  });
});

describe('binding', () => {
  const draftOf = async (caller: Caller) => {
    const applicantId = (await caller.get('me.get', {})).applicants[0]?.id ?? '';
    const facts = [{ fact: 'in-county', value: true }];
    return caller.get('drafts.create', {
      commandId: newCommand(),
      applicantId,
      itemId: 'benchmark-firm',
      facts,
    });
  };

  test('another person’s file, an unfinished ticket and an unknown id are refused; nothing changes', async () => {
    const draft = await draftOf(firm);
    const theirs = await upload(here.cloud.url, here.as('contact-storage'), '证书.pdf');
    const { ticket } = await put(firm, '证书.pdf', madeUpPdf('unfinished'));
    const mine = await upload(here.cloud.url, firm, '证书.pdf');
    const paperId = draft.papers[0]?.id ?? '';
    for (const bad of [theirs, ticket, 'no-such-file']) {
      const answer = await firm.ask('drafts.save', {
        commandId: newCommand(),
        draftId: draft.id,
        expectedVersion: draft.version,
        facts: draft.facts,
        papers: [{ paperId, fileIds: [mine, bad] }],
      });
      expect(answer).toMatchObject({ ok: false, code: 'FILE_UNKNOWN' });
    }
    expect(stored(mine)).toMatchObject({ state: 'finished' });
    expect((await firm.get('drafts.get', { draftId: draft.id })).version).toBe(draft.version);
  });
});

describe('who may read', () => {
  test('an unbound file: its owner alone', async () => {
    const fileId = await upload(here.cloud.url, firm, '未用.pdf');
    expect(await linkOf(firm, fileId)).toMatchObject({ ok: true, data: { name: '未用.pdf' } });
    for (const openid of ['contact-storage', 'examiner-kjj', 'gatherer-kjj'])
      expect(await linkOf(here.as(openid), fileId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a claim’s file: its firm and the offices concerned, by a link that works ten minutes', async () => {
    const { claimId } = await submitted(firm);
    const claim = await firm.get('claims.get', { claimId });
    const fileId = claim.papers.flatMap(({ files }) => files)[0]?.id ?? '';
    for (const openid of ['contact-dairy', 'examiner-kjj', 'gatherer-kjj'])
      expect(await linkOf(here.as(openid), fileId, claimId)).toMatchObject({ ok: true });
    // Decider and payer see the claim once it has come as far as them, and its files no sooner.
    for (const openid of ['contact-storage', 'examiner-gxj', 'admin-kjj', 'decider-xzf', 'payer-czj'])
      expect(await linkOf(here.as(openid), fileId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await linkOf(firm, fileId, 'another-claim')).toMatchObject({ code: 'NOT_FOUND' });

    const { url } = await here.as('examiner-kjj').get('files.link', { fileId });
    const download = await fetch(url);
    expect(download.status).toBe(200);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    expect(
      Buffer.from(await download.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await here.advance('11m');
    expect((await fetch(url)).status).not.toBe(200);
  });

  test('a role that has ended opens nothing', async () => {
    const { claimId } = await submitted(here.as('contact-storage'));
    const claim = await here.as('contact-storage').get('claims.get', { claimId });
    const fileId = claim.papers.flatMap(({ files }) => files)[0]?.id ?? '';
    expect(await linkOf(here.as('gatherer-kjj'), fileId)).toMatchObject({ ok: true });
    await here.as('admin-kjj').get('people.grant', {
      commandId: newCommand(),
      personId: here.ids.get('gatherer-kjj') ?? '',
      role: 'gatherer',
      office: 'kjj',
      until: '2026-03-04',
    });
    expect(await linkOf(here.as('gatherer-kjj'), fileId)).toMatchObject({ ok: true });
    await here.advance('3d');
    expect(await linkOf(here.as('gatherer-kjj'), fileId)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what nothing refers to', () => {
  test('goes after a day, with its content; what is bound stays', async () => {
    const unused = await put(firm, '没用上.pdf', madeUpPdf('unused'));
    await firm.get('files.finish', { ticket: unused.ticket, fileID: unused.fileID });
    const begun = await put(firm, '没传完.pdf', madeUpPdf('begun'));
    await here.advance('23h');
    expect(stored(unused.ticket)).toBeTruthy();
    await here.advance('2h');
    expect(stored(unused.ticket)).toBeUndefined();
    expect(stored(begun.ticket)).toBeUndefined();
    const left = [...here.cloud.store.all('files')];
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter(({ state }) => state !== 'bound')).toEqual([]);
  });
});
