/**
 * npm start: installs what is missing, builds, starts the local cloud with seeded data on loopback, prints one address.
 * Options: --port N, --data DIR, --fresh; --watch (npm run dev) rebuilds on change. Ctrl-C leaves the data.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureInstalled, bin, root } from './lib/run.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    data: { type: 'string', default: '.data' },
    fresh: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    log: { type: 'boolean', default: false },
  },
});

/** The demonstration begins on a working morning well inside the plan's years and the holiday table. */
const STORY_BEGINS = '2026-03-02T01:30:00.000Z';

await ensureInstalled();
const { buildApp, buildFunctions } = await import('./lib/builds.mjs');
await buildFunctions();
await buildApp('h5');

const args = ['--import', 'tsx', 'local-cloud/main.ts', '--port', values.port, '--data', values.data];
args.push('--start', STORY_BEGINS);
for (const flag of ['fresh', 'log']) if (values[flag]) args.push(`--${flag}`);
const cloud = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
cloud.on('exit', (code) => process.exit(code ?? 0));
// The terminal sends Ctrl-C to the whole group; the cloud closes its store, and we leave with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => cloud.kill(signal));

const lines = createInterface({ input: cloud.stdout });
lines.on('line', (line) => {
  const address = /已启动：(http:\S+)/.exec(line)?.[1];
  if (!address) return console.log(line);
  seed(address).catch((error) => {
    console.error(`演示数据写入失败：${error.message}`);
    cloud.kill('SIGTERM');
    process.exitCode = 1;
  });
});

async function seed(address) {
  const child = spawn(bin('tsx'), ['scripts/seed.ts', address], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error('scripts/seed.ts');
  console.log(`科惠和林 已启动：${address}（本地面板 ${address}/_local ，按 Ctrl-C 结束，数据保留）`);
  if (values.watch) (await import('./lib/watch.mjs')).watch(address);
}
