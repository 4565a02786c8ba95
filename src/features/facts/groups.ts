import type { FactInput } from '@contract';
import { formatDay, formatFen } from '@contract/kernel';
import type { FactView } from '@contract/policy';
import { answerOf, isAsked, slotsOf } from './values';

/** Facts that are asked together, under one question. */
export interface FactGroup {
  id: string;
  title: string;
  facts: FactView[];
}

/** Facts by the card on which they are asked, in the order in which they come. */
export function groupsOf(facts: readonly FactView[]): FactGroup[] {
  const groups = new Map<string, FactGroup>();
  for (const fact of facts) {
    const id = fact.group ?? fact.id;
    const group = groups.get(id) ?? { id, title: fact.groupQuestion ?? fact.question, facts: [] };
    group.facts.push(fact);
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** An answer in words; an empty one is 待填写 and null is 不清楚. */
export function saidOf(fact: FactView, value: FactInput['value'] | undefined): string {
  if (value === undefined) return '待填写';
  if (value === null) return '不清楚';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') {
    if (fact.unit === 'fen') return formatFen(value);
    if (fact.unit === 'bp') return `${trimmed(value)}%`;
    return `${value}${fact.measure ?? ''}`;
  }
  if (fact.unit === 'day') return formatDay(value);
  return fact.choices?.find(({ id }) => id === value)?.label ?? value;
}

/** Basis points as a percentage without needless zeros: 1250 → 12.5. */
function trimmed(bp: number): string {
  const digits = String(bp).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}

export interface FactLine {
  key: string;
  label: string;
  said: string;
  /** Nothing is known of it yet. */
  open: boolean;
}

/** What a group holds, a line for each fact and year that is asked. */
export function linesOfGroup(group: FactGroup, answers: readonly FactInput[]): FactLine[] {
  return group.facts
    .filter((fact) => isAsked(fact, answers))
    .flatMap((fact) =>
      slotsOf(fact).map((year) => {
        const value = answerOf(answers, fact.id, year);
        const label = fact.label.replace(/：已取得$/, '');
        return {
          key: `${fact.id}-${year ?? ''}`,
          label: year === undefined ? label : `${year}年${label}`,
          said: saidOf(fact, value),
          open: value === undefined || value === null,
        };
      }),
    );
}
