import { newCommand, openCloud, type TestCloud } from './helpers/cloud';

let here: TestCloud;
beforeAll(async () => {
  here = await openCloud();
});
afterAll(() => here?.stop());

const item = (TemplateId: string, SubscribeStatusString: string) => ({ TemplateId, SubscribeStatusString });
const push = (openid: string, CreateTime: number, List: unknown, Event = 'subscribe_msg_popup_event') => ({
  ToUserName: 'gh_local',
  FromUserName: openid,
  CreateTime,
  MsgType: 'event',
  Event,
  List,
});
/** Calls the function as the platform's message push does. */
const pushed = async (event: object) =>
  JSON.parse(
    (await here.cloud.functions.invoke('wxevents', JSON.stringify(event), { source: 'wx_unknown' })) ?? '',
  );
const left = async (openid: string, kind: string) => {
  const { templates } = await here.as(openid).get('subscribe.state', {});
  return templates.find((template) => template.kind === kind)?.left;
};

describe('the ledger of messages a person allows', () => {
  test('an accepted pop-up adds one for each of its templates, before signing in too', async () => {
    await here.accept('firm-1', ['TPL_NOTICE_BEGINS', 'TPL_NOTICE_ENDS_SOON']);
    expect(await left('firm-1', 'noticeBegins')).toBe(1);
    expect(await left('firm-1', 'noticeEndsSoon')).toBe(1);
    expect(await left('firm-1', 'paid')).toBe(0);
  });

  test('one template comes as an object, and accepts add up', async () => {
    await here.accept('firm-2', ['TPL_PAID']);
    await here.advance('2s');
    await here.accept('firm-2', ['TPL_PAID']);
    expect(await left('firm-2', 'paid')).toBe(2);
  });

  test('a push that is repeated counts once, also when both arrive at the same time', async () => {
    const event = push('firm-3', 1772415000, item('TPL_PAID', 'accept'));
    await pushed(event);
    await pushed(event);
    await Promise.all([1, 2, 3, 4].map(() => pushed({ ...event, CreateTime: 1772415060 })));
    expect(await left('firm-3', 'paid')).toBe(2);
  });

  test('a refusal takes nothing away; a ban and a refusal in the settings take all', async () => {
    await pushed(push('firm-4', 1, [item('TPL_PAID', 'accept'), item('TPL_DECIDED', 'accept')]));
    await pushed(push('firm-4', 2, item('TPL_PAID', 'reject')));
    expect(await left('firm-4', 'paid')).toBe(1);
    await pushed(push('firm-4', 3, item('TPL_PAID', 'ban')));
    await pushed(push('firm-4', 4, item('TPL_DECIDED', 'reject'), 'subscribe_msg_change_event'));
    expect(await left('firm-4', 'paid')).toBe(0);
    expect(await left('firm-4', 'decided')).toBe(0);
  });

  test('events about sending change nothing', async () => {
    await pushed(push('firm-5', 1, item('TPL_PAID', 'accept')));
    await pushed(push('firm-5', 2, { TemplateId: 'TPL_PAID', ErrorCode: '0' }, 'subscribe_msg_sent_event'));
    expect(await left('firm-5', 'paid')).toBe(1);
  });
});

describe('nobody writes their own ledger', () => {
  test.each([
    ['a person', { openid: 'firm-6', source: 'wx_client' }],
    ['a page on the web', { source: 'wx_http' }],
    ['another function', { source: 'wx_client,scf' }],
    ['the timer', { source: 'wx_trigger' }],
    ['a push on behalf of somebody else', { openid: 'firm-7', source: 'wx_unknown' }],
    ['a source without a name', { source: '' }],
  ])('%s is turned away', async (_who, from) => {
    const event = push('firm-6', Math.floor(Date.now() / 1000), item('TPL_PAID', 'accept'));
    const answer = JSON.parse(
      (await here.cloud.functions.invoke('wxevents', JSON.stringify(event), from)) ?? '',
    );
    expect(answer).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    expect(await left('firm-6', 'paid')).toBe(0);
  });

  test('nonsense from the platform is answered and changes nothing', async () => {
    for (const event of [
      {},
      { MsgType: 'text' },
      push('', 1, item('TPL_PAID', 'accept')),
      push('x', 1, null),
    ])
      expect(await pushed(event)).toBeTruthy();
  });

  test('the routed function knows no such action', async () => {
    expect(await here.as('firm-6').ask('wxevents' as never, { commandId: newCommand() })).toMatchObject({
      code: 'UNKNOWN_ACTION',
    });
  });
});
