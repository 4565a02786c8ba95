/** What is told of calls (申报通知), of drafts, of papers that may follow, and of premises. */
export const CALL_KINDS = [
  'callOpened',
  'callBegins',
  'callMoved',
  'callClosed',
  'callEndsIn7Days',
  'callEndsIn2Days',
  'draftWaits',
  'draftExpires',
  'laterDueSoon',
  'premisesGranted',
  'premisesEndIn3Months',
  'premisesEndIn1Month',
  'premisesEnded',
] as const;
