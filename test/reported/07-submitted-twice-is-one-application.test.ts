import { titleFacts } from '../../scripts/seed/claims';
import { upload } from '../../scripts/seed/papers';
import { newCommand } from '../cloud/helpers/cloud';
import { openTown, versionOf, type Town } from '../cloud/helpers/town';

/** The button is tapped twice on a slow network, or the answer is lost and the call sent again. */
describe('an act that arrives more than once', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.stop());
  // The matter is free again for the next test once its claim is withdrawn.
  afterEach(async () => {
    town.cloud.faults.clear();
    for (const { id, version } of await open())
      await town.contact.get('claims.withdraw', {
        commandId: newCommand(),
        claimId: id,
        expectedVersion: version,
      });
  });

  /** A draft of a firm, ready to be submitted. */
  async function readyDraft() {
    const applicantId = await town.applicantOf(town.contact);
    const facts = titleFacts('high-tech-firm', '2025-11-20', 'GX-1');
    const draft = await town.contact.get('drafts.create', {
      commandId: newCommand(),
      applicantId,
      itemId: 'high-tech-firm',
      facts,
    });
    const papers = [];
    for (const { id, required } of draft.papers)
      if (required)
        papers.push({ paperId: id, fileIds: [await upload(town.cloud.url, town.contact, `${id}.pdf`)] });
    const saved = await town.contact.get('drafts.save', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      facts,
      papers,
    });
    return {
      commandId: newCommand(),
      draftId: saved.id,
      expectedVersion: saved.version,
      pledgeVersion: saved.pledgeVersion,
    };
  }

  const open = async () =>
    (await town.contact.get('claims.mine', {})).items.filter(({ state }) => state !== 'withdrawn');
  const eventsOf = (claimId: string) =>
    [...town.cloud.store.all('events')].filter(({ aggregate }) => aggregate === claimId);

  it('two taps at once: one application, the same number', async () => {
    const data = await readyDraft();
    const [a, b] = await Promise.all([
      town.contact.get('claims.submit', data),
      town.contact.get('claims.submit', data),
    ]);
    expect(b).toEqual(a);
    expect(await open()).toMatchObject([{ number: a.number }]);
    expect(eventsOf(a.claimId)).toHaveLength(1);
  });

  it('sent again much later: the same number', async () => {
    const data = await readyDraft();
    const first = await town.contact.get('claims.submit', data);
    await town.advance('3d');
    expect(await town.contact.get('claims.submit', data)).toEqual(first);
    expect(await open()).toHaveLength(1);
  });

  it('the answer to the commit is lost: the call itself finds what was done', async () => {
    const data = await readyDraft();
    town.cloud.faults.add({ kind: 'lostAnswer', action: 'database.commitTransaction' });
    const answer = await town.contact.ask('claims.submit', data);
    const again = await town.contact.get('claims.submit', data);
    if (answer.ok) expect(again).toEqual(answer.data);
    expect(await open()).toMatchObject([{ number: again.number }]);
    expect(eventsOf(again.claimId)).toHaveLength(1);
  });

  it.each(Array.from({ length: 14 }, (_, index) => index + 1))(
    'a conflict on operation %i of the transaction changes nothing of the outcome',
    async (operation) => {
      const data = await readyDraft();
      town.cloud.faults.add({ kind: 'conflict', operation });
      const submitted = await town.contact.get('claims.submit', data);
      town.cloud.faults.clear();
      expect(await open()).toMatchObject([{ number: submitted.number }]);
      expect(eventsOf(submitted.claimId)).toHaveLength(1);
    },
  );

  it('another kind of act: an examination begun twice at once begins once', async () => {
    const data = await readyDraft();
    const { claimId } = await town.contact.get('claims.submit', data);
    const start = {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(town.examiner, claimId),
    };
    const [a, b] = await Promise.all([
      town.examiner.get('exam.start', start),
      town.examiner.get('exam.start', start),
    ]);
    expect(b).toEqual(a);
    expect(eventsOf(claimId)).toHaveLength(2);
  });
});
