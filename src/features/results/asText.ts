import { formatDay } from '@contract/kernel';
import type { EvaluationView } from '@contract/policy';
import { RESULT_GROUPS, RESULT_GROUP_LABELS } from '@contract/policy/terms';
import { linesOf } from '../selfcheck/Totals';

/** More than these of one group are only counted: a text to hand on is read at a glance. */
const FEW = 8;
/** Groups of which the items are named; of the others only the number. */
const NAMED = ['claimNow', 'oneMore', 'toDecide'];

/**
 * The result as plain text to hand on. It holds sums, items and articles, never who asked nor what was
 * answered.
 */
export function asText(evaluation: EvaluationView): string {
  const sums = linesOf(evaluation.totals).map(({ name, figure, note }) => `${name}：${figure}（${note}）`);
  const groups = RESULT_GROUPS.flatMap((group) => {
    const items = evaluation.items.filter((item) => item.group === group);
    if (items.length === 0) return [];
    const head = `【${RESULT_GROUP_LABELS[group]}】${items.length}项`;
    if (!NAMED.includes(group)) return [head];
    return [
      head,
      ...items.slice(0, FEW).map((item) => `· ${item.title}：${item.amount.text}（第${item.article}条）`),
      ...(items.length > FEW ? [`· 另有${items.length - FEW}项`] : []),
    ];
  });
  return [
    '科惠和林 政策测算结果（估算）',
    `按${formatDay(evaluation.asOf)}、${evaluation.plan}测算，规则版本${evaluation.packVersion}`,
    '',
    ...(sums.length > 0 ? sums : ['目前没有可以测算出金额的事项。']),
    '各类金额性质不同，不能相加。',
    '',
    ...groups,
    '',
    evaluation.caution,
  ].join('\n');
}
