import { COMPANY_FACTS, COMPANY_GROUPS } from '../facts/company';
import { COMPANY_CLASHES } from '../facts/company-clashes';
import { TITLE_FACTS, TITLE_GROUPS } from '../facts/titles';
import type { Condition, ItemDef, PolicyPack } from '../types';
import { factsOfItemDef } from '../uses';
import { BENCHMARK_CONDITIONS, BENCHMARK_INFO, THREE_ZEROS_CONDITIONS, THREE_ZEROS_INFO } from './benchmark';
import { HIGH_TECH_CONDITIONS, HIGH_TECH_INFO, HIGH_TECH_SCORES } from './high-tech';
import {
  GIANT_CONDITIONS,
  GIANT_INFO,
  INNOVATIVE_CONDITIONS,
  INNOVATIVE_INFO,
  INNOVATIVE_SCORES,
  SME_2026_FROM,
  SPECIALISED_CONDITIONS,
  SPECIALISED_INFO,
} from './sme-ladder';
import { TECH_SME_CONDITIONS, TECH_SME_INFO, TECH_SME_SCORES } from './tech-sme';
import type { RecognitionInfo } from './types';

const SCORES = [...TECH_SME_SCORES, ...HIGH_TECH_SCORES, ...INNOVATIVE_SCORES];

const asItem = (info: RecognitionInfo, conditions: readonly Condition[], from?: string): ItemDef => ({
  id: info.id,
  article: 3,
  title: `${info.name}自评`,
  summary: `依据${info.documents}，逐条对照。`,
  who: '企业',
  applicantKinds: ['firm'],
  lead: 'kjj',
  responsible: ['gxj'],
  examiningOffice: info.title.includes('sme') && info.title !== 'tech-sme' ? 'gxj' : 'kjj',
  conditions,
  amount: { kind: 'service', by: 'kjj' },
  matter: { facts: [] },
  evidence: [],
  readings: [],
  claimable: false,
  howTo: '自评结果仅供参考，请按认定部门通知申报。',
  ...(from ? { effectiveFrom: from } : {}),
  claimFacts: [],
});

/** Every set of criteria with what is said about it, in the order of the ladders. */
export const RECOGNITIONS: readonly RecognitionInfo[] = [
  TECH_SME_INFO,
  HIGH_TECH_INFO,
  BENCHMARK_INFO,
  INNOVATIVE_INFO,
  SPECIALISED_INFO,
  GIANT_INFO,
  THREE_ZEROS_INFO,
];

const ITEMS: readonly ItemDef[] = [
  asItem(TECH_SME_INFO, TECH_SME_CONDITIONS),
  asItem(HIGH_TECH_INFO, HIGH_TECH_CONDITIONS),
  asItem(BENCHMARK_INFO, BENCHMARK_CONDITIONS, '2025-04-24'),
  asItem(INNOVATIVE_INFO, INNOVATIVE_CONDITIONS),
  asItem(SPECIALISED_INFO, SPECIALISED_CONDITIONS, SME_2026_FROM),
  asItem(GIANT_INFO, GIANT_CONDITIONS, SME_2026_FROM),
  asItem(THREE_ZEROS_INFO, THREE_ZEROS_CONDITIONS),
];

/** The titles that the criteria ask about come from the plan's own facts. */
const shared = new Set(ITEMS.flatMap(factsOfItemDef));
const FACTS = [...COMPANY_FACTS, ...TITLE_FACTS.filter((f) => shared.has(f.id))];

export const RECOGNITION_PACK: PolicyPack = {
  id: 'recognitions',
  kind: 'recognition',
  version: '2026.1',
  title: '企业认定标准自评',
  effectiveFrom: '2022-01-01',
  effectiveTo: '2030-12-31',
  window: { from: '2025-01-01', to: '2027-12-31' },
  facts: FACTS,
  groups: [...COMPANY_GROUPS, ...TITLE_GROUPS.filter((g) => g.id === 'titles')],
  articles: [],
  items: ITEMS,
  readings: [],
  scores: SCORES,
  clashes: COMPANY_CLASHES,
  aliases: { facts: {}, items: {} },
};
