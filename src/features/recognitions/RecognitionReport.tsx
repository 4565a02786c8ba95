import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import type { RecognitionView } from '@contract/policy';
import { Card, Facts, Section } from '@/components';
import { Criteria } from './Criteria';
import { Scores } from './Scores';
import { KNOWLEDGE, STANDING_TONES, countsText } from './standing';
import './recognitions.scss';

export interface RecognitionReportProps {
  recognition: RecognitionView;
  caution: string;
  /** Below what may be said of the whole. */
  actions?: ReactNode;
  /** Between the criteria and their sources: where the data can be filled in. */
  children?: ReactNode;
}

/** One recognition: its criteria, the score as an interval, what to prepare, and its sources. */
export function RecognitionReport({ recognition, caution, actions, children }: RecognitionReportProps) {
  const { name, verdict, statement, conditions, caveat, scores, prepare, filing } = recognition;
  return (
    <View>
      <Card>
        <Text className="kh-lead">{name}</Text>
        <Text className={`kh-stand kh-stand--${STANDING_TONES[verdict]}`} id="statement">
          {statement}
        </Text>
        <Text className="kh-text">{countsText(conditions)}</Text>
        {caveat ? <Text className="kh-note kh-note--amber">{caveat}</Text> : null}
      </Card>
      {actions}

      {conditions.length > 0 ? (
        <Section title="逐项对照">
          <Criteria conditions={conditions} />
        </Section>
      ) : null}

      {scores.length > 0 ? (
        <Section title="得分区间" hint="深色是已能确定的最低分，斜纹是可能达到的范围。">
          <Scores scores={scores} />
        </Section>
      ) : null}

      {children}

      {prepare.length > 0 ? (
        <Section title="请提前准备">
          <Card>
            {prepare.map((one) => (
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
              ['申报', filing.text],
            ]}
          />
        </Card>
      </Section>
      <View className="kh-foot">
        <Text>{caution}</Text>
      </View>
    </View>
  );
}
