import { formatDay, refusal, type Day, type Refusal } from '@contract/kernel';
import { itemOf } from '../application/inputs';
import { accept, refuse, type Decision } from '../shared/decision';
import type { CallEvent } from './events';
import { daysOf, windowOf, type Call, type CallTerms } from './state';
import { overlapping, type ItemWindow } from './windows';

export type CallCommand =
  | { type: 'open'; terms: CallTerms }
  | { type: 'revise'; terms: CallTerms; reason: string }
  | { type: 'close'; reason: string };

/** The states in which each command on a call is in turn; `open` alone begins one. */
export const CALL_TURNS: Record<Exclude<CallCommand['type'], 'open'>, readonly Call['state'][]> = {
  revise: ['open'],
  close: ['open'],
};

export interface CallContext {
  callId: string;
  today: Day;
  /** The windows of an item, this call's own included. */
  windowsOf(itemId: string): readonly ItemWindow[];
}

/**
 * What follows from a command on a call: 科技局 opens it, changes it by a new version, ends it early.
 * Refuses with OUT_OF_TURN or BAD_INPUT at the field of the terms.
 */
export function decideCall(
  command: CallCommand,
  call: Call | null,
  context: CallContext,
): Decision<CallEvent> {
  if (command.type === 'open') {
    if (call) return refuse('OUT_OF_TURN');
    const fault = termsFault(command.terms, context);
    return fault
      ? { ok: false, refusal: fault }
      : accept({ type: 'callOpened', data: { terms: command.terms } });
  }
  if (!call) return refuse('NOT_FOUND');
  if (!CALL_TURNS[command.type].includes(call.state))
    return refuse('OUT_OF_TURN', '这份通知已经结束，请另发新的通知。');
  if (windowOf(call.terms).lastDay < context.today && lastDayOf(call.terms) < context.today)
    return refuse('OUT_OF_TURN', '这份通知的受理期已过，请另发新的通知。');
  if (command.type === 'close')
    return accept({
      type: 'callClosed',
      data: { day: context.today },
      text: { reason: command.reason },
    });
  const { terms, reason } = command;
  const fault = termsFault(terms, context);
  if (fault) return { ok: false, refusal: fault };
  return accept({
    type: 'callRevised',
    data: { terms, moved: daysText(terms) !== daysText(call.terms) },
    text: { reason },
  });
}

/** The last day on which anything of the call can be applied for. */
export function lastDayOf(terms: CallTerms): Day {
  return terms.items.map((item) => daysOf(terms, item).lastDay).reduce((a, b) => (a > b ? a : b));
}

/** The first day on which anything of the call can be applied for. */
export function firstDayOf(terms: CallTerms): Day {
  return terms.items.map((item) => daysOf(terms, item).firstDay).reduce((a, b) => (a < b ? a : b));
}

const daysText = (terms: CallTerms): string =>
  terms.items
    .map((item) => `${item.itemId} ${daysOf(terms, item).firstDay} ${daysOf(terms, item).lastDay}`)
    .sort()
    .join();

function termsFault(terms: CallTerms, { callId, today, windowsOf }: CallContext): Refusal | null {
  const bad = (message: string, field: string) => refusal('BAD_INPUT', message, `terms.${field}`);
  const { firstDay, lastDay, items } = terms;
  if (items.some(({ allYear }) => !allYear)) {
    if (!firstDay) return bad('请填写受理开始日。', 'firstDay');
    if (!lastDay) return bad('请填写受理截止日。', 'lastDay');
    if (lastDay < firstDay) return bad('截止日不能早于开始日。', 'lastDay');
    if (lastDay < today)
      return bad(`截止日${formatDay(lastDay)}已经过去；要提前结束请用“提前结束”。`, 'lastDay');
  }
  if (terms.year < Number(today.slice(0, 4))) return bad('年度已经过去，请核对。', 'year');
  const seen = new Set<string>();
  for (const called of items) {
    const item = itemOf(called.itemId);
    if (!item || item.id !== called.itemId) return refusal('UNKNOWN_ITEM', undefined, 'terms.items');
    if (!item.claimable)
      return refusal('NOT_CLAIMABLE', `“${item.title}”不经申报兑现，不能列入通知。`, 'terms.items');
    if (seen.has(item.id)) return bad(`“${item.title}”列了两次。`, 'items');
    seen.add(item.id);
    const papers = called.papers ?? [];
    if (new Set(papers.map(({ id }) => id)).size < papers.length)
      return bad(`“${item.title}”的材料重复。`, 'items');
    const other = overlapping(windowsOf(item.id), callId, daysOf(terms, called));
    if (other)
      return bad(
        `“${item.title}”在《${other.title}》中已于${formatDay(other.firstDay)}至${formatDay(other.lastDay)}受理，时间不能重叠。`,
        'items',
      );
  }
  return null;
}

/** The call after an event. @throws Error when the first event is not `callOpened` */
export function evolveCall(call: Call | null, event: CallEvent, eventId: string): Call {
  if (event.type === 'callOpened') return { state: 'open', terms: event.data.terms, daysEventId: eventId };
  if (!call) throw new Error(`a call begins with callOpened, not ${event.type}`);
  if (event.type === 'callClosed') return { ...call, state: 'closed', closedOn: event.data.day };
  const { terms, moved } = event.data;
  return { ...call, terms, daysEventId: moved ? eventId : call.daysEventId };
}
