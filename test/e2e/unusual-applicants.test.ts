import { apply, examine, publishAll } from './helpers/acts';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

/** Those who are no firm: a person with a science award (art. 9), an institute whose R&D grew (art. 2). */
describe('applicants that are no firm', () => {
  let app: App;
  let phone: Phone;
  let laureate: Visit;
  let institute: Visit;
  let examiner: Visit;
  const claims: Record<string, string> = {};
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('unusual', ['visitor', 'contact-institute', 'examiner-kjj', 'gatherer-kjj']);
    phone = await app.newPhone();
  });
  afterAll(() => app?.close());

  step('a person stands for themselves at once and claims half of the municipal award', async () => {
    laureate = await phone.open('visitor', '/packages/account/enter/index');
    await laureate.tap('bind-kind-person');
    await laureate.fill('applicant-name', '示例获奖人');
    await laureate.screenshot('person-binds');
    await laureate.tap('bind');
    await laureate.sees('已绑定');
    claims.person = await apply(laureate, 'science-award', {
      'in-county': 'yes',
      'science-award-level': 'regional',
      'science-award-winners': 'single',
      'science-award-municipal': '10',
      'science-award-number': 'TEST-KJJ-0001',
    });
    await laureate.screenshot('person-claims');
    const text = await laureate.text();
    expect(text).toMatch(/按市级金额配套\s*5万元/);
    expect(text).toContain('示例获奖人');
    expect(await laureate.overflow()).toEqual([]);
  });

  step('what is for firms is not for a person: the page says for whom', async () => {
    await laureate.enter('visitor', '/packages/policy/item/index?id=high-tech-firm');
    await laureate.tap('start-claim');
    await laureate.sees('这一项由企业申报');
    await laureate.screenshot('not-for-persons');
    await laureate.page.locator('.taro-model__confirm').last().click();
  });

  step('an institute claims 5% of the growth of its R&D, at most 150万元', async () => {
    institute = await phone.open('contact-institute');
    claims.institute = await apply(institute, 'rd-growth-institution', {
      'in-county': 'yes',
      'institution-rd-spending-2025': '5200',
      'institution-rd-spending-2024': '2000',
    });
    await institute.screenshot('institute-claims');
    expect(await institute.text()).toContain('150万元');
  });

  step('both are examined, and stand in the notice without anything that is personal', async () => {
    examiner = await phone.open('examiner-kjj');
    await examine(examiner, claims.person as string, '科技推荐〔2026〕8号');
    await examine(examiner, claims.institute as string, '科技推荐〔2026〕9号');
    const gatherer = await phone.open('gatherer-kjj');
    const listId = await publishAll(gatherer, '2026年第四批拟兑现名单');
    const reader = await phone.open(undefined, `/packages/notices/notice/index?id=${listId}`);
    const text = await reader.text();
    expect(text).toContain('示例获奖人');
    expect(text).toContain('示例应用技术研究院');
    expect(await reader.textOf(`entry-${claims.person}`)).toMatch(/按市级金额配套\s*5万元/);
    expect(await reader.textOf(`entry-${claims.institute}`)).toMatch(/定额\s*150万元/);
    await reader.screenshot('notice');
    expect(await reader.overflow()).toEqual([]);
  });
});
