/** Actions that a function of their own answers: the timer's, and those whose libraries are heavy. */
export const ANSWERED_BY = {
  reminders: 'reminders',
  'documents.run': 'documents',
  'imports.read': 'documents',
} as const;

/** The cloud function that answers an action. */
export function functionOf(action: string): string {
  const own = Object.prototype.hasOwnProperty.call(ANSWERED_BY, action);
  return own ? ANSWERED_BY[action as keyof typeof ANSWERED_BY] : 'api';
}
