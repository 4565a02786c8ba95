import { applyFor, titleFacts } from '../../scripts/seed/claims';
import { madeUpCode } from '../../scripts/seed/codes';
import { newCommand } from '../cloud/helpers/cloud';
import { pdf, picture } from './helpers/acts';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

/** Two neighbours of it, changed over, give a code with a wrong check character. */
const CODE = madeUpCode('91', 'DEM0K81');
const SWAPPED = CODE.slice(0, 15) + CODE.charAt(16) + CODE.charAt(15) + CODE.slice(17);
const FIRM = '示例新材料有限公司';
const full = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** A firm's people: bound with a code mistyped at first, confirmed, joined by a code that works once; who stands aside. */
describe('the people of a firm', () => {
  let app: App;
  let phone: Phone;
  let contact: Visit;
  let invitation: string;
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('people', ['gatherer-kjj', 'examiner-kjj', 'visitor', 'contact-dairy']);
    phone = await app.newPhone();
  });
  afterAll(() => app?.close());

  step(
    'signs in and types the code: two characters changed over are named, lower case is understood',
    async () => {
      contact = await phone.open('contact-new', '/packages/account/enter/index');
      await contact.fill('display-name', '新企业联系人');
      await contact.tap('agree-privacy');
      await contact.tap('sign-in');
      await contact.tap('bind-kind-firm');
      await contact.fill('unified-code', SWAPPED);
      await contact.at('applicant-name').scrollIntoViewIfNeeded();
      await contact.screenshot('code-swapped');
      expect(await contact.text()).toContain('校验位不符');
      expect(await contact.text()).toContain('第16、17位颠倒了');
      // One missing is said once the next box is begun; the button says what is left.
      await contact.fill('unified-code', CODE.slice(0, 17));
      await contact.fill('applicant-name', ' 示例　新材料 有限公司 ');
      expect(await contact.text()).toContain('应为18位，现在是17位');
      expect(await contact.textOf('bind-left')).toBe('还差：正确的信用代码、营业执照或法人证书、授权书');
      await contact.fill('unified-code', `　${full(CODE.toLowerCase())} `);
      expect(await contact.valueOf('unified-code')).toBe(CODE);
      expect(await contact.text()).not.toContain('校验位');
    },
  );

  step('hands in the papers: what is no picture is refused by name, the others stay', async () => {
    await contact.upload('licence-chat', [pdf('执照.pdf'), picture('执照.png')]);
    await contact.sees('“执照.pdf”的类型不支持');
    await contact.upload('authorisation-chat', [pdf('授权书.pdf')]);
    await contact.screenshot('papers');
    expect(await contact.overflow()).toEqual([]);
    await contact.tap('bind');
    await contact.sees('已提交，等待县科技局确认');
    await contact.screenshot('waiting');
  });

  step('is confirmed by 县科技局, who saw the licence', async () => {
    const gatherer = await phone.open('gatherer-kjj', '/packages/office/bindings/index');
    await gatherer.tapStart('binding-');
    await gatherer.sees(FIRM);
    await gatherer.screenshot('binding');
    await gatherer.tap('confirm');
    await gatherer.sees('已确认');
    await gatherer.page.close();
  });

  step('invites by a code that works once: whoever comes second is told', async () => {
    await contact.enter('contact-new', '/packages/account/contacts/index');
    await contact.tap('invite');
    invitation = await contact.textOf('made-code');
    await contact.screenshot('invited');
    expect(await contact.overflow()).toEqual([]);
    const join = async (who: string): Promise<Visit> => {
      const visit = await phone.open(who, `/packages/account/enter/index?code=${invitation.toLowerCase()}`);
      await visit.tap('join');
      return visit;
    };
    const first = await join('visitor');
    await first.sees('已加入');
    await first.page.close();
    const second = await join('contact-dairy');
    await second.sees('已经用过');
    await second.screenshot('used-twice');
    await second.page.close();
  });

  step('an examiner who becomes its contact may look at its claim and do nothing', async () => {
    const { claimId } = await applyFor({
      url: app.url,
      caller: app.test.as('contact-new'),
      key: newCommand(),
      itemId: 'high-tech-firm',
      facts: titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX-0009'),
    });
    const examiner = await phone.open('examiner-kjj', `/packages/desk/claim/index?id=${claimId}`);
    await examiner.at('exam-start').waitFor();
    const [applicant] = (await app.test.as('contact-new').get('me.get', {})).applicants;
    const { code } = await app.test.as('contact-new').get('contacts.invite', {
      commandId: newCommand(),
      applicantId: applicant?.id ?? '',
    });
    // The page still offers it; the act is refused, and the page then says why.
    await app.test.as('examiner-kjj').get('invitations.accept', { commandId: newCommand(), code });
    await examiner.tap('exam-start');
    await examiner.tap('exam-start-confirm');
    await examiner.sees('应当回避');
    await examiner.screenshot('refused');
    await examiner.enter('examiner-kjj', `/packages/desk/claim/index?id=${claimId}`);
    expect(await examiner.textOf('stands-aside')).toContain('可以查看，不能办理');
    expect(await examiner.has('exam-start')).toBe(false);
    await examiner.screenshot('stands-aside');
  });
});
