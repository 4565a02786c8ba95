import { applyFor, recommend, titleFacts } from '../../scripts/seed/claims';
import { becomeCommissioner } from '../../scripts/seed/commissioners';
import { newCommand } from '../cloud/helpers/cloud';
import { putDocument } from '../cloud/helpers/store';
import { openApp, type App } from './helpers/app';
import { journey } from './helpers/journey';
import type { Visit } from './helpers/visit';

const INBOX = '/packages/inbox/list/index';
const SETTINGS = '/packages/inbox/remind/index';
const at = (day: string, time: string) => new Date(`${day}T${time}+08:00`).toISOString();

/**
 * Reminders as people meet them. Monday 2 March: two claims were sent back (due on the 10th), two are in a notice that
 * ends on Monday the 9th and is corrected on the way.
 */
describe('reminders', () => {
  let app: App;
  let firm: Visit;
  let desk: Visit;
  let noticeId: string;
  const returned: Record<string, string> = {};
  const step = journey(() => app);
  const as = (openid: string) => app.test.as(openid);
  const titlesOf = async (openid: string) =>
    (await as(openid).get('inbox.list', {})).items.map(({ title }) => title);
  const versionOf = async (claimId: string) =>
    (await as('examiner-kjj').get('desk.claim', { claimId })).claim.summary.version;
  const claim = async (openid: string, item: 'tech-sme' | 'high-tech-firm') => {
    const facts = titleFacts(item, '2025-09-12', `TEST-${item}`);
    const { claimId } = await applyFor({
      url: app.url,
      caller: as(openid),
      key: newCommand(),
      itemId: item,
      facts,
    });
    return claimId;
  };

  /** 提醒我, and the answer to the question that WeChat would ask. */
  const askAndAnswer = async (visit: Visit, yes: boolean) => {
    const question = visit.page.locator('.taro-modal__foot:visible');
    await visit.at('remind-me').click();
    await question.waitFor();
    await visit.still();
    await visit.answer(yes);
    await question.waitFor({ state: 'hidden' });
  };

  beforeAll(async () => {
    app = await openApp('reminders', [
      'contact-dairy',
      'contact-storage',
      'commissioner',
      'examiner-kjj',
      'gatherer-kjj',
      'visitor',
    ]);
    const listed = [];
    for (const openid of ['contact-dairy', 'contact-storage']) {
      const claimId = await claim(openid, 'high-tech-firm');
      await recommend(as('examiner-kjj'), newCommand(), claimId, '科技推荐〔2026〕1号');
      listed.push(claimId);
      returned[openid] = await claim(openid, 'tech-sme');
    }
    const list = await as('gatherer-kjj').get('lists.create', {
      commandId: newCommand(),
      title: '2026年第一批拟兑现名单',
      claimIds: listed,
    });
    await as('gatherer-kjj').get('lists.publish', {
      commandId: newCommand(),
      listId: list.listId,
      expectedVersion: list.version,
      workingDays: 5,
    });
    noticeId = list.listId;
    for (const openid of ['contact-dairy', 'contact-storage'])
      await as('examiner-kjj').get('exam.return', {
        commandId: newCommand(),
        claimId: returned[openid] ?? '',
        expectedVersion: await versionOf(returned[openid] ?? ''),
        missing: ['证书扫描件不清晰，请重新上传'],
        workingDays: 6,
      });
    await app.test.fire();
  });
  afterAll(() => app.close());

  step('the tab says how many are unread; they stand by matter', async () => {
    firm = await app.open('contact-dairy', '/pages/me/index');
    expect(await firm.page.locator('.weui-badge:visible').innerText()).toBe('2');
    await firm.screenshot('me');
    await firm.go(INBOX);
    const groups = await firm.page.locator('[id^="matter-"]:visible').allInnerTexts();
    expect(groups).toHaveLength(2);
    expect(groups.find((text) => text.includes('申报需要补正'))).toContain('科技型中小企业');
    expect(await firm.text()).toContain('2条未读');
    expect(await firm.overflow()).toEqual([]);
    await firm.screenshot('inbox');
  });

  step('a message opens its claim as it is by now, and is read', async () => {
    const claimId = returned['contact-dairy'] ?? '';
    const { dueDay } = await as('examiner-kjj').get('exam.extend', {
      commandId: newCommand(),
      claimId,
      expectedVersion: await versionOf(claimId),
      workingDays: 8,
      reason: '开证明需要时间',
    });
    await firm.page.locator(`[id="matter-${claimId}"]:visible [id^="message-"]`).first().click();
    await firm.settled();
    expect(dueDay).toBe('2026-03-12');
    expect(await firm.textOf('claim-state')).toContain('补正');
    // Not what the message said, but what holds now.
    expect(await firm.text()).toContain('3月12日');
    await firm.screenshot('claim');
    const download = firm.page.waitForEvent('download');
    await firm.at('claim-calendar').click();
    const file = await (await download).createReadStream();
    let calendar = '';
    for await (const chunk of file) calendar += String(chunk);
    expect(calendar).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART;VALUE=DATE:20260312/);
    await firm.go('/pages/me/index');
    expect(await firm.page.locator('.weui-badge:visible').innerText()).toBe('1');
    await firm.go(INBOX);
    expect(await firm.text()).toContain('1条未读');
  });

  step('anyone may be reminded of a public notice: how many are left, and more', async () => {
    const visitor = await app.open('visitor', `/packages/notices/notice/index?id=${noticeId}`);
    expect(await visitor.text()).toContain('不开启也能在“我的消息”里看到');
    await askAndAnswer(visitor, true);
    await visitor.sees('微信提醒还可用1次');
    await visitor.screenshot('following');
    // WeChat's pushes of one person are told apart by the second.
    await app.test.advance('1s');
    await askAndAnswer(visitor, true);
    await visitor.sees('微信提醒还可用2次');
    await visitor.page.close();
  });

  step('a no falls back to the inbox, and nobody asks again by themselves', async () => {
    const other = await app.open('contact-storage', `/packages/notices/notice/index?id=${noticeId}`);
    await askAndAnswer(other, false);
    await other.sees('已关注这份公示');
    expect(await other.text()).toContain('不开启也能在“我的消息”里看到');
    await other.go(`/packages/apply/claim/index?id=${returned['contact-storage']}`);
    await other.tap('start-supplement');
    expect(await other.page.locator('.taro-modal__foot:visible').count()).toBe(0);
    await other.page.close();
  });

  step('what is optional can be switched off in 我的; duties are named and cannot', async () => {
    await firm.go(SETTINGS);
    await firm.screenshot('settings');
    expect(await firm.overflow()).toEqual([]);
    expect(await firm.has('choice-returned')).toBe(false);
    expect(await firm.text()).toMatch(/关系到办理期限和结果，不能关闭。.*需要补正/);
    await firm.tap('choice-noticeEndsSoon');
    await firm.enter('contact-dairy', SETTINGS);
    const box = firm.page.locator('[id="choice-noticeEndsSoon"]:visible .kh-tick__box--on');
    expect(await box.count()).toBe(0);
    expect(await firm.page.locator('[id="choice-recommended"]:visible .kh-tick__box--on').count()).toBe(1);
    await firm.at('choice-noticeEndsSoon').scrollIntoViewIfNeeded();
    await firm.screenshot('choices');
    await firm.tap('choice-noticeEndsSoon');
  });

  step('a commissioner chooses what to hear of the firms served', async () => {
    const place = { url: app.url, env: app.test.cloud.env, as, key: newCommand };
    await becomeCommissioner(place, 'commissioner', '乳品加工');
    const commissioner = await app.open('commissioner', SETTINGS);
    const on = '[id="served-recognitions"]:visible .kh-tick__box--on';
    expect(await commissioner.page.locator(on).count()).toBe(1);
    await commissioner.tap('served-recognitions');
    await commissioner.enter('commissioner', SETTINGS);
    expect(await commissioner.page.locator(on).count()).toBe(0);
    await commissioner.at('served-recognitions').scrollIntoViewIfNeeded();
    await commissioner.screenshot('served');
    expect(await commissioner.overflow()).toEqual([]);
    expect(await firm.has('served-recognitions')).toBe(false);
    await commissioner.page.close();
  });

  step('the desk says that the timer is silent and that something waits', async () => {
    desk = await app.open('gatherer-kjj', '/packages/desk/home/index');
    expect(await desk.has('desk-health')).toBe(false);
    const { timerAt = '' } = await as('gatherer-kjj').get('desk.health', {});
    const ago = (minutes: number) => new Date(Date.parse(timerAt) - minutes * 60_000).toISOString();
    await putDocument(app.test, 'heartbeats', 'reminders', { at: ago(10) });
    await putDocument(app.test, 'sends', 'turned-away', {
      result: 'fault',
      templateId: 'TPL_RETURNED',
      field: 'thing4',
      at: timerAt,
    });
    await putDocument(app.test, 'bells', 'stuck', { kind: 'returned', state: 'waiting', dueAt: ago(20) });
    await desk.enter('gatherer-kjj', '/packages/desk/home/index');
    expect(await desk.textOf('desk-health')).toMatch(/定时任务自.*没有运行.*有到期的提醒从/);
    expect(await desk.textOf('desk-health')).toMatch(/微信拒收“需要补正”提醒1条（模板TPL_RETURNED，thing4/);
    await desk.screenshot('desk-silent');
    for (let slots = 0; slots < 5; slots += 1) await app.test.fire();
    await desk.enter('gatherer-kjj', '/packages/desk/home/index');
    expect(await desk.textOf('desk-health')).not.toContain('定时任务自');
    expect(await desk.textOf('desk-health')).toContain('1条消息没能生成');
  });

  step('a firm withdraws the claim that it was to supplement', async () => {
    const storage = await app.open(
      'contact-storage',
      `/packages/apply/claim/index?id=${returned['contact-storage']}`,
    );
    await storage.at('withdraw-claim').click();
    await storage.answer(true);
    expect(await storage.textOf('claim-state')).toContain('撤回');
    await storage.page.close();
  });

  step('a corrected notice replaces what was planned for its old end', async () => {
    await app.test.moveTo(at('2026-03-05', '10:00:00'));
    const list = await as('gatherer-kjj').get('lists.get', { listId: noticeId });
    await as('gatherer-kjj').get('lists.correct', {
      commandId: newCommand(),
      listId: noticeId,
      expectedVersion: list.version,
      drop: [],
      reason: '单位名称有误',
      workingDays: 5,
    });
    // Friday the 6th was the working day before the old end, Monday the 9th the old last day.
    await app.test.moveTo(at('2026-03-09', '12:00:00'));
    expect(await titlesOf('contact-dairy')).toContain('公示有更正，重新公示');
    expect(await titlesOf('contact-dairy')).not.toContain('公示即将结束');
    expect(await titlesOf('visitor')).toEqual(['您关注的公示有更正']);
    const visitor = await app.open('visitor', INBOX);
    await visitor.screenshot('visitor-inbox');
    await visitor.tapStart('message-');
    expect(await visitor.text()).toContain('3月12日');
    await visitor.page.close();
  });

  step(
    'a withdrawn claim was reminded of no more, the other is; read, nothing is left on the tab',
    async () => {
      // Two days before the 10th and the 12th, and the working day before the new end of the notice.
      await app.test.moveTo(at('2026-03-11', '12:00:00'));
      expect(await titlesOf('contact-dairy')).toEqual(
        expect.arrayContaining(['补正快到期了', '公示即将结束']),
      );
      expect(await titlesOf('contact-storage')).toContain('公示即将结束');
      expect(await titlesOf('contact-storage')).not.toContain('补正快到期了');
      await firm.enter('contact-dairy', INBOX);
      await firm.screenshot('inbox-later');
      await firm.tap('read-all');
      expect(await firm.text()).toContain('都已读');
      await firm.go('/pages/me/index');
      expect(await firm.page.locator('.weui-badge:visible').count()).toBe(0);
    },
  );

  step('what never reached a phone is listed to be phoned', async () => {
    const [message] = (await as('contact-dairy').get('inbox.list', {})).items;
    const reminder = app.test.cloud.store.get('reminders', message?.id ?? '');
    const { _id, ...rest } = reminder as { _id: string };
    await putDocument(app.test, 'reminders', _id, { ...rest, state: 'listed', outcome: 'gaveUp' });
    await desk.enter('gatherer-kjj', '/packages/desk/home/index');
    expect(await desk.textOf('desk-to-phone')).toContain('1条提醒多次没有送达手机');
    await desk.tap('to-phoning');
    await desk.screenshot('phoning');
    expect(await desk.text()).toContain('乳业企业联系人');
    // It was read in the inbox a step ago.
    expect(await desk.text()).toContain('已在“我的消息”里读过，不用再打电话');
    await desk.tapStart('needless-');
    await desk.sees('没有要打电话的');
  });
});
