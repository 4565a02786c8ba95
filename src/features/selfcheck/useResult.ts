import { useState } from 'react';
import { keepCheck, readCheck, type KeptCheck } from '@/services/keep';
import { type Asked, useAsk } from '@/services/ask';
import type { EvaluationView } from '@contract/policy';
import { staleWay } from '../facts/stale';

export interface KeptResult {
  /** The answers kept on this phone; null when there are none. */
  kept: KeptCheck | null;
  asked: Asked<EvaluationView>;
  /** The way on where an old answer is not understood any more. */
  mend: ReturnType<typeof staleWay>;
}

/** The evaluation of the answers kept on this phone. */
export function useResult(): KeptResult {
  const [kept, setKept] = useState(() => {
    const check = readCheck();
    return check?.kind ? check : null;
  });
  const asked = useAsk('selfcheck.evaluate', kept?.kind ? { kind: kept.kind, facts: kept.answers } : null);
  const mend = staleWay(asked, kept?.answers ?? [], (answers) => {
    if (!kept) return;
    const next = { ...kept, answers, saved: false };
    keepCheck(next);
    setKept(next);
  });
  return { kept, asked, mend };
}
