/**
 * npm test: installs what is missing, builds, runs everything. Chromium's journeys run last, so that nothing else
 * makes them wait; two files at a time like everything else. Arguments go to Jest, e.g. `npm test -- --selectProjects domain`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, bin, root, run } from './lib/run.mjs';
import { ensureChromium } from './lib/chromium.mjs';

await ensureInstalled();
const { buildApp } = await import('./lib/builds.mjs');
const asked = process.argv.slice(2);
// Jest runs its own child processes; fixed zones would hide a mistake in a day's boundaries.
const env = { ...process.env, NODE_ENV: 'test' };

try {
  if (asked.length > 0) {
    await run(bin('jest'), asked, { env });
  } else {
    await run(bin('tsx'), ['scripts/check-policy.ts']);
    await buildApp('h5');
    await buildApp('weapp');
    env.CHROMIUM = await ensureChromium();
    const fast = ['domain', 'lint', 'local-cloud', 'cloud', 'reported', 'app', 'weapp'];
    rmSync(join(root, 'test-output'), { recursive: true, force: true });
    mkdirSync(join(root, 'test-output'));
    const report = (name) => ['--json', `--outputFile=test-output/results-${name}.json`];
    await run(bin('jest'), ['--selectProjects', ...fast, ...report('fast')], { env });
    await run(bin('jest'), ['--selectProjects', 'e2e', ...report('e2e')], { env });
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
