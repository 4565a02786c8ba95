import { applyFor, recommend, titleFacts } from '../../scripts/seed/claims';
import { newCommand } from '../cloud/helpers/cloud';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

type Title = 'tech-sme' | 'high-tech-firm';

/** Musts 4, 5 and 10 of the claims' way: gathered, frozen, published, corrected by a new version, as papers. */
describe('a list, its notice, and a correction of it', () => {
  let app: App;
  let phone: Phone;
  let gatherer: Visit;
  let colleague: Visit;
  let anybody: Visit;
  let listId: string;
  const claims: Record<string, string> = {};
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('list', ['contact-dairy', 'contact-seeds', 'examiner-kjj', 'gatherer-kjj']);
    phone = await app.newPhone();
    const { as } = app.test;
    const add = async (name: string, openid: string, itemId: Title, day: string) => {
      const { claimId } = await applyFor({
        url: app.url,
        caller: as(openid),
        key: newCommand(),
        itemId,
        facts: titleFacts(itemId, day, `TEST-${name}`),
      });
      await recommend(as('examiner-kjj'), newCommand(), claimId, '科技推荐〔2026〕8号');
      claims[name] = claimId;
    };
    await add('dairy-small', 'contact-dairy', 'tech-sme', '2025-09-12');
    await add('dairy-high', 'contact-dairy', 'high-tech-firm', '2025-11-20');
    await add('seeds-small', 'contact-seeds', 'tech-sme', '2025-09-12');
  });
  afterAll(() => app?.close());

  step('what may overlap, the sums and the years are seen before anything is listed', async () => {
    gatherer = await phone.open('gatherer-kjj', '/packages/desk/gather/index');
    colleague = await phone.open('gatherer-kjj', '/packages/desk/gather/index');
    expect(await gatherer.textOf('overlap-1')).toContain('同一梯度的称号');
    expect(await gatherer.textOf('list-sum-exact')).toContain('8万元');
    expect(await gatherer.textOf('list-item-tech-sme')).toContain('3万元');
    expect(await gatherer.textOf('list-years')).toContain('还没有录入本年预算');
    await gatherer.screenshot('overview');
  });

  step('without a name it is not frozen; with one it is, and a firm can no longer withdraw', async () => {
    await gatherer.tap('gather-all');
    await gatherer.tap('gather-open');
    await gatherer.tap('list-create-confirm');
    expect(await gatherer.textOf('list-title-error')).toContain('名单名称');
    await gatherer.fill('list-title', '2026年第八批拟兑现名单');
    await gatherer.screenshot('gather');
    await gatherer.tap('list-create-confirm');
    await gatherer.at('list-publish').waitFor();
    listId = /[?&]id=([^&]+)/.exec(gatherer.page.url())?.[1] ?? '';
    expect(await gatherer.text()).toContain('名单（3项）');
    const firm = await phone.open(
      'contact-dairy',
      `/packages/apply/claim/index?id=${claims['dairy-small'] ?? ''}`,
    );
    expect(await firm.textOf('claim-state')).toContain('已列入');
    expect(await firm.has('withdraw-claim')).toBe(false);
    await firm.page.close();
  });

  step('a colleague who gathers the same from an older page lists nothing twice, and reads why', async () => {
    await colleague.tap('gather-all');
    await colleague.tap('gather-open');
    await colleague.fill('list-title', '重复的名单');
    await colleague.tap('list-create-confirm');
    await colleague.sees('未列入（3件）');
    expect(await colleague.textOf(`list-left-${claims['seeds-small'] ?? ''}`)).toContain(
      '现在是“已列入拟兑现名单”',
    );
    expect(await colleague.at('list-publish').getAttribute('aria-disabled')).toBe('true');
    await colleague.screenshot('nothing-twice');
  });

  step('it is published; a length of no days is refused', async () => {
    await gatherer.tap('list-publish');
    await gatherer.fill('list-publish-days', '0');
    await gatherer.tap('list-publish-confirm');
    expect(await gatherer.textOf('list-publish-days-error')).toContain('1至60');
    await gatherer.fill('list-publish-days', '5');
    expect(await gatherer.textOf('list-publish-preview')).toContain('2026年3月9日');
    await gatherer.tap('list-publish-confirm');
    await gatherer.at('list-correct').waitFor();
    anybody = await phone.open(undefined, `/packages/notices/notice/index?id=${listId}`);
    expect(await anybody.text()).toContain('2026年3月9日');
  });

  step('a correction wants its reason; what leaves is found, the period starts anew', async () => {
    await app.test.moveTo('2026-03-04T02:00:00.000Z');
    await gatherer.enter('gatherer-kjj', `/packages/desk/list/index?id=${listId}`);
    await gatherer.tap('list-correct');
    await gatherer.tap('list-correct-confirm');
    expect(await gatherer.textOf('list-correct-reason-error')).toContain('理由');
    await gatherer.fill('list-correct-reason', '示例乳业的高新技术企业认定仍在核实。');
    await gatherer.tap(`list-correct-drop-${claims['dairy-high'] ?? ''}`);
    await gatherer.screenshot('correct');
    await gatherer.tap('list-correct-confirm');
    await gatherer.at('list-notice').waitFor();
    expect(await gatherer.text()).toContain('名单（2项）');
    await gatherer.screenshot('corrected');
  });

  step('anybody reads the new version with its reason, and the earlier one marked as corrected', async () => {
    await anybody.enter(undefined, `/packages/notices/notice/index?id=${listId}`);
    const now = await anybody.text();
    expect(now).toContain('2026年3月11日');
    expect(now).toContain('仍在核实');
    expect(await anybody.has(`entry-${claims['dairy-high'] ?? ''}`)).toBe(false);
    await anybody.screenshot('second-version');
    await anybody.tap('notice-version-1');
    expect(await anybody.textOf('notice-superseded')).toContain('本版已于2026年3月4日更正');
    await anybody.screenshot('first-version');
  });

  step('the entry that left waits to be listed again, and its firm reads why', async () => {
    const firm = await phone.open(
      'contact-dairy',
      `/packages/apply/claim/index?id=${claims['dairy-high'] ?? ''}`,
    );
    expect(await firm.textOf('claim-state')).toBe('审查合格，已推荐');
    expect(await firm.text()).toContain('仍在核实');
    await firm.screenshot('left');
    await firm.page.close();
  });

  step('the list goes out as Excel, the notice as Word', async () => {
    await gatherer.enter('gatherer-kjj', `/packages/desk/list/index?id=${listId}`);
    expect(await fetched(gatherer, 'list-excel', /^attachment.*拟兑现名单\.xlsx/)).toBe('PK');
    await gatherer.screenshot('papers');
    await anybody.enter('contact-seeds', `/packages/notices/notice/index?id=${listId}`);
    expect(await fetched(anybody, 'notice-word', /^attachment.*\.docx/)).toBe('PK');
  });

  step('once the period is over nothing is corrected any more, from a page left open neither', async () => {
    await gatherer.tap('list-correct');
    await gatherer.fill('list-correct-reason', '太晚了。');
    await app.test.moveTo('2026-03-12T02:00:00.000Z');
    await gatherer.tap('list-correct-confirm');
    expect(await gatherer.textOf('list-correct-error')).toContain('请刷新');
    await gatherer.screenshot('too-late');
    await gatherer.tap('list-correct-reload');
    expect(await gatherer.has('list-correct')).toBe(false);
    expect(await gatherer.text()).toContain('公示期满');
  });

  /** Has a paper made and fetches it. @returns its first two bytes */
  async function fetched(visit: Visit, button: string, name: RegExp): Promise<string> {
    await visit.tap(button);
    await visit.at(`${button}-open`).waitFor();
    // A tab that only downloads is gone before it can be looked at: its address is taken down instead.
    await visit.page.evaluate(() => {
      window.open = (url) => {
        document.title = String(url);
        return null;
      };
    });
    await visit.tap(`${button}-open`);
    const answer = await fetch(await visit.page.title());
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toMatch(name);
    return Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 2);
  }
});
