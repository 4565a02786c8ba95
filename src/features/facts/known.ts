import type { FactInput, ProfileValue } from '@contract';
import { formatDay, formatFen } from '@contract/kernel';
import type { FactView } from '@contract/policy';

const RANK: Record<ProfileValue['source'], number> = { office: 0, paper: 1, self: 2 };

/** One value for each fact and year: an office's word before a paper's, and both before the firm's own. */
export function bestKnown(values: readonly ProfileValue[]): FactInput[] {
  const best = new Map<string, ProfileValue>();
  for (const value of values) {
    const key = `${value.fact}@${value.year ?? ''}`;
    const known = best.get(key);
    if (!known || RANK[value.source] < RANK[known.source]) best.set(key, value);
  }
  return [...best.values()].map(({ fact, value, year }) =>
    year === undefined ? { fact, value } : { fact, value, year },
  );
}

/** A value as people read it. */
export function valueInWords(fact: FactView | undefined, value: FactInput['value']): string {
  if (value === null) return '不清楚';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') {
    if (fact?.unit === 'fen') return formatFen(value);
    return fact?.unit === 'bp' ? `${value / 100}%` : `${value}${fact?.measure ?? ''}`;
  }
  if (fact?.unit === 'day') return formatDay(value);
  return fact?.choices?.find(({ id }) => id === value)?.label ?? value;
}
