import type { ListEntry, PayList, Period } from './state';

export type ListEvent =
  | { type: 'gathered'; data: { title: string; claimIds: string[] } }
  | { type: 'frozen'; data: { entries: ListEntry[]; leftOut: PayList['leftOut'] } }
  | { type: 'published'; data: { period: Period } }
  | { type: 'periodMoved'; data: { period: Period } }
  | { type: 'closed'; data: object };

export type ListEventType = ListEvent['type'];
