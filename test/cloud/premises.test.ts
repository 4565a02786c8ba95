import { upload } from '../../scripts/seed/papers';
import { newCommand } from './helpers/cloud';
import { openTown, versionOf, type Town } from './helpers/town';

/** Art. 8: free premises of the 科技楼宇, by the development zone, for a term of at least three years. */
describe('premises', () => {
  let town: Town;
  let applicantId: string;
  let claimId: string;
  const office = () => town.as('examiner-rykfq');
  beforeAll(async () => {
    town = await openTown();
    applicantId = await town.applicantOf(town.contact);
  });
  afterAll(() => town.stop());

  const facts = (years: number) => [
    { fact: 'office-space-wanted', value: true },
    { fact: 'office-space-area', value: 120 },
    { fact: 'office-space-years', value: years },
  ];
  const create = (years: number) =>
    town.contact.get('drafts.create', {
      commandId: newCommand(),
      applicantId,
      itemId: 'office-space',
      facts: facts(years),
    });
  const grant = async (over: object = {}) =>
    office().ask('premises.grant', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(office(), claimId),
      place: '科技楼宇A座301',
      areaSqm: 110,
      firstDay: '2026-04-01',
      years: 3,
      ...over,
    });

  it('a term shorter than the plan promises is told before submitting', async () => {
    const draft = await create(2);
    expect(draft.missing.join()).toContain('计划使用年限：不能小于3年');
    const answer = await town.contact.ask('claims.submit', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      pledgeVersion: draft.pledgeVersion,
    });
    expect(answer).toMatchObject({ ok: false, code: 'PAPERS_MISSING' });
  });

  it('is applied for with area and term, and examined by the development zone', async () => {
    const draft = await create(3);
    const papers = [];
    for (const { id, required } of draft.papers)
      if (required)
        papers.push({ paperId: id, fileIds: [await upload(town.cloud.url, town.contact, `${id}.pdf`)] });
    const saved = await town.contact.get('drafts.save', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      facts: facts(3),
      papers,
    });
    const done = await town.contact.get('claims.submit', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: saved.version,
      pledgeVersion: saved.pledgeVersion,
    });
    claimId = done.claimId;
    const desk = await office().get('desk.claim', { claimId });
    expect(desk.mayDo).toEqual(expect.arrayContaining(['grant', 'return', 'refuse']));
    expect(desk.mayDo).not.toContain('recommend');
    expect(desk.claim.steps.map(({ step }) => step)).toEqual(['submit', 'examine', 'use']);
  });

  it('cannot be put on the list of money', async () => {
    const answer = await office().ask('exam.recommend', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(office(), claimId),
      documentNumber: 'D',
      note: 'N',
    });
    expect(answer).toMatchObject({ ok: false, code: 'OUT_OF_TURN' });
  });

  it('is never given for less than three years', async () => {
    expect(await grant({ years: 2 })).toMatchObject({ ok: false, code: 'BAD_INPUT', field: 'years' });
    expect(await grant()).toMatchObject({ ok: true });
    const claim = await town.contact.get('claims.get', { claimId });
    expect(claim.premises).toEqual({
      place: '科技楼宇A座301',
      areaSqm: 110,
      firstDay: '2026-04-01',
      years: 3,
      lastDay: '2029-03-31',
    });
    expect(claim.summary).toMatchObject({ state: 'granted', due: { day: '2029-03-31' }, inKind: true });
    expect(claim.steps.every(({ status }) => status === 'done')).toBe(true);
  });

  it('one at a time: while they are in use a second application finds the first', async () => {
    const answer = await town.contact.ask('drafts.create', {
      commandId: newCommand(),
      applicantId,
      itemId: 'office-space',
      facts: [],
    });
    expect(answer).toMatchObject({ ok: false, code: 'ALREADY_OPEN' });
  });

  it('taken back early only with a reason, and then free to be asked for again', async () => {
    const end = async (reason?: string) =>
      office().ask('premises.end', {
        commandId: newCommand(),
        claimId,
        expectedVersion: await versionOf(office(), claimId),
        reason,
      });
    expect(await end()).toMatchObject({ code: 'BAD_INPUT', field: 'reason' });
    expect(await end('企业自行退租')).toMatchObject({ ok: true });
    expect((await create(3)).id).toBeTruthy();
  });
});

describe('the end of a term', () => {
  it('is told three months and one month before, to the firm and the office, and comes by itself', async () => {
    const town = await openTown();
    try {
      const { applyFor } = await import('../../scripts/seed/claims');
      const { claimId } = await applyFor({
        url: town.cloud.url,
        caller: town.contact,
        key: newCommand(),
        itemId: 'office-space',
        facts: [
          { fact: 'office-space-wanted', value: true },
          { fact: 'office-space-area', value: 80 },
          { fact: 'office-space-years', value: 3 },
        ],
      });
      await town.as('examiner-rykfq').get('premises.grant', {
        commandId: newCommand(),
        claimId,
        expectedVersion: await versionOf(town.as('examiner-rykfq'), claimId),
        place: '科技楼宇A座302',
        areaSqm: 80,
        firstDay: '2023-06-16',
        years: 3,
      });
      const heard = async (openid: string) =>
        (await town.as(openid).get('inbox.list', {})).items.map(({ kind }) => kind).sort();
      await town.moveTo('2026-03-14T16:00:00.000Z');
      // What might still have followed is of no use once they are given.
      expect(await heard('contact-dairy')).toEqual(['premisesGranted']);
      await town.moveTo('2026-03-15T01:02:00.000Z');
      expect(await heard('contact-dairy')).toContain('premisesEndIn3Months');
      expect(await heard('examiner-rykfq')).toEqual(['premisesEndIn3Months']);
      await town.moveTo('2026-05-15T01:02:00.000Z');
      expect(await heard('contact-dairy')).toContain('premisesEndIn1Month');
      await town.moveTo('2026-06-15T15:59:00.000Z');
      expect((await town.contact.get('claims.get', { claimId })).summary.state).toBe('granted');
      await town.moveTo('2026-06-15T16:02:00.000Z');
      const { summary, history } = await town.contact.get('claims.get', { claimId });
      expect(summary.state).toBe('termEnded');
      expect(history.at(-1)?.what).toBe('免费使用期已满');
      expect(await heard('examiner-rykfq')).toEqual([
        'premisesEndIn1Month',
        'premisesEndIn3Months',
        'premisesEnded',
      ]);
    } finally {
      await town.stop();
    }
  });
});
