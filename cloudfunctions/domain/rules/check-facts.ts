import { formatDay, formatFen, isDay, type Day } from '@contract/kernel';
import type { FactProblem } from '@contract/policy';
import type { FactDef } from '../policy/types';
import type { FactRaw } from './types';

type Code = FactProblem['code'];

/** First and last calendar year for which a yearly value is believed. */
const EARLIEST_YEAR = 2000;

/**
 * What is wrong with one value, or null. The value is told, never repaired.
 * @param asOf the day asked about: a certificate dated later cannot be held yet
 * @param year the calendar year of a yearly value
 */
export function valueProblem(
  def: FactDef,
  value: FactRaw,
  asOf: Day,
  year: number | undefined,
): { code: Code; message: string } | null {
  if (def.period === 'year') {
    const latest = Number(asOf.slice(0, 4));
    if (year === undefined || !Number.isInteger(year))
      return { code: 'year', message: `请注明“${def.label}”是哪一年的。` };
    if (year < EARLIEST_YEAR || year > latest)
      return { code: 'year', message: `年份应在${EARLIEST_YEAR}年至${latest}年之间。` };
  } else if (year !== undefined) return { code: 'year', message: `“${def.label}”不分年度。` };
  switch (def.unit) {
    case 'flag':
      return typeof value === 'boolean' ? null : { code: 'type', message: '请选择“是”或“否”。' };
    case 'choice':
      return isChoice(def, value) ? null : { code: 'choice', message: '请从选项中选择。' };
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
        ? null
        : { code: 'type', message: '请填写文字。' };
    case 'day':
      return dayProblem(def, value, asOf);
    default:
      return numberProblem(def, value);
  }
}

function isChoice(def: FactDef, value: FactRaw): boolean {
  for (const choice of def.choices ?? []) if (choice.id === value) return true;
  return false;
}

function dayProblem(def: FactDef, value: FactRaw, asOf: Day): { code: Code; message: string } | null {
  if (typeof value !== 'string' || !isDay(value))
    return { code: 'day', message: '日期不存在，请按“年-月-日”填写。' };
  if (def.past && value > asOf) return { code: 'future', message: `日期晚于${formatDay(asOf)}，请核对。` };
  if (typeof def.min === 'string' && value < def.min)
    return { code: 'range', message: `日期早于${formatDay(def.min)}，请核对。` };
  if (typeof def.max === 'string' && value > def.max)
    return { code: 'range', message: `日期晚于${formatDay(def.max)}，请核对。` };
  return null;
}

function numberProblem(def: FactDef, value: FactRaw): { code: Code; message: string } | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    return {
      code: 'type',
      message: def.unit === 'fen' ? '请填写金额，最多精确到分。' : '请填写整数。',
    };
  const min = typeof def.min === 'number' ? def.min : 0;
  if (value < min)
    return value < 0 && min >= 0
      ? { code: 'negative', message: '不能为负数。' }
      : { code: 'range', message: `不能小于${numberText(def, min)}。` };
  const max = typeof def.max === 'number' ? def.max : def.unit === 'bp' ? 10_000 : undefined;
  if (max !== undefined && value > max)
    return { code: 'range', message: `超过${numberText(def, max)}，请核对单位。` };
  return null;
}

function numberText(def: FactDef, value: number): string {
  if (def.unit === 'fen') return formatFen(value);
  if (def.unit === 'bp') return `${value / 100}%`;
  return `${value}${def.measure ?? ''}`;
}
