import { testCloud, type Database, type TestCloud } from './kit';

/** Subscribe messages: quota, WeChat's rules for fields, its error codes, the pushed events. */
let test_: TestCloud;
let db: Database;

const post = async (path: string, body: unknown) => {
  const answer = await fetch(`${test_.cloud.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
};
const subscribe = (openid: string, result: unknown = 'accept', templateIds = ['T']) =>
  post('/_local/subscribe', { openid, templateIds, result });
interface Sent {
  ok: boolean;
  error?: { errCode: number; errMsg: string };
}
const send = (touser: string, data: unknown = { thing1: { value: '公示开始' } }, more: object = {}) =>
  test_.cloud.call<Sent>('probe', {
    action: 'send',
    catch: true,
    message: { touser, templateId: 'T', page: 'pages/home/index', data, ...more },
  });
const messages = async () =>
  (await (await fetch(`${test_.cloud.url}/_local/messages`)).json()) as { touser: string }[];
const events = async () =>
  (
    (await db.collection('events').limit(1000).get()).data as {
      event: Record<string, unknown>;
      source: string;
    }[]
  ).map((e) => e.event);

beforeAll(async () => {
  test_ = await testCloud();
  db = test_.db;
  await db.createCollection('events');
});
beforeEach(() => db.collection('events').where({ source: 'wx_unknown' }).remove());
afterAll(() => test_.stop());

test('without quota a message is refused with 43101', async () => {
  expect((await send('nobody')).error?.errCode).toBe(43101);
});

test('each accept is one message; accepts add up', async () => {
  await subscribe('a');
  await subscribe('a');
  expect((await send('a')).ok).toBe(true);
  expect((await send('a')).ok).toBe(true);
  expect((await send('a')).error?.errCode).toBe(43101);
  expect((await messages()).filter((m) => m.touser === 'a')).toHaveLength(2);
});

test('a delivered message has what the phone shows', async () => {
  await subscribe('b');
  await send('b', { thing1: { value: '公示开始' }, amount2: { value: '50000元' } });
  expect((await messages()).at(-1)).toEqual({
    touser: 'b',
    templateId: 'T',
    page: 'pages/home/index',
    data: { thing1: { value: '公示开始' }, amount2: { value: '50000元' } },
    sentAt: expect.stringMatching(/^2026-11-02T/),
  });
});

test('a refused message uses no quota', async () => {
  await subscribe('c');
  expect(
    (await send('c', { thing1: { value: '一二三四五六七八九十一二三四五六七八九十多' } })).error?.errCode,
  ).toBe(47003);
  expect((await send('c')).ok).toBe(true);
});

test('reject gives none, ban refuses with 43107', async () => {
  await subscribe('d', 'reject');
  expect((await send('d')).error?.errCode).toBe(43101);
  await subscribe('e');
  await subscribe('e', 'ban');
  expect((await send('e')).error?.errCode).toBe(43107);
});

test('an answer per template', async () => {
  expect((await subscribe('f', { T: 'accept', U: 'reject' }, ['T', 'U'])).body).toMatchObject({
    T: 'accept',
    U: 'reject',
  });
  expect(test_.cloud.messages.quota('f', 'T')).toBe(1);
  expect(test_.cloud.messages.quota('f', 'U')).toBe(0);
});

test('openid, template and page are checked', async () => {
  expect((await send('')).error?.errCode).toBe(40003);
  expect((await send('a', undefined, { templateId: '' })).error?.errCode).toBe(40037);
  expect((await send('a', undefined, { page: '/pages/home' })).error?.errCode).toBe(41030);
});

test.each([
  ['thing1', '二十个字以内的事项名称', true],
  ['thing1', '', false],
  ['thing1', '一行\n两行', false],
  ['thing2', '一二三四五六七八九十一二三四五六七八九十一', false],
  ['number1', '12345', true],
  ['number1', '十二', false],
  ['letter1', 'abc', true],
  ['letter1', 'abc1', false],
  ['character_string1', '2026-AB12', true],
  ['character_string1', '编号2026', false],
  ['time1', '2026年11月5日 09:30', true],
  ['time1', '09:30~10:30', true],
  ['time1', '25:00', false],
  ['date1', '2026-11-05', true],
  ['date1', '2026年11月5日', true],
  ['date1', '下周一', false],
  ['amount1', '￥50000', true],
  ['amount1', '50000元', true],
  ['amount1', '五万元', false],
  ['amount1', '12345678901', false],
  ['phone_number1', '0471-7190000', true],
  ['name1', '科技局', true],
  ['name1', '一二三四五六七八九十甲', false],
  ['phrase1', '待补正', true],
  ['phrase1', '一二三四五六', false],
  ['phrase1', 'abc', false],
  ['symbol1', '!@', true],
  ['unknown1', 'x', false],
])('the field %s with %j', async (field, value, good) => {
  await subscribe('fields');
  const { ok, error } = await send('fields', { [field]: { value } });
  expect(ok).toBe(good);
  if (!good) {
    expect(error?.errCode).toBe(47003);
    expect(error?.errMsg).toContain(`data.${field}.value`);
  }
});

test('a function that asked for no permission gets −604101', async () => {
  expect(await test_.cloud.call('unpermitted', { touser: 'a' })).toMatchObject({ errCode: -604101 });
});

test('openids that always fail in a given way', async () => {
  await subscribe('fail-45009-x');
  expect((await send('fail-45009-x')).error?.errCode).toBe(45009);
});

test('the pop-up is pushed: one template as an object, several as a list', async () => {
  await subscribe('g');
  await subscribe('g', 'accept', ['T', 'U']);
  const [one, several] = await events();
  expect(one).toMatchObject({
    MsgType: 'event',
    Event: 'subscribe_msg_popup_event',
    FromUserName: 'g',
    List: { TemplateId: 'T', SubscribeStatusString: 'accept' },
  });
  expect(several?.List).toHaveLength(2);
});

test('a delivery is pushed', async () => {
  await subscribe('h');
  await send('h');
  for (let i = 0; i < 40 && (await events()).length < 2; i++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await events()).at(-1)).toMatchObject({
    Event: 'subscribe_msg_sent_event',
    FromUserName: 'h',
    List: { TemplateId: 'T' },
  });
});

test.each([
  ['no openid', { templateIds: ['T'], result: 'accept' }],
  ['no templates', { openid: 'a', templateIds: [], result: 'accept' }],
  ['an unknown answer', { openid: 'a', templateIds: ['T'], result: 'maybe' }],
  ['not an object', 'text'],
])('%s: refused', async (_name, body) => {
  expect((await post('/_local/subscribe', body)).status).toBe(400);
});

test('callOpenAPI answers as JSON', async () => {
  await subscribe('i');
  const request = { touser: 'i', template_id: 'T', page: 'p', data: { thing1: { value: '好' } } };
  const answer = await fetch(`${test_.cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      action: 'wx.api',
      apiName: 'subscribeMessage.send',
      requestData: JSON.stringify(request),
    }),
  });
  const { data } = (await answer.json()) as { data: { responseData: string } };
  expect(JSON.parse(data.responseData)).toMatchObject({ errcode: 0 });
});
