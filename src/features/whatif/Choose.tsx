import { Text, View } from '@tarojs/components';
import type { FactInput } from '@contract';
import type { FactView } from '@contract/policy';
import { Card, Section } from '@/components';
import { type FactGroup, groupsOf, linesOfGroup } from '../facts/groups';
import { answerOf, slotsOf } from '../facts/values';

const isAnswered = (fact: FactView, answers: readonly FactInput[]) =>
  slotsOf(fact).some((year) => (answerOf(answers, fact.id, year) ?? null) !== null);

function Group(props: {
  group: FactGroup;
  answers: readonly FactInput[];
  onChoose: (fact: FactView) => void;
}) {
  const { group, answers, onChoose } = props;
  return (
    <Card>
      <Text className="kh-strong">{group.title}</Text>
      {group.facts.map((fact) => (
        <View
          key={fact.id}
          id={`suppose-${fact.id}`}
          className="kh-suppose"
          aria-role="button"
          aria-label={`假设${fact.label}变化`}
          onClick={() => onChoose(fact)}
        >
          <View className="kh-grow">
            {linesOfGroup({ ...group, facts: [fact] }, answers).map((line) => (
              <View className="kh-row kh-row--between kh-row--top" key={line.key}>
                <Text className="kh-grow">{line.label}</Text>
                <Text className={line.open ? 'kh-muted' : 'kh-num'}>{line.said}</Text>
              </View>
            ))}
          </View>
          <Text className="kh-link kh-fixed">改 ›</Text>
        </View>
      ))}
    </Card>
  );
}

/** Which one fact is to be otherwise: those that were answered first. */
export function Choose(props: {
  facts: readonly FactView[];
  answers: readonly FactInput[];
  onChoose: (fact: FactView) => void;
}) {
  const { facts, answers, onChoose } = props;
  const parts = [
    { title: '已回答的', facts: facts.filter((fact) => isAnswered(fact, answers)) },
    { title: '还没有回答的', facts: facts.filter((fact) => !isAnswered(fact, answers)) },
  ].filter((part) => part.facts.length > 0);
  return (
    <View>
      <Text className="kh-lead">假如一个条件变了，会怎样？</Text>
      <Text className="kh-muted">选一个条件改一改，看支持有什么变化。不会改动您原来的答案。</Text>
      {parts.map((part) => (
        <Section key={part.title} title={part.title}>
          {groupsOf(part.facts).map((group) => (
            <Group key={group.id} group={group} answers={answers} onChoose={onChoose} />
          ))}
        </Section>
      ))}
    </View>
  );
}
