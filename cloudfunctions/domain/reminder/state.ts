import type { Instant } from '@contract/kernel';
import type { MessageKind } from '@contract';

/** What a phone and the inbox show. */
export interface MessageText {
  title: string;
  body: string;
  /** Page to open, without a leading slash (platform rule for subscribe messages). */
  page: string;
  /** Fields of the subscribe-message template, fitted to the platform's limits. */
  fields: Record<string, string>;
}

/** One message to one person about one claim, planned for an instant. */
export interface PlannedReminder extends MessageText {
  id: string;
  kind: MessageKind;
  personId: string;
  claimId: string;
  /** The event that caused it. */
  eventId: string;
  listId?: string;
  /** The event that set the end of the notice which this message tells of. */
  periodEventId?: string;
  dueAt: Instant;
  /** Found later than this it is closed, not sent. */
  uselessAfter?: Instant;
}
