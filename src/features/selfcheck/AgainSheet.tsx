import { Text, View } from '@tarojs/components';
import type { FactInput } from '@contract';
import type { ApplicantKind } from '@contract/kernel';
import { ActionButton, ErrorState, Loading, Sheet } from '@/components';
import { useAsk } from '@/services/ask';

export interface AgainSheetProps {
  kind: ApplicantKind | null;
  answers: readonly FactInput[];
  onClose: () => void;
  /** With the answers that stay. */
  onAgain: (stay: readonly FactInput[]) => void;
}

/**
 * Before a self-check begins anew: a firm may keep what only the recognitions ask (income, staff, R&D), since
 * that was typed elsewhere and is of no less use afterwards.
 */
export function AgainSheet({ kind, answers, onClose, onAgain }: AgainSheetProps) {
  const firm = kind === 'firm';
  const own = useAsk('selfcheck.questions', firm ? { kind: 'firm', about: 'recognitions' } : null);
  const plan = useAsk('selfcheck.questions', firm ? { kind: 'firm' } : null);
  const asked = new Set(plan.answer?.data.facts.map(({ id }) => id));
  const figures = new Set(own.answer?.data.facts.map(({ id }) => id).filter((id) => !asked.has(id)));
  const stay = answers.filter(({ fact, value }) => figures.has(fact) && value !== null);
  const error = own.error ?? plan.error;
  const waiting = firm && !(own.answer && plan.answer);
  return (
    <Sheet id="again-sheet" title="重新自测" tab onClose={onClose}>
      {error ? (
        <ErrorState message={error} onRetry={() => [own, plan].forEach((one) => one.reload())} />
      ) : waiting ? (
        <Loading lines={3} />
      ) : (
        <View className="kh-stack">
          {stay.length > 0 ? (
            <View>
              <ActionButton id="again-keep" onClick={() => onAgain(stay)}>
                {`留下资质数据（${stay.length}个）重新自测`}
              </ActionButton>
              <Text className="kh-field__help">收入、人数、研发费用等不用再填，其余重新回答。</Text>
            </View>
          ) : null}
          <View>
            <ActionButton
              id="again-all"
              look={stay.length > 0 ? 'danger' : 'main'}
              onClick={() => onAgain([])}
            >
              全部清空，从头开始
            </ActionButton>
            <Text className="kh-field__help">清空后，重新选择主体前可以撤销。保存的结果不受影响。</Text>
          </View>
        </View>
      )}
    </Sheet>
  );
}
