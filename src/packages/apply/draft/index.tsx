import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components';
import { DraftForm } from '@/features/apply/DraftForm';
import { useAsk } from '@/services/ask';

export default function DraftPage() {
  const { id = '' } = useRouter().params;
  const draft = useAsk('drafts.get', { draftId: id });
  const item = useAsk('policy.item', draft.answer ? { id: draft.answer.data.itemId } : null);
  const answer = draft.answer && item.answer ? { draft: draft.answer, item: item.answer } : null;
  return (
    <Screen
      bar
      asked={{
        answer,
        error: draft.error ?? item.error,
        loading: draft.loading || item.loading,
        reload: () => {
          draft.reload();
          item.reload();
        },
      }}
    >
      {(got) => <DraftForm first={got.draft.data} item={got.item.data} today={got.draft.today} />}
    </Screen>
  );
}
