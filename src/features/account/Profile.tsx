import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { FactInput, OutputOf, ProfileValue } from '@contract';
import type { Day } from '@contract/kernel';
import type { FactView } from '@contract/policy';
import { ActionButton, Card, EmptyState, Section } from '@/components';
import { useAct } from '@/services/ask';
import { go, say } from '@/services/go';
import { FactForm } from '../facts/FactForm';
import { valueInWords } from '../facts/known';
import { answerOf, isAsked, slotsOf } from '../facts/values';

const SOURCES: Record<ProfileValue['source'], string> = {
  office: '部门核定',
  paper: '材料载明',
  self: '自行填写',
};

interface Group {
  id: string;
  title: string;
  facts: FactView[];
}

function groupsOf(facts: readonly FactView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    const id = fact.group ?? fact.id;
    const group = groups.get(id) ?? { id, title: fact.groupQuestion ?? fact.label, facts: [] };
    group.facts.push(fact);
    groups.set(id, group);
  }
  return [...groups.values()];
}

function selfAnswers(values: readonly ProfileValue[]): FactInput[] {
  return values
    .filter(({ source }) => source === 'self')
    .map(({ fact, value, year }) => (year === undefined ? { fact, value } : { fact, value, year }));
}

/** What an office recorded or a paper says, beside the firm's own word; where they differ it is said. */
function Official(props: {
  value: ProfileValue;
  fact: FactView | undefined;
  own: FactInput['value'] | undefined;
}) {
  const { value, fact, own } = props;
  const differs = own !== undefined && own !== value.value;
  return (
    <View id={`official-${value.fact}`} className={`kh-note${differs ? ' kh-note--amber' : ''}`}>
      {SOURCES[value.source]}：{fact?.label ?? ''} {valueInWords(fact, value.value)}
      {differs ? '，与您填写的不同，办理时以此为准；有误请联系县科技局更正。' : ''}
    </View>
  );
}

/** 单位资料: what the firm said about itself, once for all claims; what offices know stands beside it. */
export function Profile(props: { data: OutputOf<'profile.get'>; facts: FactView[]; today: Day }) {
  const { data, facts, today } = props;
  const { act, busy, error } = useAct();
  const [answers, setAnswers] = useState<FactInput[]>(() => selfAnswers(data.values));
  const [dirty, setDirty] = useState(false);
  const [all, setAll] = useState(false);
  const official = data.values.filter(({ source }) => source !== 'self');
  const groups = groupsOf(facts.filter((fact) => isAsked(fact, answers)));
  const shown = all
    ? groups
    : groups.filter(({ facts: some }) =>
        some.some(
          (fact) =>
            official.some((value) => value.fact === fact.id) ||
            slotsOf(fact).some((year) => answerOf(answers, fact.id, year) !== undefined),
        ),
      );

  return (
    <View>
      <Text className="kh-note kh-note--blue">这里的资料填一次，自测和申报时自动带出。</Text>
      {shown.length === 0 ? (
        <EmptyState
          title="还没有资料"
          hint="先做一次自测，答案可以直接存进来；也可以在这里逐项填写。"
          action={{ id: 'start-check', label: '去自测', onClick: () => go('/pages/check/index') }}
        />
      ) : null}
      {shown.map((group) => (
        <Section key={group.id} title={group.title}>
          <Card>
            <FactForm
              facts={group.facts}
              answers={answers}
              today={today}
              onChange={(next) => {
                setAnswers(next);
                setDirty(true);
              }}
            />
            {official
              .filter(({ fact }) => group.facts.some(({ id }) => id === fact))
              .map((value) => (
                <Official
                  key={`${value.fact}-${value.year ?? ''}-${value.source}`}
                  value={value}
                  fact={group.facts.find(({ id }) => id === value.fact)}
                  own={answerOf(answers, value.fact, value.year)}
                />
              ))}
          </Card>
        </Section>
      ))}
      {all ? null : (
        <ActionButton id="show-all-facts" look="text" onClick={() => setAll(true)}>
          填写其他资料
        </ActionButton>
      )}
      {error ? <Text className="kh-field__error">{error}</Text> : null}
      <View className="kh-bar">
        <View className="kh-bar__item">
          <ActionButton
            id="save-profile"
            busy={busy}
            disabled={!dirty}
            onClick={() => {
              void act('profile.save', { applicantId: data.applicant.id, facts: answers }).then((done) => {
                if (!done) return;
                setDirty(false);
                say('已保存');
              });
            }}
          >
            保存资料
          </ActionButton>
        </View>
      </View>
    </View>
  );
}
