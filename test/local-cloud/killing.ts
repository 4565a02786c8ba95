import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** A local cloud in a process of its own, so that it can be killed. */
export interface Running {
  child: ChildProcess;
  url: string;
}

const ROOT = join(__dirname, '../..');

/** Starts `main.ts` on a folder. @throws Error with what it wrote when it does not start. */
export function startProcess(data: string, more: string[] = []): Promise<Running> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'local-cloud/main.ts',
      '--port',
      '0',
      '--data',
      data,
      '--no-wait',
      '--functions',
      join(data, 'no-functions'),
      ...more,
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', LOCAL_CLOUD_NO_SYNC: '0' },
    },
  );
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (url && text.includes('已启动')) resolve({ child, url });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', () => reject(new Error(text)));
  });
}

export function kill(running: Running): Promise<void> {
  return new Promise((resolve) => {
    running.child.once('exit', () => resolve());
    running.child.kill('SIGKILL');
  });
}

/** One request of the protocol. @throws Error when there is no answer or the answer is an error. */
export async function ask(url: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  const body = (await answer.json()) as Record<string, unknown>;
  if (body.code) throw new Error(`${String(body.code)} ${String(body.message)}`);
  return body;
}

/** What was acknowledged before the kill. */
export interface Acknowledged {
  added: string[];
  moved: string[];
}

/**
 * Writers that add documents and move an amount between two accounts in a transaction with a
 * journal entry, until the process is killed. What was answered goes into `acknowledged`.
 */
export async function load(
  url: string,
  round: number,
  writers: number,
  acknowledged: Acknowledged,
): Promise<void> {
  const writer = async (w: number) => {
    try {
      for (let i = 0; ; i++) {
        const id = `r${round}-w${w}-${i}`;
        await ask(url, {
          action: 'database.insertDocument',
          collectionName: 'added',
          data: [JSON.stringify({ _id: id, text: 'x'.repeat(200) })],
        });
        acknowledged.added.push(id);
        if (i % 2) continue;
        if (await move(url, `p${w}`, `q${w}`, id)) acknowledged.moved.push(id);
      }
    } catch {
      // The process is gone.
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, w) => writer(w)));
}

async function move(url: string, from: string, to: string, id: string): Promise<boolean> {
  const { transactionId } = await ask(url, { action: 'database.startTransaction' });
  const change = (account: string, by: number) =>
    ask(url, {
      action: 'database.modifyDocument',
      collectionName: 'accounts',
      queryType: 'DOC',
      transactionId,
      merge: true,
      upsert: false,
      multi: false,
      query: JSON.stringify({ _id: account }),
      data: JSON.stringify({ $inc: { n: by } }),
    });
  await change(from, -1);
  await change(to, 1);
  await ask(url, {
    action: 'database.insertDocument',
    collectionName: 'journal',
    transactionId,
    data: [JSON.stringify({ _id: id })],
  });
  await ask(url, { action: 'database.commitTransaction', transactionId });
  return true;
}
