import { useCallback, useState } from 'react';
import type { FactInput } from '@contract';
import type { FactProblem, FactView, RecognitionsView } from '@contract/policy';
import { type Asked, useAsk } from '@/services/ask';
import { call } from '@/services/cloud';
import { keepFirmAnswers, readFirmAnswers } from '@/services/keepFirm';
import { useShownAgain } from '@/services/useShown';
import { staleWay } from '../facts/stale';

export interface Firm {
  answers: FactInput[];
  /** Where the firm stands, and every question that bears on it. */
  asked: Asked<{ view: RecognitionsView; facts: FactView[] }>;
  /** What the rules find wrong with answers that are not yet taken over. */
  check: (answers: FactInput[]) => Promise<FactProblem[]>;
  change: (answers: FactInput[]) => void;
  /** The way on where an old answer is not understood any more. */
  mend: ReturnType<typeof staleWay>;
}

/** A firm against the recognitions, from the answers kept on this phone; a changed answer changes it at once. */
export function useFirm(): Firm {
  const [answers, setAnswers] = useState<FactInput[]>(readFirmAnswers);
  useShownAgain(() => setAnswers(readFirmAnswers()));
  const view = useAsk('selfcheck.recognitions', { facts: answers });
  const own = useAsk('selfcheck.questions', { kind: 'firm', about: 'recognitions' });
  const plan = useAsk('selfcheck.questions', { kind: 'firm' });

  const change = useCallback((next: FactInput[]) => {
    keepFirmAnswers(next);
    setAnswers(next);
  }, []);
  const check = useCallback(
    async (next: FactInput[]) => (await call('selfcheck.recognitions', { facts: next })).data.problems,
    [],
  );

  const answer =
    view.answer && own.answer && plan.answer
      ? {
          ...view.answer,
          data: { view: view.answer.data, facts: withTitles(own.answer.data.facts, plan.answer.data.facts) },
        }
      : null;
  return {
    answers,
    asked: {
      answer,
      loading: view.loading || own.loading || plan.loading,
      error: view.error ?? own.error ?? plan.error,
      code: view.code ?? own.code ?? plan.code,
      field: view.field ?? own.field ?? plan.field,
      reload: () => [view, own, plan].forEach((one) => one.reload()),
    },
    check,
    change,
    mend: staleWay(view, answers, change),
  };
}

/** The plan's question for every title on the ladders: the recognitions ask only for some of them. */
export function withTitles(own: readonly FactView[], plan: readonly FactView[]): FactView[] {
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...plan.filter(({ id, group }) => group === 'titles' && !known.has(id))];
}
