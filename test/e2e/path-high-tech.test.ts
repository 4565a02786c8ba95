import { handInPapers, publishAll, submit, tickAll } from './helpers/acts';
import { answerAll } from './helpers/answers';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import { Panel } from './helpers/panel';
import type { Visit } from './helpers/visit';

/** The one true path in a browser: a 高企 from its answers to the recorded payment of 5万元 (art. 3, art. 21). */
describe('a firm with a new 高新技术企业 certificate', () => {
  let app: App;
  let phone: Phone;
  let panel: Panel;
  let contact: Visit;
  let claimId: string;

  beforeAll(async () => {
    app = await openApp('high-tech', [
      'contact-dairy',
      'examiner-kjj',
      'gatherer-kjj',
      'decider-xzf',
      'payer-czj',
    ]);
    phone = await app.newPhone();
    panel = await Panel.open(phone.context, app.url);
  });
  afterAll(() => app.close());

  const step = journey(() => app);
  const office = async (openid: string): Promise<Visit> => {
    const visit = phone.take(await panel.switchTo(openid), openid);
    await visit.settled();
    await visit.tapText('我的');
    await visit.tap('to-desk');
    return visit;
  };

  step('answers a few questions and sees 5万元, with the article and the reasons', async () => {
    contact = phone.take(await panel.switchTo('contact-dairy'), 'contact-dairy');
    await contact.settled();
    await contact.screenshot('home');
    await contact.tap('home-check');
    await contact.screenshot('self-check');
    await contact.tap('kind-firm');
    const asked = await answerAll(contact, {
      'in-county': 'yes',
      'high-tech-firm-held': 'yes',
      'high-tech-firm-date': '2025-11-20',
      'high-tech-firm-renewal': 'first',
    });
    expect(asked).toBeGreaterThan(2);
    await contact.tap('see-result');
    await contact.screenshot('result');
    expect(await contact.textOf('total-certain')).toContain('5万元');
    expect(await contact.textOf('group-claimNow')).toContain('高新技术企业');
    await contact.tap('result-high-tech-firm');
    await contact.screenshot('why');
    const why = await contact.text();
    expect(why).toContain('第3条');
    expect(why).toContain('5万元');
  });

  step('applies with real files; the answers need not be typed again', async () => {
    await contact.tap('start-claim');
    expect(await contact.valueOf('fact-high-tech-firm-date')).toBe('2025-11-20');
    await contact.fill('fact-high-tech-firm-number', 'TEST-GX-0001');
    await contact.screenshot('draft');
    await handInPapers(contact);
    await contact.screenshot('papers');
    claimId = await submit(contact);
    expect(await contact.textOf('claim-state')).toContain('已提交');
    expect(await contact.textOf('claim-number')).toMatch(/2026[2-9A-HJKMNP-Z]{8}/);
    await contact.screenshot('submitted');
  });

  step('lets itself be reminded on the phone', async () => {
    await contact.tap('remind-me');
    await contact.screenshot('remind');
    await contact.answer(true);
    // One tap asks for as many templates as WeChat takes at a time.
    await contact.sees('微信提醒还可用3次');
  });

  step('is examined and recommended by 科技局', async () => {
    const examiner = await office('examiner-kjj');
    await examiner.screenshot('examiner-desk');
    await examiner.tap(`desk-claim-${claimId}`);
    await examiner.screenshot('examiner-claim');
    await examiner.tap('exam-start');
    await examiner.tap('exam-start-confirm');
    await tickAll(examiner);
    await examiner.tap('exam-recommend');
    await examiner.tap('exam-recommend-confirm');
    expect(await examiner.textOf('exam-recommend-document-error')).toContain('文号');
    await examiner.fill('exam-recommend-document', '科技推荐〔2026〕1号');
    await examiner.fill('exam-recommend-note', '证书真实有效，首次认定，符合条件。');
    await examiner.screenshot('examiner-recommend');
    await examiner.tap('exam-recommend-confirm');
    await examiner.sees('已推荐');
  });

  step('is listed and published', async () => {
    const gatherer = await office('gatherer-kjj');
    await gatherer.screenshot('gatherer-desk');
    await publishAll(gatherer, '2026年第一批拟兑现名单');
    await gatherer.screenshot('gatherer-published');
    expect(await gatherer.text()).toContain('2026年3月9日');
  });

  step('stands in the public notice, with its end and its amount; the firm is told', async () => {
    await contact.enter('contact-dairy', '/pages/claims/index');
    await contact.tap(`claim-${claimId}`);
    expect(await contact.textOf('claim-state')).toBe('公示中');
    await contact.tap('see-notice');
    await contact.screenshot('notice');
    const notice = await contact.text();
    expect(notice).toContain('2026年3月9日');
    expect(notice).toContain('5万元');
    await contact.tap('remind-me');
    await contact.answer(true);
    await panel.advance('1h');
    await panel.phoneShows('公示');
  });

  step('passes by itself when the period is over, and the phone says so', async () => {
    await panel.advance('7d');
    await contact.enter('contact-dairy', `/packages/apply/claim/index?id=${claimId}`);
    expect(await contact.textOf('claim-state')).toBe('公示中');
    await panel.advance('1d');
    await contact.enter('contact-dairy', `/packages/apply/claim/index?id=${claimId}`);
    expect(await contact.textOf('claim-state')).toContain('公示期满');
    await contact.tap('remind-me');
    await contact.answer(true);
    await panel.page.screenshot({ path: contact.nextShot('panel'), fullPage: true });
  });

  step('is decided by the county government', async () => {
    const decider = await office('decider-xzf');
    await decider.tap(`desk-claim-${claimId}`);
    await decider.tap('decide-approve');
    expect(await decider.valueOf('decide-year-1')).toBe('5');
    await decider.fill('decide-document', '和政纪要〔2026〕3号');
    await decider.screenshot('decider-decide');
    await decider.tap('decide-approve-confirm');
    await decider.sees('已审定');
  });

  step('is paid by 财政局', async () => {
    const payer = await office('payer-czj');
    await payer.tap(`desk-claim-${claimId}`);
    await payer.tap('payment-record');
    await payer.fill('payment-voucher', 'CZ-2026-0001');
    await payer.screenshot('payer-payment');
    await payer.tap('payment-record-confirm');
    await payer.sees('已登记拨付');
  });

  step('sees the payment on its page, in its inbox and on the phone', async () => {
    await panel.advance('1h');
    await contact.enter('contact-dairy', `/packages/apply/claim/index?id=${claimId}`);
    expect(await contact.textOf('claim-state')).toBe('已全部拨付');
    expect(await contact.text()).toContain('CZ-2026-0001');
    expect(await contact.page.locator('.kh-step__day:visible').allInnerTexts()).toEqual([
      '3月2日',
      '3月2日',
      '3月10日',
      '3月10日',
      '3月10日',
    ]);
    await contact.screenshot('paid');
    await contact.enter('contact-dairy', '/packages/inbox/list/index');
    await contact.screenshot('inbox');
    const inbox = await contact.text();
    for (const words of ['公示', '期满', '审定', '拨付']) expect(inbox).toContain(words);
    await panel.phoneShows('拨付');
    expect((await panel.messages()).length).toBeGreaterThanOrEqual(4);
  });
});
