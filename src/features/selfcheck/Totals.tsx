import { Text, View } from '@tarojs/components';
import { formatFen } from '@contract/kernel';
import type { EvaluationView, TotalsView } from '@contract/policy';
import { Card } from '@/components';
import './totals.scss';

/** Two ends of a range, or one figure where they meet. */
function range(low: number, high: number): string {
  return low === high ? formatFen(low) : `${formatFen(low)}至${formatFen(high)}`;
}

interface Line {
  id: string;
  name: string;
  figure: string;
  note: string;
}

/** The sums of one evaluation, each kind for itself; kinds without anything are left out. */
export function linesOf(totals: TotalsView): Line[] {
  const lines: (Line | null)[] = [
    totals.certainFen > 0
      ? { id: 'certain', name: '条件已具备', figure: formatFen(totals.certainFen), note: '按定额测算' }
      : null,
    totals.openHighFen > 0
      ? {
          id: 'open',
          name: '待条件落实',
          figure: range(totals.openLowFen, totals.openHighFen),
          note: '以后年度的考核等结果出来后才能确定',
        }
      : null,
    totals.atLeastFen > 0
      ? {
          id: 'at-least',
          name: '不低于',
          figure: formatFen(totals.atLeastFen),
          note: '这是下限，具体金额由县里审定',
        }
      : null,
    totals.atLeastOpenFen > 0
      ? {
          id: 'at-least-open',
          name: '不低于（待认定）',
          figure: formatFen(totals.atLeastOpenFen),
          note: '部门认定后才适用的下限',
        }
      : null,
    totals.upToWidestFen > 0
      ? {
          id: 'up-to',
          name: '最高不超过',
          figure: range(totals.upToCautiousFen, totals.upToWidestFen),
          note: '这是上限，不代表能拿到',
        }
      : null,
  ];
  return lines.filter((line): line is Line => line !== null);
}

/** Sums by kind. They are never added together, and it says so. */
export function Totals({ evaluation }: { evaluation: EvaluationView }) {
  const { totals } = evaluation;
  const lines = linesOf(totals);
  const counts = [
    totals.toBeDecided > 0 ? `${totals.toBeDecided}项由部门认定，不计金额` : null,
    totals.missingInput > 0 ? `${totals.missingInput}项缺少测算所需的数据` : null,
    totals.inKind > 0 ? `${totals.inKind}项为实物支持` : null,
    totals.waiting > 0 ? `${totals.waiting}项还有问题未回答，未计入` : null,
  ].filter((line): line is string => line !== null);
  return (
    <Card tone="gold" id="totals">
      <View className="kh-row kh-row--between">
        <Text className="kh-title">按类别测算</Text>
        <Text className="kh-totals__mark">估算</Text>
      </View>
      {lines.length === 0 ? <Text className="kh-text">目前没有可以测算出金额的事项。</Text> : null}
      {lines.map((line) => (
        <View className="kh-totals__line" key={line.id} id={`total-${line.id}`}>
          <View className="kh-row kh-row--between kh-row--wrap">
            <Text>{line.name}</Text>
            <Text className="kh-totals__figure">{line.figure}</Text>
          </View>
          <Text className="kh-muted">{line.note}</Text>
        </View>
      ))}
      {counts.map((line) => (
        <Text className="kh-totals__count" key={line}>
          {line}
        </Text>
      ))}
      <Text className="kh-totals__foot">各类金额性质不同，不能相加。{evaluation.caution}</Text>
    </Card>
  );
}
