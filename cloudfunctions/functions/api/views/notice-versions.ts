import type { NoticeVersion } from '@contract';
import { versionNumber } from '@domain/notice/state';
import { read } from '@platform/database';
import { noticeVersionId, type StoredList, type StoredNoticeVersion } from '@platform/lists';
import { reject } from '@platform/refused';
import { textsOf } from '@platform/texts';

/**
 * A list as it was published in a version.
 * @throws RefusedError NOT_FOUND for a version that never was
 */
export async function asOfVersion(list: StoredList, number?: number): Promise<StoredList> {
  const newest = versionNumber(list.state);
  if (number === undefined || number === newest) return list;
  const earlier = list.state.earlier?.find((version) => version.number === number);
  const kept = await read<StoredNoticeVersion>('noticeVersions', noticeVersionId(list._id, number));
  if (!earlier || !kept) reject('NOT_FOUND', '没有这一版公示。', 'version');
  const { title, period } = earlier;
  return { ...list, state: { ...list.state, title, period, entries: kept.entries } };
}

/** All versions of a notice, the newest first, each with why it replaced the one before. */
export async function noticeVersionsOf({ state }: StoredList): Promise<NoticeVersion[]> {
  const { earlier = [], correctionTextId, period: current } = state;
  const all = [
    ...earlier.map(({ number, period, textId }) => ({ number, period, textId })),
    ...(current ? [{ number: versionNumber(state), period: current, textId: correctionTextId }] : []),
  ];
  const texts = await textsOf(all.flatMap(({ textId }) => (textId ? [textId] : [])));
  return all
    .map(({ number, period, textId }) => {
      const reason = textId && texts.get(textId)?.reason;
      const { publishedDay, lastDay } = period;
      return { number, publishedDay, lastDay, ...(typeof reason === 'string' ? { reason } : {}) };
    })
    .reverse();
}
