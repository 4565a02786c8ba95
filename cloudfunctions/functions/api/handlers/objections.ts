import { refusal } from '@contract';
import { itemOf } from '@domain/application/inputs';
import { workingDaysAfter } from '@domain/shared/calendar';
import { applicantsOf } from '@platform/applicants';
import { commandClaim, type StoredClaim } from '@platform/claims';
import { database, read, readMany, rows } from '@platform/database';
import { bindFiles } from '@platform/files';
import { currentCalendar } from '@platform/holidays';
import { sha256 } from '@platform/ids';
import { applyDue } from '@platform/list-jobs';
import type { ListCard } from '@platform/lists';
import { standsFor } from '@platform/people';
import { whomToCall } from '@platform/phones';
import { RefusedError, reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import type { Handlers } from '../handler';
import { act } from './desk-acts';
import { publishedList } from './notices';

const PAGE = 20;

/** What an objection says. Kept apart from the chain; the objector is known to the checking office alone. */
export interface Objection {
  _id: string;
  claimId: string;
  listId: string;
  by: string;
  name: string;
  contact: string;
  grounds: string;
  fileIds: string[];
  raisedAt: string;
  /** The working day by which it is checked and answered (a setting; the plan names no term). */
  dueDay: string;
  /** raisedAt + id. */
  sort: string;
  outcome?: { upheld: boolean; reason: string; at: string };
}

export const objectionHandlers: Handlers<'notices.object' | 'objections.mine' | 'objections.decide'> = {
  async 'notices.object'(input, { person, at, today }) {
    const { noticeId, entryId, fileIds, commandId, name, contact, grounds } = input;
    // Derived from the act, so that the same act repeated names the same objection.
    const objectionId = sha256(`${person._id}:${commandId}`).slice(0, 24);
    const earlier = await read<Objection>('objections', objectionId);
    if (earlier) return { objectionId, dueDay: earlier.dueDay };
    await checkEntry(noticeId, entryId, person._id, at);
    const { lastDay: dueDay } = workingDaysAfter(await currentCalendar(), today, SETTINGS.objectionDays);
    const objection: Omit<Objection, '_id'> = {
      claimId: entryId,
      listId: noticeId,
      by: person._id,
      name,
      contact,
      grounds,
      fileIds,
      raisedAt: at,
      dueDay,
      sort: `${at} ${objectionId}`,
    };
    try {
      await commandClaim({
        claimId: entryId,
        actor: { personId: person._id, as: 'objector' },
        commandId,
        at,
        command: { type: 'raiseObjection', objectionId, dueDay },
        async alongside(tx) {
          await tx.create({ collection: 'objections', id: objectionId }, objection);
          await bindFiles(tx, fileIds, { personId: person._id, boundTo: `objection:${objectionId}` });
        },
      });
    } catch (error) {
      throw error instanceof RefusedError && error.refusal.code === 'OBJECTION_LATE' ? tooLate() : error;
    }
    return { objectionId, dueDay };
  },

  async 'objections.mine'({ cursor }, { person }) {
    const _ = database().command;
    const found = await rows<Objection>(
      database()
        .collection('objections')
        .where({ by: person._id, ...(cursor ? { sort: _.lt(cursor) } : {}) })
        .orderBy('sort', 'desc')
        .limit(PAGE + 1),
    );
    const shown = found.slice(0, PAGE);
    const [cards, claims] = await Promise.all([
      readMany<ListCard>(
        'listCards',
        shown.map(({ listId }) => listId),
      ),
      readMany<StoredClaim>(
        'claims',
        shown.map(({ claimId }) => claimId),
      ),
    ]);
    const titleOf = new Map(cards.map(({ _id, title }) => [_id, title]));
    const claimOf = new Map(claims.map(({ _id, state }) => [_id, state]));
    const applicants = await applicantsOf(claims.map(({ state }) => state.applicantId));
    const nameOf = new Map(applicants.map(({ _id, name }) => [_id, name]));
    return {
      items: shown.map(({ _id, claimId, listId, grounds, raisedAt, dueDay, outcome }) => {
        const claim = claimOf.get(claimId);
        return {
          id: _id,
          noticeId: listId,
          noticeTitle: titleOf.get(listId) ?? '',
          applicantName: nameOf.get(claim?.applicantId ?? '') ?? '',
          itemTitle: (claim && itemOf(claim.itemId)?.title) ?? '',
          grounds,
          raisedAt,
          dueDay,
          outcome,
        };
      }),
      ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}),
    };
  },

  async 'objections.decide'({ commandId, objectionId, expectedVersion, upheld, reason }, call) {
    const objection = await read<Objection>('objections', objectionId);
    if (!objection) reject('NOT_FOUND', undefined, 'objectionId');
    if (objection.by === call.person._id)
      reject('CONFLICT_OF_INTEREST', '异议由您本人提出，请由其他人员核查。');
    const { _id, ...rest } = objection;
    return act(
      call,
      'gatherer',
      { commandId, claimId: objection.claimId, expectedVersion },
      { type: 'decideObjection', objectionId, upheld, reason },
      (tx) =>
        tx.set({ collection: 'objections', id: _id }, { ...rest, outcome: { upheld, reason, at: call.at } }),
    );
  },
};

/** Refuses what cannot be objected to: no entry of this notice, one's own, one that has gone on or left the list. */
async function checkEntry(noticeId: string, entryId: string, personId: string, at: string): Promise<void> {
  const list = await publishedList(noticeId);
  if (!list.state.entries.some(({ claimId }) => claimId === entryId))
    reject('NOT_FOUND', undefined, 'entryId');
  const claim = (await applyDue(entryId, at))?.state;
  if (!claim) return;
  if (await standsFor(personId, claim.applicantId)) reject('OWN_OBJECTION');
  if (claim.listId !== noticeId || claim.refused?.stage === 'objection')
    reject('OUT_OF_TURN', '这一项已移出本次名单，不用再提异议。');
  if (!['listed', 'inNotice', 'underObjection'].includes(claim.state)) throw tooLate();
}

/** A late one is refused kindly, with whom to call. */
function tooLate(): RefusedError {
  return new RefusedError(
    refusal('OBJECTION_LATE', `公示期已满，不再受理异议。如有情况反映，请致电${whomToCall()}。`),
  );
}
