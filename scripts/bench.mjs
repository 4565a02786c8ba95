/**
 * `npm run bench`: every bench of bench/*.mts, each bundled as a cloud function is (so that what is
 * measured is what is deployed) and run in a process of its own. Ends non-zero when one misses its goal.
 * `npm run bench -- rules` runs the named ones only.
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.mts'))
  .map((file) => basename(file, '.mts'))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

/** Node asks for an attribute where a package's JSON is imported: it is bundled, as in the functions. */
const dataOfPackages = {
  name: 'data-of-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./].*\.json$/ }, ({ path }) => ({ path: join(root, 'node_modules', path) }));
  },
};

/** The local cloud starts its workers and panel from files beside its own source, wherever the bundle lies. */
const placesOfFiles = {
  name: 'places-of-files',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]local-cloud[/\\].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\b__dirname\b/g, JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

// What is measured is what would be deployed now.
spawnSync(process.execPath, [join(root, 'scripts/build-functions.mjs'), '--if-changed'], {
  stdio: 'inherit',
});

// Inside the project, so that the packages left out of the bundle are found.
const out = mkdtempSync(join(root, 'node_modules/.bench-'));
let failed = names.length === 0;
try {
  for (const name of names) {
    const file = join(out, `${name}.mjs`);
    await build({
      entryPoints: [join(root, 'bench', `${name}.mts`)],
      outfile: file,
      bundle: true,
      platform: 'node',
      target: 'node18',
      format: 'esm',
      minify: true,
      keepNames: true,
      packages: 'external',
      alias: aliases(),
      plugins: [dataOfPackages, placesOfFiles],
      logLevel: 'warning',
    });
    console.log(`— ${name}`);
    const { status } = spawnSync(process.execPath, [file], { cwd: root, stdio: 'inherit' });
    if (status !== 0) failed = true;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** With packages external esbuild must be told that our own aliases are no packages. */
function aliases() {
  return Object.fromEntries(
    ['contract', 'domain', 'platform', 'functions'].map((room) => [
      `@${room}`,
      join(root, 'cloudfunctions', room),
    ]),
  );
}
