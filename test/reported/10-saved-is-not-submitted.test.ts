import { CLAIM_STATE_LABELS } from '@contract';
import { titleFacts } from '../../scripts/seed/claims';
import { upload } from '../../scripts/seed/papers';
import { openCall, termsOf } from '../cloud/helpers/calls';
import { newCommand } from '../cloud/helpers/cloud';
import { openTown, type Town } from '../cloud/helpers/town';

const at = (day: string, time: string) => new Date(`${day}T${time}+08:00`).toISOString();

/**
 * Reported: "saved" is taken for "submitted". A draft is told apart wherever it is shown, says how long it is kept, and
 * two days before the window closes whoever works on it is reminded. The window ends on 30 April, the story begins on 2 March.
 */
describe('a draft', () => {
  let town: Town;
  let callId: string;
  const drafts = new Map<string, string>();

  beforeAll(async () => {
    town = await openTown();
    ({ callId } = await openCall(town, termsOf('high-tech-firm')));
    await town.moveTo(at('2026-04-10', '10:00:00'));
    // Ready to be submitted to the last paper; only nobody has tapped.
    for (const openid of ['contact-dairy', 'contact-storage', 'contact-seeds'])
      drafts.set(openid, await ready(openid));
  });
  afterAll(() => town?.stop());

  async function ready(openid: string): Promise<string> {
    const caller = town.as(openid);
    const facts = titleFacts('high-tech-firm', '2025-11-20', `GX-${openid}`);
    const applicantId = await town.applicantOf(caller);
    const draft = await caller.get('drafts.create', {
      commandId: newCommand(),
      applicantId,
      itemId: 'high-tech-firm',
      facts,
    });
    const papers = [];
    for (const { id, required } of draft.papers)
      if (required)
        papers.push({ paperId: id, fileIds: [await upload(town.cloud.url, caller, `${id}.pdf`)] });
    const { missing } = await caller.get('drafts.save', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      facts,
      papers,
    });
    expect(missing).toEqual([]);
    return draft.id;
  }

  const open = (openid: string) => town.as(openid).get('drafts.get', { draftId: drafts.get(openid) ?? '' });
  async function submit(openid: string) {
    const draft = await open(openid);
    return town.as(openid).get('claims.submit', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      pledgeVersion: draft.pledgeVersion,
    });
  }
  const reminders = async (openid: string) =>
    (await town.as(openid).get('inbox.list', {})).items.filter(({ kind }) => kind === 'draftWaits');

  it('is no claim: it has no number, no office sees it, and its name says that it is not submitted', async () => {
    expect(CLAIM_STATE_LABELS.draft).toContain('未提交');
    const mine = await town.contact.get('claims.mine', {});
    expect(mine.items).toEqual([]);
    expect(mine.drafts).toMatchObject([{ id: drafts.get('contact-dairy') }]);
    expect(JSON.stringify(mine.drafts)).not.toContain('number');
    expect((await town.examiner.get('desk.work', { queue: 'examine' })).items).toEqual([]);
    expect([...town.cloud.store.all('claims'), ...town.cloud.store.all('numbers')]).toEqual([]);
  });

  it('says until when it is kept, counted from the last change, and until when it can be submitted', async () => {
    const draft = await open('contact-dairy');
    expect(draft).toMatchObject({
      keptUntil: '2026-07-09',
      opening: { state: 'open', lastDay: '2026-04-30', callId },
    });
    const [listed] = (await town.contact.get('claims.mine', {})).drafts;
    expect(listed?.keptUntil).toBe(draft.keptUntil);
    await town.moveTo(at('2026-04-12', '10:00:00'));
    const saved = await town.contact.get('drafts.save', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      facts: draft.facts,
      papers: draft.papers.map(({ id, files }) => ({ paperId: id, fileIds: files.map((file) => file.id) })),
    });
    expect(saved.keptUntil).toBe('2026-07-11');
  });

  it('once submitted it is a claim with a number, and no draft any more', async () => {
    const { number } = await submit('contact-storage');
    const mine = await town.as('contact-storage').get('claims.mine', {});
    expect(mine).toMatchObject({ drafts: [], items: [{ number, state: 'submitted' }] });
  });

  it('two days before the window closes it is called to mind once, in words that say what it is', async () => {
    await town.moveTo(at('2026-04-28', '08:59:00'));
    expect(await reminders('contact-dairy')).toEqual([]);
    await town.moveTo(at('2026-04-28', '09:03:00'));
    const [reminder, ...more] = await reminders('contact-dairy');
    expect(more).toEqual([]);
    expect(reminder?.title).toBe('草稿还没有提交');
    expect(reminder?.body).toContain('还是草稿，没有提交，部门看不到');
    expect(reminder?.body).toContain('2026年4月30日24时截止');
    expect(reminder?.page).toBe(`packages/apply/draft/index?id=${drafts.get('contact-dairy')}`);
    expect(await reminders('contact-seeds')).toHaveLength(1);
    // Who has submitted is left in peace.
    expect(await reminders('contact-storage')).toEqual([]);
  });

  it('when the window is moved, it is called to mind again two days before the new end', async () => {
    await submit('contact-seeds');
    await town.gatherer.get('calls.revise', {
      commandId: newCommand(),
      callId,
      expectedVersion: 1,
      terms: termsOf('high-tech-firm', { lastDay: '2026-05-15' }),
      reason: '延长受理',
    });
    await town.moveTo(at('2026-05-13', '09:03:00'));
    const [latest] = await reminders('contact-dairy');
    expect(latest?.body).toContain('2026年5月15日24时截止');
    expect(await reminders('contact-dairy')).toHaveLength(2);
    expect(await reminders('contact-seeds')).toHaveLength(1);
  });

  it('after the window it is still there and still no claim: submitting is refused with what to do', async () => {
    await town.moveTo(at('2026-05-16', '00:00:30'));
    const draft = await open('contact-dairy');
    expect(draft.opening.state).not.toBe('open');
    const answer = await town.contact.ask('claims.submit', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      pledgeVersion: draft.pledgeVersion,
    });
    expect(answer).toMatchObject({ ok: false, code: 'OUT_OF_WINDOW' });
    expect((await town.contact.get('claims.mine', {})).drafts).toHaveLength(1);
  });
});
