import { View } from '@tarojs/components';
import { Mine } from '@/features/claims/Mine';

export default function ClaimsPage() {
  return (
    <View className="kh-page">
      <Mine />
    </View>
  );
}
