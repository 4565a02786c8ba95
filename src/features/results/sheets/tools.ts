import { formatDay, formatFen, formatYuan } from '@contract/kernel';
import { VERDICT_LABELS } from '@contract/policy/terms';
import type { Content } from '@/services/keepResults';
import type { Block, ResultSheet } from '../../picture/sheet';
import { sumLines } from '../../whatif/changes';

type Of<K extends Content['of']> = Extract<Content, { of: K }>;

/** What was supposed, and what it changes. */
export function whatIfSheet({ view, supposed }: Of<'what-if'>): ResultSheet {
  const moved: Block = {
    kind: 'sides',
    title: `有变化的事项（${view.changes.length}）`,
    rows: view.changes.map(({ title, before, after }) => ({
      name: title,
      before: sideText(before),
      after: sideText(after),
      changed: true,
    })),
  };
  return {
    title: '假设测算',
    mark: '估算',
    basis: [`按${formatDay(view.asOf)}、${view.plan}测算，规则版本${view.packVersion}`],
    blocks: [
      {
        kind: 'sides',
        title: '假设',
        rows: supposed.map(({ label, before, after }) => ({ name: label, before, after, changed: true })),
      },
      view.changes.length > 0 ? moved : { kind: 'note', text: '这样改，各项支持都没有变化。' },
      {
        kind: 'sides',
        title: '按类别合计',
        rows: sumLines(view.before, view.after).map(({ name, before, after, changed }) => ({
          name,
          before,
          after,
          changed,
        })),
      },
      { kind: 'note', text: '各类金额性质不同，不能相加。' },
    ],
    foot: [view.caution],
  };
}

function sideText({ verdict, amountText }: Of<'what-if'>['view']['changes'][number]['before']): string {
  return amountText ? `${VERDICT_LABELS[verdict]}，${amountText}` : VERDICT_LABELS[verdict];
}

/** One measure of R&D spending with its working. */
export function rdCostsSheet({ day, result }: Of<'rd-costs'>): ResultSheet {
  return {
    title: `研发费用：${result.name}`,
    basis: [`${formatDay(day)}计算`, `依据：${result.documents}`],
    blocks: [
      {
        kind: 'sums',
        rows: [
          {
            name: result.measure === 'deduction' ? '加计扣除额' : '研发费用',
            figure: formatFen(result.totalFen),
            ...(result.refusal ? { note: result.refusal } : {}),
          },
        ],
      },
      {
        kind: 'list',
        title: '怎么算的',
        lines: result.lines.map(({ label, formula, fen }) => `${label}：${formatYuan(fen)}（${formula}）`),
      },
      ...(result.note ? [{ kind: 'note' as const, text: result.note }] : []),
    ],
    foot: ['三种口径用途不同，不能互相代替，也不能相加。结果供参考，以税务、科技部门审核为准。'],
  };
}
