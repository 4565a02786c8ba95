import { newCommand, openCloud, type TestCloud } from './helpers/cloud';
import { signIn } from './helpers/people';
import { putDocument } from './helpers/store';

/** First results of commands answer a second tap, and are kept no longer than they can be asked for. */
describe('what is kept of commands', () => {
  let test: TestCloud;
  beforeAll(async () => {
    test = await openCloud();
  });
  afterAll(() => test?.stop());

  it('a result answers the same command again, and goes after a year', async () => {
    const { caller, personId } = await signIn(test, 'somebody');
    const commandId = newCommand();
    const send = () => caller.get('complaints.send', { commandId, topic: 'suggestion', words: '字再大一点' });
    const first = await send();
    expect(await send()).toEqual(first);
    const key = `${personId}:${commandId}`;
    expect(test.cloud.store.get('commands', key)).toMatchObject({ at: expect.stringMatching(/^2026-03-02/) });

    await putDocument(test, 'commands', `${personId}:old`, { result: {}, at: '2025-03-01T15:59:59.999Z' });
    await putDocument(test, 'commands', `${personId}:young`, { result: {}, at: '2025-03-01T16:00:00.000Z' });
    await test.fire();
    expect(test.cloud.store.get('commands', `${personId}:old`)).toBeUndefined();
    expect(test.cloud.store.get('commands', `${personId}:young`)).toBeDefined();
    expect(await send()).toEqual(first);
  });
});
