import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Pages } from '@/services/paged';
import { ActionButton } from './ActionButton';
import { EmptyState, ErrorState, Loading } from './Standing';

export interface PagedListProps<T> {
  id: string;
  pages: Pages<T>;
  empty: { title: string; hint?: string };
  children: (item: T, today: string) => ReactNode;
}

/** A list read page by page: what is there, why nothing is, and the way to more. */
export function PagedList<T>({ id, pages, empty, children }: PagedListProps<T>) {
  const { items, today, loading, more, error, code, loadMore, reload } = pages;
  if (today === null)
    return error ? <ErrorState message={error} code={code} onRetry={reload} /> : <Loading />;
  if (items.length === 0) return <EmptyState {...empty} />;
  return (
    <View id={id}>
      {items.map((item) => children(item, today))}
      {error ? <ErrorState message={error} onRetry={loadMore} /> : null}
      {more ? (
        <ActionButton id={`${id}-more`} look="quiet" busy={loading} onClick={loadMore}>
          再看一些
        </ActionButton>
      ) : null}
    </View>
  );
}
