import type { ListEntry, PayList, Period } from './state';

export type ListEvent =
  | { type: 'gathered'; data: { title: string; claimIds: string[] } }
  | { type: 'frozen'; data: { entries: ListEntry[]; leftOut: PayList['leftOut'] } }
  | { type: 'published'; data: { period: Period } }
  | { type: 'periodMoved'; data: { period: Period } }
  /** A new version: the period starts anew, the entries left out go back to where they were recommended. */
  | {
      type: 'corrected';
      data: { number: number; title: string; entries: ListEntry[]; dropped: string[]; period: Period };
      text: { reason: string };
    }
  | { type: 'closed'; data: object };

export type ListEventType = ListEvent['type'];
