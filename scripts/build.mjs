/** Builds everything: cloud functions, the H5 app and the mini-program. */
import { buildApp, buildFunctions } from './lib/builds.mjs';
import { ensureInstalled } from './lib/run.mjs';

await ensureInstalled();
await buildFunctions();
await buildApp('h5');
await buildApp('weapp');
console.log('构建完成：dist/cloudfunctions、dist/h5、dist/weapp');
