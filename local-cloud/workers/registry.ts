import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf } from '../errors';
import { LIMITS } from '../limits';

export interface TimerTrigger {
  name: string;
  /** Seven fields: second minute hour day month weekday year, in Asia/Shanghai. */
  config: string;
}

export interface FunctionSpec {
  name: string;
  folder: string;
  /** Seconds; from config.json, within the platform's limits. */
  timeoutS: number;
  triggers: TimerTrigger[];
  /** openapi names config.json asks permission for. */
  openapi: string[];
}

interface Config {
  timeout?: number;
  permissions?: { openapi?: string[] };
  triggers?: { name?: string; type?: string; config?: string }[];
}

/**
 * Reads the built functions: one folder each, with `index.js` and, if wanted, `config.json`.
 * A folder that is missing holds no functions. @throws Error naming a broken config.json.
 */
export function readFunctions(folder: string): Map<string, FunctionSpec> {
  const root = resolve(folder);
  const found = new Map<string, FunctionSpec>();
  if (!existsSync(root)) return found;
  for (const name of readdirSync(root).sort()) {
    const path = join(root, name);
    if (!statSync(path).isDirectory() || !existsSync(join(path, 'index.js'))) continue;
    found.set(name, readFunction(name, path));
  }
  return found;
}

function readFunction(name: string, folder: string): FunctionSpec {
  const file = join(folder, 'config.json');
  let config: Config = {};
  if (existsSync(file)) {
    try {
      config = JSON.parse(readFileSync(file, 'utf8')) as Config;
    } catch (error) {
      throw new Error(`${name}/config.json: ${messageOf(error)}`);
    }
  }
  const timeoutS = Math.min(
    Math.max(Number(config.timeout) || LIMITS.functionTimeoutByDefaultS, 1),
    LIMITS.functionTimeoutAtMostS,
  );
  const triggers = (config.triggers ?? [])
    .filter((t) => t.type === 'timer')
    .map((t) => {
      if (!t.name || !t.config) throw new Error(`${name}/config.json: a timer needs name and config`);
      return { name: t.name, config: t.config };
    });
  return { name, folder, timeoutS, triggers, openapi: config.permissions?.openapi ?? [] };
}
