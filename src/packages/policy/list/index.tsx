import { View } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { Catalogue } from '@/features/policy/Catalogue';

export default function PolicyList() {
  const { q = '' } = useRouter().params;
  useShareAppMessage(() => ({ title: '和林格尔县科技创新支持事项', path: '/packages/policy/list/index' }));
  return (
    <View className="kh-page">
      <Catalogue initial={decodeURIComponent(q)} />
    </View>
  );
}
