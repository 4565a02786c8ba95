/** Sums up what Jest reported in test-output/*.json into one line: N passed, N failed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const folder = join(root, 'test-output');
let passed = 0;
let failed = 0;
let skipped = 0;
for (const name of existsSync(folder) ? readdirSync(folder) : []) {
  if (!/^results-.*\.json$/.test(name)) continue;
  const results = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  passed += results.numPassedTests;
  failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  skipped += results.numPendingTests + results.numTodoTests;
}
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
if (failed > 0 || passed === 0) process.exitCode = 1;
