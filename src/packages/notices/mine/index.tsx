import { View } from '@tarojs/components';
import { MyObjections } from '@/features/notices/MyObjections';

export default function MyObjectionsPage() {
  return (
    <View className="kh-page">
      <MyObjections />
    </View>
  );
}
