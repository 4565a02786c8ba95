import { type ReactNode, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import type { EvaluationView, ItemResultView } from '@contract/policy';
import { RESULT_GROUPS, RESULT_GROUP_LABELS, type ResultGroup } from '@contract/policy/terms';
import { ActionButton, Card, Section } from '@/components';
import { barsOf } from './bars';
import { ResultItem } from './ResultItem';
import { Totals } from './Totals';
import { GROUP_HINTS } from './verdicts';
import { YearChart } from './YearChart';

/** How many of a long group are shown before it is opened. */
const FEW = 4;
/** Groups that may be long without telling much at first sight. */
const LONG: readonly ResultGroup[] = ['askMore', 'notNow', 'service'];

/** Something that can be measured comes before a plain no: its distance is what a firm can work on. */
function nearFirst(items: readonly ItemResultView[]): ItemResultView[] {
  const far = (item: ItemResultView) => (item.conditions.some(({ distance }) => distance) ? 0 : 1);
  return [...items].sort((a, b) => far(a) - far(b));
}

function Group({ id, items, few }: { id: string; items: readonly ItemResultView[]; few: number }) {
  const [open, setOpen] = useState(false);
  const ordered = few < items.length ? nearFirst(items) : items;
  const shown = open ? ordered : ordered.slice(0, few);
  const rest = items.length - shown.length;
  return (
    <View id={id}>
      {shown.map((item) => (
        <ResultItem key={item.id} item={item} />
      ))}
      {rest > 0 ? (
        <ActionButton id={`${id}-more`} look="text" onClick={() => setOpen(true)}>
          {shown.length > 0 ? `展开其余${rest}项` : `看是哪${rest}项`}
        </ActionButton>
      ) : null}
    </View>
  );
}

export interface ResultProps {
  evaluation: EvaluationView;
  /** Below the sums: what can be done with the result. */
  actions?: ReactNode;
  /** Goes back to the questions; absent where the result is a saved one. */
  onGoOn?: () => void;
}

/** The result in its groups; groups without items are left out. */
export function Result({ evaluation, actions, onGoOn }: ResultProps) {
  const goOn = evaluation.next ? onGoOn : undefined;
  // Said once, where the first of them stand.
  const waiting = (['askMore', 'notAsked'] as const).find((group) =>
    evaluation.items.some((item) => item.group === group),
  );
  return (
    <View>
      <Text className="kh-muted kh-totals__basis">
        按{formatDay(evaluation.asOf)}、{evaluation.plan}测算
      </Text>
      <Totals evaluation={evaluation} />
      {actions}
      {evaluation.years.some((year) => barsOf(year).length > 0) ? (
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
            {group === waiting && goOn ? (
              <View className="kh-totals__goon">
                <ActionButton id="go-on" look="quiet" onClick={goOn}>
                  {`继续回答（最多还有${evaluation.questionsLeft}题）`}
                </ActionButton>
              </View>
            ) : null}
            <Group
              id={`group-${group}`}
              items={items}
              few={group === 'notAsked' ? 0 : LONG.includes(group) ? FEW : items.length}
            />
          </Section>
        );
      })}
    </View>
  );
}
