import { OFFICES } from '@contract';
import { periodOver } from '@domain/notice/period';
import { read } from '@platform/database';
import { currentCalendar } from '@platform/holidays';
import { NOTICE_PAGE, noticePageId, type ListCard, type NoticePage, type StoredList } from '@platform/lists';
import { reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import type { Handlers } from '../handler';
import { noticeVersionsOf, versionOfNotice } from '../views/notice-versions';
import { noticeSummaryOf, publicEntries, publicNotices } from '../views/notices';

const PAGE = 20;

export const noticeHandlers: Handlers<'notices.list' | 'notices.get'> = {
  async 'notices.list'({ cursor }, { at }) {
    return publicNotices(cursor, PAGE, at);
  },

  async 'notices.get'({ noticeId, cursor, version }, { at }) {
    const card = await publishedCard(noticeId);
    const shown = versionOfNotice(card, version);
    const page = Math.floor((Number(cursor ?? 0) || 0) / NOTICE_PAGE);
    const id = noticePageId(noticeId, shown.number, page);
    const entries = (await read<NoticePage>('noticePages', id))?.entries ?? [];
    const over = card.listState === 'closed' || periodOver(shown.period, at);
    const reached = page * NOTICE_PAGE + entries.length;
    return {
      notice: {
        ...noticeSummaryOf({ ...card, ...shown }, await currentCalendar(), at),
        version: shown.number,
      },
      versions: await noticeVersionsOf(card),
      basis: '《和林格尔县创新驱动发展行动方案（2025—2027年）》第21条',
      objectionOffice: OFFICES[SETTINGS.hotlineOffice],
      entries: await publicEntries(noticeId, entries, over),
      ...(entries.length > 0 && reached < shown.entryCount ? { next: String(reached) } : {}),
    };
  },
};

/** The card of a list that was published; others are answered as if there were none. */
async function publishedCard(id: string): Promise<ListCard> {
  const card = await read<ListCard>('listCards', id);
  if (!card?.public) reject('NOT_FOUND', '没有找到这份公示。', 'noticeId');
  return card;
}

/** A list that was published; others are answered as if there were none. */
export async function publishedList(id: string): Promise<StoredList> {
  const list = await read<StoredList & { public?: boolean }>('lists', id);
  if (!list?.public) reject('NOT_FOUND', '没有找到这份公示。', 'noticeId');
  return list;
}
