import { titleFacts } from '../../scripts/seed/claims';
import { openCall, termsOf } from './helpers/calls';
import { newCommand } from './helpers/cloud';
import { apply, openTown, type Town } from './helpers/town';

const at = (day: string, time: string) => new Date(`${day}T${time}+08:00`).toISOString();

/** Who hears of a call, when, and who does not. April 2026; the story begins on 2 March. */
describe('messages of a call', () => {
  let town: Town;
  let callId: string;
  const heard = async (openid: string) =>
    (await town.as(openid).get('inbox.list', {})).items.map(({ kind }) => kind);
  const count = async (openid: string, kind: string) =>
    (await heard(openid)).filter((one) => one === kind).length;

  beforeAll(async () => {
    town = await openTown();
    // The seed firm says itself that the title is not held: the call is not for it.
    await town.as('contact-seeds').get('profile.save', {
      commandId: newCommand(),
      applicantId: await town.applicantOf(town.as('contact-seeds')),
      facts: [{ fact: 'high-tech-firm-held', value: false }],
    });
    ({ callId } = await openCall(town, termsOf('high-tech-firm')));
    await town.fire();
  });
  afterAll(() => town.stop());

  it('when it is published: firms that it may concern, and nobody else', async () => {
    expect(await heard('contact-dairy')).toEqual(['callOpened']);
    expect(await heard('contact-storage')).toEqual(['callOpened']);
    // Ruled out by its own word, of another kind, or no applicant at all.
    for (const openid of ['contact-seeds', 'contact-institute', 'contact-station', 'visitor'])
      expect(await heard(openid)).toEqual([]);
    const [message] = (await town.contact.get('inbox.list', {})).items;
    expect(message).toMatchObject({ page: `packages/calls/call/index?id=${callId}` });
    expect(message?.body).toContain('2026年4月1日至2026年4月30日');
    await town.fire();
    expect(await count('contact-dairy', 'callOpened')).toBe(1);
  });

  it('a new version with the same days is told to nobody, one with other days to the same firms', async () => {
    const revise = async (expectedVersion: number, over: Parameters<typeof termsOf>[1]) =>
      town.gatherer.get('calls.revise', {
        commandId: newCommand(),
        callId,
        expectedVersion,
        terms: termsOf('high-tech-firm', over),
        reason: '调整',
      });
    await revise(1, { note: '补充说明' });
    await town.fire();
    expect(await heard('contact-dairy')).toEqual(['callOpened']);
    await revise(2, { note: '补充说明', lastDay: '2026-04-20' });
    await town.fire();
    expect((await heard('contact-dairy')).sort()).toEqual(['callMoved', 'callOpened']);
  });

  it('on its first day it is told that it begins', async () => {
    await town.moveTo(at('2026-04-01', '08:59:00'));
    expect(await count('contact-dairy', 'callBegins')).toBe(0);
    await town.moveTo(at('2026-04-01', '09:02:00'));
    expect(await count('contact-dairy', 'callBegins')).toBe(1);
  });

  it('seven days before the new end, not the old one; who has submitted is left in peace', async () => {
    const facts = titleFacts('high-tech-firm', '2025-11-20', 'GX-9');
    await apply(town, town.as('contact-storage'), 'high-tech-firm', facts);
    await town.moveTo(at('2026-04-13', '09:02:00'));
    expect(await count('contact-dairy', 'callEndsIn7Days')).toBe(1);
    expect(await count('contact-storage', 'callEndsIn7Days')).toBe(0);
  });

  it('two days before: a draft has a reminder of its own in place of the general one', async () => {
    await town.contact.get('drafts.create', {
      commandId: newCommand(),
      applicantId: await town.applicantOf(town.contact),
      itemId: 'high-tech-firm',
      facts: [],
    });
    await town.moveTo(at('2026-04-18', '09:02:00'));
    expect(await count('contact-dairy', 'draftWaits')).toBe(1);
    expect(await count('contact-dairy', 'callEndsIn2Days')).toBe(0);
    expect(await count('contact-storage', 'draftWaits')).toBe(0);
    // The days that were told first are never told of again.
    await town.moveTo(at('2026-04-29', '10:00:00'));
    expect(await count('contact-dairy', 'callEndsIn7Days')).toBe(1);
    expect(await count('contact-dairy', 'draftWaits')).toBe(1);
  });

  it('ended early: those who waited are told, and the rest of its reminders lapses', async () => {
    const second = await openCall(
      town,
      termsOf('tech-sme', { firstDay: '2026-05-01', lastDay: '2026-05-20' }),
    );
    await town.fire();
    await town.gatherer.get('calls.close', {
      commandId: newCommand(),
      callId: second.callId,
      expectedVersion: 1,
      reason: '本年度安排已满',
    });
    await town.fire();
    expect(await count('contact-dairy', 'callClosed')).toBe(1);
    await town.moveTo(at('2026-05-19', '10:00:00'));
    expect(await count('contact-dairy', 'callBegins')).toBe(1);
    expect(await count('contact-dairy', 'callEndsIn7Days')).toBe(1);
  });
});
