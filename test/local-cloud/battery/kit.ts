import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type wx from 'wx-server-sdk';
import { startLocalCloud, type LocalCloud, type Options } from '../../../local-cloud/start';

export type Sdk = typeof wx;
export type Database = ReturnType<Sdk['database']>;
export type Command = Database['command'];
/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK's own types of pipelines are incomplete */
export type Aggregate = any;
export type Aggregation = any;
/* eslint-enable @typescript-eslint/no-explicit-any */

export const FIXTURES = join(__dirname, '../fixtures/functions');

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
    app: join(folder, 'no-app'),
    ...options,
    data: folder,
  });
  Object.assign(process.env, cloud.sdkEnvironment);
  const sdk = (await import('wx-server-sdk')).default;
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string });
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
