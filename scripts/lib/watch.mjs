import { spawn } from 'node:child_process';
import chokidar from 'chokidar';
import { buildFunctions } from '../build-functions.mjs';
import { bin, root } from './run.mjs';

/** Rebuilds functions and the H5 app when their sources change; the running cloud takes the new ones. */
export function watch(address) {
  spawn(bin('taro'), ['build', '--type', 'h5', '--no-check', '--watch'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'development' },
  });
  let timer;
  chokidar.watch('cloudfunctions', { cwd: root, ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        await buildFunctions();
        await fetch(`${address}/_local/reload`, { method: 'POST' });
        console.log('云函数已重新构建');
      } catch (error) {
        console.error(error.message);
      }
    }, 200);
  });
}
