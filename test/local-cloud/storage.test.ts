import { createReadStream, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCloud, type Sdk, type TestCloud } from './kit';

/** File storage through the SDK, by link, and from the H5 app. */
let test_: TestCloud;
let sdk: Sdk;

beforeAll(async () => {
  test_ = await testCloud();
  sdk = test_.sdk;
});
beforeEach(() => test_.cloud.faults.clear());
afterAll(() => test_.stop());

const put = (cloudPath: string, text: string) =>
  sdk.uploadFile({ cloudPath, fileContent: Buffer.from(text) });
const content = async (fileID: string) => (await sdk.downloadFile({ fileID })).fileContent.toString();
const link = async (fileID: string, maxAge?: number) =>
  (await sdk.getTempFileURL({ fileList: [maxAge ? { fileID, maxAge } : fileID] })).fileList[0];

test('what is put can be read, also from a stream and under a Chinese name', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'up-')), 'x');
  writeFileSync(file, 'from a stream');
  const { fileID } = await sdk.uploadFile({
    cloudPath: 'a b/审计 报告.pdf',
    fileContent: createReadStream(file),
  });
  expect(fileID).toMatch(/^cloud:\/\/local\./);
  expect(await content(fileID)).toBe('from a stream');
});

test('an empty file is a file', async () => {
  expect(await content((await put('empty', '')).fileID)).toBe('');
});

test('the same path overwrites', async () => {
  const { fileID } = await put('same', 'one');
  await put('same', 'two');
  expect(await content(fileID)).toBe('two');
});

test('a link is an attachment that nobody may sniff', async () => {
  const { tempFileURL } = await link((await put('page.html', '<script>1</script>')).fileID);
  const answer = await fetch(encodeURI(tempFileURL));
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''page\.html/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
});

test('a link ends with its age on the clock of the cloud', async () => {
  const { tempFileURL } = await link((await put('aged', 'x')).fileID, 60);
  expect((await fetch(tempFileURL)).status).toBe(200);
  test_.cloud.clock.moveTo(test_.cloud.clock.now() + 61_000);
  expect((await fetch(tempFileURL)).status).toBe(403);
});

test('a link opens no other file', async () => {
  const { tempFileURL } = await link((await put('mine', 'x')).fileID);
  await put('other', 'secret');
  expect((await fetch(tempFileURL.replace('/mine?', '/other?'))).status).toBe(403);
  expect((await fetch(tempFileURL.split('?')[0] as string)).status).toBe(403);
});

test('a file that is missing is told by its own code', async () => {
  expect(await link('cloud://local.local-local-1250000000/none')).toMatchObject({
    status: -503003,
    tempFileURL: '',
  });
  const { fileList } = await sdk.deleteFile({ fileList: ['cloud://local.local-local-1250000000/none'] });
  expect(fileList[0].status).not.toBe(0);
});

test('what is deleted is gone', async () => {
  const { fileID } = await put('gone', 'x');
  expect((await sdk.deleteFile({ fileList: [fileID] })).fileList[0].status).toBe(0);
  expect(await link(fileID)).toMatchObject({ tempFileURL: '' });
});

test.each(['/leading', 'a//b', '../outside', 'a/../../b', 'a/./b', 'a\\b', ''])(
  'the path %j is refused',
  async (cloudPath) => {
    await expect(put(cloudPath, 'x')).rejects.toBeTruthy();
  },
);

describe('from the H5 app', () => {
  const upload = (cloudPath: string | undefined, bytes: BlobPart | undefined) => {
    const form = new FormData();
    if (cloudPath !== undefined) form.set('cloudPath', cloudPath);
    if (bytes !== undefined) form.set('file', new Blob([bytes]), 'x.pdf');
    return fetch(`${test_.cloud.url}/_local/upload`, { method: 'POST', body: form });
  };

  test('a file is stored under its path', async () => {
    const answer = await upload('h5/x.pdf', 'from h5');
    expect(answer.status).toBe(200);
    expect(await content(((await answer.json()) as { fileID: string }).fileID)).toBe('from h5');
  });

  test('without a file, without a path, or with a path that climbs out: refused', async () => {
    expect((await upload('h5/y', undefined)).status).toBe(400);
    expect((await upload(undefined, 'x')).status).toBe(400);
    expect((await upload('../y', 'x')).status).toBe(400);
  });

  test('a path that climbs out of the links is refused', async () => {
    for (const path of [
      '/_local/files/..%2f..%2fclock.json',
      '/_local/files/%2e%2e/clock.json',
      '/_local/cos/..%2fx',
    ])
      expect((await fetch(`${test_.cloud.url}${path}`)).status).toBeGreaterThanOrEqual(400);
  });
});

test('storage that fails is told, and leaves what was there', async () => {
  const { fileID } = await put('kept', 'one');
  test_.cloud.faults.add({ kind: 'storage', of: 'upload' });
  await expect(put('kept', 'two')).rejects.toBeTruthy();
  expect(await content(fileID)).toBe('one');
  test_.cloud.faults.add({ kind: 'storage', of: 'download' });
  await expect(content(fileID)).rejects.toBeTruthy();
  test_.cloud.faults.add({ kind: 'storage', of: 'delete' });
  await expect(sdk.deleteFile({ fileList: [fileID] })).rejects.toBeTruthy();
  expect(await content(fileID)).toBe('one');
});
