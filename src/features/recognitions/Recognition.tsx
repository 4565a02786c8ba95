import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { type Day, formatDay } from '@contract/kernel';
import type { FactProblem, FactView, RecognitionView } from '@contract/policy';
import { Card, Facts, Section } from '@/components';
import { FactGroups } from '../facts/FactGroups';
import { FactSheet } from '../facts/FactSheet';
import { type FactGroup, groupsOf } from '../facts/groups';
import { Criteria } from './Criteria';
import { Scores } from './Scores';
import { KNOWLEDGE, STANDING_TONES, countsText } from './standing';
import type { Firm } from './useFirm';
import './recognitions.scss';

/** One recognition: its criteria, the score as an interval, the data it rests on, and its sources. */
export function Recognition(props: {
  recognition: RecognitionView;
  problems: readonly FactProblem[];
  facts: readonly FactView[];
  firm: Firm;
  today: Day;
  caution: string;
}) {
  const { recognition, problems, facts, firm, today, caution } = props;
  const [open, setOpen] = useState<FactGroup | null>(null);
  const used = new Set(recognition.facts);
  const groups = groupsOf(facts.filter(({ id }) => used.has(id)));
  return (
    <View>
      <Card>
        <Text className="kh-lead">{recognition.name}</Text>
        <Text className={`kh-stand kh-stand--${STANDING_TONES[recognition.verdict]}`} id="statement">
          {recognition.statement}
        </Text>
        <Text className="kh-text">{countsText(recognition.conditions)}</Text>
        {recognition.caveat ? <Text className="kh-note kh-note--amber">{recognition.caveat}</Text> : null}
      </Card>

      <Section title="逐项对照">
        <Criteria conditions={recognition.conditions} />
      </Section>

      {recognition.scores.length > 0 ? (
        <Section title="得分区间" hint="深色是已能确定的最低分，斜纹是可能达到的范围。">
          <Scores scores={recognition.scores} />
        </Section>
      ) : null}

      <Section title="用到的数据" hint="点开可以填写或修改，结果随之更新。">
        <FactGroups groups={groups} answers={firm.answers} problems={problems} onOpen={setOpen} />
      </Section>

      {recognition.prepare.length > 0 ? (
        <Section title="请提前准备">
          <Card>
            {recognition.prepare.map((one) => (
              <Text className="kh-text" key={one}>
                {one}
              </Text>
            ))}
          </Card>
        </Section>
      ) : null}

      <Section title="标准与申报时间">
        <Card>
          <Facts
            lines={[
              ['文件', recognition.documents],
              ['版本', `${recognition.version}年版`],
              ['核对日期', formatDay(recognition.checkedOn)],
              ['来源', KNOWLEDGE[recognition.knowledge]],
              ['有效期', recognition.validYears ? `${recognition.validYears}年` : null],
              ['申报', recognition.filing.text],
            ]}
          />
        </Card>
      </Section>
      <View className="kh-foot">
        <Text>{caution}</Text>
      </View>

      {open ? (
        <FactSheet
          key={open.id}
          group={open}
          answers={firm.answers}
          today={today}
          check={firm.check}
          onClose={() => setOpen(null)}
          onDone={(answers) => {
            firm.change(answers);
            setOpen(null);
          }}
        />
      ) : null}
    </View>
  );
}
