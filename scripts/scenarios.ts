import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runScenarios } from './scenarios/run';

/**
 * `npm run scenarios -- PATH`: runs the YAML scenarios of a folder (or file), absolute or relative,
 * and ends with "N passed, N failed". Fails when one fails, when an id is unknown, when there is none.
 * The form is described in docs/scenarios.md.
 */
const path = resolve(process.argv[2] ?? 'test/scenarios');
let outcomes: ReturnType<typeof runScenarios> = [];
if (!existsSync(path)) console.error(`没有这个文件夹：${path}`);
else {
  outcomes = runScenarios(path);
  if (outcomes.length === 0) console.error(`${path} 里没有情形文件（*.yaml）`);
}
const failed = outcomes.filter((o) => o.differences.length > 0);
for (const { file, name, differences } of failed) {
  console.error(`✗ ${file} ${name}`);
  for (const difference of differences) console.error(`    ${difference}`);
}
console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || outcomes.length === 0 ? 1 : 0;
