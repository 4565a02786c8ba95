import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import type { EvaluationView, ItemResultView } from '@contract/policy';
import { RESULT_GROUPS, RESULT_GROUP_LABELS } from '@contract/policy/terms';
import { ActionButton, Card, Section } from '@/components';
import { ResultItem } from './ResultItem';
import { Totals } from './Totals';
import { GROUP_HINTS } from './verdicts';
import { YearChart } from './YearChart';

/** How many of a long group are shown before it is opened. */
const FEW = 4;

/** Something that can be measured comes before a plain no: its distance is what a firm can work on. */
function nearFirst(items: readonly ItemResultView[]): ItemResultView[] {
  const far = (item: ItemResultView) => (item.conditions.some(({ distance }) => distance) ? 0 : 1);
  return [...items].sort((a, b) => far(a) - far(b));
}

function Group({ id, items, few }: { id: string; items: readonly ItemResultView[]; few: boolean }) {
  const [open, setOpen] = useState(false);
  const ordered = few ? nearFirst(items) : items;
  const shown = few && !open ? ordered.slice(0, FEW) : ordered;
  return (
    <View id={id}>
      {shown.map((item) => (
        <ResultItem key={item.id} item={item} />
      ))}
      {shown.length < items.length ? (
        <ActionButton id={`${id}-more`} look="text" onClick={() => setOpen(true)}>
          展开其余{items.length - shown.length}项
        </ActionButton>
      ) : null}
    </View>
  );
}

/** The result in its groups; groups without items are left out. */
export function Result({ evaluation }: { evaluation: EvaluationView }) {
  const busyYears = evaluation.years.filter(
    (year) => year.certainFen + year.openHighFen + year.atLeastFen + year.upToFen > 0,
  );
  return (
    <View>
      <Text className="kh-muted">
        按{formatDay(evaluation.asOf)}、{evaluation.plan}测算
      </Text>
      <Totals evaluation={evaluation} />
      {busyYears.length > 0 ? (
        <Section title="分年度" hint="同一年里不同性质的金额分开画，不相加。">
          <Card>
            <YearChart years={evaluation.years} />
          </Card>
        </Section>
      ) : null}
      {RESULT_GROUPS.map((group) => {
        const items = evaluation.items.filter((item) => item.group === group);
        if (items.length === 0) return null;
        return (
          <Section
            key={group}
            title={`${RESULT_GROUP_LABELS[group]}（${items.length}）`}
            hint={GROUP_HINTS[group]}
          >
            <Group
              id={`group-${group}`}
              items={items}
              few={group === 'notNow' || group === 'service' || group === 'askMore' || group === 'notAsked'}
            />
          </Section>
        );
      })}
    </View>
  );
}
