/**
 * What the mini-program weighs, package by package, against WeChat's limits (main package and each subpackage
 * 2 MB, all 20 MB) and our own tighter one for the main package. Ends with 1 when something is too heavy.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Bytes. WeChat counts 1 MB as 1,024 kB. */
export const LIMITS = { main: 1_200 * 1024, subpackage: 2 * 1024 * 1024, all: 20 * 1024 * 1024 };

/** Every file below a folder, as paths from it. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    );
}

/** @returns bytes of the main package (name ''), of each subpackage by its root, and what is over its limit */
export function weigh(folder = join(root, 'dist/weapp')) {
  const { subPackages = [] } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  const packages = new Map([['', 0], ...subPackages.map((one) => [one.root.replace(/\/$/, ''), 0])]);
  for (const file of filesOf(folder)) {
    // Licence texts and the developer tools' settings are not uploaded.
    if (/\.LICENSE\.txt$|^project\.(private\.)?config\.json$/.test(file)) continue;
    const home = [...packages.keys()].find((name) => name && file.startsWith(`${name}/`)) ?? '';
    packages.set(home, packages.get(home) + statSync(join(folder, file)).size);
  }
  const all = [...packages.values()].reduce((sum, bytes) => sum + bytes, 0);
  const over = [...packages]
    .filter(([name, bytes]) => bytes > (name ? LIMITS.subpackage : LIMITS.main))
    .map(([name]) => name || 'main');
  if (all > LIMITS.all) over.push('all');
  return { packages, all, over };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { packages, all, over } = weigh();
  const kb = (bytes) => `${(bytes / 1024).toFixed(1).padStart(9)} kB`;
  for (const [name, bytes] of packages) console.log(`${kb(bytes)}  ${name || 'main package'}`);
  console.log(`${kb(all)}  all`);
  if (over.length > 0) {
    console.error(`too heavy: ${over.join(', ')}`);
    process.exitCode = 1;
  }
}
