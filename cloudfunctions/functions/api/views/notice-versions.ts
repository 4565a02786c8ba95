import type { NoticeVersion } from '@contract';
import { versionNumber, type PayList, type Period } from '@domain/notice/state';
import type { ListCard } from '@platform/lists';
import { reject } from '@platform/refused';
import { textsOf } from '@platform/texts';

/** A version of a notice as far as its card tells. */
export interface VersionOfNotice {
  number: number;
  title: string;
  period: Period;
  entryCount: number;
}

/**
 * The version of a notice that holds, or the one that is asked for.
 * @throws RefusedError NOT_FOUND for a version that never was
 */
export function versionOfNotice(card: ListCard, number = card.version): VersionOfNotice {
  const { title, period, entryCount, version } = card;
  if (number === version && period) return { number, title, period, entryCount };
  const earlier = card.earlier?.find((one) => one.number === number);
  return earlier ?? reject('NOT_FOUND', '没有这一版公示。', 'version');
}

/** All versions of a notice, the newest first, each with why it replaced the one before. */
export async function noticeVersionsOf(
  notice: Pick<PayList, 'earlier' | 'correctionTextId' | 'period'>,
): Promise<NoticeVersion[]> {
  const { earlier = [], correctionTextId, period: current } = notice;
  const all = [
    ...earlier.map(({ number, period, textId }) => ({ number, period, textId })),
    ...(current ? [{ number: versionNumber(notice), period: current, textId: correctionTextId }] : []),
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
