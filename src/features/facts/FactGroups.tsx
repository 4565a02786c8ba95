import { Text, View } from '@tarojs/components';
import type { FactInput } from '@contract';
import type { FactProblem } from '@contract/policy';
import { Card } from '@/components';
import { type FactGroup, linesOfGroup } from './groups';
import './fact-groups.scss';

export interface FactGroupsProps {
  groups: readonly FactGroup[];
  answers: readonly FactInput[];
  /** What the rules find wrong, wherever it was answered. */
  problems?: readonly FactProblem[];
  onOpen: (group: FactGroup) => void;
}

/** What is known, card by card; a tap opens the card to answer or change it. Open ones come first. */
export function FactGroups({ groups, answers, problems = [], onOpen }: FactGroupsProps) {
  const cards = groups.map((group) => {
    const lines = linesOfGroup(group, answers);
    return { group, lines, open: lines.filter((line) => line.open).length };
  });
  const sorted = [...cards.filter(({ open }) => open > 0), ...cards.filter(({ open }) => open === 0)];
  return (
    <View>
      {sorted.map(({ group, lines, open }) => (
        <Card key={group.id} id={`facts-${group.id}`} label={group.title} onClick={() => onOpen(group)}>
          <View className="kh-row kh-row--between kh-row--top">
            <Text className="kh-grow kh-strong">{group.title}</Text>
            <Text className="kh-link kh-fixed">{open > 0 ? '填写 ›' : '修改 ›'}</Text>
          </View>
          {lines.map((line) => (
            <View className="kh-row kh-row--between kh-row--top kh-known" key={line.key}>
              <Text className="kh-known__name">{line.label}</Text>
              <Text className={line.open ? 'kh-known__open' : 'kh-known__value'}>{line.said}</Text>
            </View>
          ))}
          {problems
            .filter(({ fact }) => group.facts.some(({ id }) => id === fact))
            .map((problem) => (
              <Text className="kh-field__error" key={`${problem.fact}-${problem.year ?? ''}-${problem.code}`}>
                {problem.year === undefined ? '' : `${problem.year}年：`}
                {problem.message}
              </Text>
            ))}
        </Card>
      ))}
    </View>
  );
}
