import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import type { EvaluationView } from '@contract/policy';
import { RESULT_GROUPS, RESULT_GROUP_LABELS } from '@contract/policy/terms';
import { Card, Section } from '@/components';
import { ResultItem } from './ResultItem';
import { Totals } from './Totals';
import { GROUP_HINTS } from './verdicts';
import { YearChart } from './YearChart';

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
            <View id={`group-${group}`}>
              {items.map((item) => (
                <ResultItem key={item.id} item={item} />
              ))}
            </View>
          </Section>
        );
      })}
    </View>
  );
}
