import { formatDay, formatFen, formatYuan, type Fen } from '@contract/kernel';
import type { FactUnit } from '@contract/policy';
import type { AmountSpec, Comparison, FactDef, PolicyPack, Quantity } from '../policy/types';
import type { AmountResult, FactRaw, LeafResult, Need, YearResult } from './types';

/** Everything people read about a result is put into words here; the rules know numbers only. */

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

/** What the plan promises, as a phrase without a firm's numbers. */
export function promiseText(spec: AmountSpec): string {
  switch (spec.kind) {
    case 'exact':
      if ('schedule' in spec)
        return spec.schedule
          .map((y) =>
            y.byGrade
              ? `第${y.year}年优秀${formatFen(y.byGrade.excellent)}、合格${formatFen(y.byGrade.qualified)}`
              : `认定当年${formatFen(y.fen ?? 0)}`,
          )
          .join('；');
      return 'fen' in spec.formula
        ? formatFen(spec.formula.fen)
        : `增量的${formatBp(spec.formula.rateBp)}${
            spec.formula.capFen === undefined ? '' : `，每年最高${formatFen(spec.formula.capFen)}`
          }`;
    case 'atLeast':
      return spec.years > 1
        ? `每年不低于${formatFen(spec.fen)}，连续${spec.years}年`
        : `不低于${formatFen(spec.fen)}`;
    case 'atMost':
      return `不超过总投资额的${formatBp(spec.rateBp)}，${spec.years > 1 ? '每年' : ''}最高${formatFen(spec.capFen)}${
        spec.years > 1 ? `，不超过${spec.years}年` : ''
      }`;
    case 'share':
      return `市级金额的${formatBp(spec.rateBp)}`;
    case 'discretionary':
      return '金额由主管部门审定';
    case 'inKind':
      return `${spec.what}，不少于${spec.minYears}年`;
    case 'service':
      return '服务支持，不涉及资金申报';
  }
}

/** Low to high as a phrase; one figure when they are the same. */
export function rangeText(low: Fen, high: Fen): string {
  return low === high ? formatFen(low) : `${formatFen(low)}至${formatFen(high)}`;
}

export function needLabel(need: Need, facts: ReadonlyMap<string, FactDef>): string {
  const label = facts.get(need.fact)?.label ?? need.fact;
  return need.year === undefined ? label : `${need.year}年${label}`;
}

/** The amount as one phrase. An estimate: ceilings and floors are called what they are. */
export function amountText(spec: AmountSpec, amount: AmountResult, needs: readonly string[]): string {
  if (amount.years.length === 0) return promiseText(spec);
  if (amount.years.some((y) => y.state === 'missing')) return `还缺：${needs.join('、')}`;
  switch (amount.kind) {
    case 'atLeast':
      return amount.years.length > 1
        ? `${promiseText(spec)}，合计不低于${formatFen(amount.atLeastFen)}`
        : `不低于${formatFen(amount.atLeastFen)}`;
    case 'atMost': {
      const total = rangeText(amount.cautiousMaxFen, amount.widestMaxFen);
      const yearly = formatFen(amount.years[0]?.highFen ?? 0);
      return amount.years.length > 1
        ? `每年最高${yearly}，${amount.years.length}年合计最高${total}`
        : `最高${total}`;
    }
    default: {
      const open = amount.openHighFen > 0 || amount.openLowFen > 0;
      const parts = [
        ...(amount.certainFen > 0 || !open ? [formatFen(amount.certainFen)] : []),
        ...(open ? [`待定${rangeText(amount.openLowFen, amount.openHighFen)}`] : []),
      ];
      return parts.join('，另');
    }
  }
}

export function yearText(year: YearResult): string {
  switch (year.state) {
    case 'certain':
      return formatFen(year.lowFen);
    case 'floor':
      return `不低于${formatFen(year.lowFen)}`;
    case 'ceiling':
      return `最高${formatFen(year.highFen)}`;
    case 'missing':
      return '缺少计算依据';
    case 'open':
      return `待定${rangeText(year.lowFen, year.highFen)}`;
    default:
      return '无';
  }
}

/** The formula with the firm's numbers in it, or nothing where there is none. */
export function formulaText(spec: AmountSpec, amount: AmountResult): string | undefined {
  const { base } = amount;
  if (base === undefined || amount.years.length === 0) return undefined;
  const of = formatFen(Math.max(0, base));
  const first = amount.years[0];
  if (!first) return undefined;
  const result = formatYuan(spec.kind === 'atMost' ? first.highFen : first.lowFen);
  if (spec.kind === 'share') return `市级金额${of} × ${formatBp(spec.rateBp)} = ${result}`;
  if (spec.kind === 'atMost')
    return `总投资额${of} × ${formatBp(spec.rateBp)}，且不超过${formatFen(spec.capFen)}：${result}`;
  if (spec.kind === 'exact' && 'formula' in spec && 'of' in spec.formula) {
    const cap = spec.formula.capFen === undefined ? '' : `，且不超过${formatFen(spec.formula.capFen)}`;
    return `增量${of} × ${formatBp(spec.formula.rateBp)}${cap}：${result}`;
  }
  return undefined;
}
