/** What is told of a claim on its way through article 21. */
export const CLAIM_KINDS = [
  'examinationMoved',
  'returned',
  'supplementDueSoon',
  'supplementExtended',
  'sentBack',
  'recommended',
  'refused',
  'listed',
  'decided',
  'paid',
] as const;
