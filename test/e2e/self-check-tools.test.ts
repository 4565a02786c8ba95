import { readFileSync } from 'node:fs';
import { answerAll, answerCard, cardOf } from './helpers/answers';
import { openApp, type App } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

/** A visitor with little time: a few answers, the result in the hand, and what else could be. */
describe('somebody with five minutes', () => {
  let app: App;
  let visit: Visit;
  const step = journey(() => app);
  const answers = {
    'in-county': 'yes',
    'high-tech-firm-held': 'yes',
    'high-tech-firm-date': '2025-11-20',
    'high-tech-firm-renewal': 'first',
    'transformation-project-status': 'recognised',
    'transformation-investment': '1亿',
  };

  beforeAll(async () => {
    app = await openApp('tools', []);
  });
  afterAll(() => app.close());

  step('answers five cards and sees the result so far, with a way on', async () => {
    visit = await app.open(undefined, '/pages/check/index');
    await visit.tap('kind-firm');
    for (let asked = 0; asked < 5; asked += 1) {
      const card = (await cardOf(visit)) as string;
      await answerCard(visit, card, answers);
      if ((await cardOf(visit)) === card) await visit.tap('go-next');
    }
    await visit.tap('see-result-early');
    await visit.screenshot('result-so-far');
    expect(await visit.text()).toContain('估算');
    // What was not asked yet is a line with a way on, not a list.
    expect(await visit.textOf('go-on')).toMatch(/最多还有\d+题/);
    expect(await visit.textOf('group-notAsked')).toMatch(/^看是哪\d+项$/);
    await visit.tap('go-on');
  });

  step('answers the rest and sees what it comes to', async () => {
    await answerAll(visit, answers);
    await visit.tap('see-result');
    await visit.screenshot('result');
    expect(await visit.textOf('total-certain')).toContain('5万元');
    expect(await visit.textOf('total-up-to')).toContain('500万元至1500万元');
    expect(await visit.textOf('year-chart')).toContain('2026年');
    expect(await visit.overflow()).toEqual([]);
  });

  step('hands it on as a picture that was looked at first', async () => {
    await visit.tap('make-picture');
    await visit.at('picture').waitFor();
    await visit.screenshot('picture');
    const download = visit.page.waitForEvent('download');
    await visit.tap('picture-hand-on');
    const file = await download;
    expect(file.suggestedFilename()).toBe('科惠和林-政策测算结果.png');
    const png = readFileSync(await file.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(750);
    expect(png.readUInt32BE(20)).toBeGreaterThan(1000);
    await visit.tap('picture-sheet-close');
  });

  step('keeps it, calls it otherwise, deletes it and has it back', async () => {
    await visit.tap('save-result');
    await visit.tap('save-result');
    await visit.tapStart('rename-');
    await visit.fill('saved-name', '给负责人看');
    await visit.tap('rename-done');
    expect(await visit.text()).toContain('给负责人看');
    await visit.tapStart('remove-');
    await visit.sees('还没有保存的结果');
    await visit.tap('undo-remove');
    await visit.screenshot('kept');
    await visit.tapStart('open-');
    expect(await visit.textOf('total-certain')).toContain('5万元');
    expect(await visit.textOf('saved-note')).toContain('当时的结果');
    await visit.screenshot('opened-again');
    expect(await visit.overflow()).toEqual([]);
  });

  step('asks what if one fact were otherwise', async () => {
    await visit.go('/packages/tools/whatif/index');
    await visit.tap('suppose-high-tech-firm-held');
    await visit.tap('fact-high-tech-firm-held-no');
    await visit.tap('compare');
    await visit.screenshot('what-if');
    expect(await visit.textOf('change-high-tech-firm')).toMatch(/现在 可申报.*假设 本次不符合/);
    expect(await visit.textOf('sum-certain')).toContain('5万元 —');
    expect(await visit.overflow()).toEqual([]);
  });

  step('is told at the field what cannot be, and finds it as it was typed', async () => {
    await visit.go('/packages/tools/recognition/index?id=tech-sme');
    await visit.tap('facts-people');
    await visit.fill('fact-staff-2025', '100');
    await visit.fill('fact-rd-staff-2025', '１２０');
    await visit.tap('facts-done');
    await visit.screenshot('contradiction');
    expect(await visit.textOf('fact-rd-staff-2025-error')).not.toBe('');
    expect(await visit.valueOf('fact-rd-staff-2025')).toBe('１２０');
    await visit.fill('fact-rd-staff-2025', '20');
    await visit.tap('facts-done');
    expect(await visit.has('sheet-people')).toBe(false);
    expect(await visit.textOf('facts-people')).toContain('20人');
  });

  step('takes R&D cost over from the tool', async () => {
    await visit.go('/packages/tools/rdcost/index');
    await visit.fill('rd-accounting-staff', '79.6万');
    await visit.tap('rd-accounting-work');
    await visit.tap('carry');
    expect(await visit.textOf('carried')).toContain('已把79.6万元填入“2025年研发费用（会计口径）”');
    await visit.screenshot('carried');
    await visit.tap('to-recognitions');
    await visit.go('/packages/tools/recognition/index?id=innovative-sme');
    expect(await visit.textOf('facts-rd-accounting')).toContain('79.6万元');
  });
});
