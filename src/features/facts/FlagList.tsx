import { Text, View } from '@tarojs/components';
import type { FactInput } from '@contract';
import type { FactView } from '@contract/policy';
import { Tick } from '@/components';
import { answerOf, withAnswer } from './values';
import './flag-list.scss';

export interface FlagListProps {
  id: string;
  flags: readonly FactView[];
  answers: readonly FactInput[];
  allowUnknown?: boolean;
  onChange: (answers: FactInput[]) => void;
}

/** What a flag is called in a list: the part that says 已取得 is what the tick itself says. */
function nameOf(fact: FactView): string {
  return fact.label.replace(/：已取得$/, '');
}

/**
 * Several yes-or-no questions of one card as a list to tick: one tap where none applies. Ticking one
 * answers the others with no unless they were answered before.
 */
export function FlagList({ id, flags, answers, allowUnknown, onChange }: FlagListProps) {
  const valueOf = (fact: FactView) => answerOf(answers, fact.id);
  const all = (value: false | null) =>
    flags.reduce<FactInput[]>(
      (list, fact) => (value === null && valueOf(fact) === true ? list : withAnswer(list, fact.id, value)),
      [...answers],
    );
  const toggle = (chosen: FactView) =>
    onChange(
      flags.reduce<FactInput[]>(
        (list, fact) =>
          fact.id === chosen.id
            ? withAnswer(list, fact.id, valueOf(fact) !== true)
            : valueOf(fact) === undefined
              ? withAnswer(list, fact.id, false)
              : list,
        [...answers],
      ),
    );
  const none = flags.every((fact) => valueOf(fact) === false);
  const unclear = flags.some((fact) => valueOf(fact) === null);
  return (
    <View>
      {flags.map((fact) => (
        <View className="kh-flag" key={fact.id}>
          <Tick
            id={`fact-${fact.id}`}
            checked={valueOf(fact) === true}
            label={nameOf(fact)}
            onChange={() => toggle(fact)}
          >
            <Text className="kh-text">{nameOf(fact)}</Text>
            {fact.help ? <Text className="kh-muted">{fact.help}</Text> : null}
          </Tick>
        </View>
      ))}
      <View className="kh-flag kh-flag--rest">
        <Tick id={`${id}-none`} checked={none} label="都没有" onChange={() => onChange(all(false))}>
          <Text className="kh-text">都没有</Text>
        </Tick>
        {allowUnknown ? (
          <Tick
            id={`${id}-unknown`}
            checked={unclear}
            label="其余不清楚"
            onChange={() => onChange(all(null))}
          >
            <Text className="kh-text">没勾的不清楚</Text>
          </Tick>
        ) : null}
      </View>
    </View>
  );
}
