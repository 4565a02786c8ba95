import { View } from '@tarojs/components';
import { Mine } from '@/features/claims/Mine';
import { useTabBadge } from '@/features/inbox/useTabBadge';

export default function ClaimsPage() {
  useTabBadge();
  return (
    <View className="kh-page">
      <Mine />
    </View>
  );
}
