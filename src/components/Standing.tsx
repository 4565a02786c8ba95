import { Text, View } from '@tarojs/components';
import { go } from '@/services/go';
import { ActionButton } from './ActionButton';
import './standing.scss';

export interface WayOn {
  id: string;
  label: string;
  onClick: () => void;
}

/** Nothing is here: says why that is so and what can be done. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: WayOn }) {
  return (
    <View className="kh-standing">
      <View className="kh-standing__mark kh-standing__mark--empty" aria-hidden />
      <Text className="kh-standing__title">{title}</Text>
      {hint ? <Text className="kh-standing__hint">{hint}</Text> : null}
      {action ? (
        <View className="kh-standing__act">
          <ActionButton id={action.id} look="quiet" small onClick={action.onClick}>
            {action.label}
          </ActionButton>
        </View>
      ) : null}
    </View>
  );
}

export interface ErrorStateProps {
  /** What happened, in a sentence that a firm understands. */
  message: string;
  /** What to do where trying again does not help. */
  hint?: string;
  /** The refusal's code: some refusals no other try can change. */
  code?: string | null | undefined;
  onRetry?: () => void;
  /** What helps instead of another try. */
  mend?: WayOn | undefined;
}

/** Refusals that another try does not change: nothing is there, or it is not for this person. */
const FINAL = /^(NOT_FOUND|NOT_ALLOWED|UNKNOWN_ITEM)$/;

/** Something could not be had: what happened, what to do, and another try, or the way home where none can help. */
export function ErrorState({ message, hint, code, onRetry, mend }: ErrorStateProps) {
  const final = FINAL.test(code ?? '');
  return (
    <View className="kh-standing" aria-role="alert">
      <View className="kh-standing__mark kh-standing__mark--error" aria-hidden>
        <Text>!</Text>
      </View>
      <Text className="kh-standing__title">{message}</Text>
      {hint ? <Text className="kh-standing__hint">{hint}</Text> : null}
      {mend ? (
        <View className="kh-standing__act">
          <ActionButton id={mend.id} small onClick={mend.onClick}>
            {mend.label}
          </ActionButton>
        </View>
      ) : null}
      {onRetry && !final && !mend ? (
        <View className="kh-standing__act">
          <ActionButton id="retry" look="quiet" small onClick={onRetry}>
            再试一次
          </ActionButton>
        </View>
      ) : null}
      {final ? (
        <View className="kh-standing__act">
          <ActionButton id="to-home" look="quiet" small onClick={() => go('/pages/home/index')}>
            回首页
          </ActionButton>
        </View>
      ) : null}
    </View>
  );
}

/** Grey lines where the content is about to stand. */
export function Loading({ lines = 6 }: { lines?: number }) {
  return (
    <View className="kh-loading" id="loading" aria-label="正在加载" aria-role="status">
      {Array.from({ length: lines }, (_, index) => (
        <View key={index} className="kh-loading__line" style={{ width: `${[62, 94, 80, 88][index % 4]}%` }} />
      ))}
    </View>
  );
}
