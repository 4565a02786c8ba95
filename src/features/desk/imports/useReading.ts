import { useEffect, useRef, useState } from 'react';
import type { ImportView } from '@contract';
import { call, sentenceOf } from '@/services/cloud';

/** How often an import under way is looked at again (ms). */
const AGAIN_MS = 1500;

/**
 * Has a list read once it is there, and looks again while its lines are coming in.
 * @returns the sentence of a failed reading, and another try
 */
export function useReading(
  one: ImportView | null,
  reload: () => void,
): { error: string | null; again: () => void } {
  const [error, setError] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const read = useRef('');
  const { id, state } = one ?? {};
  useEffect(() => {
    const key = `${id} ${tries}`;
    if (id === undefined || state !== 'reading' || read.current === key) return;
    read.current = key;
    setError(null);
    call('imports.read', { importId: id })
      .then(reload)
      .catch((fault: unknown) => setError(sentenceOf(fault)));
  }, [id, state, tries, reload]);
  useEffect(() => {
    if (state !== 'confirmed') return undefined;
    const timer = setInterval(reload, AGAIN_MS);
    return () => clearInterval(timer);
  }, [state, reload]);
  return { error, again: () => setTries((before) => before + 1) };
}
