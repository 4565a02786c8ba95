import type { FactInput } from '@contract';
import type { ApplicantKind, Day } from '@contract/kernel';
import type { EvaluationView, FactView } from '@contract/policy';
import type { SavedResult } from '@/services/keepResults';
import { groupsOf, linesOfGroup } from '../facts/groups';
import { linesOf } from '../selfcheck/Totals';

/** What is saved of a result: the values in words, so that they read the same when the questions change. */
export function savedOf(of: {
  id: string;
  day: Day;
  kind: ApplicantKind;
  answers: readonly FactInput[];
  facts: readonly FactView[];
  evaluation: EvaluationView;
}): SavedResult {
  const { id, day, kind, answers, facts, evaluation } = of;
  const first = linesOf(evaluation.totals)[0];
  return {
    id,
    day,
    kind,
    packVersion: evaluation.packVersion,
    summary: first ? `${first.name} ${first.figure}` : '没有可以测算出金额的事项',
    values: groupsOf(facts)
      .flatMap((group) => linesOfGroup(group, answers))
      .filter(({ said }) => said !== '待填写')
      .map(({ label, said }) => ({ label, said })),
    evaluation,
  };
}
