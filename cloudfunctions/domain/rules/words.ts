import { formatDay, formatFen } from '@contract/kernel';
import type { FactUnit } from '@contract/policy';
import type { Comparison, FactDef, PolicyPack, Quantity } from '../policy/types';
import type { FactRaw, LeafResult, Need } from './types';

/** What people read about conditions and values (amounts: amount-words.ts); the rules know numbers only. */

const OP_WORDS: Record<Comparison, string> = { '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于' };

/** Basis points as a percentage without lost digits: 1234 → "12.34%". */
export function formatBp(bp: number): string {
  return `${trimZeros(bp / 100)}%`;
}

function trimZeros(n: number): string {
  return n.toFixed(2).replace(/\.?0+$/, '');
}

/** A fact's value as people read it. */
export function valueText(def: FactDef | undefined, unit: FactUnit, value: FactRaw): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (unit === 'choice') return def?.choices?.find((c) => c.id === value)?.label ?? String(value);
  if (unit === 'day') return formatDay(String(value));
  return typeof value === 'number' ? numberText(unit, value, def?.measure) : value;
}

function numberText(unit: FactUnit, value: number, measure = ''): string {
  if (unit === 'fen') return formatFen(value);
  if (unit === 'bp') return formatBp(value);
  return `${value}${measure}`;
}

/** The firm's value, the threshold and the distance of a condition. */
export function leafWords(
  result: LeafResult,
  facts: ReadonlyMap<string, FactDef>,
  window: PolicyPack['window'],
): { value?: string; threshold?: string; distance?: string } {
  const { test } = result.leaf;
  const { value, distance } = result;
  switch (test.kind) {
    case 'compare': {
      const threshold = `${OP_WORDS[test.op]}${quantityText(test.right, test.unit, test.measure, facts)}`;
      return {
        ...(typeof value === 'number' ? { value: numberText(test.unit, value, test.measure) } : {}),
        threshold,
        ...(distance === undefined
          ? {}
          : { distance: distanceText(test.op, test.unit, distance, test.measure) }),
      };
    }
    case 'ratio':
    case 'meanRatio':
    case 'compound': {
      const bp = result.threshold ?? (typeof test.bp === 'number' ? test.bp : undefined);
      return {
        ...(typeof value === 'number' ? { value: formatBp(value) } : {}),
        ...(bp === undefined ? {} : { threshold: `${OP_WORDS[test.op]}${formatBp(bp)}` }),
        ...(distance === undefined ? {} : { distance: distanceText(test.op, 'bp', distance) }),
      };
    }
    case 'score':
      return {
        ...(value === undefined ? {} : { value: `${String(value)}分` }),
        threshold: `${OP_WORDS[test.op]}${test.points}分`,
        ...(distance === undefined ? {} : { distance: distanceText(test.op, 'count', distance, '分') }),
      };
    case 'window':
      return {
        ...(value === undefined ? {} : { value: valueText(undefined, 'day', value) }),
        threshold: `${formatDay(window.from)}至${formatDay(window.to)}`,
        ...(distance === undefined ? {} : { distance: `相差${distance}天` }),
      };
    case 'daysSince':
      return {
        ...(value === undefined ? {} : { value: valueText(undefined, 'day', value) }),
        threshold: `满${test.atLeast}天`,
        ...(distance === undefined ? {} : { distance: `还差${distance}天` }),
      };
    case 'person':
      return {};
    default:
      return value === undefined
        ? {}
        : { value: valueText(facts.get(test.fact), facts.get(test.fact)?.unit ?? 'text', value) };
  }
}

function quantityText(
  q: Quantity,
  unit: FactUnit,
  measure: string | undefined,
  facts: ReadonlyMap<string, FactDef>,
): string {
  if ('value' in q) return numberText(unit, q.value, measure);
  if ('fact' in q) return `“${facts.get(q.fact)?.label ?? q.fact}”`;
  return '合计';
}

function distanceText(op: Comparison, unit: FactUnit, distance: number, measure?: string): string {
  const amount = unit === 'bp' ? `${trimZeros(distance / 100)}个百分点` : numberText(unit, distance, measure);
  if (distance === 0) return op === '>' ? '须再高一些' : '须再低一些';
  return op === '>=' || op === '>' ? `还差${amount}` : `超出${amount}`;
}

export function needLabel(need: Need, facts: ReadonlyMap<string, FactDef>): string {
  const label = (facts.get(need.fact)?.label ?? need.fact).replace(/^(.+)：已取得$/, '是否已取得$1');
  return need.year === undefined ? label : `${need.year}年${label}`;
}
