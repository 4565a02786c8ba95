/**
 * npm run deploy: builds, checks and uploads to the county's WeChat account.
 * Without --go it only says what would be done. Needs APPID, CLOUD_ENV, PRIVATE_KEY_PATH (代码上传密钥) and
 * TENCENT_SECRET_ID / TENCENT_SECRET_KEY for collections and indexes. See docs/operations.md.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root, run } from './lib/run.mjs';

const { values } = parseArgs({
  options: { go: { type: 'boolean', default: false }, version: { type: 'string', default: '0.1.0' } },
});
const NEEDED = ['APPID', 'CLOUD_ENV', 'PRIVATE_KEY_PATH', 'TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'];
const UPLOADER = 'miniprogram-ci@2.1.42';

await ensureInstalled();
const { buildApp, buildFunctions } = await import('./lib/builds.mjs');
const functions = await buildFunctions();
await buildApp('weapp');
const declared = JSON.parse(readFileSync(join(root, 'dist/cloudfunctions/indexes.json'), 'utf8'));

const configOf = (name) =>
  JSON.parse(readFileSync(join(root, `dist/cloudfunctions/${name}/config.json`), 'utf8'));
console.log('将部署：');
for (const name of functions) {
  const { timeout, triggers = [] } = configOf(name);
  console.log(`  云函数 ${name}，超时${timeout}秒${triggers.map((t) => `，定时 ${t.config}`).join('')}`);
}
console.log(
  `  集合 ${Object.keys(declared).length} 个，索引 ${Object.values(declared).flat().length} 个，全部对客户端关闭`,
);
console.log('  小程序 dist/weapp');

const missing = NEEDED.filter((name) => !process.env[name]);
if (!values.go) {
  console.log(missing.length > 0 ? `尚缺环境变量：${missing.join('、')}` : '加上 --go 开始部署。');
} else if (missing.length > 0) {
  console.error(`不能部署，缺环境变量：${missing.join('、')}`);
  process.exitCode = 1;
} else await deploy();

async function deploy() {
  // The uploader is large and needed here only, so it is not among the project's packages.
  const home = join(root, '.cache/deploy');
  await run('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', UPLOADER]);
  const ci = createRequire(join(home, 'package.json'))('miniprogram-ci');
  const env = process.env.CLOUD_ENV;
  const project = new ci.Project({
    appid: process.env.APPID,
    type: 'miniProgram',
    projectPath: root,
    privateKeyPath: process.env.PRIVATE_KEY_PATH,
    ignores: ['node_modules/**/*'],
  });
  await createCollections(env);
  for (const name of functions) {
    const path = join(root, 'dist/cloudfunctions', name);
    await ci.cloud.uploadFunction({ project, env, name, path, remoteNpmInstall: false });
    // Triggers are not synchronised by the upload.
    const { triggers = [] } = configOf(name);
    if (triggers.length > 0)
      await ci.cloud.createTimeTrigger({ project, env, functionName: name, triggersConfig: triggers });
    console.log(`  云函数 ${name} 已上传`);
  }
  await ci.upload({
    project,
    version: values.version,
    desc: '科惠和林',
    setting: { useProjectConfig: true },
  });
  console.log('小程序已上传，请在微信公众平台提交审核。');
}

/** Collections are created where missing; indexes have to be added in the console from the printed list. */
async function createCollections(env) {
  const tcb = createRequire(import.meta.url)('@cloudbase/node-sdk');
  const app = tcb.init({
    env,
    secretId: process.env.TENCENT_SECRET_ID,
    secretKey: process.env.TENCENT_SECRET_KEY,
  });
  for (const name of Object.keys(declared))
    await app
      .database()
      .createCollection(name)
      .catch((error) => {
        if (!/ALREADY_EXIST/.test(`${error.code} ${error.message}`)) throw error;
      });
  console.log('请在云开发控制台为各集合设置“所有用户不可读写”，并建立以下索引：');
  for (const [name, indexes] of Object.entries(declared))
    for (const { name: index, keys, unique } of indexes)
      console.log(
        `  ${name}.${index}：${keys.map(([field, way]) => `${field} ${way}`).join('，')}${unique ? '（唯一）' : ''}`,
      );
}
