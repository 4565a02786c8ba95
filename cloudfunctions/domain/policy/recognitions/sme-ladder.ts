import type { Condition, ScoreDef } from '../types';
import { at, atLeastCount, atLeastFen, byOffice, noLeaf, share, sumOf, wanFen, yesLeaf } from './parts';
import type { RecognitionInfo } from './types';

/**
 * 创新型中小企业 (工信部企业〔2022〕63号 until new criteria appear), 专精特新中小企业 and 小巨人
 * (工信部企业〔2026〕2号, in force 2026-04-01). A value on a boundary takes the better score.
 */
export const INNOVATIVE_INFO: RecognitionInfo = {
  id: 'rec-innovative-sme-2022',
  title: 'innovative-sme',
  name: '创新型中小企业',
  documents: '工信部企业〔2022〕63号（新标准公布前沿用）',
  version: '2022',
  knowledge: 'B',
  checkedOn: '2026-11-01',
  validYears: 3,
  filings: [],
  score: 'innovative-score',
};

export const SPECIALISED_INFO: RecognitionInfo = {
  id: 'rec-specialised-sme-2026',
  title: 'specialised-sme',
  name: '专精特新中小企业',
  documents: '工信部企业〔2026〕2号',
  version: '2026',
  knowledge: 'B',
  checkedOn: '2026-11-01',
  validYears: 3,
  filings: [],
  caveat: '按旧办法取得的称号在有效期内继续有效，到期按新办法复核。',
};

export const GIANT_INFO: RecognitionInfo = {
  id: 'rec-little-giant-2026',
  title: 'little-giant',
  name: '专精特新“小巨人”企业',
  documents: '工信部企业〔2026〕2号',
  version: '2026',
  knowledge: 'B',
  checkedOn: '2026-11-01',
  validYears: 3,
  filings: [{ from: '2026-04-25', to: '2026-05-25', source: '2026年申报通知' }],
  caveat: '2026年的复核仍按工信部企业〔2022〕63号。',
};

const IN_FORCE_2026 = '2026-04-01';
export const SME_2026_FROM = IN_FORCE_2026;

const STANDING: readonly Condition[] = [
  yesLeaf('sme', '符合中小企业划型标准', 'sme-size'),
  noLeaf('no-incident', '没有重大事故和严重违法', 'incident'),
  noLeaf('not-listed', '未列入经营异常名录和严重失信名单', 'dishonest-list'),
];

export const INNOVATIVE_CONDITIONS: readonly Condition[] = [
  ...STANDING,
  {
    any: [
      {
        all: [
          scoreLeaf('score', '评价得分不低于60分', 'innovative-score', 60),
          scoreLeaf('innovation', '创新能力不低于20分', 'innovative-innovation', 20),
          scoreLeaf('growth', '成长性不低于15分', 'innovative-growth', 15),
          scoreLeaf('specialisation', '专业化不低于15分', 'innovative-specialisation', 15),
        ],
      },
      awardLeaf('direct-award', '直通：近三年获国家或省级科技奖', [
        'provincial',
        'provincial-top',
        'national',
        'national-top',
      ]),
      yesLeaf('direct-high-tech', '直通：有效的高新技术企业', 'high-tech-firm-held'),
      yesLeaf('direct-honour', '直通：国家技术创新示范企业、知识产权优势企业或示范企业', 'innovation-honour'),
      yesLeaf('direct-institution', '直通：有省部级以上研发机构', 'provincial-rd-institution'),
      atLeastFen(
        'direct-equity',
        '直通：近三年合格机构投资者新增股权融资实缴500万元以上',
        { fact: 'equity-three-years' },
        wanFen(500),
      ),
    ],
  },
];

function awardLeaf(id: string, text: string, oneOf: readonly string[]): Condition {
  return { id, text, test: { kind: 'choice', fact: 'award-three-years', oneOf } };
}

function scoreLeaf(id: string, text: string, score: string, points: number): Condition {
  return { id, text, test: { kind: 'score', score, op: '>=', points } };
}

export const INNOVATIVE_SCORES: readonly ScoreDef[] = [
  {
    id: 'innovative-score',
    label: '评价得分',
    max: 100,
    points: {
      sum: [
        { score: 'innovative-innovation' },
        { score: 'innovative-growth' },
        { score: 'innovative-specialisation' },
      ],
    },
  },
  {
    id: 'innovative-innovation',
    label: '创新能力（知识产权、研发投入）',
    max: 40,
    points: {
      sum: [
        {
          best: [
            { by: { fact: 'ip-class1-high-value' }, bands: [{ from: 1, low: 20 }, { low: 0 }] },
            { by: { fact: 'ip-class1-own' }, bands: [{ from: 1, low: 15 }, { low: 0 }] },
            { by: { fact: 'ip-class1' }, bands: [{ from: 1, low: 10 }, { low: 0 }] },
            { by: { fact: 'ip-class2' }, bands: [{ from: 1, low: 5 }, { low: 0 }] },
          ],
        },
        {
          part: at('rd-cost-accounting'),
          whole: at('sales'),
          bands: [
            { from: 500, low: 20 },
            { from: 300, low: 15 },
            { from: 200, low: 10 },
            { from: 100, low: 5 },
            { low: 0 },
          ],
        },
      ],
    },
  },
  {
    id: 'innovative-growth',
    label: '成长性（主营收入增长、资产负债率）',
    max: 30,
    points: {
      sum: [
        {
          part: { minus: [at('main-sales'), at('main-sales', -1)] },
          whole: at('main-sales', -1),
          bands: [
            { from: 1500, low: 20 },
            { from: 1000, low: 15 },
            { from: 500, low: 10 },
            { from: 0, low: 5 },
            { low: 0 },
          ],
        },
        {
          part: at('liabilities'),
          whole: at('assets'),
          bands: [{ to: 5500, low: 10 }, { to: 7500, low: 5 }, { low: 0 }],
        },
      ],
    },
  },
  {
    id: 'innovative-specialisation',
    label: '专业化（领域、主导产品占比）',
    max: 30,
    points: {
      sum: [
        { choice: 'field-strategic', points: { strategic: { low: 10 }, other: { low: 5 } } },
        {
          part: at('main-product-sales'),
          whole: at('sales'),
          bands: [
            { from: 7000, low: 20 },
            { from: 6000, low: 15 },
            { from: 5500, low: 10 },
            { from: 5000, low: 5 },
            { low: 0 },
          ],
        },
      ],
    },
  },
];

/** R&D share of at least 3% in each of the two last years. */
const RD_SHARES: readonly Condition[] = [0, -1].map((year) =>
  share(
    year === 0 ? 'rd-share' : 'rd-share-before',
    `${year === 0 ? '上一年' : '前一年'}研发费用占营业收入不低于3%`,
    at('rd-cost-accounting', year),
    at('sales', year),
    '>=',
    300,
  ),
);

export const SPECIALISED_CONDITIONS: readonly Condition[] = [
  yesLeaf('first-tier', '已是创新型中小企业', 'innovative-sme-held'),
  atLeastCount('niche', '从事细分市场3年以上', 'niche-years', 3, '年'),
  {
    any: [
      atLeastFen('sales', '上一年营业收入1500万元以上', at('sales'), wanFen(1500)),
      atLeastFen('equity', '近两年新增股权融资实缴2000万元以上', { fact: 'equity-two-years' }, wanFen(2000)),
    ],
  },
  share('main-product', '主导产品收入占比不低于80%', at('main-product-sales'), at('sales'), '>=', 8000),
  share('debt', '资产负债率不高于80%', at('liabilities'), at('assets'), '<=', 8000),
  ...[0, -1].map((year) =>
    atLeastFen(
      year === 0 ? 'rd-cost' : 'rd-cost-before',
      `${year === 0 ? '上一年' : '前一年'}研发费用100万元以上`,
      at('rd-cost-accounting', year),
      wanFen(100),
    ),
  ),
  ...RD_SHARES,
  {
    any: [
      atLeastCount('ip', '主导产品相关、实际应用的Ⅰ类知识产权1件以上', 'ip-class1-main', 1, '件'),
      awardLeaf('ip-award', '或近三年省级以上科技奖排名前三', ['provincial-top', 'national-top']),
      yesLeaf('ip-institution', '或有省部级以上研发机构', 'provincial-rd-institution'),
    ],
  },
  byOffice('market', '主导产品市场占有率处于前列'),
  atLeastCount('development', '发展评价不低于50分', 'development-score', 50, '分'),
];

export const GIANT_CONDITIONS: readonly Condition[] = [
  yesLeaf('second-tier', '已是专精特新中小企业', 'specialised-sme-held'),
  atLeastCount('niche', '从事细分市场3年以上', 'niche-years', 3, '年'),
  atLeastFen('sales', '上一年营业收入5000万元以上', at('sales'), wanFen(5000)),
  share('main-product', '主导产品收入占比不低于90%', at('main-product-sales'), at('sales'), '>=', 9000),
  {
    id: 'growth',
    text: '近两年营业收入平均增长不低于5%',
    test: { kind: 'compound', first: at('sales', -2), last: at('sales'), years: 2, op: '>=', bp: 500 },
  },
  share('debt', '资产负债率不高于75%', at('liabilities'), at('assets'), '<=', 7500),
  atLeastFen(
    'rd-cost',
    '近两年研发费用合计1200万元以上',
    sumOf(at('rd-cost-accounting'), at('rd-cost-accounting', -1)),
    wanFen(1200),
  ),
  ...RD_SHARES,
  {
    any: [
      atLeastCount('ip', 'Ⅰ类知识产权4件以上', 'ip-class1', 4, '件'),
      awardLeaf('ip-award', '或近三年国家科技奖排名前三', ['national-top']),
    ],
  },
  {
    any: [
      {
        id: 'market-share',
        text: '全国市场占有率不低于10%',
        test: {
          kind: 'compare',
          left: { fact: 'market-share' },
          op: '>=',
          right: { value: 1000 },
          unit: 'bp',
        },
      },
      {
        id: 'market-rank',
        text: '全国排名前三',
        test: {
          kind: 'compare',
          left: { fact: 'market-rank' },
          op: '<=',
          right: { value: 3 },
          unit: 'count',
          measure: '位',
        },
      },
    ],
  },
  byOffice('key-link', '处于产业链关键环节'),
  atLeastCount('development', '发展评价不低于60分', 'development-score', 60, '分'),
];
