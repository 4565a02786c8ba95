/**
 * A paper that a firm writes itself, as a form to fill: its title, what it is to say, and what to mind. Papers that
 * others issue (certificates, licences, awards) have none.
 */
export interface PaperTemplate {
  title: string;
  rows: readonly string[];
  hint: string;
}

/** By the id of the paper, in words of our own. */
export const PAPER_TEMPLATES: Readonly<Record<string, PaperTemplate>> = {
  contribution: {
    title: '对县域经济社会发展贡献的简要说明',
    rows: ['主要产品或服务', '近两年经营情况（营业收入、纳税、就业）', '研发和创新情况', '其他贡献'],
    hint: '一页以内即可，写清楚年份和数据来源。',
  },
  statement: {
    title: '情况说明',
    rows: ['申报的项目、平台、人才或成果', '主要内容和进展', '取得的成效', '申请的支持', '所附证明材料清单'],
    hint: '证明材料附在说明之后，按清单顺序排列。',
  },
  'rd-report': {
    title: '两个年度研发投入情况表',
    rows: [
      '上一年度研发投入（元）',
      '再上一年度研发投入（元）',
      '增加额（元）',
      '口径（统计年报或审计报告）',
    ],
    hint: '两年用同一口径，附统计年报或审计报告的相应页。',
  },
  'premises-plan': {
    title: '办公场所需求说明',
    rows: ['办公人数', '用途', '需要的面积（平方米）', '计划使用年限', '计划入驻时间', '其他要求'],
    hint: '面积和年限与申报时填写的一致。',
  },
  investment: {
    title: '项目总投资情况表',
    rows: ['项目名称', '总投资（元）', '已完成投资（元）', '资金来源', '起止时间', '所附凭证清单'],
    hint: '附备案文件、合同、付款凭证等证明。',
  },
  project: {
    title: '项目情况说明',
    rows: ['项目名称', '立项或认定单位和文号', '主要内容', '技术来源和知识产权', '进展和成效'],
    hint: '附立项（认定）文件；应用场景项目可附建设方案。',
  },
  cooperation: {
    title: '合作项目方案',
    rows: ['项目名称', '合作的研发机构', '各方分工', '目标和考核指标', '起止时间', '知识产权约定'],
    hint: '附与研发机构签订的协议。',
  },
};

/** The form of a paper, undefined where others issue it. */
export function templateOf(paperId: string): PaperTemplate | undefined {
  return Object.hasOwn(PAPER_TEMPLATES, paperId) ? PAPER_TEMPLATES[paperId] : undefined;
}
