import { CloudError } from '../errors';
import { LIMITS } from '../limits';
import { FunctionPool, type Caller, type PoolContext } from './pool';
import { readFunctions, type FunctionSpec } from './registry';

/** One finished call, as the panel shows it. */
export interface CallRecord {
  at: string;
  function: string;
  action: string;
  source: string;
  ms: number;
  error: string | null;
}

export interface FunctionsContext extends PoolContext {
  now: () => number;
  called: (record: CallRecord) => void;
}

const KEPT = 200;

/** All functions of a folder: their settings, instances and last calls. */
export class Functions {
  private specs = new Map<string, FunctionSpec>();
  private pools = new Map<string, FunctionPool>();
  private records: CallRecord[] = [];
  private stopped = false;

  constructor(
    private readonly folder: string,
    private readonly cloud: FunctionsContext,
  ) {
    this.specs = readFunctions(folder);
  }

  list(): FunctionSpec[] {
    return [...this.specs.values()];
  }

  get(name: string): FunctionSpec | undefined {
    return this.specs.get(name);
  }

  /** The last calls, newest first. */
  calls(): CallRecord[] {
    return [...this.records].reverse();
  }

  /** Reads the folder again and starts afresh, after a build. */
  async reload(): Promise<void> {
    const old = [...this.pools.values()];
    this.specs = readFunctions(this.folder);
    this.pools = new Map();
    await Promise.all(old.map((pool) => pool.stop()));
  }

  /**
   * Calls a function with JSON text and gives its JSON text back.
   * @throws CloudError FUNCTION_NOT_FOUND, FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED,
   * or INVALID_PARAM for a request or result that is too large.
   */
  async invoke(name: string, event: string, caller: Caller): Promise<string | undefined> {
    const begun = Date.now();
    const at = new Date(this.cloud.now()).toISOString();
    let error: string | null = null;
    try {
      const pool = this.pool(name);
      const client = caller.source === 'wx_client' || caller.source === 'wx_http';
      if (Buffer.byteLength(event) > (client ? LIMITS.callRequestBytes : LIMITS.invokeRequestBytes))
        throw new CloudError('FUNCTIONS_REQUEST_TOO_LARGE', `request of ${name} exceeds the limit`);
      const result = await pool.call(event, caller);
      if (
        result !== undefined &&
        Buffer.byteLength(result) > (client ? LIMITS.callResultBytes : LIMITS.invokeRequestBytes)
      )
        throw new CloudError('FUNCTIONS_RESULT_TOO_LARGE', 'cloudfunction result size exceed limit (1MB)');
      error = refusal(result);
      return result;
    } catch (thrown) {
      error = thrown instanceof CloudError ? thrown.code : 'SYS_ERR';
      throw thrown;
    } finally {
      const record: CallRecord = {
        at,
        function: name,
        action: actionOf(event),
        source: caller.source,
        ms: Date.now() - begun,
        error,
      };
      this.records.push(record);
      if (this.records.length > KEPT) this.records.shift();
      this.cloud.called(record);
    }
  }

  /** How far the clock of a function instance is shifted; undefined for any other client. */
  offsetOf(instance: string): number | undefined {
    for (const pool of this.pools.values()) {
      const offset = pool.offsetOf(instance);
      if (offset !== undefined) return offset;
    }
    return undefined;
  }

  /** Ends one instance at once, as the platform does with a worker that it takes away (a fault for tests). */
  kill(instance: string): void {
    for (const pool of this.pools.values()) if (pool.kill(instance)) return;
  }

  /** Ends all instances. A push that comes later (WeChat reports a delivery) must not start one. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()));
  }

  private pool(name: string): FunctionPool {
    if (this.stopped) throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the local cloud stops');
    const spec = this.specs.get(name);
    if (!spec)
      throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`);
    let pool = this.pools.get(name);
    if (!pool) {
      pool = new FunctionPool(spec, this.cloud);
      this.pools.set(name, pool);
    }
    return pool;
  }
}

/** The action of a routed call, for the list of calls; nothing else of the request is kept. */
function actionOf(event: string): string {
  const match = /^\s*\{\s*"action"\s*:\s*"([\w.:-]{1,80})"/.exec(event);
  return match?.[1] ?? '';
}

/** The code of an answer that is a refusal, so that the panel can show it. */
function refusal(result: string | undefined): string | null {
  const match = result && /^\{(?:"ok":false,)?(?:"error":\{)?"code":"([\w.-]{1,80})"/.exec(result);
  return match ? (match[1] as string) : null;
}
