import { View } from '@tarojs/components';
import { ActionButton, EmptyState, ErrorState, Loading } from '@/components';
import { usePages } from '@/services/paged';
import { NoticeCard } from './NoticeCard';

/** All notices, the newest first. */
export function NoticeList() {
  const { items, today, loading, more, error, loadMore, reload } = usePages(
    'notices.list',
    {},
    ({ id }) => id,
  );
  if (error && items.length === 0) return <ErrorState message={error} onRetry={reload} />;
  if (today === null) return <Loading />;
  if (items.length === 0) {
    return <EmptyState title="还没有公示" hint="拟兑现名单形成后会在这里公示，任何人都可以查看。" />;
  }
  return (
    <View>
      {items.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} today={today} />
      ))}
      {more ? (
        <ActionButton id="load-more" look="text" busy={loading} onClick={loadMore}>
          查看更早的公示
        </ActionButton>
      ) : null}
    </View>
  );
}
