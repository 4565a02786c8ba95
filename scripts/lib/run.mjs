import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Runs a command to its end with our own output. @throws Error when it fails */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}`)),
    );
  });
}

/** Runs a command quietly; its output is shown only when it fails. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) return resolve(Buffer.concat(output).toString());
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** The local binary of a package. */
export const bin = (name) => join(root, 'node_modules/.bin', name);

/** Installs what is missing: nothing when the packages of the lock file stand there already. */
export async function ensureInstalled() {
  const stamp = join(root, 'node_modules/.package-lock.json');
  const fresh =
    existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs - 1;
  if (fresh || (existsSync(stamp) && existsSync(bin('taro')) && existsSync(bin('tsx')) && process.env.CI))
    return;
  console.log('正在安装依赖……');
  await run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** The newest change below some folders (ms). */
export function newestChange(paths) {
  let newest = 0;
  const walk = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path)) walk(join(path, name));
    else newest = Math.max(newest, stat.mtimeMs);
  };
  for (const path of paths) walk(join(root, path));
  return newest;
}
