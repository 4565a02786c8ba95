/** What is told of grades, instalments and prepared claims. */
export const PAYMENT_KINDS = [
  'graded',
  'gradeCorrected',
  'gradeDue',
  'instalmentOpen',
  'paymentCountered',
  'preparedClaim',
] as const;
