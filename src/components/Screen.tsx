import type { ReactNode } from 'react';
import { Page } from './Page';
import { ErrorState, Loading, type WayOn } from './Standing';

export interface ScreenProps<T> {
  asked: {
    answer: T | null;
    error: string | null;
    code?: string | null;
    loading: boolean;
    reload: () => void;
  };
  /** Leaves room for a bar of buttons at the foot. */
  bar?: boolean;
  /** What helps instead of another try, where it cannot be had. */
  mend?: WayOn | undefined;
  children: (answer: T) => ReactNode;
}

/** A page that shows one answer: grey lines until it is there, a way on when it cannot be had. */
export function Screen<T>({ asked, bar, mend, children }: ScreenProps<T>) {
  const { answer, error, code, reload } = asked;
  return (
    <Page bar={bar}>
      {answer ? (
        children(answer)
      ) : error ? (
        <ErrorState message={error} code={code} onRetry={reload} mend={mend} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
