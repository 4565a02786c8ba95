import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CloudError } from '../errors';
import { LIMITS } from '../limits';
import type { FunctionSpec } from './registry';

/** Who calls, as the function will see it through getWXContext(). */
export interface Caller {
  openid?: string;
  /** wx_client, wx_http, wx_trigger, scf or a chain of them. */
  source: string;
}

interface Job {
  event: string;
  caller: Caller;
  nested: boolean;
  done: (result: string | undefined) => void;
  failed: (error: CloudError) => void;
}

interface Instance {
  id: string;
  child: ChildProcess;
  ready: boolean;
  job: Job | undefined;
  callId: string;
  timer: NodeJS.Timeout | undefined;
  /** How far its clock is shifted during the current call. */
  offsetMs: number;
}

interface Reply {
  type?: 'ready' | 'where';
  action?: string;
  collection?: string;
  /** Where in the function a condition was made. */
  line?: string;
  id?: string;
  ok?: boolean;
  result?: string;
  message?: string;
  stack?: string;
}

export interface PoolContext {
  /** http://127.0.0.1:PORT */
  url: () => string;
  env: string;
  appid: string;
  /** Zone of the function processes: UTC as in the cloud, unless a test asks for another. */
  timeZone: string;
  /** Environment variables of every function, as set in the console of the cloud. */
  variables: Readonly<Record<string, string>>;
  offsetMs: () => number;
  /** A where() write or count was sent without a transaction. */
  outside: (instance: string, action: string, collection: string, line: string) => void;
  /** Lines a function wrote, with the name of its instance. */
  output: (line: string) => void;
}

/**
 * The instances of one function: child processes, each serving one caller at a time and
 * kept warm. More are started while callers wait, up to a few.
 */
export class FunctionPool {
  private instances: Instance[] = [];
  private waiting: Job[] = [];
  private stopped = false;

  constructor(
    readonly spec: FunctionSpec,
    private readonly cloud: PoolContext,
  ) {}

  /**
   * Calls the function. `event` is JSON text; the answer is JSON text, undefined when the
   * function returned nothing.
   * @throws CloudError FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED
   */
  call(event: string, caller: Caller): Promise<string | undefined> {
    return new Promise((done, failed) => {
      if (this.stopped) return failed(new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the local cloud stops'));
      // A call from a function must not wait for the instance that waits for it.
      const nested = caller.source.includes('scf');
      this.waiting.push({ event, caller, nested, done, failed });
      this.serve();
    });
  }

  /** The shift of an instance's clock; undefined when it is none of this function's. */
  offsetOf(instance: string): number | undefined {
    return this.instances.find((i) => i.id === instance)?.offsetMs;
  }

  /** Ends one instance at once, whatever it does (a fault for tests). @returns false when it is none of this function's */
  kill(instance: string): boolean {
    const found = this.instances.find((i) => i.id === instance);
    if (!found) return false;
    found.ready = false;
    found.child.kill('SIGKILL');
    return true;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const job of this.waiting.splice(0))
      job.failed(new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the local cloud stops'));
    await Promise.all(this.instances.map((instance) => end(instance.child)));
  }

  private serve(): void {
    while (this.waiting.length && !this.stopped) {
      const idle = this.instances.find((i) => i.ready && !i.job);
      if (!idle) break;
      this.give(idle, this.waiting.shift() as Job);
    }
    const starting = this.instances.filter((i) => !i.ready).length;
    const wanted = this.waiting.length - starting;
    const most =
      LIMITS.instancesPerFunction + (this.waiting.some((j) => j.nested) ? LIMITS.instancesPerFunction : 0);
    for (let i = 0; i < wanted && this.instances.length < most && !this.stopped; i++) this.start();
  }

  private start(): void {
    const id = `${this.spec.name}-${randomUUID().slice(0, 8)}`;
    const child = fork(join(__dirname, 'worker.cjs'), [], {
      cwd: this.spec.folder,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: this.environment(id),
    });
    const instance: Instance = {
      id,
      child,
      ready: false,
      job: undefined,
      callId: '',
      timer: undefined,
      offsetMs: 0,
    };
    this.instances.push(instance);
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream?.setEncoding('utf8').on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) this.cloud.output(`${id} ${line}`);
      });
    }
    child.on('message', (message) => this.heard(instance, message as Reply));
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', (code, signal) => {
      this.instances = this.instances.filter((i) => i !== instance);
      this.finish(instance)?.failed(
        new CloudError(
          'FUNCTIONS_EXECUTE_FAIL',
          `function ${this.spec.name} exited unexpectedly (${signal ?? code})`,
        ),
      );
      this.serve();
    });
  }

  private give(instance: Instance, job: Job): void {
    const { openid, source } = job.caller;
    instance.job = job;
    instance.callId = randomUUID();
    instance.offsetMs = this.cloud.offsetMs();
    const env: Record<string, string> = {
      TCB_SOURCE: source,
      WX_APPID: this.cloud.appid,
      WX_CONTEXT_KEYS: 'WX_APPID',
    };
    if (openid) Object.assign(env, { WX_OPENID: openid, WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID' });
    const ms = this.spec.timeoutS * 1000;
    instance.timer = setTimeout(() => {
      this.finish(instance)?.failed(
        new CloudError(
          'FUNCTIONS_TIME_LIMIT_EXCEEDED',
          `Invoking task timed out after ${this.spec.timeoutS} seconds`,
        ),
      );
      instance.ready = false;
      instance.child.kill('SIGKILL');
    }, ms);
    instance.child.send({
      type: 'call',
      id: instance.callId,
      event: job.event,
      context: {
        request_id: instance.callId,
        function_name: this.spec.name,
        time_limit_in_ms: ms,
        memory_limit_in_mb: 256,
        namespace: this.cloud.env,
      },
      env,
      offsetMs: instance.offsetMs,
    });
  }

  private heard(instance: Instance, reply: Reply): void {
    if (reply.type === 'where') {
      this.cloud.outside(instance.id, reply.action ?? '', reply.collection ?? '', reply.line ?? '');
      return;
    }
    if (reply.type === 'ready') {
      instance.ready = true;
    } else if (reply.id === instance.callId) {
      const job = this.finish(instance);
      if (reply.ok) job?.done(reply.result);
      else {
        this.cloud.output(`${instance.id} ${reply.stack || reply.message}`);
        job?.failed(new CloudError('FUNCTIONS_EXECUTE_FAIL', `${reply.message}`));
      }
    }
    this.serve();
  }

  private finish(instance: Instance): Job | undefined {
    const { job } = instance;
    clearTimeout(instance.timer);
    instance.job = undefined;
    instance.callId = '';
    return job;
  }

  /** What the console and the cloud give a function; nothing of the machine's own environment but PATH. */
  private environment(id: string): NodeJS.ProcessEnv {
    const { env } = this.cloud;
    return {
      ...this.cloud.variables,
      PATH: process.env.PATH,
      TZ: this.cloud.timeZone,
      LANG: 'C.UTF-8',
      LOCAL_CLOUD_ENTRY: join(this.spec.folder, 'index.js'),
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${this.cloud.url()}/admin` }),
      TENCENTCLOUD_SECRETID: id,
      TENCENTCLOUD_SECRETKEY: 'local',
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: env,
      TCB_ENV: env,
      TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    };
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
