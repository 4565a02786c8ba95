import type { FactDef, QuestionGroup } from '../types';
import { approvalFacts } from './approvals';

/** Titles of firms (art. 3). The three titles of the 工信 side are 认定的, the others 新认定、新入库. */
const FIRM = ['firm'] as const;

export const TITLES = [
  {
    prefix: 'tech-sme',
    name: '国家科技型中小企业',
    held: '是否已入库国家科技型中小企业（有入库登记编号）？',
    renewal: true,
    dateLabel: '入库公告日期',
    numberLabel: '入库登记编号',
  },
  {
    prefix: 'high-tech-firm',
    name: '国家高新技术企业',
    held: '是否持有有效的国家高新技术企业证书？',
    renewal: true,
  },
  {
    prefix: 'benchmark-firm',
    name: '科技标杆企业',
    held: '是否已被自治区认定为科技标杆企业？',
    renewal: true,
  },
  {
    prefix: 'innovative-sme',
    name: '创新型中小企业',
    held: '是否被自治区或国家工信部门认定为创新型中小企业（在有效期内）？',
    renewal: false,
  },
  {
    prefix: 'specialised-sme',
    name: '专精特新中小企业',
    held: '是否被自治区或国家工信部门认定为专精特新中小企业（在有效期内）？',
    renewal: false,
  },
  {
    prefix: 'little-giant',
    name: '专精特新“小巨人”企业',
    held: '是否被国家工信部门认定为专精特新“小巨人”企业（在有效期内）？',
    renewal: false,
  },
] as const;

export const TITLE_FACTS: FactDef[] = TITLES.flatMap((t) =>
  approvalFacts({ ...t, appliesTo: FIRM, group: 'titles' }),
);

export const TITLE_GROUPS: QuestionGroup[] = [
  {
    id: 'titles',
    question: '贵单位已取得下列哪些认定？',
    help: '可多选；都没有就直接选“都没有”。',
  },
  ...TITLES.map((t) => ({ id: `${t.prefix}-paper`, question: `请看一下${t.name}的证书或文件` })),
];
