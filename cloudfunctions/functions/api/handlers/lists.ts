import { isDay, LIST_STATE_LABELS, yearOf, type ActionName, type ClaimState, type Day } from '@contract';
import type { PeriodLength } from '@domain/notice/state';
import { lengthIn } from '@domain/notice/usual-length';
import { workingCalendar } from '@domain/shared/calendar';
import { applicantsOf } from '@platform/applicants';
import { queueField, type StoredClaim } from '@platform/claims';
import { database, read, rows } from '@platform/database';
import { builtInYears, currentCalendar, enteredYears } from '@platform/holidays';
import { sha256 } from '@platform/ids';
import { entryOf } from '@platform/list-entries';
import { applyDue, entriesNow, runListJob } from '@platform/list-jobs';
import type { ListJob } from '@platform/list-jobs-plan';
import { commandList, listCards, type StoredList } from '@platform/lists';
import { eventIdOf } from '@platform/commit';
import { recountExaminations } from '@platform/recount-timer';
import { reject } from '@platform/refused';
import { once } from '@platform/transact';
import type { Handlers, PersonCall } from '../handler';
import { listViewOf, overviewOf, usualLengthOf } from '../views/lists';

const PAGE = 20;
/** As many as a frozen list may hold (one document, kernel). */
const LIST_AT_MOST = 1000;
/** How long a call itself moves a list's entries on (ms); the timer does the rest. */
const MOVE_WITHIN_CALL_MS = 6000;
/** The plan begins in 2025; earlier years concern no period. */
const FIRST_YEAR_SHOWN = 2025;

type Names = Extract<
  ActionName,
  | 'lists.overview'
  | 'lists.all'
  | 'lists.get'
  | 'lists.create'
  | 'lists.publish'
  | 'lists.correct'
  | 'calendar.get'
  | 'calendar.enter'
>;

export const listHandlers: Handlers<Names> = {
  async 'lists.overview'(_input, { today }) {
    const found = await rows<StoredClaim>(
      database()
        .collection('claims')
        .where({ [queueField('gather')]: 'all' })
        .orderBy('sort', 'asc')
        .limit(LIST_AT_MOST),
    );
    const applicants = await applicantsOf(found.map(({ state }) => state.applicantId));
    const applicantBy = new Map(applicants.map((applicant) => [applicant._id, applicant]));
    const entries = found.map(({ _id, state }) => entryOf(_id, state, applicantBy.get(state.applicantId)));
    return {
      overview: await overviewOf(entries, yearOf(today)),
      claimIds: found.map(({ _id }) => _id),
      more: found.length === LIST_AT_MOST,
    };
  },

  async 'lists.all'({ cursor }) {
    const { cards, next } = await listCards(false, cursor, PAGE);
    return {
      items: cards.map(({ _id, title, listState, entryCount, createdAt }) => ({
        id: _id,
        title,
        state: listState,
        stateLabel: LIST_STATE_LABELS[listState],
        entryCount,
        createdAt,
      })),
      ...(next ? { next } : {}),
    };
  },

  async 'lists.get'({ listId, cursor }, { at }) {
    return listViewOf(await listOr404(listId), cursor, at);
  },

  async 'lists.create'({ commandId, title, claimIds }, call) {
    // Derived from the act, so that the same act repeated finds the same list.
    const listId = sha256(`list:${call.person._id}:${commandId}`).slice(0, 24);
    const { version } = await commandList({
      listId,
      actor: actorOf(call),
      commandId,
      at: call.at,
      command: { type: 'gather', title, claimIds },
    });
    await followUp(listId, version, call);
    return { listId, version: (await listOr404(listId)).version };
  },

  async 'lists.publish'({ commandId, listId, expectedVersion, ...days }, call) {
    const { version } = await commandList({
      listId,
      actor: actorOf(call),
      commandId,
      at: call.at,
      expectedVersion,
      command: { type: 'publish', length: await lengthToPublish(listId, days, call.today) },
    });
    await followUp(listId, version, call);
    return { version };
  },

  async 'lists.correct'({ commandId, listId, expectedVersion, title, drop, reason, ...days }, call) {
    const { state } = await listOr404(listId);
    const length = lengthOf(days);
    const dropped = [...new Set(drop)];
    const stay = state.entries.map(({ claimId }) => claimId).filter((claimId) => !dropped.includes(claimId));
    await needNoObjection(dropped, call);
    const { version } = await commandList({
      listId,
      actor: actorOf(call),
      commandId,
      at: call.at,
      expectedVersion,
      command: {
        type: 'correct',
        title: title ?? state.title,
        entries: await entriesNow(stay, listId, IN_NOTICE),
        dropped,
        reason,
        length,
      },
    });
    await followUp(listId, version, call);
    return { version };
  },

  async 'calendar.get'() {
    const entered = await enteredYears();
    const builtIn = builtInYears()
      .filter(({ year }) => year >= FIRST_YEAR_SHOWN && !entered.some((one) => one.year === year))
      .map((one) => ({ ...one, source: '国务院办公厅放假安排（系统内置）' }));
    return {
      coveredUntil: workingCalendar([...builtInYears(), ...entered]).coveredUntil,
      years: [...builtIn, ...entered].map(({ year, holidays, workdays, source }) => ({
        year,
        holidays: [...holidays],
        workdays: [...workdays],
        source,
      })),
    };
  },

  async 'calendar.enter'({ commandId, year, holidays, workdays, source }, call) {
    for (const day of [...holidays, ...workdays])
      if (!isDay(day) || yearOf(day) !== year)
        reject('BAD_INPUT', `${day}不在${year}年内，请核对。`, 'holidays');
    const both = holidays.find((day) => workdays.includes(day));
    if (both) reject('BAD_INPUT', `${both}既是放假日又是上班日，请核对。`, 'workdays');
    await once({ personId: call.person._id, commandId }, async (tx) => {
      await tx.set(
        { collection: 'holidays', id: String(year) },
        { year, holidays, workdays, source, by: call.person._id },
      );
      return { entered: true };
    });
    const recomputed = await recountNotices(commandId, call);
    const { done } = await recountExaminations({ at: call.at, budgetMs: MOVE_WITHIN_CALL_MS });
    return { recomputed, examinations: done };
  },
};

/** Claims that are part of a published notice. */
const IN_NOTICE: readonly ClaimState[] = ['listed', 'inNotice', 'underObjection'];

/** What is asked for; without it what the calls of its claims laid down. */
async function lengthToPublish(
  listId: string,
  days: { workingDays?: number; naturalDays?: number },
  today: Day,
): Promise<PeriodLength> {
  if (days.workingDays !== undefined || days.naturalDays !== undefined) return lengthOf(days);
  const { state } = await listOr404(listId);
  return lengthIn(await usualLengthOf(state.entries, today));
}

/** @throws RefusedError BAD_INPUT unless exactly one way of counting is given */
function lengthOf({
  workingDays,
  naturalDays,
}: {
  workingDays?: number;
  naturalDays?: number;
}): PeriodLength {
  if (workingDays !== undefined && naturalDays === undefined) return { workingDays };
  if (naturalDays !== undefined && workingDays === undefined) return { naturalDays };
  return reject('BAD_INPUT', '请填写公示期的工作日数或自然日数，只填一种。', 'workingDays');
}

/** An entry that somebody objected to leaves the notice by the decision on the objection, not by a correction. */
async function needNoObjection(claimIds: readonly string[], { at }: PersonCall): Promise<void> {
  for (const claimId of claimIds) {
    const claim = await applyDue(claimId, at);
    if (claim?.state.state === 'underObjection')
      reject('OUT_OF_TURN', `编号${claim.state.number}正在核查异议，请先办结异议再更正。`, 'drop');
  }
}

const actorOf = ({ person }: PersonCall) => ({ personId: person._id, as: 'office', office: 'kjj' }) as const;

async function listOr404(listId: string): Promise<StoredList> {
  const list = await read<StoredList>('lists', listId);
  if (!list) reject('NOT_FOUND', undefined, 'listId');
  return list;
}

/**
 * Moves the entries on while the call has time, so that a small list is done when the answer comes. What fails here
 * is done by the timer: the list itself stands.
 */
async function followUp(listId: string, version: number, { at }: PersonCall): Promise<void> {
  const job = await read<ListJob>('jobs', eventIdOf(listId, version));
  if (job?.state !== 'open') return;
  await runListJob(job, at, Date.now() + MOVE_WITHIN_CALL_MS).catch((error: unknown) =>
    console.error('list job left to the timer', job._id, error),
  );
}

/** Every notice under way is counted anew by the calendar as it now is; those whose end moves tell their people. */
async function recountNotices(commandId: string, call: PersonCall): Promise<number> {
  const calendar = await currentCalendar();
  const published = await rows<StoredList>(
    database().collection('lists').where({ listState: 'published' }).limit(1000),
  );
  let moved = 0;
  for (const list of published) {
    const { version } = await commandList({
      listId: list._id,
      actor: actorOf(call),
      commandId: `${commandId}:${list._id}`,
      at: call.at,
      command: { type: 'recount' },
      calendar,
    });
    if (version > list.version) moved += 1;
  }
  return moved;
}
