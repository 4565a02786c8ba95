import { titleFacts } from '../../scripts/seed/claims';
import { becomeCommissioner, serve } from '../../scripts/seed/commissioners';
import { ORGS } from '../../scripts/seed/people';
import { newCommand } from '../cloud/helpers/cloud';
import { handInPapers, submit } from './helpers/acts';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

/** A commissioner prepares, the firm submits; ended while a draft is open, access ends at once. */
describe('a commissioner of a firm', () => {
  let app: App;
  let phone: Phone;
  let commissioner: Visit;
  let firm: Visit;
  let applicantId: string;
  let assignmentId: string;
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('commissioner', ['contact-dairy', 'commissioner', 'gatherer-kjj']);
    phone = await app.newPhone();
    const place = { url: app.url, env: 'test', as: app.test.as, key: () => newCommand() };
    const dairy = app.test.as('contact-dairy');
    applicantId = (await dairy.get('me.get', {})).applicants[0]?.id ?? '';
    await dairy.get('profile.save', {
      commandId: newCommand(),
      applicantId,
      facts: titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX'),
    });
    const personId = await becomeCommissioner(place, 'commissioner', '乳品加工');
    const serving = {
      commissioner: 'commissioner',
      contact: 'contact-dairy',
      unifiedCode: ORGS.dairy.code,
      field: '乳品加工',
      from: '2026-01-05',
      until: '2027-12-31',
      mayPrepare: true,
    };
    assignmentId = await serve(place, serving, personId);
  });
  afterAll(() => app?.close());

  step(
    'the commissioner finds the firm in 我的 and prepares a draft, which only the firm submits',
    async () => {
      commissioner = await phone.open('commissioner', '/pages/me/index');
      await commissioner.tap('to-firms');
      expect(await commissioner.textOf(`firm-${applicantId}`)).toContain('高新技术企业认定支持');
      await commissioner.screenshot('firms');
      expect(await commissioner.overflow()).toEqual([]);
      await commissioner.tap(`firm-${applicantId}`);
      await commissioner.screenshot('firm');
      expect(await commissioner.overflow()).toEqual([]);
      await commissioner.tap('prepare-high-tech-firm');
      expect(await commissioner.textOf('only-firm-submits')).toContain('只能由企业自己办理');
      expect(await commissioner.page.locator('#submit-claim').count()).toBe(0);
      await handInPapers(commissioner);
      // Kept by itself while one works.
      await commissioner.sees('已自动保存');
      await commissioner.screenshot('prepared');
    },
  );

  step('the firm opens what was prepared and submits it', async () => {
    firm = await phone.open('contact-dairy', '/packages/account/commissioner/index');
    await firm.screenshot('of-firm');
    expect(await firm.overflow()).toEqual([]);
    const { drafts } = await app.test.as('contact-dairy').get('claims.mine', { applicantId });
    await firm.enter('contact-dairy', `/packages/apply/draft/index?id=${drafts[0]?.id}`);
    expect(await submit(firm)).not.toBe('');
    expect(await firm.textOf('claim-state')).toBe('已提交，待审查');
  });

  step(
    'ended by the firm while a draft is open: nothing more is kept, and the page says where to go',
    async () => {
      const draft = await app.test.as('contact-dairy').get('drafts.create', {
        commandId: newCommand(),
        applicantId,
        itemId: 'tech-sme',
        facts: [],
      });
      await commissioner.enter('commissioner', `/packages/apply/draft/index?id=${draft.id}`);
      await firm.enter('contact-dairy', '/packages/account/commissioner/index');
      await firm.tap(`end-${assignmentId}`);
      await firm.fill('end-reason', '不再需要');
      await firm.tap('assignment-end-confirm');
      expect(await firm.textOf(`assignment-${assignmentId}`)).toContain('已结束');
      await firm.screenshot('ended');
      await handInPapers(commissioner);
      await commissioner.at('draft-error').waitFor();
      expect(await commissioner.textOf('draft-error')).toContain('回“我的企业”');
      await commissioner.screenshot('draft-ended');
      await commissioner.tap('to-claims');
      expect(await commissioner.text()).toContain('还没有服务的企业');
    },
  );

  step('县科技局 sees who serves whom', async () => {
    const desk = await phone.open('gatherer-kjj', '/packages/desk/commissioners/index');
    expect(await desk.textOf(`assignment-${assignmentId}`)).toContain('已结束');
    await desk.tapStart('assign-');
    await desk.screenshot('desk-assign');
    expect(await desk.overflow()).toEqual([]);
  });
});
