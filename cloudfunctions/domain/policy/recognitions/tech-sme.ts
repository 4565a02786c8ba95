import type { Condition, ScoreDef } from '../types';
import { at, atMostFen, noLeaf, wanFen, yesLeaf } from './parts';
import type { RecognitionInfo } from './types';

/** 国科发政〔2017〕115号, 国科火字〔2022〕67号. Bands are closed below and open above. */
export const TECH_SME_INFO: RecognitionInfo = {
  id: 'rec-tech-sme-2022',
  title: 'tech-sme',
  name: '科技型中小企业',
  documents: '国科发政〔2017〕115号、国科火字〔2022〕67号',
  version: '2022',
  knowledge: 'B',
  checkedOn: '2026-11-01',
  filings: [
    { from: '2025-06-30', to: '2025-09-30', source: '2025年评价通知' },
    { from: '2026-06-01', to: '2026-08-31', source: '工企业函〔2026〕160号' },
  ],
  caveat: '入库登记编号当年有效。',
  score: 'tech-sme-score',
  prepare: [
    '职工不超过5人、没有知识产权、研发费用低于10万元、近三年有风险记录或首次参评的，可能现场核查，请提前备好资料（不影响评价结果）。',
  ],
};

export const TECH_SME_CONDITIONS: readonly Condition[] = [
  yesLeaf('resident', '在中国境内注册的居民企业', 'resident-firm'),
  yesLeaf('audited', '企业所得税查账征收', 'audited-collection'),
  {
    id: 'staff',
    text: '职工总数不超过500人',
    test: {
      kind: 'compare',
      left: at('staff'),
      op: '<=',
      right: { value: 500 },
      unit: 'count',
      measure: '人',
    },
  },
  atMostFen('sales', '年销售收入不超过2亿元', at('sales'), wanFen(20_000)),
  atMostFen('assets', '资产总额不超过2亿元', at('assets'), wanFen(20_000)),
  noLeaf('trade', '不从事限制、淘汰或禁止类产业', 'restricted-trade'),
  noLeaf('no-incident', '上一年及当年没有重大事故、严重违法和科研失信', 'incident'),
  noLeaf('not-listed', '未列入经营异常名录和严重违法失信名单', 'dishonest-list'),
  {
    any: [
      {
        all: [
          {
            id: 'score',
            text: '综合评价不低于60分',
            test: { kind: 'score', score: 'tech-sme-score', op: '>=', points: 60 },
          },
          {
            id: 'staff-score',
            text: '科技人员指标得分大于0',
            test: { kind: 'score', score: 'tech-sme-staff', op: '>', points: 0 },
          },
        ],
      },
      yesLeaf('direct-high-tech', '直通：有效的高新技术企业', 'high-tech-firm-held'),
      yesLeaf('direct-award', '直通：近五年国家科技奖且排名前三', 'national-award-five-years'),
      yesLeaf('direct-institution', '直通：有省部级以上研发机构', 'provincial-rd-institution'),
      yesLeaf('direct-standard', '直通：近五年牵头制定国际、国家或行业标准', 'led-standard-five-years'),
    ],
  },
];

export const TECH_SME_SCORES: readonly ScoreDef[] = [
  {
    id: 'tech-sme-score',
    label: '综合评价',
    max: 100,
    points: { sum: [{ score: 'tech-sme-staff' }, { score: 'tech-sme-rd' }, { score: 'tech-sme-results' }] },
  },
  {
    id: 'tech-sme-staff',
    label: '科技人员指标',
    max: 20,
    points: {
      part: at('rd-staff'),
      whole: at('staff'),
      bands: [
        { from: 3000, low: 20 },
        { from: 2500, low: 16 },
        { from: 2000, low: 12 },
        { from: 1500, low: 8 },
        { from: 1000, low: 4 },
        { low: 0 },
      ],
    },
  },
  {
    id: 'tech-sme-rd',
    label: '研发投入指标（两种算法取高）',
    max: 50,
    points: { best: [{ score: 'tech-sme-rd-sales' }, { score: 'tech-sme-rd-costs' }] },
  },
  {
    id: 'tech-sme-rd-sales',
    label: '研发费用占销售收入',
    max: 50,
    points: {
      part: at('rd-cost-deduction'),
      whole: at('sales'),
      bands: [
        { from: 600, low: 50 },
        { from: 500, low: 40 },
        { from: 400, low: 30 },
        { from: 300, low: 20 },
        { from: 200, low: 10 },
        { low: 0 },
      ],
    },
  },
  {
    id: 'tech-sme-rd-costs',
    label: '研发费用占成本费用',
    max: 50,
    points: {
      part: at('rd-cost-deduction'),
      whole: at('cost-total'),
      bands: [
        { from: 3000, low: 50 },
        { from: 2500, low: 40 },
        { from: 2000, low: 30 },
        { from: 1500, low: 20 },
        { from: 1000, low: 10 },
        { low: 0 },
      ],
    },
  },
  {
    id: 'tech-sme-results',
    label: '科技成果指标',
    max: 30,
    points: {
      best: [
        { by: { fact: 'ip-class1' }, bands: [{ from: 1, low: 30 }, { low: 0 }] },
        {
          by: { fact: 'ip-class2' },
          bands: [
            { from: 4, low: 24 },
            { from: 3, low: 18 },
            { from: 2, low: 12 },
            { from: 1, low: 6 },
            { low: 0 },
          ],
        },
      ],
    },
  },
];
