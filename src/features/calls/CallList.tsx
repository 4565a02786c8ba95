import { View } from '@tarojs/components';
import { ActionButton, EmptyState, ErrorState, Loading } from '@/components';
import { usePages } from '@/services/paged';
import { useShownAgain } from '@/services/useShown';
import { CallCard } from './CallCard';

/** All calls, the newest first. @param path of the page that a tap opens */
export function CallList({ path, hint }: { path?: string; hint: string }) {
  const { items, today, loading, more, error, loadMore, reload } = usePages('calls.list', {}, ({ id }) => id);
  useShownAgain(reload);
  if (error && items.length === 0) return <ErrorState message={error} onRetry={reload} />;
  if (today === null) return <Loading />;
  if (items.length === 0) return <EmptyState title="还没有申报通知" hint={hint} />;
  return (
    <View>
      {items.map((call) => (
        <CallCard key={call.id} call={call} today={today} path={path} />
      ))}
      {more ? (
        <ActionButton id="load-more" look="text" busy={loading} onClick={loadMore}>
          查看更早的通知
        </ActionButton>
      ) : null}
    </View>
  );
}
