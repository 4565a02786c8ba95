import type { FactView, ItemResultView, TotalsView } from '@contract/policy';

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
