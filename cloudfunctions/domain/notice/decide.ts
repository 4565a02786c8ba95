import type { Day } from '@contract/kernel';
import { workingDaysAfter, type WorkingCalendar } from '../shared/calendar';
import { accept, refuse, type Decision } from '../shared/decision';
import type { ListEvent } from './events';
import type { ListEntry, PayList, Period } from './state';

export type ListCommand =
  | { type: 'gather'; title: string; claimIds: string[] }
  | { type: 'freeze'; entries: ListEntry[]; leftOut: PayList['leftOut'] }
  | { type: 'publish'; workingDays: number }
  | { type: 'recount' }
  | { type: 'close' };

export interface ListContext {
  today: Day;
  calendar: WorkingCalendar;
  /** True when the period's last day is over in Asia/Shanghai and was not provisional. */
  periodOver: boolean;
}

/**
 * What follows from a command on a list (art. 21: gather, publish, wait, pass on).
 * Refuses with OUT_OF_TURN, LIST_EMPTY or LIST_NOT_READY.
 */
export function decideList(
  command: ListCommand,
  list: PayList | null,
  context: ListContext,
): Decision<ListEvent> {
  if (command.type === 'gather') {
    if (list) return refuse('OUT_OF_TURN');
    const claimIds = [...new Set(command.claimIds)];
    return claimIds.length === 0
      ? refuse('LIST_EMPTY')
      : accept({ type: 'gathered', data: { title: command.title, claimIds } });
  }
  if (!list) return refuse('NOT_FOUND');
  switch (command.type) {
    case 'freeze':
      if (list.state !== 'gathering') return refuse('OUT_OF_TURN');
      return accept({ type: 'frozen', data: { entries: command.entries, leftOut: command.leftOut } });
    case 'publish': {
      if (list.state === 'gathering') return refuse('LIST_NOT_READY');
      if (list.state !== 'frozen') return refuse('OUT_OF_TURN');
      if (list.entries.length === 0) return refuse('LIST_EMPTY');
      const period = countPeriod(context.calendar, context.today, command.workingDays);
      return accept({ type: 'published', data: { period } });
    }
    case 'recount': {
      if (list.state !== 'published' || !list.period) return refuse('OUT_OF_TURN');
      const { publishedDay, workingDays, ...before } = list.period;
      const period = countPeriod(context.calendar, publishedDay, workingDays);
      // A period is never cut short to a day already past: whoever relied on it keeps today.
      const kept = period.lastDay < context.today ? { ...period, lastDay: context.today } : period;
      const same = kept.lastDay === before.lastDay && kept.provisional === before.provisional;
      return same ? { ok: true, events: [] } : accept({ type: 'periodMoved', data: { period: kept } });
    }
    case 'close':
      if (list.state !== 'published') return refuse('OUT_OF_TURN');
      return context.periodOver
        ? accept({ type: 'closed', data: {} })
        : refuse('OUT_OF_TURN', '公示期未满。');
  }
}

/** The period of a notice published on a day: working days from the day after it. */
export function countPeriod(calendar: WorkingCalendar, publishedDay: Day, workingDays: number): Period {
  return { workingDays, publishedDay, ...workingDaysAfter(calendar, publishedDay, workingDays) };
}

/** The list after an event. @throws Error when the first event is not `gathered` */
export function evolveList(list: PayList | null, event: ListEvent, eventId: string): PayList {
  if (event.type === 'gathered')
    return {
      state: 'gathering',
      title: event.data.title,
      claimIds: event.data.claimIds,
      entries: [],
      leftOut: [],
    };
  if (!list) throw new Error(`a list begins with gathered, not ${event.type}`);
  switch (event.type) {
    case 'frozen':
      return { ...list, state: 'frozen', entries: event.data.entries, leftOut: event.data.leftOut };
    case 'published':
      return { ...list, state: 'published', period: event.data.period, periodEventId: eventId };
    case 'periodMoved':
      return { ...list, period: event.data.period, periodEventId: eventId };
    case 'closed':
      return { ...list, state: 'closed' };
  }
}
