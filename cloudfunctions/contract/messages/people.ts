/** What is told of bindings, invitations, assignments and complaints. */
export const PEOPLE_KINDS = [
  'bindingAsked',
  'bindingConfirmed',
  'bindingDeclined',
  'invitationTaken',
  'complaintSent',
  'complaintAnswered',
  'roleEndsSoon',
] as const;
