import type { ApplicantKind, OfficeId } from '@contract/kernel';
import type { ItemDef } from '../types';
import { ARTICLE_OFFICES } from './offices';

/** What the plan offers without a money clause: services, mechanisms, taxes that run by the tax return. */
interface Service {
  id: string;
  article: number;
  title: string;
  summary: string;
  howTo: string;
  kinds: readonly ApplicantKind[];
  by?: OfficeId;
}

const F = ['firm'] as const;
const FI = ['firm', 'institution'] as const;
const ALL = ['firm', 'institution', 'builder', 'agency'] as const;

const TABLE: readonly Service[] = [
  {
    id: 'a01-high-tech-tax',
    article: 1,
    title: '高新技术企业所得税优惠',
    summary: '高新技术企业按规定享受税收优惠，由企业在纳税申报时办理。',
    howTo: '在企业所得税申报时享受，咨询县税务局。',
    kinds: F,
    by: 'swj',
  },
  {
    id: 'a01-super-deduction',
    article: 1,
    title: '研发费用税前加计扣除',
    summary: '符合条件的研发费用按规定加计扣除，由企业在纳税申报时办理。',
    howTo: '在预缴或汇算清缴时享受，咨询县税务局。',
    kinds: F,
    by: 'swj',
  },
  {
    id: 'a01-rd-subsidy',
    article: 1,
    title: '研发投入后补助',
    summary: '按上级规定对企业研发投入给予后补助，标准以上级文件为准。',
    howTo: '按上级科技部门通知申报，咨询县科技局。',
    kinds: F,
  },
  {
    id: 'a01-statistics-service',
    article: 1,
    title: '升规纳统服务',
    summary: '指导企业达到规模标准、纳入统计。',
    howTo: '联系县科技局、县工信局。',
    kinds: F,
  },
  {
    id: 'a01-rd-costing-service',
    article: 1,
    title: '研发费用归集服务',
    summary: '指导企业设好研发辅助账、合理归集研发费用。',
    howTo: '联系县科技局。',
    kinds: F,
  },
  {
    id: 'a01-deduction-service',
    article: 1,
    title: '加计扣除辅导服务',
    summary: '指导企业用好研发费用加计扣除。',
    howTo: '联系县税务局、县科技局。',
    kinds: F,
    by: 'swj',
  },
  {
    id: 'a01-three-zeros',
    article: 1,
    title: '“三清零”行动',
    summary: '帮助规上工业企业补上研发投入、研发机构、发明专利的空白。',
    howTo: '联系县科技局。',
    kinds: F,
  },
  {
    id: 'a03-gazelle-unicorn',
    article: 3,
    title: '瞪羚、独角兽企业培育',
    summary: '对成长快的创新企业接续培育。',
    howTo: '联系县科技局。',
    kinds: F,
  },
  {
    id: 'a04-branch',
    article: 4,
    title: '优秀科技服务企业设立分支机构',
    summary: '招引优秀科技服务企业在本县设立分支机构，引导县内企业转型升级。',
    howTo: '联系县科技局、县商促局。',
    kinds: F,
  },
  {
    id: 'a06-new-rd-institution',
    article: 6,
    title: '设立新型研发机构',
    summary: '支持高校院所、企业在本县设立市场化运行的新型研发机构。',
    howTo: '联系县科技局。',
    kinds: FI,
  },
  {
    id: 'a07-county-projects',
    article: 7,
    title: '科技“突围”、揭榜挂帅和长周期项目',
    summary: '县里组织重点示范、揭榜挂帅、长周期等科技项目。',
    howTo: '按县科技局发布的项目通知申报。',
    kinds: ALL,
  },
  {
    id: 'a07-fund-rules',
    article: 7,
    title: '经费“包干制”“预算制”加负面清单',
    summary: '项目、人才经费实行包干制，平台经费实行预算制，均附负面清单。',
    howTo: '获得支持后按县科技局要求执行。',
    kinds: ALL,
  },
  {
    id: 'a07-performance-rules',
    article: 7,
    title: '绩效评价与容错纠错',
    summary: '制定绩效评价办法，扩大科研人员经费自主权，完善容错纠错。',
    howTo: '以县科技局公布的办法为准。',
    kinds: ALL,
  },
  {
    id: 'a07-integrity',
    article: 7,
    title: '科研诚信承诺',
    summary: '申报科技支持时作出诚信承诺。',
    howTo: '申报时在线承诺。',
    kinds: ALL,
  },
  {
    id: 'a07-higher-projects',
    article: 7,
    title: '申报上级科技项目服务',
    summary: '鼓励支持申报国家、自治区、市科技项目。',
    howTo: '联系县科技局。',
    kinds: ALL,
  },
  {
    id: 'a09-commissioner',
    article: 9,
    title: '科技特派员一对一服务',
    summary: '为企业配备科技特派员，一对一服务。',
    howTo: '联系县科技局，或在“我的”中查看已配备的特派员。',
    kinds: F,
  },
  {
    id: 'a09-finance-service',
    article: 9,
    title: '科技金融服务',
    summary: '为科技型企业提供融资、信贷、保险、上市等服务。',
    howTo: '联系县科技局。',
    kinds: F,
  },
  {
    id: 'a14-talent-actions',
    article: 14,
    title: '人才选拔与大学生留呼就业行动',
    summary: '推选科创领军人才，落实大学生就业创业、实习实践等行动。',
    howTo: '联系县委组织部、县人社局。',
    kinds: ['firm', 'institution', 'builder', 'person'],
  },
  {
    id: 'a15-open-scenes',
    article: 15,
    title: '应用场景向中小企业开放',
    summary: '鼓励重点企业把应用场景开放给中小企业。',
    howTo: '联系县科技局。',
    kinds: F,
  },
  {
    id: 'a16-use-first-pay-later',
    article: 16,
    title: '成果先使用后付费',
    summary: '鼓励高校院所把成果先许可给中小微企业使用、后付费。',
    howTo: '联系县科技局对接高校院所。',
    kinds: FI,
  },
  {
    id: 'a16-regional-cooperation',
    article: 16,
    title: '京津冀等区域科技合作',
    summary: '推动与京津冀等地区的科技交流合作和技术落地。',
    howTo: '联系县科技局。',
    kinds: ALL,
  },
  {
    id: 'a17-scene-list',
    article: 17,
    title: '场景供需清单与“蒙科聚”对接',
    summary: '定期发布场景供需清单，组织成果对接活动。',
    howTo: '关注县科技局发布的清单和活动。',
    kinds: ALL,
  },
  {
    id: 'a18-agriculture-service',
    article: 18,
    title: '农业科技特派员与示范基地',
    summary: '壮大农业科技特派员队伍，发挥农业科技园区、示范基地带动作用。',
    howTo: '联系县农牧局。',
    kinds: ALL,
  },
  {
    id: 'a19-research-stations',
    article: 19,
    title: '科研工作场站与科技小院',
    summary: '引进建设科研工作场站，与农业院校合作，筹建科技小院。',
    howTo: '联系县科技局、县农牧局。',
    kinds: ALL,
  },
];

export const SERVICE_ITEMS: readonly ItemDef[] = TABLE.map((row) => {
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
    examiningOffice: row.by ?? lead,
    conditions: [],
    amount: { kind: 'service', by: row.by ?? lead },
    matter: { facts: [] },
    evidence: [],
    readings: [],
    claimable: false,
    howTo: row.howTo,
    claimFacts: [],
  };
});
