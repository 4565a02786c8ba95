import type { Instant } from '@contract/kernel';
import { read } from './database';
import type { StoredList } from './lists';
import { reject } from './refused';
import { once } from './transact';

export const followId = (noticeId: string, personId: string): string => `${noticeId}:${personId}`;

export async function followingOf(personId: string, noticeId: string): Promise<boolean> {
  return (await read('follows', followId(noticeId, personId))) !== null;
}

/**
 * Reminds a person of a public notice, or no longer.
 * @throws RefusedError NOT_FOUND when there is no such public notice, OUT_OF_TURN when it is over already
 */
export async function follow(
  key: { personId: string; commandId: string },
  noticeId: string,
  on: boolean,
  at: Instant,
): Promise<{ following: boolean }> {
  const list = await read<StoredList & { public?: boolean }>('lists', noticeId);
  if (!list?.public) reject('NOT_FOUND', '没有找到这份公示。', 'noticeId');
  if (on && list.state.state !== 'published')
    reject('OUT_OF_TURN', '这份公示已经结束，不再提醒。', 'noticeId');
  return once(key, async (tx) => {
    const ref = { collection: 'follows', id: followId(noticeId, key.personId) } as const;
    const known = await tx.get(ref);
    if (on && !known) await tx.create(ref, { noticeId, personId: key.personId, at });
    if (!on && known) await tx.remove(ref);
    return { following: on };
  });
}
