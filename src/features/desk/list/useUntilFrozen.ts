import { useEffect } from 'react';
import type { ListState } from '@contract/kernel';

/** Long enough not to press the back end, short enough to feel alive. */
const LOOK_AGAIN_MS = 2000;

/** While a list is being gathered in the background, asks again until it is frozen. */
export function useUntilFrozen(state: ListState | null, loading: boolean, reload: () => void): void {
  useEffect(() => {
    if (state !== 'gathering' || loading) return;
    const timer = setTimeout(reload, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state, loading, reload]);
}
