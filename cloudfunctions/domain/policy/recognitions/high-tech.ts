import type { Band, Condition, ScoreDef } from '../types';
import type { RecognitionInfo } from './types';
import { at, byOffice, sumOf, threeYears, wanFen, yesLeaf } from './parts';

/** 国科发火〔2016〕32号 and its 工作指引 国科发火〔2016〕195号: eight conditions, all of them. */
export const HIGH_TECH_INFO: RecognitionInfo = {
  id: 'rec-high-tech-2016',
  title: 'high-tech-firm',
  name: '高新技术企业',
  documents: '国科发火〔2016〕32号、国科发火〔2016〕195号',
  version: '2016',
  knowledge: 'B',
  checkedOn: '2026-11-01',
  validYears: 3,
  filings: [],
  score: 'high-tech-score',
};

export const HIGH_TECH_CONDITIONS: readonly Condition[] = [
  {
    id: 'registered',
    text: '注册成立满365天',
    test: { kind: 'daysSince', fact: 'registered-on', atLeast: 365 },
  },
  yesLeaf('core-ip', '拥有主要产品（服务）核心技术的知识产权所有权', 'ip-core-owned'),
  byOffice('field', '主要产品（服务）属于国家重点支持的高新技术领域'),
  {
    id: 'rd-staff',
    text: '科技人员占当年职工总数不低于10%',
    test: { kind: 'ratio', part: at('rd-staff'), whole: at('staff'), op: '>=', bp: 1000 },
  },
  {
    id: 'rd-share',
    text: '近三年研发费用占销售收入的比例达到规定（按上年收入分三档：5%、4%、3%）',
    test: {
      kind: 'ratio',
      part: threeYears('rd-cost-high-tech'),
      whole: threeYears('sales'),
      op: '>=',
      bp: {
        by: at('sales'),
        bands: [{ upTo: wanFen(5000), bp: 500 }, { upTo: wanFen(20_000), bp: 400 }, { bp: 300 }],
      },
    },
  },
  {
    id: 'domestic',
    text: '境内研发费用占全部研发费用不低于60%',
    test: {
      kind: 'ratio',
      part: { fact: 'rd-cost-domestic' },
      whole: threeYears('rd-cost-high-tech'),
      op: '>=',
      bp: 6000,
    },
  },
  {
    id: 'high-tech-income',
    text: '高新技术产品（服务）收入占总收入不低于60%',
    test: { kind: 'ratio', part: at('high-tech-income'), whole: at('total-income'), op: '>=', bp: 6000 },
  },
  {
    id: 'score',
    text: '企业创新能力评价高于70分',
    test: { kind: 'score', score: 'high-tech-score', op: '>', points: 70 },
  },
  {
    id: 'no-incident',
    text: '上一年没有重大安全、质量事故或严重环境违法',
    test: { kind: 'flag', fact: 'incident', is: false },
  },
];

/** Growth of 10 points each; open below, so that 35% itself takes the better band. */
const GROWTH: readonly Band[] = [
  { from: 3500, low: 9, high: 10 },
  { from: 2500, low: 7, high: 8 },
  { from: 1500, low: 5, high: 6 },
  { from: 500, low: 3, high: 4 },
  { above: 0, low: 1, high: 2 },
  { low: 0 },
];

export const HIGH_TECH_SCORES: readonly ScoreDef[] = [
  {
    id: 'high-tech-score',
    label: '企业创新能力评价',
    max: 100,
    points: {
      sum: [
        { score: 'high-tech-ip' },
        { score: 'high-tech-results' },
        { score: 'high-tech-management' },
        { score: 'high-tech-growth' },
      ],
    },
  },
  {
    id: 'high-tech-ip',
    label: '知识产权',
    max: 30,
    points: {
      ifAny: sumOf({ fact: 'ip-class1' }, { fact: 'ip-class2' }),
      then: {
        sum: [
          { person: { low: 0, high: 8 } },
          { person: { low: 0, high: 8 } },
          {
            best: [
              { by: { fact: 'ip-class1' }, bands: [{ from: 1, low: 7, high: 8 }, { low: 0 }] },
              {
                by: { fact: 'ip-class2' },
                bands: [
                  { from: 5, low: 5, high: 6 },
                  { from: 3, low: 3, high: 4 },
                  { from: 1, low: 1, high: 2 },
                  { low: 0 },
                ],
              },
            ],
          },
          { choice: 'ip-way', points: { own: { low: 1, high: 6 }, acquired: { low: 1, high: 3 } } },
          { flag: 'standard-helped', low: 1, high: 2 },
        ],
        cap: 30,
      },
    },
  },
  {
    id: 'high-tech-results',
    label: '科技成果转化能力',
    max: 30,
    points: {
      // The yearly mean of three years: 5 a year are 15 in all.
      by: { fact: 'results-three-years' },
      bands: [
        { from: 15, low: 25, high: 30 },
        { from: 12, low: 19, high: 24 },
        { from: 9, low: 13, high: 18 },
        { from: 6, low: 7, high: 12 },
        { from: 3, low: 1, high: 6 },
        { low: 0 },
      ],
    },
  },
  {
    id: 'high-tech-management',
    label: '研究开发组织管理水平',
    max: 20,
    points: { person: { low: 0, high: 20 } },
  },
  {
    id: 'high-tech-growth',
    label: '企业成长性',
    max: 20,
    points: {
      sum: [
        { growth: [at('net-assets', -2), at('net-assets', -1), at('net-assets')], bands: GROWTH },
        { growth: [at('sales', -2), at('sales', -1), at('sales')], bands: GROWTH },
      ],
    },
  },
];
