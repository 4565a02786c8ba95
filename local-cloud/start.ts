import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { CloudClock } from './clock';
import { Faults } from './faults';
import { Functions } from './workers/runner';
import { Timers } from './workers/timers';
import { adminRoutes } from './gateway/admin';
import { appRoutes } from './gateway/app';
import { callRoutes } from './gateway/call';
import { fileRoutes } from './gateway/files';
import { guard } from './gateway/guard';
import { localRoutes } from './gateway/local';
import { LIMITS } from './limits';
import { Log } from './log';
import { panelRoutes } from './panel/routes';
import { AdminProtocol } from './protocol/admin';
import { DatabaseProtocol } from './protocol/database';
import { Storage } from './storage';
import { readDeclarations, type IndexDeclarations } from './store/indexes';
import { FolderOwner } from './store/owner';
import { Store } from './store/store';
import { Transactions } from './store/transactions';
import { Messages } from './wechat/messages';

export interface Options {
  /** 0 takes a free port. */
  port?: number;
  data: string;
  /** Empties the data folder first. */
  fresh?: boolean;
  functions?: string;
  app?: string;
  /** A file of declared indexes, or the declarations themselves. */
  indexes?: string | IndexDeclarations;
  /** First instant of the demonstration clock of an empty folder. */
  start?: string;
  log?: boolean;
  /** Serve `/` at once instead of after POST /_local/ready. */
  noWait?: boolean;
  env?: string;
  /** Writes survive the death of the process but not of the machine; for tests. Also LOCAL_CLOUD_NO_SYNC=1. */
  noSync?: boolean;
  /** Zone of the function processes: UTC as in the cloud, unless a test asks for another. */
  timeZone?: string;
  /** What the console of the cloud would give every function as environment variables. */
  variables?: Readonly<Record<string, string>>;
  /** After a jump of the clock the last slot is fired, as the cloud would have; tests fire what is due and no more. */
  fireLastSlot?: boolean;
  /** Shorter times than the platform's, for tests. */
  transactionMs?: number;
  lockWaitMs?: number;
}

export interface LocalCloud {
  url: string;
  port: number;
  env: string;
  clock: CloudClock;
  faults: Faults;
  store: Store;
  messages: Messages;
  timers: Timers;
  functions: Functions;
  /** The last lines of the log, oldest first. */
  log: () => string[];
  /** Environment with which an SDK outside a function reaches this cloud. */
  sdkEnvironment: Record<string, string>;
  /** Calls a function as the gateway does. */
  call: <T = unknown>(name: string, data: unknown, openid?: string) => Promise<T>;
  stop: () => Promise<void>;
}

/** Files of a data folder that `fresh` may take away: only what the local cloud made. */
const OWN = ['db', 'objects', 'clock.json', 'clock.json.new', 'local-cloud.log'];

/**
 * Starts a whole local cloud. @throws Error when the folder is held by another process,
 * a declaration is wrong, or the port is taken.
 */
export async function startLocalCloud(options: Options): Promise<LocalCloud> {
  const data = resolve(options.data);
  const env = options.env ?? 'local';
  const declared = declarations(options.indexes);
  mkdirSync(data, { recursive: true });
  const owner = FolderOwner.take(data);
  let app: FastifyInstance | undefined;
  try {
    if (options.fresh)
      for (const name of readdirSync(data))
        if (OWN.includes(name)) rmSync(join(data, name), { recursive: true, force: true });
    const clock = new CloudClock(data, options.start);
    const log = new Log(data, options.log ?? false, () => clock.now());
    const store = new Store(data, options.noSync ?? process.env.LOCAL_CLOUD_NO_SYNC === '1');
    store.declareIndexes(declared);
    const faults = new Faults();
    faults.onFullDisk = (full) => store.simulateFullDisk(full);
    let url = '';
    let ready = options.noWait ?? false;
    const transactions = new Transactions(store, faults, {
      lifetimeMs: options.transactionMs,
      lockWaitMs: options.lockWaitMs,
    });
    const functions = new Functions(options.functions ?? 'dist/cloudfunctions', {
      url: () => url,
      env,
      appid: 'wx0000000000000000',
      timeZone: options.timeZone ?? 'UTC',
      variables: options.variables ?? {},
      offsetMs: () => clock.offsetMs(),
      now: () => clock.now(),
      output: log.write,
      outside: (instance, action, collection, line) => {
        if (!transactions.openFor(instance)) return;
        const what =
          { 'database.removeDocument': 'remove', 'database.calculateDocument': 'count' }[action] ?? 'update';
        log.write(
          `ERROR ${instance}: where().${what}() on ${collection} runs outside the open transaction ${line}`,
        );
      },
      called: (c) =>
        log.write(
          `call ${c.function} ${c.action || '-'} ${c.source} ${c.ms} ms${c.error ? ` ${c.error}` : ''}`,
        ),
    });
    const storage = new Storage({ folder: data, env, store, faults, url: () => url, now: () => clock.now() });
    const messages = new Messages(
      store,
      faults,
      () => clock.now(),
      async (event) => {
        if (!functions.get('wxevents')) return;
        await functions.invoke('wxevents', JSON.stringify(event), { source: 'wx_unknown' }).catch(() => {});
      },
    );
    const timers = new Timers(clock, store, functions, faults, log.write, options.fireLastSlot);
    const database = new DatabaseProtocol({ store, transactions, now: () => clock.now(), log: log.write });
    const protocol = new AdminProtocol({
      database,
      transactions,
      storage,
      functions,
      messages,
      faults,
      log: log.write,
    });

    app = Fastify({ bodyLimit: LIMITS.callRequestBytes * 10, forceCloseConnections: true, logger: false });
    let port = options.port ?? 8787;
    guard(app, () => port);
    await app.register(multipart, {
      limits: { fileSize: LIMITS.uploadBytes, fieldSize: LIMITS.adminBodyBytes },
    });
    adminRoutes(app, protocol);
    callRoutes(app, functions);
    fileRoutes(app, storage);
    localRoutes(app, {
      clock,
      store,
      timers,
      functions,
      messages,
      faults,
      log,
      ready: () => (ready = true),
      isReady: () => ready,
      url: () => url,
      dataFolder: data,
    });
    panelRoutes(app);
    appRoutes(app, options.app ?? 'dist/h5', () => ready);
    await app.listen({ port, host: '127.0.0.1' });
    port = (app.server.address() as { port: number }).port;
    url = `http://127.0.0.1:${port}`;
    owner.announce(url);
    timers.start();

    const server = app;
    let stopping: Promise<void> | undefined;
    const stop = () =>
      (stopping ??= (async () => {
        await timers.stop();
        await functions.stop();
        await server.close();
        clock.stop();
        await store.close();
        await log.close();
        owner.release();
      })());
    return {
      url,
      port,
      env,
      clock,
      faults,
      store,
      messages,
      timers,
      functions,
      stop,
      log: () => log.last(),
      sdkEnvironment: sdkEnvironment(url, env),
      call: async <T>(name: string, body: unknown, openid?: string) => {
        const text = await functions.invoke(
          name,
          JSON.stringify(body),
          openid ? { openid, source: 'wx_client' } : { source: 'wx_http' },
        );
        return (text === undefined ? undefined : JSON.parse(text)) as T;
      },
    };
  } catch (error) {
    await app?.close();
    owner.release();
    throw error;
  }
}

function sdkEnvironment(url: string, env: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: env,
    TCB_ENV: env,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
  };
}

function declarations(indexes: Options['indexes']): IndexDeclarations {
  if (indexes === undefined) return {};
  if (typeof indexes !== 'string') return readDeclarations(indexes, 'indexes');
  if (!existsSync(indexes)) return {};
  return readDeclarations(JSON.parse(readFileSync(indexes, 'utf8')), indexes);
}
