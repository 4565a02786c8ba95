import { useState } from 'react';
import type { FactInput } from '@contract';
import type { ApplicantKind, Day } from '@contract/kernel';
import type { FactView } from '@contract/policy';
import { Choose } from './Choose';
import { Suppose } from './Suppose';
import { choosable, withFollowers } from './changes';
import './what-if.scss';

/** 假设测算: choose one fact, change it, see both sides. */
export function WhatIf(props: {
  kind: ApplicantKind;
  answers: readonly FactInput[];
  facts: readonly FactView[];
  today: Day;
}) {
  const { kind, answers, facts, today } = props;
  const [chosen, setChosen] = useState<FactView | null>(null);
  if (!chosen) return <Choose facts={choosable(facts, answers)} answers={answers} onChoose={setChosen} />;
  return (
    <Suppose
      key={chosen.id}
      kind={kind}
      facts={withFollowers(facts, chosen)}
      answers={answers}
      today={today}
      onBack={() => setChosen(null)}
    />
  );
}
