import type { FactDef, QuestionGroup } from '../types';

/**
 * What the recognitions ask of a firm. Three measures of R&D spending stay three facts: accounting,
 * 高企 and (in the tools) 加计扣除; none stands in for another.
 */
const FIRM = ['firm'] as const;
const MAX_FEN = 100_000_000_000_000;

const flag = (id: string, label: string, question: string, more: Partial<FactDef> = {}): FactDef => ({
  id,
  label,
  question,
  unit: 'flag',
  period: 'none',
  appliesTo: FIRM,
  effort: 1,
  ...more,
});

const count = (
  id: string,
  label: string,
  question: string,
  measure: string,
  more: Partial<FactDef> = {},
): FactDef => ({
  id,
  label,
  question,
  unit: 'count',
  measure,
  period: 'none',
  appliesTo: FIRM,
  min: 0,
  max: 100_000,
  effort: 2,
  ...more,
});

const money = (id: string, label: string, question: string, more: Partial<FactDef> = {}): FactDef => ({
  id,
  label,
  question,
  unit: 'fen',
  period: 'year',
  appliesTo: FIRM,
  min: 0,
  max: MAX_FEN,
  effort: 2,
  ...more,
});

const young = { since: 'registered-on' } as const;

const SIZE: FactDef[] = [
  {
    id: 'registered-on',
    label: '注册成立日期',
    question: '营业执照上的成立日期是哪一天？',
    unit: 'day',
    period: 'none',
    appliesTo: FIRM,
    min: '1949-10-01',
    past: true,
    effort: 1,
  },
  money('sales', '销售（营业）收入', '销售（营业）收入是多少？', { group: 'income', ...young }),
  count('staff', '职工总数', '全年月平均职工总数是多少？', '人', { period: 'year', group: 'people' }),
  count('rd-staff', '科技人员数', '科技人员有多少（累计工作183天以上）？', '人', {
    period: 'year',
    group: 'people',
  }),
  money('rd-cost-accounting', '研发费用（会计口径）', '利润表或研发支出科目的研发费用是多少？', {
    group: 'rd-accounting',
    ...young,
  }),
  money('rd-cost-high-tech', '研发费用（高企口径）', '按高企口径归集的研究开发费用是多少？', {
    help: '与会计口径、加计扣除口径不同，请按高企认定专项审计口径填写。',
    group: 'rd-high-tech',
    effort: 3,
    ...young,
  }),
  money('rd-cost-deduction', '研发费用（加计扣除口径）', '按加计扣除口径归集的研发费用是多少？', {
    help: '按财税〔2015〕119号归集，与会计口径、高企口径不同；可用研发费用工具计算。',
    group: 'rd-deduction',
    effort: 3,
    ...young,
  }),
  money(
    'rd-cost-domestic',
    '境内研发费用（近三年合计）',
    '近三年研究开发费用中，在中国境内发生的合计是多少？',
    {
      period: 'none',
      effort: 3,
    },
  ),
  money('total-income', '总收入', '全年总收入是多少？', { group: 'income' }),
  money('high-tech-income', '高新技术产品（服务）收入', '高新技术产品（服务）收入是多少？', {
    group: 'income-parts',
    effort: 3,
  }),
  money('main-sales', '主营业务收入', '主营业务收入是多少？', { group: 'income', ...young }),
  money('main-product-sales', '主导产品销售收入', '主导产品销售收入是多少？', { group: 'income-parts' }),
  money('cost-total', '成本费用支出总额', '成本费用支出总额是多少？', { effort: 3, group: 'balance' }),
  money('assets', '资产总额', '年末资产总额是多少？', { group: 'balance' }),
  money('liabilities', '负债总额', '年末负债总额是多少？', { group: 'balance' }),
  money('net-assets', '净资产', '年末净资产是多少？', {
    min: -MAX_FEN,
    group: 'net-assets',
    effort: 3,
    ...young,
  }),
];

const PATENTS: FactDef[] = [
  count('ip-class1', 'Ⅰ类知识产权件数', '有效的Ⅰ类知识产权有多少件？', '件', {
    help: '发明专利、植物新品种、国家级农作物品种、国家新药、集成电路布图设计等。',
    group: 'ip',
  }),
  count('ip-class2', 'Ⅱ类知识产权件数', '有效的Ⅱ类知识产权有多少件？', '件', {
    help: '实用新型、外观设计、软件著作权等（不含商标）。',
    group: 'ip',
  }),
  count('ip-class1-own', '自主研发的Ⅰ类知识产权件数', '其中自主研发的Ⅰ类知识产权有多少件？', '件', {
    group: 'ip-detail',
  }),
  count('ip-class1-high-value', '高价值Ⅰ类知识产权件数', '其中自主研发的Ⅰ类高价值知识产权有多少件？', '件', {
    group: 'ip-detail',
  }),
  count(
    'ip-class1-main',
    '主导产品Ⅰ类知识产权件数',
    '与主导产品相关、实际应用的Ⅰ类知识产权有多少件？',
    '件',
    {
      group: 'ip-detail',
    },
  ),
  count('invention-patents', '发明专利件数', '有效发明专利有多少件？', '件', { group: 'ip' }),
  flag('ip-core-owned', '拥有核心知识产权', '是否拥有主要产品（服务）核心技术的知识产权所有权？', {
    group: 'high-tech-facts',
  }),
  {
    id: 'ip-way',
    label: '知识产权获得方式',
    question: '知识产权主要怎样取得？',
    unit: 'choice',
    choices: [
      { id: 'own', label: '有自主研发的' },
      { id: 'acquired', label: '全部是受让、受赠、并购取得' },
    ],
    period: 'none',
    appliesTo: FIRM,
    effort: 1,
    group: 'high-tech-facts',
  },
  flag('standard-helped', '参与编制标准', '是否参与编制国家、行业标准或检测方法、技术规范？', {
    group: 'high-tech-facts',
  }),
  count('results-three-years', '近三年成果转化数', '近三年科技成果转化合计多少项？', '项', { effort: 3 }),
];

const STANDING: FactDef[] = [
  flag('resident-firm', '居民企业', '是否是在中国境内注册的居民企业？', { group: 'standing' }),
  flag('audited-collection', '查账征收', '企业所得税是否查账征收？', { group: 'standing' }),
  flag('restricted-trade', '从事限制、淘汰或禁止类产业', '是否从事国家限制、淘汰或禁止类产业？', {
    group: 'standing',
  }),
  flag(
    'incident',
    '上一年或当年有重大事故或违法',
    '上一年及当年是否发生重大安全、质量事故或严重环境违法、科研失信？',
    {
      group: 'standing',
    },
  ),
  flag('dishonest-list', '列入异常或严重失信名单', '是否列入经营异常或严重违法失信名单？', {
    group: 'standing',
  }),
  flag('sme-size', '符合中小企业划型标准', '是否符合中小企业划型标准？', { group: 'standing' }),
  flag('above-scale-industrial', '规上工业企业', '是否是规模以上工业企业？', { group: 'standing' }),
  flag('rd-institution', '有研发机构', '是否建有研发机构？', { group: 'strength' }),
  flag('provincial-rd-institution', '有省部级以上研发机构', '是否建有省部级以上研发机构？', {
    group: 'strength',
  }),
  flag('national-award-five-years', '近五年国家科技奖前三', '近五年是否获得国家科技奖（排名前三）？', {
    group: 'strength',
  }),
  flag('led-standard-five-years', '近五年牵头制定标准', '近五年是否牵头制定国际、国家或行业标准？', {
    group: 'strength',
  }),
  flag(
    'innovation-honour',
    '国家技术创新示范或知识产权优势（示范）企业',
    '是否是国家技术创新示范企业、知识产权优势企业或示范企业？',
    { group: 'strength' },
  ),
  {
    id: 'award-three-years',
    label: '近三年科技奖',
    question: '近三年获得的最高科技奖是哪一种？',
    unit: 'choice',
    choices: [
      { id: 'none', label: '没有' },
      { id: 'provincial', label: '省级科技奖' },
      { id: 'provincial-top', label: '省级科技奖，单位排名前三' },
      { id: 'national', label: '国家科技奖' },
      { id: 'national-top', label: '国家科技奖，单位排名前三' },
    ],
    period: 'none',
    appliesTo: FIRM,
    effort: 1,
  },
  money('equity-two-years', '近两年新增股权融资', '近两年新增股权融资实缴多少？没有填0。', {
    period: 'none',
    group: 'equity',
  }),
  money(
    'equity-three-years',
    '近三年合格机构投资者新增股权融资',
    '近三年合格机构投资者新增股权融资实缴多少？没有填0。',
    {
      period: 'none',
      group: 'equity',
    },
  ),
  count('niche-years', '从事细分市场年限', '从事特定细分市场多少年？', '年', { max: 100, effort: 1 }),
  {
    id: 'field-strategic',
    label: '主导产品所属领域',
    question: '主导产品属于哪一类领域？',
    unit: 'choice',
    choices: [
      { id: 'strategic', label: '战略性新兴产业' },
      { id: 'other', label: '其他' },
    ],
    period: 'none',
    appliesTo: FIRM,
    effort: 1,
  },
  count('development-score', '发展评价得分', '国家中小企业发展评价平台给出的得分是多少？', '分', {
    max: 100,
  }),
  {
    id: 'market-share',
    label: '全国市场占有率',
    question: '主导产品在全国细分市场的占有率是多少？',
    unit: 'bp',
    period: 'none',
    appliesTo: FIRM,
    min: 0,
    max: 10_000,
    group: 'market',
    effort: 3,
  },
  count('market-rank', '全国市场排名', '主导产品在全国细分市场排第几？', '位', {
    min: 1,
    group: 'market',
    effort: 3,
  }),
];

export const COMPANY_FACTS: readonly FactDef[] = [...SIZE, ...PATENTS, ...STANDING];

export const COMPANY_GROUPS: readonly QuestionGroup[] = [
  { id: 'income', question: '各年的收入是多少？' },
  { id: 'people', question: '职工和科技人员各有多少？' },
  { id: 'rd-accounting', question: '各年的研发费用（会计口径）是多少？' },
  { id: 'rd-deduction', question: '上一年的研发费用（加计扣除口径）是多少？' },
  { id: 'rd-high-tech', question: '各年的研发费用（高企口径）是多少？' },
  { id: 'income-parts', question: '下列收入各是多少？' },
  { id: 'balance', question: '年末资产、负债和全年成本费用各是多少？' },
  { id: 'net-assets', question: '各年末净资产是多少？' },
  { id: 'ip', question: '有效的知识产权各有多少件？' },
  { id: 'ip-detail', question: 'Ⅰ类知识产权里，下列各有多少件？' },
  { id: 'high-tech-facts', question: '关于核心技术' },
  { id: 'standing', question: '下列各项是否符合贵单位情况？' },
  { id: 'strength', question: '贵单位有下列哪些？', help: '可多选；都没有就选“都没有”。' },
  { id: 'equity', question: '近年的股权融资是多少？' },
  { id: 'market', question: '主导产品的市场地位' },
];
