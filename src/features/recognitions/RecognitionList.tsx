import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Day } from '@contract/kernel';
import { formatDay } from '@contract/kernel';
import type { FactView, RecognitionsView } from '@contract/policy';
import { ActionButton, Card, Section } from '@/components';
import { go } from '@/services/go';
import { FactSheet } from '../facts/FactSheet';
import { LADDERS_PAGE } from '../ladders/places';
import { ResultActions } from '../results/ResultActions';
import { RecognitionCard } from './RecognitionCard';
import type { Firm } from './useFirm';
import './recognitions.scss';

/** 资质自查: every recognition with where the firm stands; the question that unlocks most is asked here. */
export function RecognitionList(props: {
  firm: Firm;
  view: RecognitionsView;
  facts: readonly FactView[];
  today: Day;
}) {
  const { firm, view, facts, today } = props;
  const [asking, setAsking] = useState(false);
  const { next, asOf, packVersion, caution, recognitions } = view;
  return (
    <View>
      <Text className="kh-lead">对照标准，看看离哪些资质还差多少</Text>
      <Text className="kh-muted">
        按{formatDay(asOf)}的标准对照，只说明有没有障碍，不代表通过认定。答案只保存在本机。
      </Text>
      {next ? (
        <View className="kh-stack kh-ask">
          <Card tone="blue" id="next-question">
            <Text className="kh-muted">
              最多还有{view.questionsLeft}题，先答这题关系到{next.waiting}项资质
            </Text>
            <Text className="kh-title">{next.question}</Text>
            <ActionButton id="answer-next" small onClick={() => setAsking(true)}>
              填写
            </ActionButton>
          </Card>
        </View>
      ) : null}
      {view.problems.length > 0 ? (
        <View className="kh-note kh-note--red" id="problems">
          {view.problems.map((one) => (
            <Text className="kh-text" key={`${one.fact}-${one.year ?? ''}-${one.code}`}>
              {one.message}
            </Text>
          ))}
        </View>
      ) : null}
      <Section title="各项资质" more={{ id: 'to-ladders', label: '梯度图', onClick: () => go(LADDERS_PAGE) }}>
        {recognitions.map((recognition) => (
          <RecognitionCard key={recognition.id} recognition={recognition} />
        ))}
      </Section>
      <ResultActions
        content={{ of: 'recognitions', view: { asOf, packVersion, caution, recognitions } }}
        keep={{ answers: firm.answers, facts: async () => facts, today }}
      />
      <View className="kh-foot">
        <Text>{caution}</Text>
      </View>
      {asking && next ? (
        <FactSheet
          key={next.id}
          group={{ id: next.id, title: next.question, facts: next.facts }}
          answers={firm.answers}
          today={today}
          check={firm.check}
          onClose={() => setAsking(false)}
          onDone={(answers) => {
            firm.change(answers);
            setAsking(false);
          }}
        />
      ) : null}
    </View>
  );
}
