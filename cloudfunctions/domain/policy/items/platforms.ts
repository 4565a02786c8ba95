import type { Fen } from '@contract/kernel';
import type { Condition, ItemDef } from '../types';
import { held, IN_COUNTY, newly, NEW_READINGS, recognised, recognitionPapers, wan } from './common';

const BUILDERS = ['firm', 'institution', 'builder'] as const;

/** Art. 5 names five kinds and leaves the list open; others are to be confirmed (reading 5). */
const platformType = (id: string): Condition => ({
  id: 'type',
  text: '属于方案所列的创新平台',
  test: {
    kind: 'choice',
    fact: `${id}-type`,
    oneOf: [
      'key-laboratory',
      'technology-centre',
      'enterprise-centre',
      'manufacturing-centre',
      'engineering-centre',
    ],
    confirm: ['incubator', 'zone', 'station', 'other'].map((choice) => ({ choice, reading: 5 })),
  },
  evidence: ['certificate'],
});

const platform = (id: string, level: string, fen: Fen): ItemDef => ({
  id,
  article: 5,
  title: `${level}创新平台建设支持`,
  summary: `新获批建设${level}创新平台的，连续三年每年给予不低于一定数额的科技经费，实际金额由县里审定。`,
  who: '建设创新平台的企业、高校院所或其他单位',
  applicantKinds: BUILDERS,
  lead: 'kjj',
  responsible: ['fgw', 'gxj', 'rykfq'],
  examiningOffice: 'kjj',
  conditions: [IN_COUNTY, held(id, `${level}创新平台已获批建设`), ...newly(id), platformType(id)],
  amount: { kind: 'atLeast', fen, years: 3, from: `${id}-date` },
  matter: { facts: [`${id}-number`], per: '个平台' },
  evidence: recognitionPapers('平台批准建设文件'),
  readings: [...NEW_READINGS, 5, 6],
  claimable: true,
  claimFacts: [`${id}-number`],
});

const incubator = (id: string, level: string, fen: Fen): ItemDef => ({
  id,
  article: 8,
  title: `${level}孵化器（加速器）支持`,
  summary: `新获批${level}科技企业孵化器或创新加速器的，一次性给予不低于一定数额的科技经费。`,
  who: '科技企业孵化器、创新加速器的运营单位',
  applicantKinds: ['firm', 'builder'],
  lead: 'rykfq',
  responsible: ['fgw', 'kjj', 'gxj'],
  examiningOffice: 'rykfq',
  conditions: [IN_COUNTY, held(id, `已获批${level}孵化器或加速器`), ...newly(id)],
  amount: { kind: 'atLeast', fen, years: 1, from: `${id}-date` },
  matter: { facts: [] },
  evidence: recognitionPapers('孵化器（加速器）批准文件'),
  readings: [...NEW_READINGS, 5],
  claimable: true,
  claimFacts: [`${id}-number`],
});

const zone = (id: string, level: string, fen: Fen): ItemDef => ({
  id,
  article: 17,
  title: `${level}科技成果转移转化示范区支持`,
  summary: `新获批${level}科技成果转移转化示范区的，一次性给予固定数额的科技经费。`,
  who: '示范区建设单位',
  applicantKinds: ['builder'],
  lead: 'kjj',
  responsible: ['czj', 'rykfq'],
  examiningOffice: 'kjj',
  conditions: [IN_COUNTY, held(id, `已获批${level}示范区`), ...newly(id)],
  amount: { kind: 'exact', formula: { fen } },
  matter: { facts: [] },
  evidence: recognitionPapers('示范区批准文件'),
  readings: [...NEW_READINGS, 5],
  claimable: true,
  claimFacts: [`${id}-number`],
});

const STATION = {
  article: 13,
  applicantKinds: BUILDERS,
  lead: 'zzb',
  responsible: ['kjj', 'rsj', 'rykfq'],
  examiningOffice: 'zzb',
  claimable: true,
} as const;

const STATIONS: readonly ItemDef[] = [
  {
    ...STATION,
    id: 'academician-station',
    title: '院士工作站支持',
    summary: '两院院士在本县建立工作站的，连续三年每年给予不低于一定数额的人才经费，实际金额由县里审定。',
    who: '院士工作站的建站单位（方案未写明领款人，按建站单位理解）',
    conditions: [
      held('academician-station', '已建立院士工作站'),
      {
        id: 'station-in-county',
        text: '工作站建在本县',
        test: { kind: 'flag', fact: 'academician-station-in-county', is: true },
        evidence: ['certificate'],
      },
      {
        id: 'member',
        text: '由中国科学院或中国工程院院士建立',
        test: {
          kind: 'choice',
          fact: 'academician-station-member',
          oneOf: ['domestic'],
          confirm: [{ choice: 'foreign-member', reading: 10 }],
        },
        evidence: ['academician'],
      },
      recognised('academician-station'),
    ],
    amount: { kind: 'atLeast', fen: wan(250), years: 3, from: 'academician-station-date' },
    matter: { facts: ['academician-station-number'], per: '个工作站' },
    evidence: [
      { id: 'academician', label: '院士身份及建站协议', required: true },
      ...recognitionPapers('院士工作站批准（备案）文件'),
    ],
    readings: [3, 5, 6, 7, 10],
    claimFacts: ['academician-station-number'],
  },
  {
    ...STATION,
    id: 'expert-station',
    title: '科学家（专家）工作站支持',
    summary: '市级以上科学家（专家）工作站连续三年支持：认定当年为固定数额，第二、三年按上级考核结果给予。',
    who: '工作站的建站单位',
    conditions: [IN_COUNTY, held('expert-station', '工作站已获市级以上认定'), recognised('expert-station')],
    amount: {
      kind: 'exact',
      from: 'expert-station-date',
      schedule: [
        { year: 1, fen: wan(10) },
        ...[2, 3].map((year) => ({
          year,
          byGrade: { excellent: wan(10), qualified: wan(7.5), failed: 0 },
          gradeFact: `expert-station-grade-${year}`,
        })),
      ],
    },
    matter: { facts: ['expert-station-number'], per: '个工作站' },
    evidence: recognitionPapers('工作站认定文件'),
    readings: [3, 5, 6, 7, 8],
    claimFacts: ['expert-station-number'],
  },
];

export const PLATFORM_ITEMS: readonly ItemDef[] = [
  platform('platform-national', '国家级', wan(250)),
  platform('platform-regional', '自治区级', wan(150)),
  incubator('incubator-national', '国家级', wan(50)),
  incubator('incubator-regional', '自治区级', wan(25)),
  zone('transfer-zone-national', '国家级', wan(150)),
  zone('transfer-zone-regional', '自治区级', wan(50)),
  ...STATIONS,
];
