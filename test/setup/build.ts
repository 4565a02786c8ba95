import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Bundles the cloud functions once for the whole run. */
export default function build(): void {
  // A test's data need not survive a power cut; the tests of durability set this themselves.
  process.env['LOCAL_CLOUD_NO_SYNC'] ??= '1';
  execFileSync(process.execPath, [join(__dirname, '../../scripts/build-functions.mjs'), '--if-changed'], {
    stdio: 'inherit',
  });
}
