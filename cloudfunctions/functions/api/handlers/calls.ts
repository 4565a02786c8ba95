import { OFFICES, type Day, type OfficeId } from '@contract';
import { itemOf } from '@domain/application/inputs';
import type { CallTerms } from '@domain/call/state';
import { openingOn } from '@domain/call/windows';
import { commandCall, windowsOf, type CommandCall, type StoredCall } from '@platform/calls';
import { database, read, rows } from '@platform/database';
import { sha256 } from '@platform/ids';
import { reject } from '@platform/refused';
import type { Handlers, PersonCall } from '../handler';
import type { ParsedInputOf } from '@contract';
import { callSummaryOf, callViewOf, openingViewOf } from '../views/calls';

const PAGE = 20;

type Names = 'calls.list' | 'calls.get' | 'calls.ofItem' | 'calls.open' | 'calls.revise' | 'calls.close';

export const callHandlers: Handlers<Names> = {
  async 'calls.list'({ cursor }, { today }) {
    const _ = database().command;
    const found = await rows<StoredCall>(
      database()
        .collection('calls')
        .where(cursor ? { sort: _.lt(cursor) } : {})
        .orderBy('sort', 'desc')
        .limit(PAGE + 1),
    );
    const shown = found.slice(0, PAGE);
    return {
      items: shown.map((call) => callSummaryOf(call, today)),
      ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}),
    };
  },

  async 'calls.get'({ callId }, { today }) {
    const call = await read<StoredCall>('calls', callId);
    if (!call) reject('NOT_FOUND', undefined, 'callId');
    return callViewOf(call, today);
  },

  async 'calls.ofItem'({ itemId }, { today }) {
    const item = itemOf(itemId);
    if (!item) reject('UNKNOWN_ITEM', undefined, 'itemId');
    const opening = openingOn(await windowsOf(item.id), today);
    const papers = opening.window?.papers;
    return { ...openingViewOf(opening), ...(papers ? { papers: [...papers] } : {}) };
  },

  async 'calls.open'({ commandId, terms }, call) {
    // Derived from the act, so that the same act repeated names the same call.
    const callId = sha256(`call:${call.person._id}:${commandId}`).slice(0, 24);
    return act(call, { callId, commandId, command: { type: 'open', terms: termsOf(terms) } });
  },

  async 'calls.revise'({ terms, reason, ...target }, call) {
    return act(call, { ...target, command: { type: 'revise', terms: termsOf(terms), reason } });
  },

  async 'calls.close'({ reason, ...target }, call) {
    return act(call, { ...target, command: { type: 'close', reason } });
  },
};

function act({ person, at }: PersonCall, input: Pick<CommandCall, 'callId' | 'commandId' | 'command'>) {
  return commandCall({ ...input, at, actor: { personId: person._id, as: 'office', office: 'kjj' } });
}

type Typed = ParsedInputOf<'calls.open'>['terms'];

/** What was sent, in the domain's words. A window that no item follows is left out. */
function termsOf({ contact, items, firstDay, lastDay, ...terms }: Typed): CallTerms {
  if (!Object.hasOwn(OFFICES, contact.office)) reject('BAD_INPUT', '没有这个单位。', 'terms.contact.office');
  const windowed = items.some(({ allYear }) => !allYear);
  return {
    ...terms,
    ...(windowed ? { firstDay, lastDay } : {}),
    contact: { ...contact, office: contact.office as OfficeId },
    items: items.map(({ papers, ...item }) => ({
      ...item,
      ...(papers
        ? {
            papers: papers.map(({ later, ...paper }) => ({
              ...paper,
              ...(later ? { later: true as const } : {}),
            })),
          }
        : {}),
    })),
  };
}

/** Calls that are open or open soon, those that end first in front. */
export async function liveCalls(today: Day, limit: number): Promise<ReturnType<typeof callSummaryOf>[]> {
  const _ = database().command;
  const found = await rows<StoredCall>(
    database()
      .collection('calls')
      .where({ live: true, lastDay: _.gte(today) })
      .orderBy('lastDay', 'asc')
      .limit(limit),
  );
  return found.map((call) => callSummaryOf(call, today));
}
