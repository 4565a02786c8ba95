import { chromium, type Browser, type Page } from 'playwright-core';
import { testCloud, type TestCloud } from './kit';

/** The panel as a person uses it. */
let test_: TestCloud;
let browser: Browser;
let page: Page;
const errors: string[] = [];

const post = (path: string, body: unknown) =>
  fetch(`${test_.cloud.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

beforeAll(async () => {
  test_ = await testCloud();
  for (const name of ['fires', 'due', 'notices', 'events']) await test_.db.createCollection(name);
  await test_.db.collection('due').add({ data: { _id: 'mode' } });
  await test_.db.collection('notices').add({ data: { _id: 'n1', title: '第一批', lastDay: '2026-11-09' } });
  await post('/_local/people', [
    { openid: 'contact-a', displayName: '企业联系人', roles: ['联系人'], firms: ['示例企业'] },
    { openid: 'finance', displayName: '财政局拨付人员', roles: ['拨付'], firms: [] },
  ]);
  await post('/_local/templates', [{ templateId: 'T', title: '公示提醒', labels: { thing1: '事项' } }]);
  await post('/_local/marks', [
    { label: '公示期满', collection: 'notices', field: 'lastDay', title: 'title' },
  ]);
  await post('/_local/subscribe', { openid: 'contact-a', templateIds: ['T'], result: 'accept' });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${test_.cloud.url}/_local`);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await test_.stop();
});

test('people with their roles and firms, each opening the app as that person', async () => {
  const person = page.locator('#people a', { hasText: '企业联系人' });
  await person.waitFor();
  expect(await person.innerText()).toContain('联系人 · 示例企业');
  expect(await person.getAttribute('href')).toBe('/?localOpenid=contact-a');
});

test('the clock walks to the end of a notice, and fires what is due on the way', async () => {
  expect(await page.locator('#clock-title').innerText()).toBe('演示时钟');
  const end = page.locator('#moments button', { hasText: '公示期满' });
  expect(await end.innerText()).toContain('11月9日 24:00');
  await end.click();
  await page.locator('#now-day', { hasText: '2026年11月10日' }).waitFor();
  expect((await test_.db.collection('fires').get()).data.length).toBeGreaterThan(0);
  await page.locator('#moments button').waitFor({ state: 'detached' });
});

test('a message looks as on a phone', async () => {
  const message = {
    touser: 'contact-a',
    templateId: 'T',
    page: 'pages/home/index',
    data: { thing1: { value: '公示开始' } },
  };
  await test_.cloud.call('probe', { action: 'send', message });
  const shown = page.locator('#messages .message').first();
  await shown.waitFor();
  const words = await shown.innerText();
  for (const word of ['公示提醒', '企业联系人', '事项', '公示开始']) expect(words).toContain(word);
  await page.locator('#who').selectOption('finance');
  await shown.waitFor({ state: 'detached' });
});

test('a message that WeChat turns away for a wrong field (47003) raises an alarm, a person’s refusal none', async () => {
  const alarm = page.locator('#refusals');
  const send = (value: string) => {
    const data = { thing1: { value } };
    const message = { touser: 'contact-a', templateId: 'T', page: 'pages/home/index', data };
    return test_.cloud.call('probe', { action: 'send', message }).catch(() => undefined);
  };
  // Nothing is allowed any more: 43101 is no fault of the sender.
  await send('公示开始');
  await page.waitForTimeout(2500);
  expect(await alarm.isVisible()).toBe(false);
  await send('字'.repeat(21));
  await alarm.waitFor();
  const words = await alarm.innerText();
  for (const word of ['告警：1条', '企业联系人', '公示提醒', '47003', 'thing1'])
    expect(words).toContain(word);
});

test('calls with durations and errors, functions, timers, collections, log', async () => {
  await test_.cloud.call('probe', { action: 'fail' }).catch(() => undefined);
  await page.locator('#call-rows tr', { hasText: 'FUNCTIONS_EXECUTE_FAIL' }).first().waitFor();
  await page.locator('#tab-functions').click();
  await page.locator('#function-rows tr', { hasText: 'probe' }).waitFor();
  const fires = async () => (await test_.db.collection('fires').get()).data.length;
  const before = await fires();
  await page.locator('#timers button').first().click();
  await page.locator('#toast', { hasText: '已运行' }).waitFor();
  expect(await fires()).toBeGreaterThan(before);
  await page.locator('#tab-data').click();
  await page.locator('#collections button', { hasText: 'notices' }).click();
  await page.locator('#documents summary', { hasText: 'n1' }).waitFor();
  await page.locator('#tab-log').click();
  await page.locator('#log-lines', { hasText: 'call probe fail' }).waitFor();
});

test('it fits a phone and the keyboard reaches its tabs', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.locator('#tab-log').focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#tab-calls').getAttribute('aria-selected')).toBe('true');
});

test('nothing went wrong on the page', () => {
  expect(errors).toEqual([]);
});
