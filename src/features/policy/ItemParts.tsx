import { Text, View } from '@tarojs/components';
import type { ItemView, ReadingView } from '@contract/policy';
import { Card, Facts, Section } from '@/components';
import './item-parts.scss';

/** Where the text of the plan is open: the question, the reading taken, and the wider one. */
export function Readings({ readings }: { readings: readonly ReadingView[] }) {
  if (readings.length === 0) return null;
  return (
    <Section title="口径说明" hint="方案文字未写明之处，口径以县科技局解释为准。">
      <Card tone="amber">
        {readings.map((reading) => (
          <View className="kh-reading" key={reading.id} id={`reading-${reading.id}`}>
            <Text className="kh-text kh-strong">{reading.question}</Text>
            <Text className="kh-text">暂按：{reading.cautious}</Text>
            {reading.widest ? <Text className="kh-muted">最宽：{reading.widest}</Text> : null}
          </View>
        ))}
      </Card>
    </Section>
  );
}

/** What has to be handed in; must and may follow are told apart. */
export function Papers({ papers, ofCall }: { papers: ItemView['evidence']; ofCall: boolean }) {
  if (papers.length === 0) return null;
  return (
    <Section title="需要的材料" hint={ofCall ? '按申报通知的要求。' : undefined}>
      <Card id="papers">
        {papers.map((paper) => (
          <View className="kh-paper" key={paper.id}>
            <Text className="kh-grow">{paper.label}</Text>
            <Text className={paper.required && !paper.later ? 'kh-paper__must' : 'kh-muted'}>
              {paper.later ? '可后补' : paper.required ? '必交' : '如有'}
            </Text>
          </View>
        ))}
      </Card>
    </Section>
  );
}

/** Who leads, who answers with them, who examines. */
export function Offices({ item }: { item: ItemView }) {
  return (
    <Section title="办理部门">
      <Card>
        <Facts
          lines={[
            [item.claimable ? '审查部门' : '联系部门', item.examiningOffice.name],
            ['牵头单位', item.lead.name],
            ['责任单位', item.responsible.map(({ name }) => name).join('、')],
            ['依据', `第${item.article}条　${item.articleTitle}`],
          ]}
        />
      </Card>
    </Section>
  );
}
