import { View } from '@tarojs/components';
import { Guide } from '@/features/policy/Guide';

export default function GuidePage() {
  return (
    <View className="kh-page">
      <Guide />
    </View>
  );
}
