/** What each side of an objection may know. */
export const OBJECTION_KINDS = [
  'objectionReceived',
  'objectionRaised',
  'objectionUpheld',
  'objectionDismissed',
  'objectionOver',
] as const;
