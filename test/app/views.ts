import type { FactView, ItemResultView, ItemView, TotalsView } from '@contract/policy';

/** Sums in which nothing stands yet. */
export const NO_TOTALS: TotalsView = {
  certainFen: 0,
  openLowFen: 0,
  openHighFen: 0,
  atLeastFen: 0,
  atLeastOpenFen: 0,
  upToCautiousFen: 0,
  upToWidestFen: 0,
  missingInput: 0,
  toBeDecided: 0,
  inKind: 0,
  waiting: 0,
};

/** An item that can be claimed, as the back end answers it. */
export const itemResult = (more: Partial<ItemResultView> = {}): ItemResultView => ({
  id: 'item',
  title: '事项',
  article: 3,
  verdict: 'met',
  group: 'claimNow',
  conditions: [],
  missing: [],
  amount: { kind: 'exact', text: '5万元', years: [], missing: [] },
  readings: [],
  claimable: true,
  examiningOffice: '县科技局',
  lead: '县科技局',
  ...more,
});

export const factView = (id: string, unit: FactView['unit'], more: Partial<FactView> = {}): FactView => ({
  id,
  label: id,
  question: `${id}？`,
  unit,
  appliesTo: ['firm'],
  ...more,
});

const OFFICE = { id: 'kjj', name: '县科技局' };

/** An item's page, as the back end answers it. */
export const itemView = (more: Partial<ItemView> = {}): ItemView => ({
  id: 'item',
  article: 3,
  title: '事项',
  summary: '',
  who: '企业',
  applicantKinds: ['firm'],
  amountKind: 'exact',
  amountText: '5万元',
  examiningOffice: OFFICE,
  claimable: true,
  articleTitle: '',
  lead: OFFICE,
  responsible: [],
  conditions: [],
  evidence: [],
  readings: [],
  claimFacts: [],
  facts: [],
  plan: '行动方案',
  packVersion: '1',
  effectiveFrom: '2025-01-01',
  effectiveTo: '2027-12-31',
  ...more,
});
