import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Day } from '@contract/kernel';
import type { FactView, LadderView, RecognitionsView } from '@contract/policy';
import { ActionButton } from '@/components';
import { FactSheet } from '../facts/FactSheet';
import type { Firm } from '../recognitions/useFirm';
import { ResultActions } from '../results/ResultActions';
import { LadderPicture } from './LadderPicture';

/** 梯度图: the two ladders with where the firm stands, the distance to the next rung, what each brings. */
export function Ladders(props: {
  firm: Firm;
  view: RecognitionsView;
  facts: readonly FactView[];
  today: Day;
}) {
  const { firm, view, facts, today } = props;
  const [asking, setAsking] = useState<LadderView | null>(null);
  const titlesOf = (ladder: LadderView) =>
    ladder.rungs.flatMap(({ title }) => facts.filter(({ id }) => id === `${title}-held`));
  const { asOf, packVersion, caution, ladders } = view;
  return (
    <View>
      {ladders.map((ladder) => (
        <LadderPicture key={ladder.id} ladder={ladder}>
          <ActionButton id={`titles-${ladder.id}`} look="quiet" small onClick={() => setAsking(ladder)}>
            填写已取得的资质
          </ActionButton>
        </LadderPicture>
      ))}
      <ResultActions
        content={{ of: 'ladders', view: { asOf, packVersion, caution, ladders } }}
        keep={{ answers: firm.answers, facts: async () => facts, today }}
      />
      <View className="kh-foot">
        <Text>各级的支持能否同时享受、续期是否再次享受，以县科技局解释为准。{caution}</Text>
      </View>
      {asking ? (
        <FactSheet
          key={asking.id}
          group={{ id: asking.id, title: '已取得哪些资质（在有效期内）？', facts: titlesOf(asking) }}
          answers={firm.answers}
          today={today}
          check={firm.check}
          onClose={() => setAsking(null)}
          onDone={(answers) => {
            firm.change(answers);
            setAsking(null);
          }}
        />
      ) : null}
    </View>
  );
}
