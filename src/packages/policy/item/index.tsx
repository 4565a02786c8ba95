import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { Screen } from '@/components';
import { ItemPage } from '@/features/policy/ItemPage';
import { useAsk } from '@/services/ask';

export default function PolicyItem() {
  const { id = '' } = useRouter().params;
  const asked = useAsk('policy.item', { id });
  useShareAppMessage(() => ({
    title: asked.answer?.data.title ?? '科技创新支持事项',
    path: `/packages/policy/item/index?id=${id}`,
  }));
  return (
    <Screen asked={asked} bar>
      {({ data }) => <ItemPage item={data} />}
    </Screen>
  );
}
