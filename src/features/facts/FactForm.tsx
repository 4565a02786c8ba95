import { View } from '@tarojs/components';
import type { FactInput } from '@contract';
import type { Day } from '@contract/kernel';
import type { FactProblem, FactView } from '@contract/policy';
import { FactField } from './FactField';
import { FlagList } from './FlagList';
import { type TypedTexts, answerOf, isAsked, slotOf, slotsOf, withAnswer } from './values';

export interface FactFormProps {
  facts: readonly FactView[];
  answers: readonly FactInput[];
  today?: Day;
  problems?: readonly FactProblem[];
  allowUnknown?: boolean;
  onChange: (answers: FactInput[], changed: FactView) => void;
  /** What was typed in each box, by its slot, so that it stands there again. */
  typed?: TypedTexts;
  onTyped?: (typed: TypedTexts) => void;
  /** Told of each box whether what stands in it could not be read. */
  onUnread?: (slot: string, unread: boolean) => void;
}

/** The boxes of several facts, those that are not asked left out. */
export function FactForm({
  facts,
  answers,
  today,
  problems = [],
  allowUnknown,
  typed = {},
  onChange,
  onTyped,
  onUnread,
}: FactFormProps) {
  const asked = facts.filter((fact) => isAsked(fact, answers));
  // Several yes-or-no facts of one group are one list to tick, where the first of them would stand.
  const lists = new Map<string, FactView[]>();
  for (const fact of asked) {
    if (fact.unit !== 'flag' || fact.after || !fact.group) continue;
    lists.set(fact.group, [...(lists.get(fact.group) ?? []), fact]);
  }
  const listOf = (fact: FactView) => {
    const list = lists.get(fact.group ?? '');
    return list && list.length > 1 && list.includes(fact) ? list : null;
  };
  return (
    <View>
      {asked.map((fact) => {
        const list = listOf(fact);
        if (list) {
          return list[0] === fact ? (
            <FlagList
              key={fact.id}
              id={`flags-${fact.group}`}
              flags={list}
              answers={answers}
              allowUnknown={Boolean(allowUnknown)}
              onChange={(next) => onChange(next, fact)}
            />
          ) : null;
        }
        return slotsOf(fact).map((year) => (
          <FactField
            key={`${fact.id}-${year ?? ''}`}
            fact={fact}
            year={year}
            value={answerOf(answers, fact.id, year)}
            today={today}
            alone={facts.length === 1 && year === undefined}
            allowUnknown={Boolean(allowUnknown)}
            problem={
              problems.find((one) => one.fact === fact.id && (one.year ?? undefined) === year)?.message
            }
            typed={typed[slotOf(fact.id, year)]}
            onChange={(value, unread, text) => {
              onUnread?.(slotOf(fact.id, year), Boolean(unread));
              if (text !== undefined) onTyped?.({ ...typed, [slotOf(fact.id, year)]: text });
              onChange(withAnswer(answers, fact.id, value, year), fact);
            }}
          />
        ));
      })}
    </View>
  );
}
