import {
  CALL_PHASE_LABELS,
  formatDay,
  OFFICES,
  type CallPhase,
  type CallSummary,
  type CallView,
  type Day,
  type OpeningView,
} from '@contract';
import { itemOf } from '@domain/application/inputs';
import { firstDayOf, lastDayOf } from '@domain/call/decide';
import type { CallEvent } from '@domain/call/events';
import { daysOf, windowOf, type Call, type CallTerms } from '@domain/call/state';
import { openingText, type Opening } from '@domain/call/windows';
import { promiseText } from '@domain/rules';
import type { StoredCall } from '@platform/calls';
import type { StoredEvent } from '@platform/commit';
import { database, rows } from '@platform/database';
import { textsOf } from '@platform/texts';

/** Where a call stands on a day. */
export function phaseOf({ state, terms }: Call, today: Day): CallPhase {
  if (state === 'closed') return 'closed';
  if (firstDayOf(terms) > today) return 'upcoming';
  return lastDayOf(terms) < today ? 'over' : 'open';
}

export function callSummaryOf(stored: StoredCall, today: Day): CallSummary {
  const { state: call } = stored;
  const phase = phaseOf(call, today);
  const { title, year, items } = call.terms;
  return {
    id: stored._id,
    title,
    year,
    phase,
    phaseLabel: CALL_PHASE_LABELS[phase],
    itemCount: items.length,
    ...windowOf(call.terms),
  };
}

export async function callViewOf(stored: StoredCall, today: Day): Promise<CallView> {
  const { terms } = stored.state;
  return {
    ...callSummaryOf(stored, today),
    items: terms.items.flatMap((called) => {
      const item = itemOf(called.itemId);
      if (!item) return [];
      return [
        {
          itemId: item.id,
          title: item.title,
          article: item.article,
          amountText: promiseText(item.amount),
          officeName: OFFICES[item.examiningOffice],
          allYear: called.allYear,
          ...daysOf(terms, called),
          papers: [...(called.papers ?? item.evidence)],
          ownPapers: called.papers !== undefined,
        },
      ];
    }),
    contact: { ...terms.contact, officeName: OFFICES[terms.contact.office] },
    notice: terms.notice,
    note: terms.note,
    history: await historyOf(stored._id),
    version: stored.version,
  };
}

/** The versions of a call in plain words, oldest first. */
async function historyOf(callId: string): Promise<CallView['history']> {
  const events = await rows<StoredEvent>(
    database().collection('events').where({ aggregate: callId }).orderBy('seq', 'asc').limit(200),
  );
  const texts = await textsOf(events.map(({ _id }) => _id));
  return events.map(({ _id, at, body }) => {
    const reason = texts.get(_id)?.['reason'];
    return {
      at,
      what: tell(JSON.parse(body) as CallEvent),
      note: typeof reason === 'string' ? reason : undefined,
    };
  });
}

function tell(event: CallEvent): string {
  switch (event.type) {
    case 'callOpened':
      return `发布通知，${windowText(event.data.terms)}`;
    case 'callRevised':
      return event.data.moved ? `调整受理时间，${windowText(event.data.terms)}` : '修改通知内容';
    case 'callClosed':
      return `提前结束，${formatDay(event.data.day)}起不再受理`;
  }
}

function windowText(terms: CallTerms): string {
  const { firstDay, lastDay, allYear } = windowOf(terms);
  return allYear ? `${terms.year}年全年受理` : `${formatDay(firstDay)}至${formatDay(lastDay)}受理`;
}

export function openingViewOf(opening: Opening): OpeningView {
  const { state, window } = opening;
  return {
    state,
    text: openingText(opening),
    callId: window?.callId,
    callTitle: window?.title,
    ...(window && state !== 'over' ? { firstDay: window.firstDay, lastDay: window.lastDay } : {}),
  };
}
