/** npm run soak: the tests that take too long for every day, at their full length. */
import { ensureInstalled, bin, run } from './lib/run.mjs';

await ensureInstalled();
try {
  await run(bin('jest'), ['--selectProjects', 'local-cloud', '--testPathPatterns', 'durability'], {
    env: { ...process.env, NODE_ENV: 'test', LOCAL_CLOUD_KILLS: '50' },
  });
} catch {
  process.exitCode = 1;
}
