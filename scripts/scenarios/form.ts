import { isDay, yearOf, type ApplicantKind } from '@contract/kernel';
import type { PolicyPack } from '@domain/policy';
import type { FactValue } from '@domain/rules';
import { FormError, readFactName, readItemName, readKind, readMoney, readValue } from './words';

/** A scenario read into the evaluator's input; what is expected stays as written. */
export interface Scenario {
  name: string;
  applicantKind: ApplicantKind;
  asOf: string;
  baseYear: number;
  facts: FactValue[];
  drawn: Record<string, number>;
  /** Readings taken the wider way; all others as the policy data has them. */
  wide: number[];
  /** By item id. */
  expected: Map<string, Record<string, unknown>>;
  totals?: Record<string, unknown>;
  problems?: Record<string, unknown>;
  next?: string;
}

/** Chinese key → what it means; the English word is understood as well. */
export const KEYS: Record<string, string> = {
  情形: 'name',
  说明: 'note',
  主体: 'kind',
  日期: 'asOf',
  基准年度: 'baseYear',
  已知: 'facts',
  已支持: 'drawn',
  口径取宽: 'wide',
  结果: 'expect',
  合计: 'totals',
  填写提示: 'problems',
  下一题: 'next',
};

export type Table = Record<string, unknown>;

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Renames keys; an unknown one is refused, so that a typing error cannot make a test that never fails. */
export function translate(table: Table, keys: Record<string, string>): Table {
  const known = new Set(Object.values(keys));
  const result: Table = {};
  for (const [key, value] of Object.entries(table)) {
    const name = keys[key] ?? (known.has(key) ? key : undefined);
    if (name === undefined) throw new FormError(`不认识的项“${key}”`);
    if (name in result) throw new FormError(`“${key}”写了两次`);
    result[name] = value;
  }
  return result;
}

/** Reads one scenario. @throws FormError with what is wrong */
export function readScenario(raw: unknown, packs: readonly PolicyPack[]): Scenario {
  if (!isTable(raw)) throw new FormError('一个情形应是“项: 值”的列表');
  const table = translate(raw, KEYS);
  const asOf = String(table.asOf ?? '');
  if (!isDay(asOf)) throw new FormError(`日期“${asOf}”不存在`);
  const baseYear = table.baseYear === undefined ? yearOf(asOf) - 1 : Number(table.baseYear);
  if (!Number.isInteger(baseYear)) throw new FormError('基准年度应是年份');
  const expected = new Map<string, Table>();
  for (const [name, value] of Object.entries(tableOf(table.expect, '结果')))
    expected.set(
      readItemName(packs, name),
      isTable(value) ? translate(value, RESULT_KEYS) : { verdict: value },
    );
  const scenario: Scenario = {
    name: String(table.name ?? ''),
    applicantKind: readKind(table.kind),
    asOf,
    baseYear,
    facts: readFacts(tableOf(table.facts, '已知'), packs),
    drawn: Object.fromEntries(
      Object.entries(tableOf(table.drawn, '已支持')).map(([name, value]) => [
        readItemName(packs, name),
        readMoney(value),
      ]),
    ),
    wide: readWide(table.wide, packs),
    expected,
  };
  if (!scenario.name) throw new FormError('缺少“情形”');
  if (table.totals !== undefined) scenario.totals = translate(tableOf(table.totals, '合计'), TOTAL_KEYS);
  if (table.problems !== undefined) scenario.problems = tableOf(table.problems, '填写提示');
  if (table.next !== undefined) scenario.next = String(table.next);
  if (expected.size === 0 && !scenario.totals && !scenario.problems && scenario.next === undefined)
    throw new FormError('没有写明结果，无法检验');
  return scenario;
}

function tableOf(value: unknown, name: string): Table {
  if (value === undefined || value === null) return {};
  if (!isTable(value)) throw new FormError(`“${name}”应是“项: 值”的列表`);
  return value;
}

/** Readings by number; one without a wider answer is refused. */
function readWide(value: unknown, packs: readonly PolicyPack[]): number[] {
  const ids = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return ids.map((id) => {
    const reading = packs.flatMap((pack) => pack.readings).find((r) => r.id === Number(id));
    if (!reading?.widest) throw new FormError(`口径${String(id)}没有更宽的理解`);
    return reading.id;
  });
}

function readFacts(table: Table, packs: readonly PolicyPack[]): FactValue[] {
  return Object.entries(table).flatMap(([name, value]): FactValue[] => {
    const def = readFactName(packs, name);
    if (def.period === 'none') return [{ fact: def.id, value: readValue(def, value) }];
    if (!isTable(value)) throw new FormError(`“${name}”分年度填写，如 {2024: …, 2025: …}`);
    return Object.entries(value).map(([year, yearly]) => ({
      fact: def.id,
      year: Number(year.replace(/年度?$/, '')),
      value: readValue(def, yearly),
    }));
  });
}

export const RESULT_KEYS: Record<string, string> = {
  结论: 'verdict',
  确定: 'certain',
  待定: 'open',
  不低于: 'atLeast',
  最高: 'upTo',
  每年最高: 'yearlyUpTo',
  逐年: 'years',
  缺少: 'missing',
  条件: 'conditions',
  差距: 'distances',
  口径: 'readings',
  分组: 'group',
  得分: 'score',
  列出口径: 'listed',
  不列口径: 'notListed',
  审查单位: 'office',
  申报次数: 'times',
  说法: 'text',
};

export const TOTAL_KEYS: Record<string, string> = {
  确定: 'certain',
  待定: 'open',
  不低于: 'atLeast',
  '不低于（待确认）': 'atLeastOpen',
  最高: 'upTo',
  缺少数据: 'missingInput',
  待审定: 'toBeDecided',
  实物: 'inKind',
  待回答: 'waiting',
};
