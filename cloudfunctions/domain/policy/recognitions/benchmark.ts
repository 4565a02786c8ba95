import type { Condition, Leaf } from '../types';
import { at, atLeastCount, atLeastFen, byOffice, noLeaf, wanFen, yesLeaf } from './parts';
import type { RecognitionInfo } from './types';

/** 科技标杆企业 (内蒙古 2025): only a part of the criteria is known, and every result says so. */
export const BENCHMARK_INFO: RecognitionInfo = {
  id: 'rec-benchmark-2025',
  title: 'benchmark-firm',
  name: '科技标杆企业',
  documents: '内蒙古自治区科技标杆企业办法（2025年4月24日）',
  version: '2025',
  knowledge: 'B',
  checkedOn: '2026-11-01',
  filings: [],
  caveat: '只列出了部分指标，其余指标以自治区科技部门的文件为准。',
};

const intensity = (id: string, bp: number): Leaf => ({
  id,
  text: `近三年研发投入强度平均不低于${bp / 100}%`,
  test: {
    kind: 'meanRatio',
    parts: [0, -1, -2].map((year) => at('rd-cost-accounting', year)),
    wholes: [0, -1, -2].map((year) => at('sales', year)),
    op: '>=',
    bp,
  },
});

export const BENCHMARK_CONDITIONS: readonly Condition[] = [
  noLeaf('no-incident', '没有重大事故和严重违法', 'incident'),
  noLeaf('not-listed', '没有严重失信', 'dishonest-list'),
  yesLeaf('platform', '有研发平台', 'rd-institution'),
  {
    any: [
      {
        all: [
          atLeastFen('leading-sales', '引领型：营业收入5亿元以上', at('sales'), wanFen(50_000)),
          intensity('leading-intensity', 400),
          atLeastCount('leading-ip', '引领型：Ⅰ类知识产权30件以上', 'ip-class1', 30, '件'),
        ],
      },
      {
        all: [
          intensity('growing-intensity', 600),
          atLeastCount('growing-ip', '成长型：Ⅰ类知识产权10件以上', 'ip-class1', 10, '件'),
          byOffice('team', '成长型：研发团队稳定'),
        ],
      },
    ],
  },
  byOffice('others', '其余硬性指标（未收集到原文）'),
];

/** 三清零: what a 规上工业企业 still has at zero. It is an action, not a title. */
export const THREE_ZEROS_INFO: RecognitionInfo = {
  id: 'rec-three-zeros',
  title: 'three-zeros',
  name: '“三清零”进度',
  documents: '自治区科技“突围”工程“三清零”行动',
  version: '2025',
  knowledge: 'B',
  checkedOn: '2026-11-01',
  filings: [],
};

const industrial = { fact: 'above-scale-industrial', is: false } as const;

export const THREE_ZEROS_CONDITIONS: readonly Condition[] = [
  {
    id: 'rd-spending',
    text: '有研发投入',
    test: {
      kind: 'compare',
      left: at('rd-cost-accounting'),
      op: '>',
      right: { value: 0 },
      unit: 'fen',
    },
    unless: industrial,
  },
  { ...yesLeaf('rd-institution', '有研发机构', 'rd-institution'), unless: industrial },
  { ...atLeastCount('patent', '有发明专利', 'invention-patents', 1, '件'), unless: industrial },
];
