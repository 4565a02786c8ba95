/** Builds each cloud function into one file: dist/cloudfunctions/<name>/{index.js,config.json,package.json}. */
import { build } from 'esbuild';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newestChange } from './lib/run.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'cloudfunctions/functions');

/** Both are optional accelerators of libraries inside the SDK; it works without them. */
const optional = ['bufferutil', 'utf-8-validate', 'encoding'];

export async function buildFunctions(out = join(root, 'dist/cloudfunctions')) {
  await checkPolicy();
  await checkRights();
  const target = out;
  out = `${target}.new`;
  await rm(out, { recursive: true, force: true });
  const entries = await readdir(source, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map(({ name }) => name);
  for (const name of names) {
    await mkdir(join(out, name), { recursive: true });
    await build({
      entryPoints: [join(source, name, 'index.ts')],
      outfile: join(out, name, 'index.js'),
      bundle: true,
      platform: 'node',
      // WeChat's runtimes are Node 18.15 and 20.19.
      target: 'node18',
      format: 'cjs',
      minify: true,
      keepNames: true,
      legalComments: 'none',
      external: optional,
      tsconfig: join(root, 'tsconfig.json'),
      logLevel: 'warning',
    });
    for (const file of ['config.json', 'package.json'])
      await cp(join(source, name, file), join(out, name, file));
  }
  await writeFile(join(out, 'indexes.json'), JSON.stringify(await declaredIndexes(), null, 2));
  // Whoever reads the folder meanwhile finds the old whole or the new whole.
  await rm(target, { recursive: true, force: true });
  await rename(out, target);
  return names;
}

/** True when what stands in dist is newer than every source. */
function isUpToDate() {
  const built = statSync(join(root, 'dist/cloudfunctions/indexes.json'), { throwIfNoEntry: false });
  return (
    built !== undefined &&
    built.mtimeMs > newestChange(['cloudfunctions', 'scripts/build-functions.mjs', 'package-lock.json'])
  );
}

/** Refuses to build from policy data that is not sound. @throws Error that names every fault */
export async function checkPolicy(entry = join(root, 'cloudfunctions/domain/policy/check-all.ts')) {
  const faults = (await load(entry)).policyFaults();
  if (faults.length > 0) throw new Error(['政策数据有误：', ...faults].join('\n'));
}

/** Refuses to build an action of which the table of rights does not say who may. @throws Error that names every one */
export async function checkRights(entry = join(root, 'cloudfunctions/contract/rights/check.ts')) {
  const faults = (await load(entry)).rightsFaults();
  if (faults.length > 0) throw new Error(['权限表有误：', ...faults].join('\n'));
}

/** The indexes as data, for the local cloud and for deploying. */
async function declaredIndexes() {
  return (await load(join(root, 'cloudfunctions/platform/indexes.ts'))).DECLARED;
}

/** A module of the source, bundled and run. */
async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    tsconfig: join(root, 'tsconfig.json'),
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!(process.argv.includes('--if-changed') && isUpToDate())) {
    const names = await buildFunctions();
    console.log(`云函数已构建：${names.join('、')}`);
  }
}
