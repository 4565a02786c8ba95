import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud, type Options } from '../../local-cloud/start';

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK types every answer as a union with string and void */
export type Sdk = any;
export type Database = any;
export type Command = any;
export type Aggregate = any;
export type Aggregation = any;
/* eslint-enable @typescript-eslint/no-explicit-any */

export const FIXTURES = join(__dirname, 'fixtures/functions');

export interface TestCloud {
  cloud: LocalCloud;
  /** The unmodified SDK, bound to this cloud. */
  sdk: Sdk;
  db: Database;
  folder: string;
  stop: () => Promise<void>;
}

/** A local cloud of the test file's own: free port, temporary folder, own clock and faults. */
export async function testCloud(options: Partial<Options> = {}): Promise<TestCloud> {
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const cloud = await startLocalCloud({
    port: 0,
    functions: FIXTURES,
    start: '2026-11-02T01:00:00.000Z',
    noWait: true,
    noSync: true,
    app: join(folder, 'no-app'),
    ...options,
    data: folder,
  });
  Object.assign(process.env, cloud.sdkEnvironment);
  const sdk = (await import('wx-server-sdk')).default as Sdk;
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV });
  return {
    cloud,
    sdk,
    db: sdk.database(),
    folder,
    stop: async () => {
      await cloud.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
