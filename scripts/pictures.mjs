/** npm run pictures: takes the README's pictures from the real pages of a freshly seeded local cloud. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './lib/chromium.mjs';
import { root } from './lib/run.mjs';

const PICTURES = [
  { name: 'home', as: 'contact-storage', path: '/pages/home/index' },
  {
    name: 'result',
    path: '/packages/check/result/index',
    answered: {
      kind: 'firm',
      cards: [],
      answers: [
        { fact: 'in-county', value: true },
        { fact: 'high-tech-firm-held', value: true },
        { fact: 'high-tech-firm-date', value: '2025-11-20' },
        { fact: 'high-tech-firm-renewal', value: 'first' },
        { fact: 'platform-regional-held', value: true },
        { fact: 'platform-regional-date', value: '2025-06-18' },
        { fact: 'platform-regional-renewal', value: 'first' },
        { fact: 'platform-regional-type', value: 'enterprise-centre' },
        { fact: 'transformation-project-status', value: 'recognised' },
        { fact: 'transformation-investment', value: 10_000_000_000 },
      ],
    },
  },
  { name: 'policies', path: '/packages/policy/list/index' },
  { name: 'item', path: '/packages/policy/item/index?id=academician-station' },
  { name: 'notice', path: ({ noticeId }) => `/packages/notices/notice/index?id=${noticeId}` },
  {
    name: 'claim',
    as: 'contact-storage',
    path: ({ claimId }) => `/packages/apply/claim/index?id=${claimId}`,
  },
  { name: 'desk', as: 'examiner-kjj', path: ({ claimId }) => `/packages/desk/claim/index?id=${claimId}` },
  { name: 'panel', panel: true },
];

const out = join(root, 'docs/pictures');
const data = mkdtempSync(join(tmpdir(), 'kehui-pictures-'));
const server = spawn(process.execPath, ['scripts/start.mjs', '--port', '0', '--data', data, '--fresh'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve, reject) => {
  let text = '';
  server.stdout.on('data', (chunk) => {
    text += chunk;
    const found = /已启动：(http:\/\/[\d.:]+)/.exec(text);
    if (found) resolve(found[1]);
  });
  server.on('exit', () => reject(new Error('the local cloud ended')));
});

const call = async (action, data, openid) => {
  const headers = { 'content-type': 'application/json', ...(openid ? { 'x-local-openid': openid } : {}) };
  const answer = await fetch(`${address}/call/api`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ action, data }),
  });
  return (await answer.json()).data;
};
const ids = {
  noticeId: (await call('notices.list', {})).items[0].id,
  claimId: (await call('claims.mine', {}, 'contact-storage')).items[0].id,
};

const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
mkdirSync(out, { recursive: true });
try {
  for (const { name, as, path, answered, panel } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
    const target = typeof path === 'function' ? path(ids) : path;
    // What a visitor has answered stays on the phone, as the app itself keeps it.
    if (answered)
      await page.addInitScript((check) => {
        window.localStorage.setItem('check:visitor', JSON.stringify({ data: JSON.stringify(check) }));
      }, answered);
    await page.goto(panel ? `${address}/_local` : `${address}/?${as ? `localOpenid=${as}` : ''}#${target}`);
    if (panel) await page.locator('#people a').first().waitFor();
    else await page.waitForLoadState('networkidle');
    await page.waitForTimeout(600);
    // The panel names the folder of this run; a reader's is the usual one.
    if (panel)
      await page
        .locator('#status')
        .evaluate((line) => (line.textContent = 'http://127.0.0.1:8787 · 数据在 .data'));
    await page.screenshot({ path: join(out, `${name}.png`) });
    await page.close();
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await new Promise((resolve) => server.on('exit', resolve));
  rmSync(data, { recursive: true, force: true });
}
