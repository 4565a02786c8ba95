import type { Fen } from '@contract/kernel';
import type { ItemDef } from '../types';
import { held, IN_COUNTY, newly, NEW_READINGS, recognised, recognitionPapers, wan } from './common';

/** Art. 3: the two ladders of firms. */
const ARTICLE_3 = {
  article: 3,
  applicantKinds: ['firm'],
  lead: 'kjj',
  responsible: ['czj', 'gxj', 'rykfq'],
  claimable: true,
} as const;

const tech = (id: string, title: string, name: string, fen: Fen, once: boolean): ItemDef => ({
  ...ARTICLE_3,
  id,
  title,
  summary: `${name}在方案期内首次取得的，给予一笔固定的科技经费${once ? '，只给一次' : ''}。`,
  who: '企业',
  examiningOffice: 'kjj',
  conditions: [IN_COUNTY, held(id, `已取得${name}资格`), ...newly(id)],
  amount: { kind: 'exact', formula: { fen } },
  matter: once ? { facts: [] } : { facts: [`${id}-number`], per: '次认定' },
  evidence: recognitionPapers(),
  readings: [...NEW_READINGS, 4],
  ladder: 'tech',
  claimFacts: [`${id}-number`],
});

const sme = (id: string, title: string, name: string, fen: Fen): ItemDef => ({
  ...ARTICLE_3,
  id,
  title,
  summary: `经自治区或国家工信部门认定为${name}的，给予一笔固定的经费。`,
  who: '企业',
  examiningOffice: 'gxj',
  conditions: [IN_COUNTY, held(id, `已被认定为${name}`), recognised(id)],
  amount: { kind: 'exact', formula: { fen } },
  matter: { facts: [`${id}-number`], per: '次认定' },
  evidence: recognitionPapers(),
  readings: [3, 4, 7, 8, 13],
  ladder: 'sme',
  claimFacts: [`${id}-number`],
});

export const TITLE_ITEMS: readonly ItemDef[] = [
  tech('tech-sme', '科技型中小企业入库支持', '国家科技型中小企业', wan(1.5), false),
  tech('high-tech-firm', '高新技术企业认定支持', '国家高新技术企业', wan(5), true),
  tech('benchmark-firm', '科技标杆企业认定支持', '科技标杆企业', wan(10), false),
  sme('innovative-sme', '创新型中小企业支持', '创新型中小企业', wan(10)),
  sme('specialised-sme', '专精特新中小企业支持', '专精特新中小企业', wan(25)),
  sme('little-giant', '专精特新“小巨人”企业支持', '专精特新“小巨人”企业', wan(50)),
];
