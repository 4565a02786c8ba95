import { View } from '@tarojs/components';
import { ActionButton, EmptyState, ErrorState, Loading, Page } from '@/components';
import { ListCard } from '@/features/desk/list/ListCard';
import { go } from '@/services/go';
import { usePages } from '@/services/paged';
import { useShownAgain } from '@/services/useShown';
import '@/features/desk/desk.scss';

/** All lists, the newest first, and the way to a new one. */
export default function DeskLists() {
  const pages = usePages('lists.all', {}, ({ id }) => id);
  const { items, today, loading, more, error, code, loadMore, reload } = pages;
  useShownAgain(reload);
  const gather = () => go('/packages/desk/gather/index');

  return (
    <Page bar>
      {today === null ? (
        error ? (
          <ErrorState message={error} code={code} onRetry={reload} />
        ) : (
          <Loading />
        )
      ) : items.length === 0 ? (
        <EmptyState title="还没有名单" hint="各部门推荐后，由县科技局勾选汇总，固定后公示。" />
      ) : (
        items.map((list) => <ListCard key={list.id} list={list} />)
      )}
      {today !== null && error ? <ErrorState message={error} onRetry={loadMore} /> : null}
      {more ? (
        <View className="desk-more">
          <ActionButton id="desk-lists-more" look="quiet" busy={loading} onClick={loadMore}>
            再看一些
          </ActionButton>
        </View>
      ) : null}
      <View className="kh-bar">
        <View className="kh-grow">
          <ActionButton id="list-new" onClick={gather}>
            汇总新名单
          </ActionButton>
        </View>
      </View>
    </Page>
  );
}
