import { FILE_LIMIT_BYTES } from '@contract';
import { titleFacts } from '../../scripts/seed/claims';
import { madeUpPdf } from '../../scripts/seed/papers';
import { newCommand } from '../cloud/helpers/cloud';
import { notAFile, png } from '../cloud/helpers/files';
import { openTown, type Town } from '../cloud/helpers/town';

/** Reported: a file that is too large or of a wrong kind disappears silently. Named, with the limit; the others stay. */
describe('a file that is not accepted', () => {
  let town: Town;
  let draftId: string;
  let paperId: string;
  let good: string;

  beforeAll(async () => {
    town = await openTown();
    const draft = await town.contact.get('drafts.create', {
      commandId: newCommand(),
      applicantId: await town.applicantOf(town.contact),
      itemId: 'high-tech-firm',
      facts: titleFacts('high-tech-firm', '2025-11-20', 'GX-1'),
    });
    draftId = draft.id;
    paperId = draft.papers[0]?.id ?? '';
    const sent = await send('证书.pdf', madeUpPdf('x'));
    good = sent.ok ? (sent.data as { id: string }).id : '';
    await town.contact.get('drafts.save', {
      commandId: newCommand(),
      draftId,
      expectedVersion: draft.version,
      facts: draft.facts,
      papers: [{ paperId, fileIds: [good] }],
    });
  });
  afterAll(() => town.stop());

  /** Begins, uploads and finishes as the app does; the refusal is whichever comes first. */
  async function send(name: string, bytes: Uint8Array, declared = bytes.length) {
    const begun = await town.contact.ask('files.begin', { name, size: declared, purpose: 'paper' });
    if (!begun.ok) return begun;
    const form = new FormData();
    form.set('cloudPath', begun.data.cloudPath);
    form.set('file', new Blob([Buffer.from(bytes)]), name);
    const upload = await fetch(`${town.cloud.url}/_local/upload`, { method: 'POST', body: form });
    const { fileID } = (await upload.json()) as { fileID: string };
    return town.contact.ask('files.finish', { ticket: begun.data.ticket, fileID });
  }

  it.each([
    [
      'too large as it says',
      '图纸.pdf',
      () => madeUpPdf('x'),
      FILE_LIMIT_BYTES + 1,
      'FILE_TOO_LARGE',
      '20MB',
    ],
    [
      'too large whatever it says',
      '大图.pdf',
      () => Buffer.concat([Buffer.from(madeUpPdf('x')), Buffer.alloc(FILE_LIMIT_BYTES)]),
      10,
      'FILE_TOO_LARGE',
      '20MB',
    ],
    [
      'of a wrong ending',
      '说明.exe',
      () => madeUpPdf('x'),
      undefined,
      'FILE_WRONG_KIND',
      'pdf、jpg、png、docx 或 xlsx',
    ],
    ['of an old kind', '说明.doc', () => madeUpPdf('x'), undefined, 'FILE_WRONG_KIND', 'docx'],
    ['without an ending', '说明', () => madeUpPdf('x'), undefined, 'FILE_WRONG_KIND', 'docx'],
    ['something else inside', '假证.pdf', notAFile, undefined, 'FILE_WRONG_KIND', 'pdf'],
    ['another kind inside', '照片.pdf', png, undefined, 'FILE_MISMATCH', 'png'],
  ])('%s: %s', async (_why, name, bytes, declared, code, says) => {
    const answer = await send(name, bytes(), declared);
    expect(answer).toMatchObject({ ok: false, code });
    const message = answer.ok ? '' : answer.message;
    expect(message).toContain(`“${name}”`);
    expect(message).toContain(says);
    const draft = await town.contact.get('drafts.get', { draftId });
    expect(draft.papers.find(({ id }) => id === paperId)?.files.map(({ id }) => id)).toEqual([good]);
  });

  it('an empty one is told before it is sent', async () => {
    expect(await send('空.pdf', new Uint8Array(0))).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
      field: 'size',
    });
  });

  it('the limit itself is accepted', async () => {
    const whole = Buffer.concat([Buffer.from(madeUpPdf('x')), Buffer.alloc(FILE_LIMIT_BYTES)]).subarray(
      0,
      FILE_LIMIT_BYTES,
    );
    expect(await send('正好.pdf', whole)).toMatchObject({ ok: true });
  });
});
