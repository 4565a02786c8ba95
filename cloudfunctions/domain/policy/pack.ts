import { PLATFORM_FACTS, PLATFORM_GROUPS } from './facts/platforms';
import { PROJECT_CLASHES, PROJECT_FACTS, PROJECT_GROUPS } from './facts/projects';
import { TITLE_FACTS, TITLE_GROUPS } from './facts/titles';
import { ALIASES } from './aliases';
import { ARTICLES } from './articles';
import { MATTER_NAME, OPEN_MONEY_FACTS, OPEN_MONEY_GROUPS, OPEN_MONEY_ITEMS } from './items/open-money';
import { PLATFORM_ITEMS } from './items/platforms';
import { PROJECT_ITEMS } from './items/projects';
import { SERVICE_ITEMS } from './items/services';
import { TITLE_ITEMS } from './items/titles';
import { READINGS } from './readings';
import { RECOGNITION_PACK } from './recognitions/pack';
import type { ItemDef, PolicyPack } from './types';

const byArticle = (a: ItemDef, b: ItemDef): number => a.article - b.article;

/** 和林格尔县创新驱动发展行动方案（2025—2027年） as data. A change of content is a new version. */
export const PLAN_PACK: PolicyPack = {
  id: 'plan-2025-2027',
  kind: 'plan',
  version: '2025.1',
  title: '和林格尔县创新驱动发展行动方案（2025—2027年）',
  effectiveFrom: '2025-01-01',
  effectiveTo: '2027-12-31',
  window: { from: '2025-01-01', to: '2027-12-31' },
  facts: [...PROJECT_FACTS, ...TITLE_FACTS, ...PLATFORM_FACTS, ...OPEN_MONEY_FACTS, MATTER_NAME],
  groups: [...TITLE_GROUPS, ...PLATFORM_GROUPS, ...PROJECT_GROUPS, ...OPEN_MONEY_GROUPS],
  articles: ARTICLES,
  items: [...PROJECT_ITEMS, ...TITLE_ITEMS, ...PLATFORM_ITEMS, ...OPEN_MONEY_ITEMS, ...SERVICE_ITEMS].sort(
    byArticle,
  ),
  readings: READINGS,
  scores: [],
  clashes: PROJECT_CLASHES,
  aliases: ALIASES,
};

/** Every pack that is evaluated. */
export const PACKS: readonly PolicyPack[] = [PLAN_PACK, RECOGNITION_PACK];
