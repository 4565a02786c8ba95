import { OFFICES } from '@contract';
import { versionNumber } from '@domain/notice/state';
import { read } from '@platform/database';
import { currentCalendar } from '@platform/holidays';
import { cardOf, type StoredList } from '@platform/lists';
import { reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import type { Handlers } from '../handler';
import { asOfVersion, noticeVersionsOf } from '../views/notice-versions';
import { noticeSummaryOf, publicEntries, publicNotices } from '../views/notices';

const PAGE = 20;
/** Entries shown at once of one notice. */
const ENTRIES = 50;

export const noticeHandlers: Handlers<'notices.list' | 'notices.get'> = {
  async 'notices.list'({ cursor }, { at }) {
    return publicNotices(cursor, PAGE, at);
  },

  async 'notices.get'({ noticeId, cursor, version }, { at }) {
    const current = await publishedList(noticeId);
    const list = await asOfVersion(current, version);
    const from = Number(cursor ?? 0) || 0;
    const entries = await publicEntries(list, from, ENTRIES, at);
    const reached = from + entries.length;
    return {
      notice: {
        ...noticeSummaryOf(
          { _id: list._id, ...cardOf(list._id, list.state, list.createdAt) },
          await currentCalendar(),
          at,
        ),
        version: version ?? versionNumber(current.state),
      },
      versions: await noticeVersionsOf(current),
      basis: '《和林格尔县创新驱动发展行动方案（2025—2027年）》第21条',
      objectionOffice: OFFICES[SETTINGS.hotlineOffice],
      entries,
      ...(reached < list.state.entries.length ? { next: String(reached) } : {}),
    };
  },
};

/** A list that was published; others are answered as if there were none. */
export async function publishedList(id: string): Promise<StoredList> {
  const list = await read<StoredList & { public?: boolean }>('lists', id);
  if (!list?.public) reject('NOT_FOUND', '没有找到这份公示。', 'noticeId');
  return list;
}
