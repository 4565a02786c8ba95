import type { FactInput } from '@contract';
import { formatDay, formatFen, isDay } from '@contract/kernel';
import type { FactView } from '@contract/policy';

/** A firm's answers as lines to read; answers whose question is not known are left out. */
export function factLines(facts: readonly FactInput[], views: readonly FactView[]): [string, string][] {
  return facts.flatMap(({ fact, value, year }): [string, string][] => {
    const view = views.find(({ id }) => id === fact);
    if (!view) return [];
    return [[year === undefined ? view.label : `${year}年${view.label}`, factInWords(view, value)]];
  });
}

/** One answer in words, with its unit. */
export function factInWords(view: FactView, value: FactInput['value']): string {
  if (value === null) return '不清楚';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') {
    if (view.unit === 'fen') return formatFen(value);
    if (view.unit === 'bp') return `${percentText(value)}%`;
    return `${value}${view.measure ?? ''}`;
  }
  if (view.unit === 'choice') return view.choices?.find(({ id }) => id === value)?.label ?? value;
  return view.unit === 'day' && isDay(value) ? formatDay(value) : value;
}

/** Basis points as a percentage, digit by digit: 1250 → "12.5". */
function percentText(bp: number): string {
  const digits = String(bp).padStart(3, '0');
  const fraction = digits.slice(-2).replace(/0+$/, '');
  return `${digits.slice(0, -2)}${fraction ? `.${fraction}` : ''}`;
}
