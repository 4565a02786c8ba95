import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCloud, type TestCloud } from './kit';

/** What is served on the one address, to whom, and what it refuses. */
let test_: TestCloud;
const folder = mkdtempSync(join(tmpdir(), 'app-'));

beforeAll(async () => {
  mkdirSync(join(folder, 'js'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><head><title>科惠和林</title></head><body><div id="app"></div></body></html>',
  );
  writeFileSync(join(folder, 'js/app.js'), 'console.log(1)');
  test_ = await testCloud({ app: folder, noWait: false });
});
afterAll(async () => {
  await test_.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string) => fetch(`${test_.cloud.url}${path}`);
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${test_.cloud.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** A request with headers that fetch would not let through. */
const raw = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${test_.cloud.url}${path}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

test('the page waits until everything is ready; the rest answers at once', async () => {
  const waiting = await get('/');
  expect(waiting.status).toBe(503);
  expect(await waiting.text()).toContain('正在准备');
  expect((await get('/_local/clock')).status).toBe(200);
  await post('/_local/ready', {});
  const ready = await get('/');
  expect(ready.status).toBe(200);
  const html = await ready.text();
  expect(html).toContain('window.__LOCAL_CLOUD__=true');
  expect(html).toContain('本地面板');
  expect((await get('/js/app.js')).status).toBe(200);
  expect((await get('/js/none.js')).status).toBe(404);
});

test('only this machine: a foreign Host or Origin is refused everywhere', async () => {
  for (const path of ['/', '/_local', '/_local/clock', '/_local/messages']) {
    expect(await raw(path, { host: 'evil.example' })).toBe(403);
    expect(await raw(path, { origin: 'http://evil.example' })).toBe(403);
    expect(await raw(path, { origin: 'null' })).toBe(403);
    expect(await raw(path, { origin: test_.cloud.url })).toBe(200);
  }
  expect(await raw('/_local/clock', { host: `localhost:${test_.cloud.port}` })).toBe(200);
});

test('a function is called over HTTP; errors have a code and a status', async () => {
  const ok = await post('/call/probe', { action: 'context' }, { 'x-local-openid': 'person-a' });
  expect(await ok.json()).toMatchObject({ OPENID: 'person-a' });
  const missing = await post('/call/nothing', {});
  expect([missing.status, await missing.json()]).toMatchObject([404, { code: 'FUNCTION_NOT_FOUND' }]);
  const failed = await post('/call/probe', { action: 'fail' });
  expect([failed.status, await failed.json()]).toMatchObject([502, { code: 'FUNCTIONS_EXECUTE_FAIL' }]);
});

test('bodies that are no JSON, unknown actions and malformed EJSON are told, and the process lives', async () => {
  expect((await post('/call/probe', '{"action":')).status).toBe(400);
  expect((await post('/admin', '{')).status).toBe(400);
  const admin = async (body: unknown) => (await (await post('/admin', body)).json()) as { code?: string };
  expect((await admin({ action: 'nonsense' })).code).toBe('INVALID_PARAM');
  expect((await admin({ action: 'database.nonsense' })).code).toBe('INVALID_PARAM');
  expect((await admin([])).code).toBe('INVALID_PARAM');
  expect((await admin({})).code).toBe('INVALID_PARAM');
  await admin({ action: 'database.addCollection', collectionName: 'c' });
  const bad = [
    { action: 'database.addCollection', collectionName: '../c' },
    { action: 'database.addCollection' },
    { action: 'database.insertDocument', collectionName: 'c', data: ['{"a":'] },
    { action: 'database.insertDocument', collectionName: 'c', data: ['[1]'] },
    { action: 'database.insertDocument', collectionName: 'c', data: 'x' },
    { action: 'database.insertDocument', collectionName: 'c', data: ['{"__proto__":{"x":1}}'] },
    { action: 'database.getDocument', collectionName: 'c', query: '{"a":{"$date":"never"}}' },
    {
      action: 'database.getDocument',
      collectionName: 'c',
      query: '{"a":{"$regularExpression":{"pattern":"(","options":""}}}',
    },
    { action: 'database.getDocument', collectionName: 'c', limit: -1 },
    { action: 'database.getDocument', collectionName: 'c', order: '[' },
    {
      action: 'database.modifyDocument',
      collectionName: 'c',
      query: '{"_id":"1"}',
      data: '{"$nonsense":{"a":1}}',
    },
    { action: 'database.aggregateDocuments', collectionName: 'c', stages: [{ stageKey: '$match' }] },
    {
      action: 'database.aggregateDocuments',
      collectionName: 'c',
      stages: [{ stageKey: '$nonsense', stageValue: '{}' }],
    },
    {
      action: 'database.aggregateDocuments',
      collectionName: 'c',
      stages: [{ stageKey: '$out', stageValue: '"d"' }],
    },
    { action: 'database.commitTransaction', transactionId: 'none' },
    { action: 'storage.getUploadMetadata', path: '../x' },
    { action: 'storage.batchDeleteFile', fileid_list: 'x' },
    { action: 'wx.openApi', apiName: 'subscribeMessage.send', requestData: 'x' },
  ];
  for (const body of bad)
    expect([body, (await admin(body)).code]).toEqual([body, expect.stringMatching(/^[A-Z_]+$/)]);
  expect((await admin({ action: 'database.getDocument', collectionName: 'c' })).code).toBeUndefined();
});

test('people are given by the seed and kept', async () => {
  const people = [{ openid: 'o-1', displayName: '企业联系人', roles: ['contact'], firms: ['示例企业'] }];
  expect((await post('/_local/people', people)).status).toBe(200);
  expect(await (await get('/_local/people')).json()).toEqual(people);
  expect((await post('/_local/people', [{ displayName: 'x' }])).status).toBe(400);
  expect((await post('/_local/people', {})).status).toBe(400);
  expect(await (await get('/_local/people')).json()).toEqual(people);
});

test('the words of message templates are given by the seed', async () => {
  const templates = [{ templateId: 'T', title: '公示提醒', labels: { thing1: '事项' } }];
  expect((await post('/_local/templates', templates)).status).toBe(200);
  expect(await (await get('/_local/templates')).json()).toEqual(templates);
  expect((await post('/_local/templates', [{ templateId: 'T' }])).status).toBe(400);
});

test('moments at which something ends are offered from what is stored', async () => {
  await test_.db.createCollection('notices');
  const notices = test_.db.collection('notices');
  await notices.add({ data: { title: '第一批', open: true, period: { lastDay: '2026-11-09' } } });
  await notices.add({ data: { title: '已过', open: true, period: { lastDay: '2026-10-01' } } });
  await notices.add({ data: { title: '关闭', open: false, period: { lastDay: '2026-11-08' } } });
  await notices.add({ data: { title: '时刻', open: true, period: { lastDay: '2026-11-05T01:00:00.000Z' } } });
  const mark = {
    label: '公示期满',
    collection: 'notices',
    field: 'period.lastDay',
    title: 'title',
    where: { open: true },
  };
  expect((await post('/_local/marks', [mark, { label: 'x', collection: 'none', field: 'y' }])).status).toBe(
    200,
  );
  expect(await (await get('/_local/marks')).json()).toEqual([
    { label: '公示期满', title: '时刻', at: '2026-11-05T01:00:00.000Z' },
    { label: '公示期满', title: '第一批', at: '2026-11-09T16:00:00.000Z' },
  ]);
  expect((await post('/_local/marks', [{ label: 'x' }])).status).toBe(400);
});

test('collections can be looked through', async () => {
  await test_.db.createCollection('shown');
  await test_.db.collection('shown').add({ data: { _id: 'a', n: 1, at: new Date(0) } });
  expect(await (await get('/_local/collections')).json()).toEqual(
    expect.arrayContaining([{ name: 'shown', size: 1 }]),
  );
  expect(await (await get('/_local/collections/shown')).json()).toEqual([
    { _id: 'a', n: 1, at: '1970-01-01T00:00:00.000Z' },
  ]);
  expect((await get('/_local/collections/none')).status).toBe(404);
});

test('the panel and its parts are served, and run no foreign script', async () => {
  const page = await get('/_local');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  const html = await page.text();
  for (const [, path] of html.matchAll(/(?:href|src)="(\/_local\/[\w.]+)"/g))
    expect((await get(path as string)).status).toBe(200);
});

test('calls, functions and log are there to look at; the log holds no bodies', async () => {
  await post('/call/probe', { action: 'echo', value: 'very-private-words' });
  const calls = (await (await get('/_local/calls')).json()) as { function: string; ms: number }[];
  expect(calls[0]).toMatchObject({ function: 'probe', action: 'echo', source: 'wx_http', error: null });
  expect(JSON.stringify(await (await get('/_local/log')).json())).not.toContain('very-private-words');
});
