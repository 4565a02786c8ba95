import { Text, View } from '@tarojs/components';
import { requirementsOf, type ConditionResultView } from '@contract/policy';
import { ANSWER_LABELS, answerLabel } from '@contract/policy/terms';
import { Card, StateTag } from '@/components';
import { ANSWER_TONES } from '../selfcheck/verdicts';
import './criteria.scss';

interface CriterionProps {
  condition: ConditionResultView;
  /** What proves it. */
  evidence?: readonly string[];
}

function Criterion({ condition, evidence = [] }: CriterionProps) {
  const { id, text, state, value, threshold, distance } = condition;
  return (
    <View className="kh-criterion" id={`criterion-${id}`}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-grow">{text}</Text>
        <StateTag tone={ANSWER_TONES[state]}>{answerLabel(condition)}</StateTag>
      </View>
      {value || threshold ? (
        <View className="kh-criterion__values">
          {value ? <Text>您的：{value}</Text> : null}
          {threshold ? <Text>要求：{threshold}</Text> : null}
        </View>
      ) : null}
      {distance ? <Text className="kh-criterion__gap">{distance}</Text> : null}
      {evidence.length > 0 ? <Text className="kh-muted">证明：{evidence.join('、')}</Text> : null}
    </View>
  );
}

/** The criteria with state, value, threshold and distance; alternatives stand in one frame. */
export function Criteria(props: {
  conditions: readonly ConditionResultView[];
  evidenceOf?: (conditionId: string) => readonly string[];
}) {
  const { conditions, evidenceOf } = props;
  return (
    <Card>
      {requirementsOf(conditions).map(({ state, branches }) => {
        const only = branches.length === 1 ? branches[0]?.[0] : undefined;
        if (only && branches[0]?.length === 1)
          return <Criterion key={only.id} condition={only} evidence={evidenceOf?.(only.id)} />;
        return (
          <View className="kh-either" key={branches[0]?.[0]?.id}>
            <View className="kh-row kh-row--between">
              <Text className="kh-strong">满足其中一种即可</Text>
              <StateTag tone={ANSWER_TONES[state]}>{ANSWER_LABELS[state]}</StateTag>
            </View>
            {branches.map((branch, index) => (
              <View key={branch[0]?.id}>
                {index > 0 ? <Text className="kh-either__or">或</Text> : null}
                {branch.map((condition) => (
                  <Criterion key={condition.id} condition={condition} evidence={evidenceOf?.(condition.id)} />
                ))}
              </View>
            ))}
          </View>
        );
      })}
    </Card>
  );
}
