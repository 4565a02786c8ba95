import { useEffect, useState } from 'react';
import type { ListView } from '@contract';
import { call, sentenceOf } from '@/services/cloud';

type Entries = ListView['entries'];

/** The entries of a list beyond its first page; begins anew whenever the list is read anew. */
export function useEntries(list: ListView | null): {
  entries: Entries;
  more: boolean;
  busy: boolean;
  error: string | null;
  loadMore: () => void;
} {
  const [later, setLater] = useState<{ entries: Entries; next?: string }>({ entries: [] });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setLater({ entries: [], next: list?.next });
  }, [list]);
  const loadMore = () => {
    if (busy || !list || later.next === undefined) return;
    setBusy(true);
    setError(null);
    call('lists.get', { listId: list.id, cursor: later.next })
      .then(({ data }) =>
        setLater((before) => ({ entries: [...before.entries, ...data.entries], next: data.next })),
      )
      .catch((fault: unknown) => setError(sentenceOf(fault)))
      .finally(() => setBusy(false));
  };
  return {
    entries: [...(list?.entries ?? []), ...later.entries],
    more: later.next !== undefined,
    busy,
    error,
    loadMore,
  };
}
