import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from '../build-functions.mjs';
import { bin, newestChange, root, runQuietly } from './run.mjs';

const APP_SOURCES = [
  'src',
  'config',
  'cloudfunctions/contract',
  'babel.config.js',
  'package-lock.json',
  'tsconfig.json',
];

const upToDate = (marker) => {
  const path = join(root, marker);
  return existsSync(path) && statSync(path).mtimeMs > newestChange(APP_SOURCES);
};

/** Builds the app for one platform unless what stands in dist is newer than every source. */
export async function buildApp(platform) {
  const marker = platform === 'h5' ? 'dist/h5/index.html' : 'dist/weapp/app.json';
  if (upToDate(marker)) return;
  console.log(platform === 'h5' ? '正在构建网页版……' : '正在构建小程序……');
  await runQuietly(bin('taro'), ['build', '--type', platform, '--no-check'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (!upToDate(marker)) throw new Error(`taro build --type ${platform} left no ${marker}`);
}

export { buildFunctions };
