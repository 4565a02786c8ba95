import { titleFacts } from '../../scripts/seed/claims';
import { becomeCommissioner, serve } from '../../scripts/seed/commissioners';
import { ORGS } from '../../scripts/seed/people';
import { newCommand } from './helpers/cloud';
import { documentOf, tableOf, workbook } from './helpers/documents';
import { openTown, placeOf, type Town } from './helpers/town';

const COMMISSIONER = 'visitor';
const TERM = { from: '2026-03-01', until: '2026-03-31' };

let town: Town;
let dairy: string;
let personId: string;
const dairyContact = () => town.contact;
const commissioner = () => town.as(COMMISSIONER);
const inboxOf = async (openid: string) => (await town.as(openid).get('inbox.list', {})).items;

beforeAll(async () => {
  town = await openTown();
  dairy = await town.applicantOf(town.contact);
  personId = await becomeCommissioner(placeOf(town), COMMISSIONER, '乳品加工');
  await town.contact.get('profile.save', {
    commandId: newCommand(),
    applicantId: dairy,
    facts: titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX'),
  });
});
afterAll(() => town?.stop());

const offer = (unifiedCode = ORGS.dairy.code, term = TERM) =>
  town.gatherer.ask('assignments.offer', { commandId: newCommand(), personId, unifiedCode, ...term });

describe('an assignment', () => {
  let assignmentId: string;

  test('is refused with a wrong code, a firm nobody stands for, a term that is over', async () => {
    expect(await offer('91150123MADEM0R0')).toMatchObject({
      ok: false,
      code: 'BAD_CODE',
      field: 'unifiedCode',
    });
    expect(await offer(ORGS.dairy.code, { from: '2026-02-01', until: '2026-02-28' })).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
      field: 'until',
    });
    expect(
      await town.gatherer.ask('assignments.offer', {
        commandId: newCommand(),
        personId: town.ids.get('contact-new'),
        unifiedCode: ORGS.dairy.code,
        ...TERM,
      }),
    ).toMatchObject({ ok: false, code: 'NOT_FOUND', field: 'personId' });
  });

  test('opens nothing before the firm agrees, and the firm is told of it', async () => {
    const answer = await offer();
    if (!answer.ok) throw new Error(answer.message);
    ({ assignmentId } = answer.data as { assignmentId: string });
    await town.advance('2m');
    expect((await inboxOf('contact-dairy')).map(({ kind }) => kind)).toContain('assignmentOffered');
    expect(await commissioner().ask('commissioner.firm', { applicantId: dairy })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    const { firms, offered } = await commissioner().get('commissioner.firms', {});
    expect(firms).toEqual([]);
    expect(offered).toMatchObject([{ state: 'offered', applicantName: ORGS.dairy.name }]);
    expect(await offer()).toMatchObject({ ok: false, code: 'OUT_OF_TURN' });
    // Only the firm itself answers.
    for (const other of [commissioner(), town.gatherer, town.as('contact-seeds')])
      expect(
        await other.ask('assignments.answer', {
          commandId: newCommand(),
          assignmentId,
          agree: true,
          mayPrepare: true,
        }),
      ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });

  test('agreed to, it shows what the firm could claim; without consent nothing is prepared', async () => {
    await dairyContact().get('assignments.answer', {
      commandId: newCommand(),
      assignmentId,
      agree: true,
      mayPrepare: false,
    });
    const { firms } = await commissioner().get('commissioner.firms', {});
    expect(firms).toMatchObject([{ assignment: { applicantName: ORGS.dairy.name, mayPrepare: false } }]);
    expect(firms[0]?.claimable).toContainEqual({
      itemId: 'high-tech-firm',
      title: '高新技术企业认定支持',
      amountText: expect.stringContaining('5万元'),
      article: 3,
    });
    expect(firms[0]?.deadlines.at(-1)).toMatchObject({ kind: 'term', day: TERM.until });
    expect(
      await commissioner().ask('drafts.create', {
        commandId: newCommand(),
        applicantId: dairy,
        itemId: 'high-tech-firm',
        facts: [],
      }),
    ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });

  test('with consent a draft is prepared, the firm is told, and only the firm submits', async () => {
    await dairyContact().get('assignments.consent', {
      commandId: newCommand(),
      assignmentId,
      mayPrepare: true,
    });
    const draft = await commissioner().get('drafts.create', {
      commandId: newCommand(),
      applicantId: dairy,
      itemId: 'high-tech-firm',
      facts: [],
    });
    await commissioner().get('drafts.save', {
      commandId: newCommand(),
      draftId: draft.id,
      expectedVersion: draft.version,
      facts: draft.facts.map((one) =>
        one.fact === 'high-tech-firm-number' ? { ...one, value: 'GX-9' } : one,
      ),
      papers: [],
    });
    // The firm reads what was filled in for it before it takes it over.
    expect(await dairyContact().get('drafts.get', { draftId: draft.id })).toMatchObject({
      prepared: { byName: '社会公众', facts: ['high-tech-firm-number'] },
    });
    await town.advance('2m');
    const told = (await inboxOf('contact-dairy')).filter(({ kind }) => kind === 'draftPrepared');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ page: `packages/apply/draft/index?id=${draft.id}` });
    expect(
      await commissioner().ask('claims.submit', {
        commandId: newCommand(),
        draftId: draft.id,
        expectedVersion: draft.version + 1,
        pledgeVersion: 'x',
      }),
    ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect((await dairyContact().get('claims.mine', { applicantId: dairy })).drafts).toMatchObject([
      { id: draft.id },
    ]);
  });

  test('the term over by the day in the county, or ended by the firm, access ends at once', async () => {
    await town.moveTo('2026-03-31T15:59:00.000Z');
    expect((await commissioner().get('commissioner.firms', {})).firms).toHaveLength(1);
    // Both sides were told before, each led to its own page.
    const ending = async (openid: string) =>
      (await inboxOf(openid)).filter(({ kind }) => kind === 'assignmentEndsSoon').map(({ page }) => page);
    expect(await ending(COMMISSIONER)).toEqual([`packages/commissioner/firm/index?applicantId=${dairy}`]);
    expect(await ending('contact-dairy')).toEqual([
      `packages/account/commissioner/index?applicantId=${dairy}`,
    ]);
    await town.moveTo('2026-03-31T16:00:00.000Z');
    expect((await commissioner().get('commissioner.firms', {})).firms).toEqual([]);
    const { items } = await dairyContact().get('assignments.ofApplicant', { applicantId: dairy });
    expect(items).toMatchObject([{ state: 'ended', mayPrepare: false }]);

    assignmentId = await serve(
      placeOf(town),
      {
        commissioner: COMMISSIONER,
        contact: 'contact-dairy',
        unifiedCode: ORGS.dairy.code,
        field: '乳品加工',
        from: '2026-04-01',
        until: '2026-12-31',
        mayPrepare: true,
      },
      personId,
    );
    const { drafts } = await dairyContact().get('claims.mine', { applicantId: dairy });
    const draftId = drafts[0]?.id ?? '';
    expect(await commissioner().ask('drafts.get', { draftId })).toMatchObject({ ok: true });
    await dairyContact().get('assignments.end', {
      commandId: newCommand(),
      assignmentId,
      reason: '不再需要',
    });
    for (const [action, data] of [
      ['drafts.get', { draftId }],
      ['profile.get', { applicantId: dairy }],
      ['commissioner.firm', { applicantId: dairy }],
      ['needs.list', { applicantId: dairy }],
      ['services.list', { applicantId: dairy }],
    ] as const)
      expect(await commissioner().ask(action, data)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    await town.advance('2m');
    expect((await inboxOf(COMMISSIONER)).map(({ kind }) => kind)).toContain('assignmentEnded');
    const { items: history } = await dairyContact().get('applicants.history', { applicantId: dairy });
    expect(history.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        '结束科技特派员服务：社会公众',
        '同意科技特派员服务：社会公众',
        '指派科技特派员，等待本单位同意：社会公众',
      ]),
    );
  });
});

describe('service records and needs', () => {
  const storage = () => town.as('contact-storage');
  let applicantId: string;
  beforeAll(async () => {
    applicantId = await town.applicantOf(storage());
    await serve(
      placeOf(town),
      {
        commissioner: COMMISSIONER,
        contact: 'contact-storage',
        unifiedCode: ORGS.storage.code,
        field: '乳品加工',
        from: '2026-03-01',
        until: '2027-12-31',
        mayPrepare: false,
      },
      personId,
    );
  });

  test('what was done is recorded and corrected by a new version; the firm reads it', async () => {
    const record = { day: '2026-03-30', kind: 'visit', done: '走访车间', outcome: '梳理了三项需求' } as const;
    expect(
      await commissioner().ask('services.record', {
        commandId: newCommand(),
        applicantId,
        ...record,
        day: '2026-12-30',
      }),
    ).toMatchObject({ ok: false, code: 'BAD_INPUT', field: 'day' });
    const { serviceId } = await commissioner().get('services.record', {
      commandId: newCommand(),
      applicantId,
      ...record,
    });
    const correct = (expectedVersion: number) =>
      commissioner().ask('services.correct', {
        commandId: newCommand(),
        serviceId,
        expectedVersion,
        reason: '写错了',
        ...record,
        outcome: '梳理了两项需求',
      });
    expect(await correct(1)).toMatchObject({ ok: true, data: { version: 2 } });
    expect(await correct(1)).toMatchObject({ ok: false, code: 'STALE_VERSION' });
    const { items } = await storage().get('services.list', { applicantId });
    expect(items).toMatchObject([{ id: serviceId, outcome: '梳理了两项需求', version: 2, mine: false }]);
    // Only whoever wrote it is offered to correct it.
    expect((await commissioner().get('services.list', { applicantId })).items).toMatchObject([
      { mine: true },
    ]);
    expect((await commissioner().get('me.get', {})).commissioner).toBe('乳品加工');
    expect(await storage().get('me.get', {})).not.toHaveProperty('commissioner');
    expect(town.cloud.store.get('serviceVersions', `${serviceId}:1`)).toMatchObject({
      outcome: '梳理了三项需求',
      reason: '写错了',
    });
  });

  test('a need goes from the firm to its commissioner and back, and counts in the year', async () => {
    const { needId } = await storage().get('needs.post', {
      commandId: newCommand(),
      applicantId,
      title: '寻找检测专家',
      details: '电池循环寿命检测',
    });
    await town.advance('2m');
    expect((await inboxOf(COMMISSIONER)).map(({ kind }) => kind)).toContain('needPosted');
    const act = { commandId: '', needId };
    const step = (expectedVersion: number) => ({ ...act, commandId: newCommand(), expectedVersion });
    expect(await storage().ask('needs.answer', { ...step(1), helped: true, answer: '好' })).toMatchObject({
      ok: false,
      code: 'OUT_OF_TURN',
    });
    await commissioner().get('needs.take', step(1));
    expect(await commissioner().ask('needs.take', step(2))).toMatchObject({ code: 'OUT_OF_TURN' });
    await commissioner().get('needs.done', { ...step(2), outcome: '已联系一位专家' });
    await storage().get('needs.answer', { ...step(3), helped: true, answer: '解决了' });
    const { items } = await storage().get('needs.list', { applicantId });
    expect(items).toMatchObject([{ state: 'helped', outcome: '已联系一位专家', answer: '解决了' }]);
    const year = await commissioner().get('commissioner.year', { year: 2026 });
    expect(year.firms.find((firm) => firm.applicantId === applicantId)).toMatchObject({
      services: 1,
      needsDone: 1,
      needsHelped: 1,
      lastServed: '2026-03-30',
    });
    expect(year.byKind).toEqual([{ kind: 'visit', label: '上门走访', count: 1 }]);
    expect((await commissioner().get('commissioner.year', { year: 2027 })).byKind).toEqual([]);
  });

  test('the year as Excel: sums, records of firms still served, and only one’s own', async () => {
    const request = { kind: 'commissionerYear', year: 2026 } as const;
    const { name, bytes } = await documentOf(commissioner(), request);
    expect(name).toBe('科技特派员2026年服务小结.xlsx');
    const book = await workbook(bytes);
    expect(tableOf(book, '年度小结', '单位').map(Object.values)).toEqual(
      expect.arrayContaining([
        [ORGS.storage.name, 1, 1, 1, '2026-03-30'],
        ['合计', expect.any(Number), 1, 1, ''],
      ]),
    );
    const records = tableOf(book, '服务记录', '日期');
    expect(records.map((row) => [row['单位'], row['结果']])).toEqual([[ORGS.storage.name, '梳理了两项需求']]);
    // Nobody else's year can be asked for, and a year without anything says so.
    const { id } = await storage().get('documents.start', { commandId: newCommand(), request });
    expect(await storage().get('documents.run', { documentId: id })).toMatchObject({
      state: 'failed',
      message: '2026年没有服务的单位，没有可以导出的内容。',
    });
  });

  test('with the account the service ends: the firm is told, and what was taken is open again', async () => {
    const { needId } = await storage().get('needs.post', {
      commandId: newCommand(),
      applicantId,
      title: '寻找中试场地',
      details: '储能材料中试',
    });
    const { firms } = await commissioner().get('commissioner.firms', {});
    const served = firms.map(({ assignment }) => assignment.applicantId);
    expect(served).toContain(applicantId);
    await commissioner().get('needs.take', { commandId: newCommand(), needId, expectedVersion: 1 });
    const mine = JSON.parse((await commissioner().get('me.export', {})).json) as Record<string, unknown[]>;
    expect(mine).toMatchObject({ commissioner: { field: '乳品加工' } });
    expect(mine['assignments']).toHaveLength(2);

    await commissioner().get('me.close', { commandId: newCommand(), sure: true });
    await town.advance('2m');
    const { items } = await storage().get('assignments.ofApplicant', { applicantId });
    expect(items[0]).toMatchObject({ state: 'ended', reason: '特派员已注销账号' });
    expect((await inboxOf('contact-storage')).map(({ kind }) => kind)).toContain('assignmentEnded');
    expect((await town.gatherer.get('commissioners.list', {})).items).toEqual([]);
    const needs = await storage().get('needs.list', { applicantId });
    expect(needs.items.find(({ id }) => id === needId)).toMatchObject({ state: 'open', mine: false });

    // Whoever serves next may take it.
    const next = await becomeCommissioner(placeOf(town), 'contact-new', '储能');
    const term = { from: '2026-03-01', until: '2027-12-31' };
    await serve(
      placeOf(town),
      {
        commissioner: 'contact-new',
        contact: 'contact-storage',
        unifiedCode: ORGS.storage.code,
        field: '储能',
        mayPrepare: false,
        ...term,
      },
      next,
    );
    expect(
      await town.as('contact-new').ask('needs.take', { commandId: newCommand(), needId, expectedVersion: 2 }),
    ).toMatchObject({ ok: true, data: { state: 'taken' } });
  });
});
