import { ORGS } from '../../scripts/seed/people';
import { answerAll, answerCard, cardOf } from './helpers/answers';
import { picture } from './helpers/acts';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

/** A self-check without signing in, kept on the phone until its owner binds a firm. */
describe('somebody who only wants to know first', () => {
  let app: App;
  let phone: Phone;
  let visitor: Visit;
  let contact: Visit;
  let first: string | null;
  const answers = {
    'in-county': 'yes',
    'tech-sme-held': 'yes',
    'tech-sme-date': '2025-09-12',
    'tech-sme-renewal': 'first',
  };
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('kept', []);
    phone = await app.newPhone();
  });
  afterAll(() => app.close());

  step('answers without being asked who they are', async () => {
    visitor = await phone.open();
    await visitor.tap('home-check');
    await visitor.tap('kind-firm');
    first = await cardOf(visitor);
    await answerCard(visitor, first as string, answers);
    if ((await cardOf(visitor)) === first) await visitor.tap('go-next');
    expect(await cardOf(visitor)).not.toBe(first);
  });

  step('loses nothing by leaving and coming back, or by going back', async () => {
    const second = await cardOf(visitor);
    await visitor.enter(undefined, '/pages/check/index');
    expect(await cardOf(visitor)).toBe(second);
    await visitor.tap('go-back');
    expect(await cardOf(visitor)).toBe(first);
    await visitor.screenshot('went-back');
    await visitor.tap('go-next');
    expect(await cardOf(visitor)).toBe(second);
  });

  step('sees the result as a visitor', async () => {
    await answerAll(visitor, answers);
    await visitor.tap('see-result');
    expect(await visitor.textOf('total-certain')).toContain('1.5万元');
    await visitor.screenshot('result');
  });

  step('on claiming is asked to sign in, and may decline', async () => {
    contact = visitor;
    await contact.enter('contact-new', '/packages/check/result/index');
    expect(await contact.textOf('total-certain')).toContain('1.5万元');
    await contact.tap('bind-to-save');
    await contact.screenshot('consent');
    expect(await contact.has('not-now')).toBe(true);
  });

  step('consents and binds a firm; a wrong code is told at its box', async () => {
    await contact.fill('display-name', '财务联系人');
    await contact.tap('agree-privacy');
    await contact.tap('sign-in');
    await contact.fill('unified-code', '91150123MA00000000');
    expect(await contact.textOf('unified-code-error')).not.toBe('');
    await contact.screenshot('wrong-code');
    await contact.fill('unified-code', ORGS.dairy.code.toLowerCase());
    await contact.fill('applicant-name', ORGS.dairy.name);
    await contact.upload('licence-chat', [
      { name: '执照.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') },
    ]);
    await contact.sees('“执照.pdf”的类型不支持');
    await contact.tap('file-new-1-remove');
    await contact.upload('licence-chat', [picture('执照.png')]);
    await contact.upload('authorisation-chat', [picture('授权书.png')]);
    await contact.tap('bind');
    await contact.screenshot('bound');
    expect(await contact.text()).toContain(ORGS.dairy.name);
    expect(await contact.text()).toContain('等待县科技局确认');
  });

  step('keeps the answers in the firm’s profile', async () => {
    await contact.tap('save-answers');
    await contact.sees('已存入');
    await contact.tap('bind-done');
    await contact.enter('contact-new', '/packages/account/profile/index');
    await contact.screenshot('profile');
    expect(await contact.valueOf('fact-tech-sme-date')).toBe('2025-09-12');
  });

  step('finds them again in an application, even on another phone', async () => {
    const other = await (await app.newPhone()).open('contact-new', '/packages/policy/item/index?id=tech-sme');
    await other.tap('start-claim');
    await other.screenshot('draft');
    expect(await other.valueOf('fact-tech-sme-date')).toBe('2025-09-12');
  });
});
