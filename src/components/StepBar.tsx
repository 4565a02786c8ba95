import { Text, View } from '@tarojs/components';
import { type Day } from '@contract/kernel';
import './step-bar.scss';

export interface Step {
  id: string;
  label: string;
  /** stopped: the way ends here (refused, withdrawn, objection). */
  state: 'done' | 'now' | 'todo' | 'stopped';
  day?: Day | null;
  note?: string;
}

const SAID: Record<Step['state'], string> = {
  done: '已完成',
  now: '进行中',
  todo: '未开始',
  stopped: '已停止',
};

/** The way of a claim from left to right, with the day on which each step was done. */
export function StepBar({ steps }: { steps: Step[] }) {
  return (
    <View className="kh-steps" aria-role="list">
      {steps.map((step, index) => (
        <View
          key={step.id}
          className={`kh-step kh-step--${step.state}`}
          aria-label={`第${index + 1}步，${step.label}，${step.note ?? SAID[step.state]}`}
        >
          <View className="kh-step__line" />
          <View className="kh-step__dot">
            <Text className="kh-step__mark">
              {step.state === 'done' ? '✓' : step.state === 'stopped' ? '!' : String(index + 1)}
            </Text>
          </View>
          <Text className="kh-step__label">{step.label}</Text>
          {step.day ? <Text className="kh-step__day">{shortDay(step.day)}</Text> : null}
          {step.note ? <Text className="kh-step__note">{step.note}</Text> : null}
        </View>
      ))}
    </View>
  );
}

/** 2026-03-01 → 3月1日; a step bar has no room for the year, the history below has it. */
function shortDay(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
