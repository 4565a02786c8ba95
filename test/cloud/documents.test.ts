import type { DocumentRequest } from '@contract';
import { stationFacts, titleFacts } from '../../scripts/seed/claims';
import { documentOf, fenOf, tableOf, wordText, workbook } from './helpers/documents';
import { newCommand } from './helpers/cloud';
import { openTown, publish, recommended, versionOf, type Town } from './helpers/town';

const WAN = 1_000_000;

/** Papers out (issue: 名单、公示、推荐函、申报书, 研发费用): what a library reads in the file is what is stored, to the fen. */
describe('papers', () => {
  let town: Town;
  let claimId: string;
  let stationId: string;
  let listId: string;
  const storage = () => town.as('contact-storage');

  beforeAll(async () => {
    town = await openTown();
    const facts = titleFacts('high-tech-firm', '2025-11-20', '=GX-1');
    claimId = await recommended(town, town.contact, town.examiner, 'high-tech-firm', facts);
    const station = stationFacts('2025-06-18', 'YS-1');
    stationId = await recommended(town, town.station, town.organisation, 'academician-station', station);
    const other = titleFacts('high-tech-firm', '2025-11-21', 'GX-2');
    const second = await recommended(town, storage(), town.examiner, 'high-tech-firm', other);
    listId = await publish(town, [claimId, stationId, second]);
    await town.moveTo('2026-03-10T01:00:00.000Z');
    await town.decider.get('decisions.approve', {
      commandId: newCommand(),
      claimId: stationId,
      expectedVersion: await versionOf(town.decider, stationId),
      documentNumber: '和政纪要〔2026〕4号',
      years: [{ year: 1, fen: 250 * WAN + 1 }],
      reason: '按协议',
    });
    await town.payer.get('payments.record', {
      commandId: newCommand(),
      claimId: stationId,
      expectedVersion: await versionOf(town.payer, stationId),
      year: 1,
      fen: 100 * WAN + 7,
      day: '2026-03-10',
      voucher: 'CZ-1',
    });
  });
  afterAll(() => town.stop());

  it('the list as Excel: every entry, sums by item and by kind, kinds never added together', async () => {
    const { name, bytes } = await documentOf(town.gatherer, { kind: 'list', listId });
    expect(name).toBe('测试名单.xlsx');
    const book = await workbook(bytes);
    const rows = tableOf(book, '名单', '申报编号');
    expect(rows).toHaveLength(3);
    const high = rows.filter((row) => row['支持事项'] === rows[0]?.['支持事项']);
    expect(high.map((row) => fenOf(row['方案金额（元）'] ?? null))).toEqual([5 * WAN, 5 * WAN]);
    const station = rows.find((row) => row['金额类型'] === '不低于');
    expect(fenOf(station?.['方案金额（元）'] ?? null)).toBe(750 * WAN);
    expect(fenOf(station?.['审定金额（元）'] ?? null)).toBe(250 * WAN + 1);
    expect(fenOf(station?.['已拨付（元）'] ?? null)).toBe(100 * WAN + 7);
    expect(rows[0]?.['审定金额（元）']).toBeNull();

    const byKind = tableOf(book, '按金额类型合计', '件数');
    expect(
      byKind.map((row) => [row['金额类型'], row['件数'], fenOf(row['方案金额合计（元）'] ?? null)]),
    ).toEqual([
      ['定额', 2, 10 * WAN],
      ['不低于', 1, 750 * WAN],
    ]);
    const byItem = tableOf(book, '按事项合计', '件数');
    expect(byItem.map((row) => fenOf(row['已拨付合计（元）'] ?? null))).toEqual([0, 100 * WAN + 7]);
  });

  it('the notice as Word: what the public sees and nothing more', async () => {
    const { bytes } = await documentOf(town.visitor, { kind: 'notice', listId });
    const text = wordText(bytes);
    const whole = text.join('\n');
    expect(whole).toContain('测试名单公示');
    expect(whole).toContain('2026年3月3日至2026年3月9日，共5个工作日');
    const { entries } = await town.as().get('notices.get', { noticeId: listId });
    for (const entry of entries) {
      expect(text).toContain(entry.applicantName);
      expect(text).toContain(entry.unifiedCode);
    }
    expect(text).toContain('不低于：每年不低于250万元，连续3年');
    const { claim } = await town.examiner.get('desk.claim', { claimId });
    expect(whole).not.toContain(claim.summary.number);
    expect(whole).not.toContain('联系人');
  });

  it('the recommendation as Word', async () => {
    const { bytes, name } = await documentOf(town.gatherer, { kind: 'recommendation', claimId });
    expect(name).toMatch(/^推荐函 .*\.docx$/);
    const text = wordText(bytes);
    expect(text).toEqual(
      expect.arrayContaining(['推荐函', '科技推荐〔2026〕测试1号', '材料齐全，符合条件。', '定额：5万元']),
    );
    expect(text.at(-1)).toBe('2026年3月2日');
  });

  it("a firm's claim as Word, with its figures to the fen", async () => {
    const { bytes } = await documentOf(town.station, { kind: 'claim', claimId: stationId });
    const text = wordText(bytes);
    const { summary } = await town.station.get('claims.get', { claimId: stationId });
    expect(text).toEqual(
      expect.arrayContaining([summary.number, '支持事项申报书', '2,500,000.01元', '1,000,000.07元']),
    );
    expect(text.join('\n')).toContain('CZ-1 1,000,000.07元');
    expect(text.join('\n')).toMatch(/已确认科研诚信承诺（版本 \S+）/);
  });

  it('R&D costs as Excel: three measures with their working, as the page shows them', async () => {
    const costs = {
      staff: 123_456_701,
      input: 65_432_100,
      depreciation: 1_000_003,
      amortisation: 0,
      design: 0,
      other: 99_999_999,
      domestic: 10_000_001,
      foreign: 3_333_333,
    };
    const input = {
      accounting: costs,
      highTech: costs,
      deduction: {
        costs,
        offsetsFen: 1,
        year: 2025,
        raised: false,
        excludedIncomeFen: 0,
        totalIncomeFen: 900_000_000,
        untaxedIncomeFen: 0,
      },
    };
    const { results } = await town.as().get('tools.rdCosts', input);
    const { bytes } = await documentOf(town.contact, { kind: 'rdCosts', costs: input });
    const book = await workbook(bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual(results.map(({ name }) => name));
    for (const { name, lines, totalFen } of results) {
      const rows = tableOf(book, name, '项目');
      const working = rows.filter((row) => row[''] === '计算');
      expect(working.map((row) => [row['项目'], fenOf(row['金额（元）'] ?? null), row['算法']])).toEqual(
        lines.map(({ label, fen, formula }) => [label, fen, formula]),
      );
      expect(fenOf(rows.at(-1)?.['金额（元）'] ?? null)).toBe(totalFen);
      const typed = rows.filter((row) => row[''] === '填报').slice(0, 8);
      expect(typed.map((row) => fenOf(row['金额（元）'] ?? null))).toEqual(Object.values(costs));
    }
  });

  describe('who may have them', () => {
    const refusedTo = async (caller: Town['contact'], request: DocumentRequest, code: string) =>
      expect(await caller.ask('documents.start', { commandId: newCommand(), request })).toMatchObject({
        ok: false,
        code,
      });

    it('others are answered as if there were nothing', async () => {
      await refusedTo(town.contact, { kind: 'list', listId }, 'NOT_ALLOWED');
      await refusedTo(town.visitor, { kind: 'claim', claimId }, 'NOT_FOUND');
      await refusedTo(storage(), { kind: 'claim', claimId }, 'NOT_FOUND');
      await refusedTo(town.contact, { kind: 'recommendation', claimId }, 'NOT_ALLOWED');
      await refusedTo(town.organisation, { kind: 'recommendation', claimId }, 'NOT_FOUND');
      await refusedTo(town.as(), { kind: 'claim', claimId }, 'SIGN_IN_NEEDED');
    });

    it("somebody else's paper cannot be run, looked at or fetched", async () => {
      const request = { kind: 'claim', claimId } as const;
      const { id } = await town.contact.get('documents.start', { commandId: newCommand(), request });
      for (const action of ['documents.get', 'documents.run'] as const) {
        expect(await storage().ask(action, { documentId: id })).toMatchObject({ code: 'NOT_FOUND' });
        expect(await town.as().ask(action, { documentId: id })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
      }
      const { fileId = '' } = await town.contact.get('documents.run', { documentId: id });
      expect(await storage().ask('files.link', { fileId })).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('a right that is lost is lost for what was made with it', async () => {
    const helper = town.as('examiner-gxj');
    const grant = {
      personId: town.ids.get('examiner-gxj') ?? '',
      office: 'kjj',
      role: 'gatherer',
    } as const;
    const until = '2026-12-31';
    await town.as('admin-kjj').get('people.grant', { commandId: newCommand(), until, ...grant });
    const { view } = await documentOf(helper, { kind: 'list', listId });
    await town.as('admin-kjj').get('people.revoke', { commandId: newCommand(), ...grant });
    const gone = { ok: false, code: 'NOT_ALLOWED' };
    expect(await helper.ask('files.link', { fileId: view.fileId ?? '' })).toMatchObject(gone);
    expect(await helper.ask('documents.get', { documentId: view.id })).toMatchObject(gone);
  });

  it('asked twice with one command it is one paper; run twice it is made once', async () => {
    const commandId = newCommand();
    const request = { kind: 'list', listId } as const;
    const first = await town.gatherer.get('documents.start', { commandId, request });
    const again = await town.gatherer.get('documents.start', { commandId, request });
    expect(again.id).toBe(first.id);
    const runs = await Promise.all(
      [1, 2].map(() => town.gatherer.get('documents.run', { documentId: first.id })),
    );
    expect(runs.map(({ state }) => state).sort()[0]).toBe('done');
    expect(await town.gatherer.get('documents.get', { documentId: first.id })).toMatchObject({
      state: 'done',
    });
  });

  it('nobody waits for it: the timer has it made; a day later it is gone', async () => {
    const request = { kind: 'notice', listId } as const;
    const { id } = await town.visitor.get('documents.start', { commandId: newCommand(), request });
    await town.advance('2m');
    const view = await town.visitor.get('documents.get', { documentId: id });
    expect(view).toMatchObject({ state: 'done', name: '测试名单公示.docx' });
    await town.advance('25h');
    expect(await town.visitor.ask('documents.get', { documentId: id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await town.visitor.ask('files.link', { fileId: view.fileId ?? '' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
