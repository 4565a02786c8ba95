import { OFFICES } from '@contract';
import { versionNumber } from '@domain/notice/state';
import { commandClaim } from '@platform/claims';
import { read } from '@platform/database';
import { bindFiles } from '@platform/files';
import { currentCalendar } from '@platform/holidays';
import { sha256 } from '@platform/ids';
import { applyDue } from '@platform/list-jobs';
import type { StoredList } from '@platform/lists';
import { standsFor } from '@platform/people';
import { reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import type { Handlers } from '../handler';
import { asOfVersion, noticeVersionsOf } from '../views/notice-versions';
import { noticeSummaryOf, publicEntries, publicNotices } from '../views/notices';

const PAGE = 20;
/** Entries shown at once of one notice. */
const ENTRIES = 50;

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
  outcome?: { upheld: boolean; reason: string; at: string };
}

export const noticeHandlers: Handlers<'notices.list' | 'notices.get' | 'notices.object'> = {
  async 'notices.list'({ cursor }, { at }) {
    return publicNotices(cursor, PAGE, at);
  },

  async 'notices.get'({ noticeId, cursor, version }, { at }) {
    const current = await publishedList(noticeId);
    const list = await asOfVersion(current, version);
    const from = Number(cursor ?? 0) || 0;
    const entries = await publicEntries(list, from, ENTRIES);
    const reached = from + entries.length;
    return {
      notice: {
        ...noticeSummaryOf(list, await currentCalendar(), at),
        version: version ?? versionNumber(current.state),
      },
      versions: await noticeVersionsOf(current),
      basis: '《和林格尔县创新驱动发展行动方案（2025—2027年）》第21条',
      objectionOffice: OFFICES[SETTINGS.hotlineOffice],
      entries,
      ...(reached < list.state.entries.length ? { next: String(reached) } : {}),
    };
  },

  async 'notices.object'({ commandId, noticeId, entryId, name, contact, grounds, fileIds }, { person, at }) {
    const list = await publishedList(noticeId);
    if (!list.state.entries.some(({ claimId }) => claimId === entryId))
      reject('NOT_FOUND', undefined, 'entryId');
    const claim = await applyDue(entryId, at);
    if (claim && (await standsFor(person._id, claim.state.applicantId))) reject('OWN_OBJECTION');
    if (claim && ['noticePassed', 'decided', 'paid'].includes(claim.state.state)) reject('OBJECTION_LATE');
    // Derived from the act, so that the same act repeated names the same objection.
    const objectionId = sha256(`${person._id}:${commandId}`).slice(0, 24);
    const objection: Omit<Objection, '_id'> = {
      claimId: entryId,
      listId: noticeId,
      by: person._id,
      name,
      contact,
      grounds,
      fileIds,
      raisedAt: at,
    };
    await commandClaim({
      claimId: entryId,
      actor: { personId: person._id, as: 'objector' },
      commandId,
      at,
      command: { type: 'raiseObjection', objectionId },
      async alongside(tx) {
        await tx.create({ collection: 'objections', id: objectionId }, objection);
        await bindFiles(tx, fileIds, { personId: person._id, boundTo: `objection:${objectionId}` });
      },
    });
    return { objectionId };
  },
};

async function publishedList(id: string): Promise<StoredList> {
  const list = await read<StoredList & { public?: boolean }>('lists', id);
  if (!list?.public) reject('NOT_FOUND', '没有找到这份公示。', 'noticeId');
  return list;
}
