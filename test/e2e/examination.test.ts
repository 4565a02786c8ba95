import { applyFor, titleFacts } from '../../scripts/seed/claims';
import { newCommand } from '../cloud/helpers/cloud';
import { openWork, tickAll } from './helpers/acts';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

/** Must 3 of the claims' way: told once, ticked against the papers, refused by nobody's oversight. */
describe('an examination, and what goes wrong in it', () => {
  let app: App;
  let phone: Phone;
  let examiner: Visit;
  let claimId: string;
  let refused: string;
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('examination', ['contact-dairy', 'examiner-kjj', 'gatherer-kjj']);
    phone = await app.newPhone();
    ({ claimId } = await applyFor({
      url: app.url,
      caller: app.test.as('contact-dairy'),
      key: newCommand(),
      itemId: 'high-tech-firm',
      facts: titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX-9'),
    }));
  });
  afterAll(() => app?.close());

  step('the desk shows the term; the examiner takes it in hand', async () => {
    examiner = await phone.open('examiner-kjj');
    await openWork(examiner, 'examine', claimId);
    expect(await examiner.textOf('examination')).toContain('15个工作日');
    await examiner.tap('exam-start');
    await examiner.tap('exam-start-confirm');
    expect(await examiner.textOf('examination')).toContain('您');
    await examiner.screenshot('in-hand');
  });

  step(
    'recommended without ticking: refused until each condition is ticked or a reason is given',
    async () => {
      await examiner.tap('exam-recommend');
      await examiner.fill('exam-recommend-document', '科技推荐〔2026〕1号');
      await examiner.fill('exam-recommend-note', '符合条件。');
      await examiner.tap('exam-recommend-confirm');
      expect(await examiner.textOf('exam-recommend-unchecked-error')).toContain('逐项核对');
      await examiner.screenshot('not-ticked');
      await examiner.tap('exam-recommend-cancel');
    },
  );

  step('everything missing is told at once; the firm reads what to do and by when', async () => {
    await examiner.tap('exam-return');
    await examiner.fill('exam-return-item', '证书扫描件不清晰，请重新上传');
    await examiner.tap('exam-return-confirm');
    expect(await examiner.textOf('examination')).toContain('等待单位补正');
    const firm = await phone.open('contact-dairy', `/packages/apply/claim/index?id=${claimId}`);
    expect(await firm.textOf('missing')).toContain('证书扫描件不清晰');
    expect(await firm.text()).toContain('补正期间部门的审查期限暂停');
    await firm.screenshot('firm-returned');
    await firm.tap('start-supplement');
    await firm.fill('supplement-note', '原件已重新核对');
    await firm.tap('send-supplement');
    expect(await firm.textOf('claim-state')).toBe('审查中');
    await firm.screenshot('firm-supplemented');
    await firm.page.close();
  });

  step('a second round asks why it was not told at first', async () => {
    await examiner.enter('examiner-kjj', `/packages/desk/claim/index?id=${claimId}`);
    await examiner.tap('exam-return');
    await examiner.fill('exam-return-item', '营业执照');
    await examiner.tap('exam-return-confirm');
    expect(await examiner.textOf('exam-return-reason-error')).toContain('第一次没有告知');
    await examiner.tap('exam-return-cancel');
  });

  step('each condition is ticked against its paper, then it is recommended without more words', async () => {
    await tickAll(examiner);
    await examiner.screenshot('ticked');
    expect(await examiner.textOf('checked-held')).toContain('科技局审查员');
    await examiner.tap('exam-recommend');
    await examiner.fill('exam-recommend-document', '科技推荐〔2026〕1号');
    await examiner.fill('exam-recommend-note', '符合条件。');
    await examiner.tap('exam-recommend-confirm');
    await examiner.sees('审查合格，已推荐');
  });

  step('科技局 sees the whole and gives it back to the office with a reason', async () => {
    const gatherer = await phone.open('gatherer-kjj', '/packages/desk/gather/index');
    expect(await gatherer.textOf('list-item-high-tech-firm')).toContain('5');
    await gatherer.screenshot('gather');
    await gatherer.enter('gatherer-kjj', `/packages/desk/claim/index?id=${claimId}`);
    await gatherer.tap('send-back');
    await gatherer.tap('send-back-confirm');
    expect(await gatherer.textOf('send-back-reason-error')).toContain('理由');
    await gatherer.fill('send-back-reason', '请核实证书有效期。');
    await gatherer.tap('send-back-confirm');
    const firm = await phone.open('contact-dairy', `/packages/apply/claim/index?id=${claimId}`);
    expect(await firm.textOf('sent-back')).toContain('请核实证书有效期');
    await firm.screenshot('firm-sent-back');
    await firm.page.close();
  });

  step('two examiners open one claim: the slower is told so and overwrites nothing', async () => {
    const { claimId: second } = await applyFor({
      url: app.url,
      caller: app.test.as('contact-dairy'),
      key: newCommand(),
      itemId: 'tech-sme',
      facts: titleFacts('tech-sme', '2025-09-12', 'TEST-KX-9'),
    });
    refused = second;
    await examiner.enter('examiner-kjj', `/packages/desk/claim/index?id=${second}`);
    const slower = await phone.open('examiner-kjj', `/packages/desk/claim/index?id=${second}`);
    await examiner.tap('exam-start');
    await examiner.tap('exam-start-confirm');
    await slower.tap('exam-refuse');
    await slower.tapStart('exam-refuse-ground-');
    await slower.fill('exam-refuse-reason', '没有看到同事已经开始审查。');
    await slower.tap('exam-refuse-confirm');
    expect(await slower.textOf('exam-refuse-error')).toContain('刷新');
    await slower.screenshot('slower');
    await slower.tap('exam-refuse-reload');
    expect(await slower.text()).toContain('审查中');
    await slower.page.close();
  });

  step('refused with the condition, its article and the reason, which the firm reads', async () => {
    await examiner.tap('exam-refuse');
    await examiner.tap('exam-refuse-confirm');
    expect(await examiner.textOf('exam-refuse-ground-error')).toContain('请选择');
    await examiner.tap('exam-refuse-ground-held');
    await examiner.tap('exam-refuse-confirm');
    expect(await examiner.textOf('exam-refuse-reason-error')).toContain('理由');
    await examiner.fill('exam-refuse-reason', '入库公告中没有查到本单位。');
    await examiner.screenshot('refuse');
    await examiner.tap('exam-refuse-confirm');
    const firm = await phone.open('contact-dairy', `/packages/apply/claim/index?id=${refused}`);
    expect(await firm.textOf('claim-state')).toBe('未通过');
    const read = await firm.text();
    expect(read).toContain('入库公告中没有查到本单位');
    expect(read).toContain('不符合的条件：');
    expect(read).toContain('依据第3条');
    await firm.screenshot('firm-refused');
  });
});
