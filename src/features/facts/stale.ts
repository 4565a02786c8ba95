import type { FactInput } from '@contract';
import type { WayOn } from '@/components/Standing';

/** Refusals of one answer: its question is no more, or has other choices since. */
const STALE = /^(UNKNOWN_FACT|BAD_FACT)$/;

/**
 * Answers are kept on the phone for long, and questions change: one old answer must not shut the way to all others.
 * It is taken away on a tap and asked again, never by itself.
 */
export function staleWay(
  fault: { code: string | null; field: string | null },
  answers: readonly FactInput[],
  keep: (rest: FactInput[]) => void,
): WayOn | undefined {
  const { code, field } = fault;
  if (!STALE.test(code ?? '') || !answers.some(({ fact }) => fact === field)) return undefined;
  return {
    id: 'drop-answer',
    label: '清除这一个旧答案，继续',
    onClick: () => keep(answers.filter(({ fact }) => fact !== field)),
  };
}
