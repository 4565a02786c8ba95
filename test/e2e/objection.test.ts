import { apply, examine, openWork, pdf, publishAll } from './helpers/acts';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import { Panel } from './helpers/panel';
import type { Visit } from './helpers/visit';

const FIRMS = ['contact-dairy', 'contact-storage', 'contact-seeds'];

/** Art. 21 公示期满无异议, read entry by entry: an upheld objection ends its own entry only. */
describe('three entries in one notice, an objection to one', () => {
  let app: App;
  let phone: Phone;
  let panel: Panel;
  let objector: Visit;
  let gatherer: Visit;
  let listId: string;
  const claims: Record<string, string> = {};
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('objection', [...FIRMS, 'examiner-kjj', 'gatherer-kjj', 'decider-xzf', 'visitor']);
    phone = await app.newPhone();
    panel = await Panel.open(phone.context, app.url);
  });
  afterAll(() => app.close());

  const stateOf = async (firm: string): Promise<string> => {
    const visit = await phone.open(firm, `/packages/apply/claim/index?id=${claims[firm]}`);
    const state = await visit.textOf('claim-state');
    await visit.screenshot(`${firm}-sees`);
    await visit.page.close();
    return state;
  };

  step('three firms apply and are recommended', async () => {
    for (const firm of FIRMS) {
      const visit = await phone.open(firm);
      claims[firm] = await apply(visit, 'tech-sme', {
        'in-county': 'yes',
        'tech-sme-held': 'yes',
        'tech-sme-date': '2025-09-12',
        'tech-sme-renewal': 'first',
        'tech-sme-number': `TEST-KX-${FIRMS.indexOf(firm) + 1}`,
      });
      await visit.page.close();
    }
    const examiner = await phone.open('examiner-kjj');
    for (const firm of FIRMS) await examine(examiner, claims[firm] as string, '科技推荐〔2026〕3号');
  });

  step('are published in one list', async () => {
    gatherer = await phone.open('gatherer-kjj');
    listId = await publishAll(gatherer, '2026年第二批拟兑现名单');
    await gatherer.screenshot('published');
    expect(await gatherer.text()).toContain('名单（3项）');
  });

  step('a firm cannot object to itself', async () => {
    const own = await phone.open('contact-storage', `/packages/notices/notice/index?id=${listId}`);
    await own.tap(`object-${claims['contact-storage']}`);
    await own.fill('objector-name', '示例异议人');
    await own.fill('objector-contact', '0471-0000000');
    await own.fill('objection-grounds', '对本单位的事项提出异议。');
    await own.tap('send-objection');
    expect(await own.text()).toContain('本单位');
    await own.screenshot('own-refused');
    await own.page.close();
  });

  step('somebody else objects in their own name, with a paper', async () => {
    objector = await phone.open('visitor', '/packages/notices/list/index');
    await objector.tap(`notice-${listId}`);
    await objector.screenshot('notice');
    await objector.tap(`object-${claims['contact-storage']}`);
    await objector.fill('objector-name', '示例异议人');
    await objector.fill('objector-contact', '0471-0000000');
    await objector.fill('objection-grounds', '该企业的入库日期与公示的依据不符，见所附材料。');
    await objector.upload('objection-files-chat', [pdf('grounds.pdf')]);
    await objector.screenshot('objection');
    await objector.tap('send-objection');
    await objector.sees('异议已收到');
    await objector.screenshot('received');
  });

  step('only that entry stops, and nobody reads who objected', async () => {
    expect(await stateOf('contact-storage')).toBe('异议核查中');
    expect(await stateOf('contact-dairy')).toBe('公示中');
    const open = await app.open(undefined, `/packages/notices/notice/index?id=${listId}`);
    expect(await open.textOf(`entry-${claims['contact-storage']}`)).toContain('异议核查中');
    expect(await open.text()).not.toContain('示例异议人');
  });

  step('科技局 checks it and upholds it, with a reason', async () => {
    await openWork(gatherer, 'objections', claims['contact-storage'] as string);
    await gatherer.screenshot('office');
    expect(await gatherer.text()).toContain('示例异议人');
    await gatherer.tapStart('objection-decide-');
    await gatherer.tap('objection-outcome-upheld');
    await gatherer.tap('objection-decide-confirm');
    expect(await gatherer.textOf('objection-reason-error')).toContain('理由');
    await gatherer.fill('objection-reason', '经核查，入库日期早于方案期限，异议成立。');
    await gatherer.screenshot('upheld');
    await gatherer.tap('objection-decide-confirm');
    await gatherer.sees('异议成立');
  });

  step('when the period is over the other two pass by the timer alone', async () => {
    await panel.advance('7d');
    await panel.advance('1d');
    expect(await stateOf('contact-dairy')).toContain('公示期满');
    expect(await stateOf('contact-seeds')).toContain('公示期满');
    expect(await stateOf('contact-storage')).toBe('未通过');
    const decider = await phone.open('decider-xzf', '/packages/desk/home/index?queue=decide');
    await decider.screenshot('to-decide');
    expect(await decider.has(`desk-claim-${claims['contact-dairy']}`)).toBe(true);
    expect(await decider.has(`desk-claim-${claims['contact-seeds']}`)).toBe(true);
    expect(await decider.has(`desk-claim-${claims['contact-storage']}`)).toBe(false);
  });

  step('the firm reads why, and not who', async () => {
    const firm = await phone.open(
      'contact-storage',
      `/packages/apply/claim/index?id=${claims['contact-storage']}`,
    );
    const claim = await firm.text();
    expect(claim).toContain('入库日期早于方案期限');
    expect(claim).not.toContain('示例异议人');
  });
});
