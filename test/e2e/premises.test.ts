import { handInPapers, openWork, submit, tickAll } from './helpers/acts';
import { fillDraft } from './helpers/answers';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

/** Art. 8: premises are asked for, given in kind by the development zone, and end by themselves after their term. */
describe('free premises', () => {
  let app: App;
  let phone: Phone;
  let firm: Visit;
  let office: Visit;
  let claimId: string;
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('premises', ['contact-dairy', 'examiner-rykfq']);
    phone = await app.newPhone();
  });
  afterAll(() => app?.close());

  step('a term shorter than the plan promises is told before submitting', async () => {
    firm = await phone.open('contact-dairy', '/packages/policy/item/index?id=office-space');
    await firm.tap('start-claim');
    const wanted = { 'office-space-wanted': 'yes', 'office-space-area': '120' };
    await fillDraft(firm, { ...wanted, 'office-space-years': '2' });
    await handInPapers(firm);
    await firm.tap('pledge');
    await firm.tap('submit-claim');
    expect(await firm.textOf('draft-missing')).toContain('不能小于3年');
    await firm.still();
    const box = await firm.at('draft-missing').boundingBox();
    expect(box && box.y > 0 && box.y < 700).toBe(true);
    await firm.screenshot('too-short');
    await firm.tap('pledge');
    await fillDraft(firm, { 'office-space-years': '3' });
    claimId = await submit(firm);
    await firm.screenshot('asked-for');
    // No list, no notice, no payment: three steps.
    expect(await firm.text()).not.toContain('拨付');
    expect(await firm.overflow()).toEqual([]);
  });

  step('the office gives them, never for less than three years', async () => {
    office = await phone.open('examiner-rykfq');
    await openWork(office, 'examine', claimId);
    await office.tap('exam-start');
    await office.tap('exam-start-confirm');
    await tickAll(office);
    expect(await office.has('exam-recommend')).toBe(false);
    await office.tap('premises-grant');
    await office.fill('premises-place', '科技楼宇A座301');
    await office.fill('premises-first', '2026-04-01');
    await office.fill('premises-years', '2');
    await office.tap('premises-grant-confirm');
    expect(await office.textOf('premises-years-error')).toContain('3年');
    await office.screenshot('refused');
    await office.fill('premises-years', '3');
    await office.tap('premises-grant-confirm');
    await office.sees('已安排');
  });

  step('the firm reads where and until when; a second application finds the first', async () => {
    await firm.enter('contact-dairy', `/packages/apply/claim/index?id=${claimId}`);
    const place = await firm.textOf('premises');
    expect(place).toContain('科技楼宇A座301');
    expect(place).toContain('2029年3月31日');
    await firm.screenshot('given');
    expect(await firm.overflow()).toEqual([]);
    await firm.go('/packages/policy/item/index?id=office-space');
    await firm.tap('start-claim');
    await firm.sees('已有一件在办');
    await firm.page.locator('.taro-model__cancel').last().click();
  });

  step('both are told before the end, and it comes by itself', async () => {
    await app.test.moveTo('2029-01-02T02:00:00.000Z');
    await firm.enter('contact-dairy', '/packages/inbox/list/index');
    await firm.sees('科技楼宇A座301');
    await firm.screenshot('told');
    await office.enter('examiner-rykfq', '/packages/inbox/list/index');
    await office.sees('科技楼宇A座301');
    await app.test.moveTo('2029-04-01T02:00:00.000Z');
    await firm.enter('contact-dairy', `/packages/apply/claim/index?id=${claimId}`);
    expect(await firm.text()).toContain('场所使用已到期');
    await firm.screenshot('ended');
  });
});
