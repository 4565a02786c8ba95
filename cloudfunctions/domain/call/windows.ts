import { formatDay, refusal, type Day, type OpeningState, type Refusal } from '@contract/kernel';
import type { AskedPaper } from '../application/state';
import { daysOf, type Call } from './state';

/** One window of one item, as its call laid it down. All windows of an item stand in one document. */
export interface ItemWindow {
  callId: string;
  title: string;
  firstDay: Day;
  lastDay: Day;
  phone: string;
  papers?: readonly AskedPaper[];
  /** From this day on it is closed, whatever its last day. */
  closedOn?: Day;
}

export interface Opening {
  state: OpeningState;
  /** The window that is open, that opens next, or that was the last. */
  window?: ItemWindow;
}

/**
 * Whether an item may be applied for on a day. An item for which no call was ever made is always open; from its
 * first call on, its calls alone open it.
 */
export function openingOn(windows: readonly ItemWindow[], day: Day): Opening {
  if (windows.length === 0) return { state: 'always' };
  const live = windows.filter(({ closedOn }) => closedOn === undefined);
  const open = live.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  if (open) return { state: 'open', window: open };
  const next = live.filter(({ firstDay }) => firstDay > day).sort(byFirstDay)[0];
  if (next) return { state: 'notYet', window: next };
  return { state: 'over', window: [...windows].sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0] };
}

const byFirstDay = (a: ItemWindow, b: ItemWindow) => (a.firstDay < b.firstDay ? -1 : 1);
const endOf = ({ lastDay, closedOn }: ItemWindow): Day =>
  closedOn !== undefined && closedOn < lastDay ? closedOn : lastDay;

/** An opening in words that say what to do. */
export function openingText({ state, window }: Opening): string {
  if (!window) return '常年受理，随时可以申报。';
  const { firstDay, lastDay, phone } = window;
  if (state === 'open') return `正在受理，到${formatDay(lastDay)}24时截止。`;
  if (state === 'notYet')
    return `${formatDay(firstDay)}起受理，到${formatDay(lastDay)}截止。现在可以先自测、备齐材料。`;
  return `受理已于${formatDay(endOf(window))}截止，下一次受理时间还没有公布；公布后会出现在“申报通知”，也可以致电${phone}。`;
}

/** Why an item cannot be applied for on a day (OUT_OF_WINDOW, with when it next opens), or null. */
export function windowFault(itemTitle: string, windows: readonly ItemWindow[], day: Day): Refusal | null {
  const opening = openingOn(windows, day);
  if (opening.state === 'always' || opening.state === 'open') return null;
  return refusal('OUT_OF_WINDOW', `“${itemTitle}”${openingText(opening)}`, 'itemId');
}

/**
 * The windows of an item after its call was opened, changed or closed. A window that had begun stays, closed, when
 * its call no longer names the item; one that never began is gone.
 * @param call as it stands now
 */
export function windowsAfter(
  windows: readonly ItemWindow[],
  itemId: string,
  call: Call,
  callId: string,
  today: Day,
): ItemWindow[] {
  const others = windows.filter((window) => window.callId !== callId);
  const before = windows.find((window) => window.callId === callId);
  const item = call.terms.items.find((one) => one.itemId === itemId);
  if (!item) {
    if (!before || before.firstDay > today) return others;
    return [...others, { ...before, closedOn: before.closedOn ?? today }];
  }
  const { title, contact } = call.terms;
  const window: ItemWindow = { callId, title, ...daysOf(call.terms, item), phone: contact.phone };
  return [
    ...others,
    {
      ...window,
      ...(item.papers ? { papers: item.papers } : {}),
      ...(call.closedOn ? { closedOn: call.closedOn } : {}),
    },
  ];
}

/** The window of another call that overlaps these days, if there is one: an item has one call at a time. */
export function overlapping(
  windows: readonly ItemWindow[],
  callId: string,
  { firstDay, lastDay }: { firstDay: Day; lastDay: Day },
): ItemWindow | undefined {
  return windows.find(
    (window) =>
      window.callId !== callId &&
      window.closedOn === undefined &&
      window.firstDay <= lastDay &&
      firstDay <= window.lastDay,
  );
}
