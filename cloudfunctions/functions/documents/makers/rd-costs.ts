import {
  formatYuan,
  RD_COST_CATEGORIES,
  RD_COST_LABELS,
  type RdCostInput,
  type RdCostResult,
} from '@contract';
import { rdCosts } from '@domain/rules';
import type { Made, RequestOf } from '../maker';
import { workbookOf, type Cell, type SheetSpec } from '../workbook';

const APART = '三种口径用途不同，不能互相代替，也不能相加。结果供参考，以税务、科技部门审核为准。';

/** 研发费用 as Excel: a sheet for each measure that was filled in, what was typed and the working. */
export async function makeRdCostWorkbook({ costs }: RequestOf<'rdCosts'>): Promise<Made> {
  const sheets = rdCosts(costs).map((result) => sheetOf(result, costs));
  const bytes = await workbookOf(sheets);
  return { name: '研发费用测算', kind: 'xlsx', bytes };
}

function sheetOf(result: RdCostResult, costs: RdCostInput): SheetSpec {
  const typed: Cell[][] = typedRows(result.measure, costs);
  const total = result.measure === 'deduction' ? '加计扣除额' : `研发费用（${result.name}）`;
  const rows: Cell[][] = [
    ...typed,
    ...result.lines.map(({ label, formula, fen }): Cell[] => ['计算', label, { fen }, formula]),
    ['结果', total, { fen: result.totalFen }, result.refusal ?? formatYuan(result.totalFen)],
  ];
  return {
    name: result.name,
    title: `研发费用测算（${result.name}）`,
    notes: [`依据：${result.documents}`, ...(result.note ? [result.note] : []), APART],
    columns: [
      { label: '', width: 8 },
      { label: '项目', width: 30 },
      { label: '金额（元）', width: 20 },
      { label: '算法', width: 60 },
    ],
    rows,
    strong: [rows.length - 1],
  };
}

/** What was typed for a measure. */
function typedRows(measure: RdCostResult['measure'], costs: RdCostInput): Cell[][] {
  const own = measure === 'deduction' ? costs.deduction?.costs : costs[measure];
  const rows: Cell[][] = RD_COST_CATEGORIES.map((category) => [
    '填报',
    RD_COST_LABELS[category].label,
    { fen: own?.[category] ?? 0 },
    '',
  ]);
  const tax = measure === 'deduction' ? costs.deduction : undefined;
  if (!tax) return rows;
  return [
    ...rows,
    ['填报', '费用所属年度', null, `${tax.year}年`],
    ['填报', '特殊收入、财政性资金等冲减', { fen: tax.offsetsFen }, ''],
    ['填报', '不适用加计扣除行业的收入', { fen: tax.excludedIncomeFen }, ''],
    ['填报', '收入总额', { fen: tax.totalIncomeFen }, ''],
    ['填报', '其中不征税收入和投资收益', { fen: tax.untaxedIncomeFen }, ''],
    ['填报', '集成电路或工业母机企业', null, tax.raised ? '是' : '否'],
  ];
}
