import type { CallTermsInput } from '@contract';
import { newCommand } from './cloud';
import type { Town } from './town';

/** Terms of a call for one item, April 2026. */
export const termsOf = (itemId: string, over: Partial<CallTermsInput> = {}): CallTermsInput => ({
  year: 2026,
  title: '2026年申报通知',
  items: [{ itemId, allYear: false }],
  firstDay: '2026-04-01',
  lastDay: '2026-04-30',
  contact: { office: 'kjj', phone: '0471-1234567' },
  notice: { days: 7, unit: 'natural' },
  ...over,
});

/** 科技局 opens a call. */
export const openCall = (town: Town, terms: CallTermsInput) =>
  town.gatherer.get('calls.open', { commandId: newCommand(), terms });
