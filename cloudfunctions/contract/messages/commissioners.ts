/** What firms and commissioners (科技特派员) hear of each other. */
export const COMMISSIONER_KINDS = [
  'assignmentOffered',
  'assignmentAgreed',
  'assignmentDeclined',
  'assignmentEndsSoon',
  'assignmentEnded',
  'draftPrepared',
  'needPosted',
  'needTaken',
  'needDone',
  'needAnswered',
] as const;
