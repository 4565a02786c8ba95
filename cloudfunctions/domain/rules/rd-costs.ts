import { formatYuan } from '@contract/kernel';
import {
  RD_COST_CATEGORIES,
  RD_COST_LABELS,
  type RdCostCategory,
  type RdCostInput,
  type RdCostResult,
} from '@contract/policy';
import { add, compare, least, minus, rounded, times, whole, type Ratio } from '../shared/ratio';

type Costs = Record<RdCostCategory, number>;
type Deduction = NonNullable<RdCostInput['deduction']>;

/** Version of the formulas; a kept result says with which it was made. */
export const RD_COST_VERSION = '2026.1';

/** The recognitions' facts that a measure's total stands for; no measure stands in for another. */
const CARRIES = {
  accounting: { fact: 'rd-cost-accounting', label: '研发费用（会计口径）' },
  highTech: { fact: 'rd-cost-high-tech', label: '研发费用（高企口径）' },
  deduction: { fact: 'rd-cost-deduction', label: '研发费用（加计扣除口径）' },
} as const;

/** Own costs without 其他费用 and commissions. */
const CORE = ['staff', 'input', 'depreciation', 'amortisation', 'design'] as const;

/** The three measures, each from its own figures. Amounts in fen; each line is rounded for showing only. */
export function rdCosts(input: RdCostInput): RdCostResult[] {
  return [
    ...(input.accounting ? [accounting(input.accounting)] : []),
    ...(input.highTech ? [highTech(input.highTech)] : []),
    ...(input.deduction ? [deduction(input.deduction)] : []),
  ];
}

const line = (label: string, formula: string, amount: Ratio) => ({ label, formula, fen: rounded(amount) });
const yuan = (fen: number): string => formatYuan(fen);

function sumOf(costs: Costs, categories: readonly RdCostCategory[]): number {
  return categories.reduce((sum, category) => sum + costs[category], 0);
}

function accounting(costs: Costs): RdCostResult {
  const total = sumOf(costs, RD_COST_CATEGORIES);
  return {
    measure: 'accounting',
    name: '会计口径',
    documents: '企业会计准则、财务制度',
    totalFen: total,
    lines: RD_COST_CATEGORIES.filter((c) => costs[c] > 0).map((c) =>
      line(RD_COST_LABELS[c].label, '按实际发生额', whole(costs[c])),
    ),
    carries: [{ ...CARRIES.accounting, fen: total }],
    note: '以账面实际发生额为准。',
  };
}

/**
 * 工作指引 (国科发火〔2016〕195号), part 3 on R&D cost: commissioned work counts with 80% of what was
 * actually spent; other costs as a rule not above 20% of the whole, so at most a quarter of what is left
 * without them. Both sentences stand in agreeing copies of the guide, the original was not read [C].
 */
function highTech(costs: Costs): RdCostResult {
  const core = whole(sumOf(costs, CORE));
  const domestic = times(whole(costs.domestic), 80, 100);
  const foreign = times(whole(costs.foreign), 80, 100);
  const rest = add(core, add(domestic, foreign));
  const limit = times(rest, 20, 80);
  const other = least(whole(costs.other), limit);
  const total = add(rest, other);
  return {
    measure: 'highTech',
    name: '高企口径',
    documents: '国科发火〔2016〕195号（委托按80%、其他费用不超过20%，据转载核对，未见原件）',
    totalFen: rounded(total),
    lines: [
      line('自主研发（不含其他费用）', '五类费用合计', core),
      line('委托境内研发', `${yuan(costs.domestic)} × 80%`, domestic),
      line('委托境外研发', `${yuan(costs.foreign)} × 80%`, foreign),
      line('其他费用', `${yuan(costs.other)}与限额${yuan(rounded(limit))}（其余费用×20%÷80%）取低`, other),
      line('其中境内研发费用', '合计减去委托境外', minus(total, foreign)),
    ],
    carries: [{ ...CARRIES.highTech, fen: rounded(total) }],
    note: '其他费用一般不超过研发费用总额的20%。境内研发费用三年合计不低于全部的60%，请另行填写三年合计。',
  };
}

/** 财税〔2015〕119号, 财税〔2018〕64号, tax notice 2021 No. 28 (pooled limit), 2023 No. 7 and No. 44. */
function deduction(input: Deduction): RdCostResult {
  const { costs } = input;
  const y = whole(sumOf(costs, CORE));
  const limit = times(y, 10, 90);
  const other = least(whole(costs.other), limit);
  const domestic = times(whole(costs.domestic), 80, 100);
  const d = add(y, add(other, domestic));
  const foreignLimit = times(d, 2, 3);
  const foreign = least(times(whole(costs.foreign), 80, 100), foreignLimit);
  const base = minus(add(d, foreign), whole(input.offsetsFen));
  const raised = input.raised && input.year >= 2023 && input.year <= 2027;
  const percent = raised ? 120 : 100;
  const positive = compare(base, whole(0)) > 0 ? base : whole(0);
  const refusal = refusalOf(input);
  return {
    measure: 'deduction',
    name: '加计扣除口径',
    documents: '财税〔2015〕119号、财税〔2018〕64号，税务总局公告2021年第28号、2023年第7号、第44号',
    totalFen: refusal ? 0 : rounded(times(positive, percent, 100)),
    lines: [
      line('五类费用合计', '人员人工＋直接投入＋折旧＋摊销＋设计试验', y),
      line('其他费用', `${yuan(costs.other)}与限额${yuan(rounded(limit))}（五类费用×10%÷90%）取低`, other),
      line('委托境内研发', `${yuan(costs.domestic)} × 80%`, domestic),
      line(
        '委托境外研发',
        `${yuan(costs.foreign)} × 80%与限额${yuan(rounded(foreignLimit))}（境内符合条件费用×2/3）取低`,
        foreign,
      ),
      line('扣减', '特殊收入、财政性资金等冲减', whole(input.offsetsFen)),
      line('加计扣除基数', '以上合计', positive),
      line('加计扣除额', `基数 × ${percent}%`, refusal ? whole(0) : times(positive, percent, 100)),
    ],
    // The base, not the deduction: what 财税〔2015〕119号 lets be gathered as R&D cost.
    carries: [{ ...CARRIES.deduction, fen: rounded(positive) }],
    ...(refusal ? { refusal } : {}),
    ...(input.raised && !raised ? { note: '120%的比例只适用于2023年至2027年。' } : {}),
  };
}

/** Before 2023 other rates held; excluded trades above half of the income get nothing. */
function refusalOf(input: Deduction): string | undefined {
  if (input.year < 2023) return '2023年以前的比例不同，请咨询县税务局。';
  const rest = input.totalIncomeFen - input.untaxedIncomeFen;
  if (input.excludedIncomeFen * 2 > rest && input.excludedIncomeFen > 0)
    return '不适用加计扣除的行业收入超过50%。';
  return undefined;
}
