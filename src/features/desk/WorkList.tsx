import { useEffect, useRef } from 'react';
import { View } from '@tarojs/components';
import type { Queue } from '@contract';
import { ActionButton, EmptyState, ErrorState, Loading } from '@/components';
import { go } from '@/services/go';
import { usePages } from '@/services/paged';
import { WorkCard } from './WorkCard';
import { QUEUE_WORDS, pageOf } from './queues';

/** One queue, oldest first, page by page. @param seen changes whenever it must be asked again */
export function WorkList({ queue, overdue, seen }: { queue: Queue; overdue: boolean; seen: number }) {
  const pages = usePages('desk.work', overdue ? { queue, overdue } : { queue }, ({ id }) => id);
  const { items, today, loading, more, error, code, loadMore, reload } = pages;
  const before = useRef(seen);
  useEffect(() => {
    if (before.current === seen) return;
    before.current = seen;
    reload();
  }, [seen, reload]);

  if (today === null)
    return error ? <ErrorState message={error} code={code} onRetry={reload} /> : <Loading />;
  if (items.length === 0 && overdue)
    return <EmptyState title="没有超期的" hint="过了审查、补正或核查期限的，会出现在这里。" />;
  if (items.length === 0)
    return <EmptyState title={QUEUE_WORDS[queue].empty} hint={QUEUE_WORDS[queue].next} />;
  return (
    <View id="desk-work">
      {items.map((claim) => (
        <WorkCard key={claim.id} claim={claim} today={today} onOpen={({ id }) => go(pageOf(queue), { id })} />
      ))}
      {error ? <ErrorState message={error} onRetry={loadMore} /> : null}
      {more ? (
        <View className="desk-more">
          <ActionButton id="desk-work-more" look="quiet" busy={loading} onClick={loadMore}>
            再看一些
          </ActionButton>
        </View>
      ) : null}
    </View>
  );
}
