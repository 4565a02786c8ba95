import { Text, View } from '@tarojs/components';
import type { WhatIfView } from '@contract/policy';
import { VERDICT_LABELS } from '@contract/policy/terms';
import { Card, Section, StateTag } from '@/components';
import { VERDICT_TONES } from '../selfcheck/verdicts';
import { sumLines } from './changes';

function Side({ name, side }: { name: string; side: WhatIfView['changes'][number]['before'] }) {
  return (
    <View className="kh-sides__side">
      <Text className="kh-muted">{name}</Text>
      <StateTag tone={VERDICT_TONES[side.verdict]}>{VERDICT_LABELS[side.verdict]}</StateTag>
      {side.amountText ? <Text className="kh-sides__amount">{side.amountText}</Text> : null}
    </View>
  );
}

/** Before and after, item by item and sum by sum. */
export function SideBySide({ view }: { view: WhatIfView }) {
  return (
    <View id="what-if-result">
      <Section title={`有变化的事项（${view.changes.length}）`}>
        {view.changes.length === 0 ? (
          <Card>
            <Text className="kh-text">这样改，各项支持都没有变化。</Text>
          </Card>
        ) : (
          view.changes.map((change) => (
            <Card key={change.id} id={`change-${change.id}`}>
              <Text className="kh-strong">{change.title}</Text>
              <View className="kh-sides">
                <Side name="现在" side={change.before} />
                <Text className="kh-sides__arrow">→</Text>
                <Side name="假设" side={change.after} />
              </View>
            </Card>
          ))
        )}
      </Section>
      <Section title="按类别合计" hint="各类金额性质不同，不能相加。">
        <Card tone="gold">
          <View className="kh-sums kh-sums--head">
            <Text className="kh-sums__name" />
            <Text className="kh-sums__figure">现在</Text>
            <Text className="kh-sums__figure">假设</Text>
          </View>
          {sumLines(view.before, view.after).map((line) => (
            <View
              className={`kh-sums${line.changed ? ' kh-sums--changed' : ''}`}
              key={line.id}
              id={`sum-${line.id}`}
            >
              <Text className="kh-sums__name">{line.name}</Text>
              <Text className="kh-sums__figure">{line.before}</Text>
              <Text className="kh-sums__figure">{line.after}</Text>
            </View>
          ))}
        </Card>
      </Section>
    </View>
  );
}
