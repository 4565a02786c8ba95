/** What is told of bindings, invitations, assignments and complaints. */
export const PEOPLE_KINDS = [] as const;
