import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Bundles the cloud functions once for the whole run. */
export default function build(): void {
  execFileSync(process.execPath, [join(__dirname, '../../scripts/build-functions.mjs'), '--if-changed'], {
    stdio: 'inherit',
  });
}
