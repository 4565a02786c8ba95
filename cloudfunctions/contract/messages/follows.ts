/** What anyone hears who asked to be reminded of a public notice: public data only. */
export const FOLLOW_KINDS = [
  'followedEndsSoon',
  'followedPassed',
  'followedMoved',
  'followedCorrected',
] as const;
