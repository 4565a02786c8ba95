import { MESSAGE_KINDS } from '@contract';
import tcb from '@cloudbase/node-sdk';
import { newCommand } from './helpers/cloud';
import { openTown, type Town } from './helpers/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.stop());

const message = (index: number, openid = 'contact-dairy') => {
  const at = new Date(Date.UTC(2026, 2, 1, 0, index)).toISOString();
  const id = `m${String(index).padStart(4, '0')}`;
  return {
    _id: `${id}-${openid}`,
    personId: town.ids.get(openid),
    kind: 'paid',
    title: '资金已拨付',
    body: '正文',
    matterId: 'claim1',
    matterTitle: '示例事项',
    page: 'packages/apply/claim/index?id=x',
    at,
    read: false,
    sort: `${at} ${id}`,
  };
};
const put = async (...messages: object[]) => {
  const inbox = tcb
    .init({ env: town.cloud.env, secretId: 'local', secretKey: 'local' })
    .database()
    .collection('inbox');
  for (const one of messages) await inbox.add(one);
};

test('every message can be reached, newest first and none twice, also while new ones arrive', async () => {
  await put(...Array.from({ length: 101 }, (_none, index) => message(index)));
  await put(message(500, 'contact-storage'));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await town.contact.get('inbox.list', { cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
    if (seen.length === 20) await put(message(900));
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 101 }, (_none, index) => message(100 - index)._id));
});

test('unread ones are counted up to 100, which stands for more', async () => {
  expect((await town.contact.get('me.get', {})).unread).toBe(100);
  expect((await town.as('contact-storage').get('me.get', {})).unread).toBe(1);
});

test('read ones are counted no more; others’ and unknown ones are passed over; twice is once', async () => {
  const storage = town.as('contact-storage');
  const commandId = newCommand();
  const theirs = message(500, 'contact-storage')._id;
  const ids = ['no-such-message', message(0)._id, theirs];
  expect(await storage.get('inbox.read', { commandId, messageIds: ids })).toEqual({ unread: 0 });
  expect(await storage.get('inbox.read', { commandId, messageIds: ids })).toEqual({ unread: 0 });
  expect(town.cloud.store.get('inbox', message(0)._id)).toMatchObject({ read: false });
  expect(town.cloud.store.get('inbox', theirs)).toMatchObject({ read: true, title: '资金已拨付' });
});

test('somebody who has not signed in has an empty inbox, and may know of templates', async () => {
  const visitor = town.as('openid-of-nobody');
  expect(await visitor.get('inbox.list', {})).toEqual({ items: [] });
  const { templates } = await visitor.get('subscribe.state', {});
  expect(templates.map(({ kind }) => kind)).toEqual([...MESSAGE_KINDS]);
  expect(templates.every(({ left, label }) => left === 0 && label !== '')).toBe(true);
  expect(await town.as().ask('inbox.list', {})).toMatchObject({ code: 'SIGN_IN_NEEDED' });
});

test('a message is kept a year, and then goes', async () => {
  const of = (id: string, at: string) => ({
    ...message(1, 'contact-seeds'),
    _id: id,
    at,
    sort: `${at} ${id}`,
  });
  await put(of('young', '2025-03-02T00:30:00.000Z'), of('old', '2025-03-01T00:30:00.000Z'));
  await town.fire();
  const { items } = await town.as('contact-seeds').get('inbox.list', {});
  expect(items.map(({ id }) => id)).toEqual(['young']);
});
