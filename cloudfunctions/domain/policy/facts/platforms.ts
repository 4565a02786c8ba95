import type { Choice, FactDef, QuestionGroup } from '../types';
import { approvalFacts } from './approvals';

const BUILDERS = ['firm', 'institution', 'builder'] as const;

/** The list of art. 5 is open (等); what it does not name is to be confirmed (reading 5). */
const PLATFORM_TYPES: readonly Choice[] = [
  { id: 'key-laboratory', label: '重点实验室' },
  { id: 'technology-centre', label: '技术创新中心' },
  { id: 'enterprise-centre', label: '企业技术中心' },
  { id: 'manufacturing-centre', label: '制造业创新中心' },
  { id: 'engineering-centre', label: '工程研究中心' },
  { id: 'incubator', label: '孵化器、加速器' },
  { id: 'zone', label: '示范区' },
  { id: 'station', label: '院士、专家工作站' },
  { id: 'other', label: '其他平台' },
];

const PLATFORMS = [
  {
    prefix: 'platform-national',
    name: '国家级创新平台',
    held: '是否有国家级创新平台获批建设？',
    appliesTo: BUILDERS,
  },
  {
    prefix: 'platform-regional',
    name: '自治区级创新平台',
    held: '是否有自治区级创新平台获批建设？',
    appliesTo: BUILDERS,
  },
] as const;

const OTHERS = [
  {
    prefix: 'incubator-national',
    name: '国家级孵化器（加速器）',
    held: '是否获批国家级科技企业孵化器或创新加速器？',
    appliesTo: ['firm', 'builder'],
  },
  {
    prefix: 'incubator-regional',
    name: '自治区级孵化器（加速器）',
    held: '是否获批自治区级科技企业孵化器或创新加速器？',
    appliesTo: ['firm', 'builder'],
  },
  {
    prefix: 'transfer-zone-national',
    name: '国家级科技成果转移转化示范区',
    held: '是否获批国家级科技成果转移转化示范区？',
    appliesTo: ['builder'],
  },
  {
    prefix: 'transfer-zone-regional',
    name: '自治区级科技成果转移转化示范区',
    held: '是否获批自治区级科技成果转移转化示范区？',
    appliesTo: ['builder'],
  },
] as const;

const STATIONS = [
  {
    prefix: 'academician-station',
    name: '院士工作站',
    held: '是否有两院院士建立的院士工作站？',
    appliesTo: BUILDERS,
  },
  {
    prefix: 'expert-station',
    name: '科学家（专家）工作站',
    held: '是否有市级以上认定的科学家（专家）工作站？',
    appliesTo: BUILDERS,
  },
] as const;

const stationAfter = { fact: 'academician-station-held', is: true };
const GRADES: readonly Choice[] = [
  { id: 'excellent', label: '优秀' },
  { id: 'qualified', label: '合格' },
  { id: 'failed', label: '不合格' },
];

const STATION_FACTS: FactDef[] = [
  {
    id: 'academician-station-in-county',
    label: '院士工作站：建在本县',
    question: '院士工作站是否建在和林格尔县？',
    unit: 'flag',
    period: 'none',
    appliesTo: BUILDERS,
    group: 'academician-station-paper',
    after: stationAfter,
    effort: 1,
  },
  {
    id: 'academician-station-member',
    label: '院士工作站：院士类别',
    question: '建站的是哪一类院士？',
    unit: 'choice',
    choices: [
      { id: 'domestic', label: '中国科学院、中国工程院院士' },
      { id: 'foreign-member', label: '两院外籍院士' },
      { id: 'other', label: '其他国家（地区）的院士' },
    ],
    period: 'none',
    appliesTo: BUILDERS,
    group: 'academician-station-paper',
    after: stationAfter,
    effort: 1,
  },
  ...[2, 3].map((year): FactDef => ({
    id: `expert-station-grade-${year}`,
    label: `专家工作站：第${year}年考核结果`,
    question: `上级科技部门对工作站第${year}年的考核结果是什么？`,
    help: '还没有考核的请选“不清楚”。',
    unit: 'choice',
    choices: GRADES,
    period: 'none',
    appliesTo: BUILDERS,
    after: { fact: 'expert-station-held', is: true },
    effort: 2,
  })),
];

export const PLATFORM_FACTS: FactDef[] = [
  ...PLATFORMS.flatMap((p) => [
    ...approvalFacts({ ...p, group: 'builds', renewal: true }),
    {
      id: `${p.prefix}-type`,
      label: `${p.name}：类型`,
      question: `${p.name}属于哪一类？`,
      unit: 'choice',
      choices: PLATFORM_TYPES,
      period: 'none',
      appliesTo: p.appliesTo,
      group: `${p.prefix}-paper`,
      after: { fact: `${p.prefix}-held`, is: true },
      effort: 1,
    } satisfies FactDef,
  ]),
  ...OTHERS.flatMap((p) => approvalFacts({ ...p, group: 'builds', renewal: true })),
  ...STATIONS.flatMap((p) => approvalFacts({ ...p, group: 'builds', renewal: false })),
  ...STATION_FACTS,
];

export const PLATFORM_GROUPS: QuestionGroup[] = [
  {
    id: 'builds',
    question: '贵单位建有或获批下列哪些平台？',
    help: '可多选；都没有就直接选“都没有”。',
  },
  ...[...PLATFORMS, ...OTHERS, ...STATIONS].map((p) => ({
    id: `${p.prefix}-paper`,
    question: `请看一下${p.name}的批准文件`,
  })),
];
