import { useMemo } from 'react';
import { readCheck, type KeptCheck } from '@/services/keep';
import { type Asked, useAsk } from '@/services/ask';
import type { EvaluationView } from '@contract/policy';

/** The evaluation of the answers kept on this phone; `kept` is null when there are none. */
export function useResult(): { kept: KeptCheck | null; asked: Asked<EvaluationView> } {
  const kept = useMemo(() => {
    const check = readCheck();
    return check?.kind ? check : null;
  }, []);
  const asked = useAsk('selfcheck.evaluate', kept?.kind ? { kind: kept.kind, facts: kept.answers } : null);
  return { kept, asked };
}
