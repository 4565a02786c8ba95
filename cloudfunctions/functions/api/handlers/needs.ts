import type { ActionName, NeedView } from '@contract';
import { NEED_STATE_LABELS, type NeedState } from '@contract/kernel';
import { asServed, decideNeed, type Need, type NeedCommand } from '@domain/commissioner/need';
import { applicantOf } from '@platform/applicants';
import { servantsOf } from '@platform/assignments';
import { tell } from '@platform/bells';
import { needBell } from '@platform/commissioner-messages';
import { database, read, rows, type Ref } from '@platform/database';
import { randomId } from '@platform/ids';
import type { Person } from '@platform/people';
import { reject, RefusedError } from '@platform/refused';
import { once } from '@platform/transact';
import type { Handlers, PersonCall } from '../handler';
import { nameIn, namesOf } from './contacts';

const PAGE = 20;

type Names = Extract<ActionName, `needs.${string}`>;

const needRef = (id: string): Ref => ({ collection: 'needs', id });

/** A firm posts a need, its commissioner takes it and does it, the firm says whether it helped. */
export const needHandlers: Handlers<Names> = {
  async 'needs.post'({ commandId, applicantId, title, details }, { person, at }) {
    const needId = randomId();
    const applicantName = (await applicantOf(applicantId))?.name ?? '';
    return once({ personId: person._id, commandId }, async (tx) => {
      const need = {
        applicantId,
        title,
        details,
        state: 'open' as const,
        postedBy: person._id,
        postedAt: at,
        version: 1,
        sort: `${at} ${needId}`,
      };
      await tx.create(needRef(needId), need);
      await tell(tx, [needBell(need, { applicantName, commissionerName: '' }, { needId, at })]);
      return { needId };
    });
  },

  async 'needs.list'({ applicantId, cursor }, { person, at }) {
    const _ = database().command;
    const found = await rows<Need>(
      database()
        .collection('needs')
        .where({ applicantId, ...(cursor ? { sort: _.lt(cursor) } : {}) })
        .orderBy('sort', 'desc')
        .limit(PAGE + 1),
    );
    const serving = await servantsOf(applicantId, at);
    const shown = found.slice(0, PAGE).map((need) => asServed(need, serving));
    const names = await namesOf(shown.flatMap(({ takenBy }) => takenBy ?? []));
    const name = (await applicantOf(applicantId))?.name ?? '';
    return {
      items: shown.map((need) => viewOf(need, name, names, person)),
      ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}),
    };
  },

  'needs.take': ({ commandId, needId, expectedVersion }, call) =>
    change(call, commandId, needId, expectedVersion, { type: 'take' }),
  'needs.giveBack': ({ commandId, needId, expectedVersion }, call) =>
    change(call, commandId, needId, expectedVersion, { type: 'giveBack' }),
  'needs.done': ({ commandId, needId, expectedVersion, outcome }, call) =>
    change(call, commandId, needId, expectedVersion, { type: 'done', outcome }),
  'needs.answer': ({ commandId, needId, expectedVersion, helped, answer }, call) =>
    change(call, commandId, needId, expectedVersion, { type: 'answer', helped, answer }),
  'needs.withdraw': ({ commandId, needId, expectedVersion }, call) =>
    change(call, commandId, needId, expectedVersion, { type: 'withdraw' }),
};

async function change(
  { person, at }: PersonCall,
  commandId: string,
  needId: string,
  expectedVersion: number,
  command: NeedCommand,
): Promise<{ state: NeedState; version: number }> {
  const known = await read<Need>('needs', needId);
  const applicantName = (known && (await applicantOf(known.applicantId))?.name) ?? '';
  const serving = known ? await servantsOf(known.applicantId, at) : [];
  return once({ personId: person._id, commandId }, async (tx) => {
    const now = await tx.get<Need>(needRef(needId));
    if (!now) reject('NOT_FOUND', undefined, 'needId');
    if (now.version !== expectedVersion) reject('STALE_VERSION', undefined, 'expectedVersion');
    const next = decideNeed(command, asServed(now, serving), { personId: person._id, at });
    if ('code' in next) throw new RefusedError(next);
    await tx.set(needRef(needId), next);
    const commissioner = next.takenBy && (await tx.get<Person>({ collection: 'people', id: next.takenBy }));
    const names = { applicantName, commissionerName: (commissioner && commissioner.displayName) || '' };
    // Given back, nobody new is told: the firm sees it, and whoever may take it has heard of it.
    if (command.type !== 'giveBack') await tell(tx, [needBell(next, names, { needId, at })]);
    return { state: next.state, version: next.version };
  });
}

function viewOf(need: Need, applicantName: string, names: Map<string, string>, person: Person): NeedView {
  const { _id, applicantId, title, details, state, postedAt, takenBy, outcome, answer, version } = need;
  return {
    id: _id,
    applicantId,
    applicantName,
    title,
    details,
    state,
    stateLabel: NEED_STATE_LABELS[state],
    postedAt,
    ...(takenBy ? { takenByName: nameIn(names, takenBy) } : {}),
    mine: takenBy === person._id,
    ...(outcome ? { outcome } : {}),
    ...(answer ? { answer } : {}),
    version,
  };
}
