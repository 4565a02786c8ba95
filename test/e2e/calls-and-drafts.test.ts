import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp, type App, type Phone } from './helpers/app';
import { pdf } from './helpers/acts';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

const ITEM = '/packages/policy/item/index?id=high-tech-firm';
const MB = 1024 * 1024;

/** Musts 1 and 2 of the claims' way: a window that is kept, and a draft that nothing of is lost. */
describe('a call, and a firm that applies under it', () => {
  let app: App;
  let phone: Phone;
  let office: Visit;
  let firm: Visit;
  let draftId: string;
  let claimId: string;
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('calls', ['contact-dairy', 'gatherer-kjj']);
    phone = await app.newPhone();
  });
  afterAll(() => app?.close());

  step('科技局 is told what a call lacks, where it lacks it', async () => {
    office = await phone.open('gatherer-kjj', '/packages/desk/calls/index');
    await office.sees('还没有申报通知');
    await office.tap('call-new');
    await office.tap('call-send');
    await office.screenshot('lacking');
    expect(await office.textOf('call-first-error')).toContain('开始日');
    expect(await office.textOf('call-items-error')).toContain('至少选择一个事项');
    // The page is long and its button stands at the end: the first fault is brought into sight.
    await office.tap('call-pick-high-tech-firm');
    await office.tap('call-send');
    const box = await office.at('call-first-error').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(812);
  });

  step('opens it for a window, with its papers, a contact and how long the list is shown', async () => {
    await office.fill('call-title', '2026年第一批申报通知');
    await office.fill('call-first', '2026-03-04');
    await office.fill('call-last', '2026-03-01');
    await office.fill('call-phone', '0471-1234567');
    await office.tap('call-papers-high-tech-firm');
    await office.fill('call-paper-label', '上年度纳税证明');
    await office.tap('call-paper-add');
    await office.screenshot('papers');
    await office.tap('call-papers-done');
    await office.tap('call-send');
    expect(await office.textOf('call-last-error')).toContain('截止日不能早于开始日');
    await office.screenshot('backwards');
    await office.fill('call-last', '2026-04-30');
    await office.tap('call-send');
    await office.sees('2026年第一批申报通知');
    await office.screenshot('opened');
  });

  step('outside the window a firm is refused, with when it opens', async () => {
    firm = await phone.open('contact-dairy', ITEM);
    expect(await firm.textOf('opening')).toContain('2026年3月4日起受理');
    expect(await firm.textOf('papers')).toContain('上年度纳税证明');
    await firm.screenshot('not-yet');
    await firm.tap('start-claim');
    expect(await firm.text()).toContain('2026年3月4日起受理，到2026年4月30日截止');
    await firm.screenshot('refused');
    await firm.page.locator('.taro-model__confirm:visible').click();
  });

  step('on the first day it is told, and begins a draft that is kept while it types', async () => {
    await app.test.moveTo('2026-03-04T01:30:00.000Z');
    await firm.enter('contact-dairy', '/packages/inbox/list/index');
    expect(await firm.text()).toContain('2026年第一批申报通知');
    await firm.screenshot('told');
    await firm.enter('contact-dairy', ITEM);
    await firm.tap('start-claim');
    draftId = /[?&]id=([^&]+)/.exec(firm.page.url())?.[1] ?? '';
    await firm.tap('fact-in-county-yes');
    await firm.fill('fact-high-tech-firm-number', 'TEST-GX-0031');
    await firm.sees('已自动保存');
    await firm.screenshot('draft');
    expect(await firm.text()).toContain('草稿，未提交');
  });

  step('goes on on another phone: nothing is typed twice', async () => {
    const { firm: other, close } = await otherPhone();
    expect(await other.valueOf('fact-high-tech-firm-number')).toBe('TEST-GX-0031');
    await other.tap('fact-high-tech-firm-held-yes');
    await other.fill('fact-high-tech-firm-date', '2025-11-20');
    await other.tap('fact-high-tech-firm-renewal-first');
    await other.sees('已自动保存');
    await other.screenshot('other-phone');
    await close();
    await firm.enter('contact-dairy', `/packages/apply/draft/index?id=${draftId}`);
    expect(await firm.valueOf('fact-high-tech-firm-date')).toBe('2025-11-20');
  });

  step('a wrong file and one that is too large are named; the others stay', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehui-files-'));
    const files = {
      'certificate.pdf': pdf('certificate').buffer,
      'false.pdf': '这不是 pdf',
      'large.pdf': Buffer.alloc(20 * MB + 1),
    };
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    await firm.upload('paper-certificate-chat', paths);
    rmSync(folder, { recursive: true });
    const failed = await firm.textOf('files-failed');
    expect(failed).toContain('2个文件没有上传成功');
    expect(failed).toContain('false.pdf');
    expect(failed).toContain('large.pdf');
    const papers = await firm.textOf('paper-certificate');
    expect(papers).toContain('“large.pdf”超过20MB');
    expect(papers).toMatch(/certificate\.pdf \S+ · 已上传/);
    await firm.at('files-failed').scrollIntoViewIfNeeded();
    await firm.screenshot('files-failed');
    await firm.upload('paper-licence-chat', [pdf('licence.pdf')]);
    await firm.upload('paper-extra-1-chat', [pdf('tax.pdf')]);
    await firm.sees('已自动保存');
  });

  step('not pledged: not submitted; looked over and tapped twice: one claim', async () => {
    await firm.tap('submit-claim');
    expect(await firm.text()).toContain('请先勾选承诺，再提交');
    await firm.tap('pledge');
    await firm.tap('submit-claim');
    expect(await firm.textOf('submit-sheet')).toContain('提交后再补');
    await firm.screenshot('summary');
    await firm.at('submit-claim-confirm').dblclick();
    await firm.at('claim-state').waitFor();
    await firm.settled();
    claimId = /[?&]id=([^&]+)/.exec(firm.page.url())?.[1] ?? '';
    const { items, drafts } = await app.test.as('contact-dairy').get('claims.mine', {});
    expect(items.map(({ id }) => id)).toEqual([claimId]);
    expect(drafts).toEqual([]);
    await firm.screenshot('submitted');
  });

  step('a second application for the same matter finds the first', async () => {
    await firm.enter('contact-dairy', ITEM);
    await firm.tap('start-claim');
    const { items } = await app.test.as('contact-dairy').get('claims.mine', {});
    expect(items).toHaveLength(1);
    expect(await firm.text()).toContain(items[0]?.number ?? 'no number');
    await firm.screenshot('already');
  });

  step('the paper that may follow is handed in from the claim’s page', async () => {
    await firm.enter('contact-dairy', `/packages/apply/claim/index?id=${claimId}`);
    expect(await firm.textOf('later-papers')).toContain('2026年3月18日');
    await firm.screenshot('owed');
    await firm.upload('later-contribution-chat', [pdf('contribution.pdf')]);
    await firm.tap('send-later');
    expect(await firm.has('later-papers')).toBe(false);
    expect(await firm.text()).toContain('contribution.pdf');
    await firm.screenshot('handed-later');
  });

  step('the call ended early: what is on the way goes on, nothing new begins', async () => {
    await office.enter('gatherer-kjj', '/packages/desk/calls/index');
    await office.tapStart('call-');
    await office.tap('call-close');
    await office.tap('call-close-act-confirm');
    expect(await office.textOf('call-close-reason-error')).toContain('原因');
    await office.fill('call-close-reason', '本年度名额已满');
    await office.screenshot('close');
    await office.tap('call-close-act-confirm');
    await firm.enter('contact-dairy', ITEM);
    expect(await firm.textOf('opening')).toContain('致电0471-1234567');
    await firm.enter('contact-dairy', `/packages/apply/claim/index?id=${claimId}`);
    expect(await firm.textOf('claim-state')).toBe('已提交，待审查');
  });

  /** The same person's other phone, with nothing kept on it. */
  async function otherPhone(): Promise<{ firm: Visit; close: () => Promise<void> }> {
    const other = await app.newPhone();
    const visit = await other.open('contact-dairy', `/packages/apply/draft/index?id=${draftId}`);
    return { firm: visit, close: () => other.context.close() };
  }
});
