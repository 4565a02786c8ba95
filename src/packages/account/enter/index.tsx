import { View } from '@tarojs/components';
import { Enter } from '@/features/account/Enter';

export default function EnterPage() {
  return (
    <View className="kh-page kh-page--bar">
      <Enter />
    </View>
  );
}
