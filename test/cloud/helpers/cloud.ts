import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callerOf, type Caller } from '../../../scripts/seed/call';
import { startLocalCloud, type LocalCloud } from '../../../local-cloud/start';

const ROOT = join(__dirname, '../../..');

/** The day on which the tests' story begins: a Monday, 09:30 in Asia/Shanghai. */
export const STORY_BEGINS = '2026-03-02T01:30:00.000Z';

export interface TestCloud {
  cloud: LocalCloud;
  as(openid?: string): Caller;
  /** Moves the cloud's clock; every timer slot due on the way fires. */
  advance(by: string): Promise<void>;
  moveTo(instant: string): Promise<void>;
  /** Fires the reminders timer now. */
  fire(): Promise<unknown>;
  accept(openid: string, templateIds: string[]): Promise<void>;
  messages(): Promise<
    { touser: string; templateId: string; page: string; data: Record<string, { value: string }> }[]
  >;
  stop(): Promise<void>;
}

/**
 * What a test may ask of its cloud besides. `transactionMs`: how long what a killed worker had locked stays locked,
 * the platform's 30 s unless given; `variables`: what the console of the cloud sets for its functions.
 */
export type CloudOptions = Pick<Parameters<typeof startLocalCloud>[0], 'transactionMs' | 'variables'>;

/** A local cloud of one's own: free port, temporary folder, own clock and faults, the built functions. */
export async function openCloud(
  start = STORY_BEGINS,
  timeZone?: string,
  more: CloudOptions = {},
): Promise<TestCloud> {
  const data = mkdtempSync(join(tmpdir(), 'kehui-'));
  const functions = join(ROOT, 'dist/cloudfunctions');
  const cloud = await startLocalCloud({
    port: 0,
    data,
    fresh: true,
    functions,
    indexes: join(functions, 'indexes.json'),
    start,
    noWait: true,
    timeZone,
    ...more,
  });
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${cloud.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return {
    cloud,
    as: (openid) => callerOf(cloud.url, openid),
    async advance(by) {
      await post('/_local/clock', { advance: by });
    },
    async moveTo(to) {
      await post('/_local/clock', { to });
    },
    fire: () => post('/_local/timers/reminders/fire', {}),
    async accept(openid, templateIds) {
      await post('/_local/subscribe', { openid, templateIds, result: 'accept' });
    },
    messages: async () => (await fetch(`${cloud.url}/_local/messages`)).json(),
    async stop() {
      await cloud.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

let commands = 0;
/** A fresh command id, as the client makes one for each act. */
export const newCommand = (): string => `cmd-${process.pid}-${Date.now().toString(36)}-${(commands += 1)}`;
