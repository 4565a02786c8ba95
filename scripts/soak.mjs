/** npm run soak: the tests that take too long for every day, at their full length. */
import { ensureInstalled, bin, run } from './lib/run.mjs';

await ensureInstalled();
try {
  await run(bin('jest'), ['--selectProjects', 'local-cloud', '--testPathPatterns', 'durability'], {
    env: { ...process.env, NODE_ENV: 'test', LOCAL_CLOUD_KILLS: '50' },
  });
  await run(bin('jest'), ['--selectProjects', 'cloud', '--testPathPatterns', 'reminder-simulation'], {
    env: { ...process.env, NODE_ENV: 'test', SIM_FIRMS: '300', SIM_DAYS: '365', SIM_GRID: '60' },
  });
  await run(bin('jest'), ['--selectProjects', 'cloud', '--testPathPatterns', 'faults-path'], {
    env: { ...process.env, NODE_ENV: 'test', FAULT_RUNS: '200' },
  });
  await run(bin('jest'), ['--selectProjects', 'cloud', '--testPathPatterns', 'large-list'], {
    env: { ...process.env, NODE_ENV: 'test', LARGE_LIST: 'whole' },
  });
} catch {
  process.exitCode = 1;
}
