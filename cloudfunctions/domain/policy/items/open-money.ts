import type { ApplicantKind } from '@contract/kernel';
import type { FactDef, ItemDef, QuestionGroup } from '../types';
import { byOffice, IN_COUNTY, paper, papers } from './common';
import { ARTICLE_OFFICES } from './offices';

/**
 * Promises of money without a figure: 给予科技经费支持, 依法依规, 一事一议, 认定奖励.
 * Each has one gate that the firm answers ("does this concern us?"); the rest an office decides.
 */
interface OpenMoney {
  id: string;
  article: number;
  title: string;
  /** What the gate asks, as a choice on a card. */
  gate: string;
  summary: string;
  kinds: readonly ApplicantKind[];
  group: 'open-rd' | 'open-results' | 'open-industry' | 'open-talent';
}

const F = ['firm'] as const;
const FI = ['firm', 'institution'] as const;
const FIB = ['firm', 'institution', 'builder'] as const;

const TABLE: readonly OpenMoney[] = [
  {
    id: 'a01-rd-intensity',
    article: 1,
    title: '研发投入成效突出企业支持',
    gate: '研发投入强度高、增长快、成效好',
    summary: '研发投入强度高、增长快、成效好的企业，给予科技经费支持，金额另定。',
    kinds: F,
    group: 'open-rd',
  },
  {
    id: 'a02-basic-research',
    article: 2,
    title: '基础研究专项',
    gate: '开展基础研究或应用基础研究',
    summary: '县里设立专项，支持高校院所做基础研究和应用基础研究。',
    kinds: ['institution'],
    group: 'open-rd',
  },
  {
    id: 'a04-demo-service-firm',
    article: 4,
    title: '科技服务业示范企业年度优秀支持',
    gate: '是科技服务业示范企业，当年绩效评价为优秀',
    summary: '科技服务业示范企业当年绩效评价优秀的，给予一定科技经费。',
    kinds: F,
    group: 'open-results',
  },
  {
    id: 'a04-consortium-talent',
    article: 4,
    title: '与头部科技服务企业共建支持',
    gate: '与国内头部科技服务企业共建创新联合体、引育人才',
    summary: '与国内头部科技服务企业共建创新联合体、引进培育高素质人才的，依法依规支持。',
    kinds: F,
    group: 'open-results',
  },
  {
    id: 'a05-other-platform',
    article: 5,
    title: '企业其他创新平台支持',
    gate: '建有研发中心、研究院、示范园区或示范基地',
    summary: '企业建立研发中心、研究院、示范园区、示范基地等平台的，给予科技经费支持。',
    kinds: F,
    group: 'open-rd',
  },
  {
    id: 'a05-private-lead',
    article: 5,
    title: '民营企业牵头任务支持',
    gate: '民营企业牵头承担科技创新任务或建设平台',
    summary: '民营企业牵头承担科技创新任务、建设科技创新平台的，给予科技经费支持。',
    kinds: F,
    group: 'open-rd',
  },
  {
    id: 'a05-special-case',
    article: 5,
    title: '特别重大平台和攻关“一事一议”',
    gate: '有特别重大的创新平台或关键技术攻关项目',
    summary: '特别重大的创新平台建设、关键技术攻关项目，逐个研究支持。',
    kinds: FIB,
    group: 'open-rd',
  },
  {
    id: 'a06-market-lab',
    article: 6,
    title: '市场化技术创新中心和实验室支持',
    gate: '在重点领域建设市场化运行的技术创新中心或实验室',
    summary: '在智算硬件、益生菌、人工智能、未来食品等领域布局市场化运行的中心、实验室的，给予支持。',
    kinds: FIB,
    group: 'open-rd',
  },
  {
    id: 'a09-merit-transformation',
    article: 9,
    title: '成果转化突出贡献奖励',
    gate: '在科技成果转化中作出突出贡献',
    summary: '在成果转化活动中贡献突出的单位或个人，经认定给予奖励。',
    kinds: ['firm', 'institution', 'builder', 'agency', 'person'],
    group: 'open-results',
  },
  {
    id: 'a09-landmark-results',
    article: 9,
    title: '标志性成果奖励',
    gate: '取得标志性科技成果',
    summary: '对标志性成果加大奖励，金额另定。',
    kinds: ['firm', 'institution', 'builder', 'agency', 'person'],
    group: 'open-results',
  },
  {
    id: 'a10-common-technology',
    article: 10,
    title: '优势产业共性关键技术攻关',
    gate: '承担乳业等绿色农畜产品领域的共性关键技术攻关',
    summary: '围绕绿色农畜产品主导产业组织实施的行业共性关键技术攻关项目。',
    kinds: FI,
    group: 'open-industry',
  },
  {
    id: 'a10-introduced-firm',
    article: 10,
    title: '引进科技型企业和高新技术项目支持',
    gate: '是新引进的科技型企业或高新技术项目',
    summary: '引进的科技型企业、高新技术项目，符合法定或公开标准的给予支持。',
    kinds: F,
    group: 'open-industry',
  },
  {
    id: 'a11-key-technology',
    article: 11,
    title: '新兴产业关键技术攻关',
    gate: '通过公开竞争承担新兴产业关键技术攻关',
    summary: '在新能源、新材料等新兴产业领域，通过公开竞争实施的关键技术攻关项目。',
    kinds: FI,
    group: 'open-industry',
  },
  {
    id: 'a12-future-industry',
    article: 12,
    title: '未来产业企业和项目支持',
    gate: '从事低空经济等未来产业的高水平科技型企业或高附加值项目',
    summary: '未来产业领域的高水平科技型企业和高附加值项目，依法依规支持。',
    kinds: F,
    group: 'open-industry',
  },
  {
    id: 'a13-attract-talent',
    article: 13,
    title: '引进高层次科技人才支持',
    gate: '引进院士、长江学者、杰青等高层次人才',
    summary: '重点产业领域企业、创新平台引进院士、长江学者、杰青等高层次科技人才的，给予支持。',
    kinds: FIB,
    group: 'open-talent',
  },
  {
    id: 'a13-expert-projects',
    article: 13,
    title: '高层次专家牵头项目支持',
    gate: '高层次专家牵头项目、联合体或共建平台',
    summary: '高层次专家人才牵头科技项目、与本土企业组建联合体或共建研发平台的，给予支持。',
    kinds: FIB,
    group: 'open-talent',
  },
  {
    id: 'a13-foreign-academician',
    article: 13,
    title: '外籍院士工作站和联合实验室支持',
    gate: '外籍院士建设工作站或联合实验室',
    summary: '外籍院士建设院士工作站、联合实验室等平台的，给予人才项目支持。',
    kinds: FIB,
    group: 'open-talent',
  },
  {
    id: 'a14-local-talent',
    article: 14,
    title: '本土优秀科技人才（团队）支持',
    gate: '有本土拔尖人才或优秀科技团队',
    summary: '本土拔尖人才组建团队领衔攻关；对优秀科技人才（团队）给予支持。',
    kinds: ['firm', 'institution', 'builder', 'person'],
    group: 'open-talent',
  },
  {
    id: 'a14-young-scientist',
    article: 14,
    title: '青年科学家项目',
    gate: '青年科学家领衔科技攻关项目',
    summary: '支持青年科学家领衔攻关，在重大专项、重点研发等项目中提高比例。',
    kinds: ['firm', 'institution', 'builder', 'person'],
    group: 'open-talent',
  },
  {
    id: 'a14-rolling-support',
    article: 14,
    title: '人才团队滚动支持',
    gate: '有发展潜力较大的人才或团队，需要长期支持',
    summary: '发展潜力较大的人才和团队，给予滚动支持、长期支持。',
    kinds: ['firm', 'institution', 'builder', 'person'],
    group: 'open-talent',
  },
  {
    id: 'a15-pilot-base',
    article: 15,
    title: '概念验证与中试平台支持',
    gate: '建设概念验证平台、中试平台或基地',
    summary: '建设概念验证平台，未来产品、特医产品等中试平台、基地的，给予支持。',
    kinds: FIB,
    group: 'open-results',
  },
  {
    id: 'a15-own-ip-results',
    article: 15,
    title: '自主知识产权成果支持',
    gate: '获得或引进具有自主知识产权的科技成果',
    summary: '获得、引进具有自主知识产权的科技成果的，给予科技经费支持。',
    kinds: FI,
    group: 'open-results',
  },
  {
    id: 'a16-joint-laboratory',
    article: 16,
    title: '联合共建平台支持',
    gate: '高校院所与县内单位联合建设实验室、研究院等平台',
    summary: '高校院所与本县企事业单位联合建设实验室、研究院等平台的，对建设主体给予支持。',
    kinds: FIB,
    group: 'open-rd',
  },
  {
    id: 'a17-adopt-technology',
    article: 17,
    title: '承接转化先进技术支持',
    gate: '承接、转化先进技术成果',
    summary: '企业承接转化先进技术成果的，给予科技经费支持。',
    kinds: F,
    group: 'open-results',
  },
  {
    id: 'a19-agriculture-projects',
    article: 19,
    title: '农业技术提升项目和成果支持',
    gate: '有能明显带动农业技术提升的项目或成果',
    summary: '能明显带动农业技术提升的项目、成果，给予科技经费支持。',
    kinds: FI,
    group: 'open-industry',
  },
];

/** The fact that opens an item of this table. */
const gateOf = (row: OpenMoney): string => `${row.id}-concerns`;

export const OPEN_MONEY_FACTS: readonly FactDef[] = TABLE.map((row) => ({
  id: gateOf(row),
  label: row.gate,
  question: `${row.gate}？`,
  unit: 'flag',
  period: 'none',
  appliesTo: row.kinds,
  group: row.group,
  effort: 1,
}));

export const OPEN_MONEY_GROUPS: readonly QuestionGroup[] = [
  { id: 'open-rd', question: '研发和平台方面，有没有下列情形？', help: '可多选；都没有就选“都没有”。' },
  { id: 'open-results', question: '成果和服务方面，有没有下列情形？', help: '可多选；都没有就选“都没有”。' },
  { id: 'open-industry', question: '产业项目方面，有没有下列情形？', help: '可多选；都没有就选“都没有”。' },
  { id: 'open-talent', question: '人才方面，有没有下列情形？', help: '可多选；都没有就选“都没有”。' },
];

export const OPEN_MONEY_ITEMS: readonly ItemDef[] = TABLE.map((row) => {
  const { lead, responsible } = ARTICLE_OFFICES[row.article]!;
  return {
    id: row.id,
    article: row.article,
    title: row.title,
    summary: row.summary,
    who: '见说明',
    applicantKinds: row.kinds,
    lead,
    responsible,
    examiningOffice: lead,
    conditions: [
      IN_COUNTY,
      {
        id: 'concerns',
        text: row.gate,
        test: { kind: 'flag', fact: gateOf(row), is: true },
        evidence: ['statement'],
      },
      byOffice('judged', '由主管部门审定是否支持及金额', lead),
    ],
    amount: { kind: 'discretionary', decidedBy: lead },
    matter: { facts: ['matter-name'], per: '个事项' },
    evidence: papers(paper('statement', '情况说明及证明材料')),
    readings: [7, 8, 13],
    claimable: true,
    claimFacts: ['matter-name'],
  };
});

/** What a claim without a figure is for; part of its guard. */
export const MATTER_NAME: FactDef = {
  id: 'matter-name',
  label: '申报事项名称',
  question: '申报的项目、平台、人才或成果叫什么？',
  unit: 'text',
  period: 'none',
  appliesTo: ['firm', 'institution', 'builder', 'agency', 'person'],
  claimOnly: true,
  effort: 1,
};
