import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionName, InputOf, OutputOf } from '@contract';
import { Refused, call, sentenceOf } from './cloud';

type Paged = {
  [A in ActionName]: OutputOf<A> extends { items: unknown[]; next?: string } ? A : never;
}[ActionName];
type ItemOf<A extends Paged> = OutputOf<A>['items'][number];

export interface Pages<T> {
  items: readonly T[];
  /** The server's day of the newest answer; null before the first. */
  today: string | null;
  loading: boolean;
  more: boolean;
  error: string | null;
  code: string | null;
  /** The following page, behind what is shown. */
  loadMore: () => void;
  /** From the first page again; what is shown stays until the answer is here. */
  reload: () => void;
}

interface Shown<T> {
  items: T[];
  today: string | null;
  next: string | undefined;
}

const NOTHING: Shown<never> = { items: [], today: null, next: undefined };

/**
 * A list read page by page by its cursor; an entry that shows up on two pages is shown once.
 * @param input the question without cursor; null while it is not known what to ask
 * @param keyOf what tells two entries apart
 */
export function usePages<A extends Paged>(
  action: A,
  input: Omit<InputOf<A>, 'cursor'> | null,
  keyOf: (item: ItemOf<A>) => string,
): Pages<ItemOf<A>> {
  const [shown, setShown] = useState<Shown<ItemOf<A>>>(NOTHING);
  const [loading, setLoading] = useState(input !== null);
  const [fault, setFault] = useState<{ code: string | null; sentence: string } | null>(null);
  const turn = useRef(0);
  const keying = useRef(keyOf);
  keying.current = keyOf;
  const key = input === null ? null : JSON.stringify(input);

  const ask = useCallback(
    (cursor: string | undefined) => {
      if (key === null) return;
      turn.current += 1;
      const mine = turn.current;
      setLoading(true);
      setFault(null);
      const question = JSON.parse(key) as object;
      call(action, (cursor === undefined ? question : { ...question, cursor }) as InputOf<A>)
        .then(({ data, today }) => {
          if (mine !== turn.current) return;
          const { items, next } = data as { items: ItemOf<A>[]; next?: string };
          setShown((before) => ({
            items: cursor === undefined ? items : joined(before.items, items, keying.current),
            today,
            next,
          }));
        })
        .catch((error: unknown) => {
          if (mine !== turn.current) return;
          setFault({ code: error instanceof Refused ? error.code : null, sentence: sentenceOf(error) });
        })
        .finally(() => {
          if (mine === turn.current) setLoading(false);
        });
    },
    [action, key],
  );

  useEffect(() => {
    setShown(NOTHING);
    ask(undefined);
    return () => {
      turn.current += 1;
    };
  }, [ask]);

  const { items, today, next } = shown;
  return {
    items,
    today,
    loading,
    more: next !== undefined,
    error: fault?.sentence ?? null,
    code: fault?.code ?? null,
    loadMore: useCallback(() => {
      if (next !== undefined && !loading) ask(next);
    }, [ask, next, loading]),
    reload: useCallback(() => ask(undefined), [ask]),
  };
}

function joined<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set(before.map(keyOf));
  return [...before, ...after.filter((item) => !seen.has(keyOf(item)))];
}
