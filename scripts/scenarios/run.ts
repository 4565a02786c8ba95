import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PACKS } from '@domain/policy';
import { parseAllDocuments } from 'yaml';
import { checkScenario } from './check';
import { isTable, readScenario } from './form';
import { FormError } from './words';

export interface Outcome {
  file: string;
  name: string;
  /** Empty when it passed. */
  differences: string[];
}

/** All YAML files under a folder (or the one file), in the order of their names. */
export function scenarioFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = join(path, entry.name);
      if (entry.isDirectory()) return scenarioFiles(full);
      return /\.ya?ml$/.test(entry.name) ? [full] : [];
    });
}

/** Runs every scenario of a folder or file. A file without scenarios counts as one that failed. */
export function runScenarios(path: string): Outcome[] {
  return scenarioFiles(path).flatMap((file) => runFile(file, relative(process.cwd(), file) || file));
}

function runFile(file: string, shown: string): Outcome[] {
  const failed = (message: string): Outcome[] => [{ file: shown, name: shown, differences: [message] }];
  const documents = parseAllDocuments(readFileSync(file, 'utf8'), { uniqueKeys: true });
  if (!Array.isArray(documents)) return failed('文件是空的');
  const wrong = documents.flatMap((d) => d.errors);
  if (wrong[0]) return failed(`YAML 有误：${wrong[0].message}`);
  const scenarios = documents.flatMap((d) => {
    const content: unknown = d.toJS();
    return content === null ? [] : Array.isArray(content) ? (content as unknown[]) : [content];
  });
  if (scenarios.length === 0) return failed('文件里没有情形');
  return scenarios.map((raw, index) => {
    const name = isTable(raw) ? String(raw.情形 ?? raw.name ?? index + 1) : String(index + 1);
    try {
      return { file: shown, name, differences: checkScenario(readScenario(raw, PACKS), PACKS) };
    } catch (error) {
      if (!(error instanceof FormError)) throw error;
      return { file: shown, name, differences: [error.message] };
    }
  });
}
