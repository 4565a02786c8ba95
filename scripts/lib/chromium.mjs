import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** Where Chromium is looked for; CHROMIUM names another place. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

export const findChromium = () => [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path));

/** Finds Chromium, or installs Debian's when run as root. @throws Error that says what to install */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('正在安装 Chromium 和中文字体……');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { env });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    '没有找到 Chromium，浏览器测试无法运行。请安装：apt-get install chromium fonts-noto-cjk（或用环境变量 CHROMIUM 指明其路径）。',
  );
}
