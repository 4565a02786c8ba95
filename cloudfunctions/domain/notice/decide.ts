import type { Day, ListState } from '@contract/kernel';
import type { WorkingCalendar } from '../shared/calendar';
import { accept, refuse, type Decision } from '../shared/decision';
import type { ListEvent } from './events';
import { countPeriod } from './period';
import { versionNumber, type EarlierVersion, type ListEntry, type PayList, type PeriodLength } from './state';

export type ListCommand =
  | { type: 'gather'; title: string; claimIds: string[] }
  | { type: 'freeze'; entries: ListEntry[]; leftOut: PayList['leftOut'] }
  | { type: 'publish'; length: PeriodLength }
  /** `entries`: those that stay, as they stand now; `dropped`: the claims that leave the list. */
  | {
      type: 'correct';
      title: string;
      entries: ListEntry[];
      dropped: string[];
      reason: string;
      length: PeriodLength;
    }
  | { type: 'recount' }
  | { type: 'close' };

export interface ListContext {
  today: Day;
  calendar: WorkingCalendar;
  /** True when the period's last day is over in Asia/Shanghai and was not provisional. */
  periodOver: boolean;
}

/** The states in which each command on a list is in turn; `gather` alone begins one. Data, so that tests try the rest. */
export const LIST_TURNS: Record<Exclude<ListCommand['type'], 'gather'>, readonly ListState[]> = {
  freeze: ['gathering'],
  publish: ['frozen'],
  correct: ['published'],
  recount: ['published'],
  close: ['published'],
};

/**
 * What follows from a command on a list (art. 21: gather, publish, wait, pass on).
 * Refuses with OUT_OF_TURN, LIST_EMPTY, LIST_NOT_READY or BAD_INPUT.
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
  if (!LIST_TURNS[command.type].includes(list.state)) return outOfTurn(command, list);
  switch (command.type) {
    case 'freeze':
      return accept({ type: 'frozen', data: { entries: command.entries, leftOut: command.leftOut } });
    case 'publish': {
      if (list.entries.length === 0) return refuse('LIST_EMPTY');
      const period = countPeriod(context.calendar, context.today, command.length);
      return accept({ type: 'published', data: { period } });
    }
    case 'recount': {
      const before = list.period;
      if (!before) return refuse('OUT_OF_TURN');
      const period = countPeriod(context.calendar, before.publishedDay, before);
      // A period is never cut short to a day already past: whoever relied on it keeps today.
      const kept = period.lastDay < context.today ? { ...period, lastDay: context.today } : period;
      const same = kept.lastDay === before.lastDay && kept.provisional === before.provisional;
      return same ? { ok: true, events: [] } : accept({ type: 'periodMoved', data: { period: kept } });
    }
    case 'correct':
      return correct(command, list, context);
    case 'close':
      return context.periodOver
        ? accept({ type: 'closed', data: {} })
        : refuse('OUT_OF_TURN', '公示期未满。');
  }
}

const NOTHING_TO_CORRECT = '只有公示期内的名单可以更正；公示期满的，请在审定环节办理。';

function outOfTurn({ type }: ListCommand, { state }: PayList): Decision<ListEvent> {
  if (type === 'publish' && state === 'gathering') return refuse('LIST_NOT_READY');
  return type === 'correct' ? refuse('OUT_OF_TURN', NOTHING_TO_CORRECT) : refuse('OUT_OF_TURN');
}

/**
 * A new version of a published notice. What is frozen never changes: the version before stays as it was, and the
 * period starts anew on the day of the new one. Once the period is over the entries have passed on, and there is
 * nothing left to correct.
 */
function correct(
  command: Extract<ListCommand, { type: 'correct' }>,
  list: PayList,
  context: ListContext,
): Decision<ListEvent> {
  const { title, entries, dropped, reason, length } = command;
  if (context.periodOver) return refuse('OUT_OF_TURN', NOTHING_TO_CORRECT);
  if (entries.length === 0) return refuse('LIST_EMPTY', '更正后名单中没有事项，请至少保留一项。', 'drop');
  const known = new Set(list.entries.map(({ claimId }) => claimId));
  if (![...entries.map(({ claimId }) => claimId), ...dropped].every((claimId) => known.has(claimId)))
    return refuse('BAD_INPUT', '有的事项不在这份名单中，请刷新后再试。', 'drop');
  const period = countPeriod(context.calendar, context.today, length);
  const number = versionNumber(list) + 1;
  return accept({ type: 'corrected', data: { number, title, entries, dropped, period }, text: { reason } });
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
    case 'corrected': {
      const { title, entries, period } = event.data;
      return {
        ...list,
        title,
        entries,
        period,
        periodEventId: eventId,
        earlier: [...(list.earlier ?? []), currentVersion(list)],
        correctionTextId: eventId,
      };
    }
    case 'closed':
      return { ...list, state: 'closed' };
  }
}

/** What is kept in the list about the version that a correction replaces. @throws Error when it was never published */
export function currentVersion(list: PayList): EarlierVersion {
  const { title, period, entries, correctionTextId } = list;
  if (!period) throw new Error('a list that was never published has no version');
  const version = { number: versionNumber(list), title, period, entryCount: entries.length };
  return correctionTextId ? { ...version, textId: correctionTextId } : version;
}
