/** What is told of calls (申报通知) and of drafts that wait for their end. */
export const CALL_KINDS = [] as const;
