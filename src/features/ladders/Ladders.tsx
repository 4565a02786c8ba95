import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Day } from '@contract/kernel';
import type { FactView, LadderView, RecognitionsView } from '@contract/policy';
import { ActionButton, Card, Section } from '@/components';
import { FactSheet } from '../facts/FactSheet';
import type { Firm } from '../recognitions/useFirm';
import { Rung } from './Rung';
import { Stairs } from './Stairs';
import { standingText } from './rungs';
import './ladders.scss';

/** The next rung comes first, then what is held, so that the distance is seen without scrolling. */
function sorted({ rungs }: LadderView) {
  const order = ['next', 'unknown', 'later', 'held'];
  return [...rungs].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

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
  return (
    <View>
      {view.ladders.map((ladder) => (
        <Section key={ladder.id} title={ladder.name}>
          <Card id={`ladder-${ladder.id}`}>
            <Stairs ladder={ladder} />
            <Text className="kh-text kh-ladder__standing">{standingText(ladder)}</Text>
            <ActionButton id={`titles-${ladder.id}`} look="quiet" small onClick={() => setAsking(ladder)}>
              填写已取得的资质
            </ActionButton>
          </Card>
          {sorted(ladder).map((rung) => (
            <Rung key={rung.title} rung={rung} />
          ))}
        </Section>
      ))}
      <View className="kh-foot">
        <Text>各级的支持能否同时享受、续期是否再次享受，以县科技局解释为准。{view.caution}</Text>
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
