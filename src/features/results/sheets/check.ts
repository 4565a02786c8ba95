import { formatDay } from '@contract/kernel';
import type { EvaluationView } from '@contract/policy';
import { RESULT_GROUPS, RESULT_GROUP_LABELS, type ResultGroup } from '@contract/policy/terms';
import type { Block, ResultSheet } from '../../picture/sheet';
import { linesOf } from '../../selfcheck/sums';
import { barsOf, longestOf } from '../../selfcheck/bars';

/** More than these of one group are only counted: what is handed on is read at a glance. */
const FEW = 8;
/** Groups of which the items are named; of the others only the number. */
const NAMED: readonly ResultGroup[] = ['claimNow', 'oneMore', 'toDecide'];

/**
 * The self-check to hand on. It holds sums, items and articles, never who asked nor what was answered.
 */
export function checkSheet(evaluation: EvaluationView): ResultSheet {
  const sums = linesOf(evaluation.totals).map(({ name, figure, note }) => ({ name, figure, note }));
  return {
    title: '政策测算结果',
    mark: '估算',
    basis: [`按${formatDay(evaluation.asOf)}、${evaluation.plan}测算，规则版本${evaluation.packVersion}`],
    blocks: [
      sums.length > 0
        ? { kind: 'sums', rows: sums }
        : { kind: 'note', text: '目前没有可以测算出金额的事项。' },
      { kind: 'note', text: '各类金额性质不同，不能相加。' },
      ...yearsBlock(evaluation),
      ...RESULT_GROUPS.flatMap((group) => groupBlock(evaluation, group)),
    ],
    foot: [evaluation.caution],
  };
}

function yearsBlock({ years }: EvaluationView): Block[] {
  const longest = longestOf(years);
  const rows = years
    .map((year) => ({
      name: `${year.year}年`,
      bars: barsOf(year).map(({ kind, text, fen }) => ({ look: kind, share: fen / longest, label: text })),
    }))
    .filter(({ bars }) => bars.length > 0);
  return rows.length > 0 ? [{ kind: 'years', title: '分年度', years: rows }] : [];
}

function groupBlock({ items }: EvaluationView, group: ResultGroup): Block[] {
  const here = items.filter((item) => item.group === group);
  if (here.length === 0) return [];
  const title = `${RESULT_GROUP_LABELS[group]}（${here.length}项）`;
  if (!NAMED.includes(group)) return [{ kind: 'list', title, lines: [] }];
  return [
    {
      kind: 'list',
      title,
      lines: [
        ...here.slice(0, FEW).map((item) => `${item.title}：${item.amount.text}（第${item.article}条）`),
        ...(here.length > FEW ? [`另有${here.length - FEW}项`] : []),
      ],
    },
  ];
}
