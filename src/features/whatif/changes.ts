import type { FactInput } from '@contract';
import type { FactView, TotalsView } from '@contract/policy';
import { answerOf, isAsked, slotsOf } from '../facts/values';
import type { Supposed } from '@/services/keepResults';
import { saidOf } from '../facts/groups';
import { linesOf } from '../selfcheck/sums';

/** Facts that may be supposed otherwise: what is asked in the self-check, given what was answered. */
export function choosable(facts: readonly FactView[], answers: readonly FactInput[]): FactView[] {
  return facts.filter((fact) => !fact.claimOnly && isAsked(fact, answers));
}

/** A fact with those that are only asked after it: a title without its date could not be judged. */
export function withFollowers(facts: readonly FactView[], chosen: FactView): FactView[] {
  return [
    chosen,
    ...facts.filter((fact) => fact.after?.fact === chosen.id && !fact.claimOnly && !fact.optional),
  ];
}

/** What differs from the answers in the facts shown; an answer taken away is supposed to be unknown. */
export function changesOf(
  facts: readonly FactView[],
  answers: readonly FactInput[],
  draft: readonly FactInput[],
): FactInput[] {
  return facts
    .filter((fact) => isAsked(fact, draft))
    .flatMap((fact) =>
      slotsOf(fact).flatMap((year): FactInput[] => {
        const before = answerOf(answers, fact.id, year) ?? null;
        const after = answerOf(draft, fact.id, year) ?? null;
        if (before === after) return [];
        return [year === undefined ? { fact: fact.id, value: after } : { fact: fact.id, value: after, year }];
      }),
    );
}

/** The changes in words, with what was answered before. */
export function supposedOf(
  facts: readonly FactView[],
  answers: readonly FactInput[],
  changes: readonly FactInput[],
): Supposed[] {
  return changes.flatMap(({ fact: id, value, year }) => {
    const fact = facts.find((one) => one.id === id);
    if (!fact) return [];
    return [
      {
        label: year === undefined ? fact.label : `${year}年${fact.label}`,
        before: saidOf(fact, answerOf(answers, id, year)),
        after: saidOf(fact, value),
      },
    ];
  });
}

export interface SumLine {
  id: string;
  name: string;
  before: string;
  after: string;
  changed: boolean;
}

/** The order in which the sums are shown, whichever side has them. */
const ORDER = [
  'certain',
  'open',
  'at-least',
  'at-least-open',
  'up-to',
  'to-be-decided',
  'missing-input',
  'in-kind',
  'waiting',
];
const NOTHING = '—';
const NONE = '0项';

/** Counts of what is in no sum; they change as well. */
function countsOf(totals: TotalsView): { id: string; name: string; figure: string }[] {
  return [
    { id: 'to-be-decided', name: '由部门认定', figure: `${totals.toBeDecided}项` },
    { id: 'missing-input', name: '缺少数据', figure: `${totals.missingInput}项` },
    { id: 'in-kind', name: '实物支持', figure: `${totals.inKind}项` },
    { id: 'waiting', name: '还有问题未回答', figure: `${totals.waiting}项` },
  ];
}

/** The sums of both sides, kind beside kind; kinds are never added together. */
export function sumLines(before: TotalsView, after: TotalsView): SumLine[] {
  const [first, second] = [before, after].map((totals) => [...linesOf(totals), ...countsOf(totals)]);
  const shown = new Set([...first!, ...second!].map(({ id }) => id));
  return ORDER.filter((id) => shown.has(id))
    .map((id): SumLine => {
      const a = first!.find((line) => line.id === id);
      const b = second!.find((line) => line.id === id);
      return {
        id,
        name: (a ?? b)!.name,
        before: a?.figure ?? NOTHING,
        after: b?.figure ?? NOTHING,
        changed: a?.figure !== b?.figure,
      };
    })
    .filter(({ before: figure, changed }) => changed || figure !== NONE);
}
