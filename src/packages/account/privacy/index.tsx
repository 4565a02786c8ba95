import { View } from '@tarojs/components';
import { Privacy } from '@/features/account/Privacy';

export default function PrivacyPage() {
  return (
    <View className="kh-page">
      <Privacy />
    </View>
  );
}
