/** What is told of a claim on its way through article 21. */
export const CLAIM_KINDS = [
  'returned',
  'supplementDueSoon',
  'recommended',
  'refused',
  'listed',
  'decided',
  'paid',
] as const;
